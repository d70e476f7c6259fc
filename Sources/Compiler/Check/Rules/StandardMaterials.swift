import Source
import Standard
import YAML

extension Check {
  /// ZS74: materials and the standard's list of them.
  static let standardMaterials: [Check] = [
    .item(
      .hint, "ZS7401", "material-not-by-standard-name",
      zh: "“{material}”的规范名称是“{standard}”",
      en: "The standard name of “{material}” is “{standard}”",
      why: Wording(
        zh: "同一份材料各地叫法不同，申请人会以为要另备一份，数据也对不上电子证照。",
        en:
          "Under several names one document looks like several, and none of them finds its electronic licence."
      ),
      help: Wording(
        zh: "改用规范名称；基本目录规定了名称的，照目录写。",
        en: "Use the standard name, or that of the catalogue where it states one."),
      flags: [
        "申请材料:\n  - {名称: ↓身份证, 必要性: 必要}\n  - {名称: ↓房产证, 必要性: 必要}"
      ],
      allows: [
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要}\n  - {名称: 经营者身份证, 必要性: 必要}\n  - {名称: 一寸照片, 必要性: 必要}",
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 身份证, 必要性: 必要}
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 身份证, 份数: {原件: 1}}
        """,
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      let stated =
        (item.catalogue?.records(.materials) ?? [])
        + (item.catalogue?.records(.cases) ?? []).flatMap { $0.records(.materials) }
      let uniform = Set(stated.compactMap { $0.text(.name) })
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text, !uniform.contains(name),
          let term = item.standard.material(name), !item.standard.hasFinerNames(term),
          Canonical(name: term.term) != Canonical(name: name.string)
        else { continue }
        findings.report(
          at: entry.location, ["material": .text(name.string), "standard": .text(term.term)],
          fix: entry.replacing(with: term.term, isSafe: false), element: .materials)
      }
    },
    .item(
      .error, "ZS7402", "licence-type-of-another-material",
      zh: "“{material}”的证照类型代码写成了 {stated}{owner}",
      en: "The licence type code of “{material}” is stated as {stated}{owner}",
      why: Wording(
        zh: "系统会按代码去取另一种证照，免提交就落了空。",
        en: "The system fetches another licence by this code, and the exemption comes to nothing."),
      help: Wording(zh: "{remedy}", en: "{remedy}"),
      flags: [
        "申请材料:\n  - {名称: 身份证, 必要性: 必要, 电子证照: ↓11100000000013127D002}",
        "申请材料:\n  - {名称: 营业执照, 必要性: 必要, 电子证照: ↓11100000000013127D001}",
        "申请材料:\n  - {名称: 申请人身份证明, 必要性: 必要, 关联证照名称: 居民身份证, 电子证照: ↓11100000MB03271699022}",
      ],
      allows: [
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 电子证照: 11100000000013127D001}",
        "申请材料:\n  - {名称: 申请人身份证明, 必要性: 必要, 电子证照: 11100000000013127D001}",
        "申请材料:\n  - {名称: 营业执照, 必要性: 必要, 电子证照: 11100000MB03271699022}",
        "申请材料:\n  - {名称: 营业执照, 必要性: 必要, 关联证照名称: 居民身份证, 电子证照: 11100000000013127D001}",
      ]
    ) { item, findings in
      for material in item.allMaterials {
        guard let entry = material[.licenceType], let stated = entry.text?.string,
          // A slip in the code itself is told by the rules on codes.
          let code = entry.code(LicenceTypeCode.init), code.bodyCode?.isValid != false,
          // The name of the linked licence says best which one is meant.
          let name = material.text(.linkedLicence) ?? material.text(.name),
          let term = item.standard.material(name)
        else { continue }
        let owner = item.standard.vocabulary("standard-materials").first { $0.code == stated }
        guard term.code.map({ $0 != stated }) ?? (owner != nil && owner?.term != term.term) else {
          continue
        }
        let remedy =
          term.code.map {
            Wording(zh: "“\(term.term)”的代码是 \($0)。", en: "The code of “\(term.term)” is \($0).")
          }
          ?? Wording(
            zh: "查明“\(term.term)”的代码再填；不知道的先不填。",
            en: "Look up the code of “\(term.term)”, or leave it out until it is known.")
        findings.report(
          at: entry.location,
          [
            "material": .text(name.string), "stated": .text(stated), "remedy": .wording(remedy),
            "owner": owner.map {
              .wording(zh: "，这是“\($0.term)”的代码", en: ", which is that of “\($0.term)”")
            } ?? "",
          ], fix: term.code.flatMap { entry.replacing(with: $0, isSafe: false) },
          element: .licenceType)
      }
    },
    .item(
      .warning, "ZS7403", "same-material-under-two-names",
      zh: "“{material}”和“{other}”是同一种材料（{standard}）",
      en: "“{material}” and “{other}” are the same document ({standard})",
      why: Wording(
        zh: "申请人会以为要交两份。", en: "An applicant would think that it is asked for twice."),
      help: Wording(
        zh: "合并成一条，份数写在份数里；分别属于不同情形或者不同的人的，写明情形或者谁的。",
        en: "Make it one entry with its counts, or say of each in which case or of whom it is."),
      flags: [
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要}\n  - {名称: ↓申请人身份证, 必要性: 必要}"
      ],
      allows: [
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要}\n  - {名称: 代办人身份证, 必要性: 非必要}",
        "申请材料:\n  - {名称: 营业执照, 必要性: 必要}\n  - {名称: 营业执照副本, 必要性: 必要}",
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 情形: 首次申领}\n  - {名称: 身份证, 必要性: 必要, 情形: 换领}",
        "申请材料:\n  - {名称: 居民身份证, 必要性: 必要}\n  - {名称: 身份证, 必要性: 非必要, 非必要时办理情形: 委托他人办理}",
      ]
    ) { item, findings in
      var firsts: [String: [(name: Entry, cases: [Text?])]] = [:]
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text,
          let term = item.standard.material(name), !item.standard.hasFinerNames(term)
        else { continue }
        let cases = [material.text(.case), material.text(.optionalWhen)]
        let first = firsts[term.term]?.first { $0.cases == cases }
        guard let first, let other = first.name.text else {
          firsts[term.term, default: []].append((entry, cases))
          continue
        }
        // The same name twice is told as an entry that stands twice.
        guard Canonical(name: other.string) != Canonical(name: name.string) else { continue }
        findings.report(
          at: entry.location,
          [
            "material": .text(name.string), "other": .text(other.string),
            "standard": .text(term.term),
          ],
          labels: [
            Diagnostic.Label(first.name.location, Wording(zh: "已列在此处", en: "already listed here"))
          ], element: .materials)
      }
    },
  ]
}

extension Standard {
  /// The standard's material of a name or synonym, whatever the width and case of its letters.
  fileprivate func material(_ name: Text) -> Vocabulary.Term? {
    vocabularies["standard-materials"]?.term(spelled: name)
  }

  /// Whether the other names of a material say more than its standard name: then each of them is right.
  fileprivate func hasFinerNames(_ material: Vocabulary.Term) -> Bool {
    vocabularies["finer-materials"]?.term(spelled: Text(material.term)) != nil
  }
}
