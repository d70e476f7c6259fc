import Source
import Standard
import YAML

extension Check {
  /// ZS35: several materials in one entry.
  static let listedMaterials: [Check] = [
    .item(
      .warning, "ZS3506", "several-materials-in-one-entry",
      zh: "“{first}”和“{second}”写在了同一条材料里",
      en: "“{first}” and “{second}” stand in one entry",
      why: Wording(
        zh: "合在一条里，份数、来源、免提交都说不清是哪一份的，申请人容易漏带，地区之间也无法逐份比对。",
        en:
          "Counts, source and exemption cannot be told apart, applicants overlook the second document, and districts cannot be compared."
      ),
      help: Wording(
        zh: "一份材料写一条；只要其中一份的，用“或者”连接。",
        en: "Make an entry for each; where one of them is enough, join them by 或者."),
      flags: [
        "申请材料:\n  - 名称: 身份证、↓户口簿\n    必要性: 必要",
        "申请材料:\n  - 名称: 营业执照和↓授权委托书复印件各一份\n    必要性: 必要",
        "申请材料:\n  - 名称: 由监护人或者近亲属代为办理的，提交代办人和被代办人的身份证明原件及复印件；↓相片回执；按申领条件提交就业、住所或者就读证明原件及复印件\n    必要性: 必要",
        "申请材料:\n  - 名称: 被代办人的身份证明原件及复印件，以及就业、住所或者↓就读证明\n    必要性: 必要",
        "申请材料:\n  - 名称: 委托他人办理的，提交《授权委托书》、↓受托人身份证\n    必要性: 非必要\n    非必要时办理情形: 委托他人办理",
      ],
      allows: [
        "申请材料:\n  - 名称: 代办人和被代办人的身份证明\n    必要性: 必要",
        "申请材料:\n  - 名称: 居民身份证原件及复印件\n    必要性: 必要",
        "申请材料:\n  - 名称: 居民身份证、护照或者其他有效身份证件原件及复印件\n    必要性: 必要",
        "申请材料:\n  - 名称: 居民身份证、护照等有效身份证件\n    必要性: 必要",
        "申请材料:\n  - 名称: 不动产权证书、房屋租赁合同任选一份\n    必要性: 必要",
        "申请材料:\n  - 名称: 房屋所有权证（含附图、附页和房产证明）\n    必要性: 必要",
        "申请材料:\n  - 名称: 《营业执照和许可证遗失登记表》\n    必要性: 必要",
        "申请材料:\n  - 名称: 企业名称、住所变更申请书\n    必要性: 必要",
        "申请材料:\n  - 名称: 营业执照、食品经营许可证遗失声明\n    必要性: 必要",
        "申请材料:\n  - 名称: 中华人民共和国居民身份证正本和副本\n    必要性: 必要",
        "申请材料:\n  - 名称: 可行性研究报告及其批复\n    必要性: 必要",
        "申请材料:\n  - 名称: 与原件一致的营业执照复印件\n    必要性: 必要",
      ]
    ) { item, findings in
      guard let reader = MaterialNameReader(item.standard, findings) else { return }
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text,
          let (first, second) = reader.separateDocuments(in: name, item.standard)
        else { continue }
        findings.report(
          at: entry, part: second.range,
          [
            "first": .text(name[part: first.range].string),
            "second": .text(name[part: second.range].string),
          ], element: .materials)
      }
    }
  ]
}

extension MaterialNameReader {
  /// The first two documents of a name that are both asked for.
  fileprivate func separateDocuments(
    in name: Text,
    _ standard: Standard
  ) -> (NamedDocument, NamedDocument)? {
    let documents = documents(in: name)
    guard documents.count > 1,
      standard.vocabularies["choice-words"]?.matches(in: name).isEmpty != false
    else { return nil }
    let second = documents.indices.dropFirst().first { place in
      let document = documents[place]
      // 护照、军官证等身份证件: those before it are examples of it.
      guard !documents[place...].contains(where: \.closesExamples) else { return false }
      switch document.joint {
      case .first, .chosen, .belonging: return false
      case .added: return !document.isAboutAnother
      case .listed:
        // A list that comes to 或者 offers a choice of all that it lists.
        let rest = documents[(place + 1)...].first { $0.joint != .listed }
        return rest?.joint != .chosen && documents[place - 1].joint != .chosen
          && !document.isAboutAnother
      }
    }
    return second.map { (documents[$0 - 1], documents[$0]) }
  }
}
