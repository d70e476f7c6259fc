import Source
import Standard
import YAML

extension Check {
  /// ZS35: materials that applicants need not hand in.
  static let exemptMaterials: [Check] = [
    .item(
      .warning, "ZS3510", "exempt-material-without-source",
      zh: "“{material}”{more}免提交，却没有写电子证照类型代码，也没有写数据从哪里来",
      en:
        "“{material}”{more} need not be handed in, yet neither a licence type code nor a source of data is given",
      why: Wording(
        zh: "窗口不知道到哪里去调取，最后还是让申请人补交。",
        en: "A window that does not know where to fetch it asks the applicant for it after all."),
      help: Wording(
        zh: "补充“电子证照”的类型代码{code}；靠数据共享取得的，在来源渠道说明里写明从哪个部门、哪个系统取得。",
        en:
          "Add the licence type code{code}, or state in the note on the source which office shares the data."
      ),
      flags: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    免提交: ↓是",
        "申请材料:\n  - {名称: 不动产权证书, 必要性: 必要, 免提交: ↓是, 电子证照: 无}\n  - {名称: 结婚证, 必要性: 必要, 免提交: 是}",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    免提交: 是\n    电子证照: 11100000000013127D001",
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    免提交: 是\n    来源渠道说明: 通过省政务大数据中心数据共享取得",
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    免提交: 是\n    备注: 由窗口联网核查",
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    免提交: 否",
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      let sharing = item.standard.vocabularies["data-sharing-words"]
      let materials = item.listedMaterials.filter { material in
        guard material.boolean(.exempt) == true, material.string(.licenceType) == nil else {
          return false
        }
        let notes = [KnownElement.sourceNote, .remark].flatMap(material.texts)
        return !notes.contains { sharing?.matches(in: $0).isEmpty == false }
      }
      guard let first = materials.first, let exempt = first[.exempt] else { return }
      let code = (first.text(.linkedLicence) ?? first.text(.name)).flatMap {
        item.standard.standardMaterial(named: $0)?.code
      }
      findings.report(
        at: exempt.location,
        [
          "material": .text(first.string(.name) ?? ""), "more": materials.more,
          "code": code.map { .wording(zh: " \($0)", en: " \($0)") } ?? "",
        ],
        labels: materials.dropFirst().prefix(Findings.shownPlaces).compactMap { $0[.exempt] }
          .map { Diagnostic.Label($0.location, Wording(zh: "这份也没有写", en: "nor here")) },
        element: .materials)
    },
    .item(
      .hint, "ZS3511", "exempt-material-on-paper",
      zh: "“{material}”免提交，却写了形式“纸质”、{count} 份",
      en: "“{material}” need not be handed in, yet {count} on paper are asked for",
      why: Wording(
        zh: "申请人看到份数，还是会把纸质的带来；窗口也可能照收。",
        en: "Applicants who read the counts bring the paper, and a window may take it."),
      help: Wording(
        zh: "不用交纸质的，形式改为“电子化”，或者不写份数。",
        en: "Make it electronic, or leave the counts out."),
      flags: [
        "申请材料:\n  - 名称: 不动产权证书\n    必要性: 必要\n    形式: 纸质\n    份数: ↓{原件: 1, 复印件: 0}\n    免提交: 是",
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    形式: 纸质\n    份数: ↓1\n    免提交: 是",
      ],
      allows: [
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    形式: 纸质/电子化\n    份数: 1\n    免提交: 是",
        "申请材料:\n  - 名称: 结婚证\n    必要性: 必要\n    形式: 纸质\n    份数: {原件: 0, 复印件: 0}\n    免提交: 是",
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1}
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 居民身份证, 免提交: 是}
        """,
      ]
    ) { item, findings in
      for material in item.allMaterials
      where material.boolean(.exempt) == true && material.says(.form, "纸质") {
        guard let exempt = material[.exempt], let counts = material.counts,
          counts.originals + counts.copies > 0, let place = material[.copies],
          // A district may exempt what the standard asks for.
          place.location.file == exempt.location.file
        else { continue }
        findings.report(
          at: place.location,
          [
            "material": .text(material.string(.name) ?? ""),
            "count": .number(counts.originals + counts.copies),
          ],
          labels: [Diagnostic.Label(exempt.location, Wording(zh: "免提交", en: "exempt"))],
          element: .materials)
      }
    },
  ]
}

extension [Record] {
  /// What a message says beside the name of the first: how many there are.
  var more: Argument {
    count == 1
      ? "" : .wording(zh: "等 \(count) 份材料", en: " and \(count - 1) more")
  }
}
