import Source
import Standard
import YAML

extension Check {
  /// ZS37: what applicants get in the end, and how.
  static let results: [Check] = [resultTypes, delivery].flatMap(\.self)

  private static let resultTypes: [Check] = [
    .item(
      .warning, "ZS3701", "certificate-of-other-type",
      zh: "“{result}”是证照，类型却是“{type}”",
      en: "“{result}” is a certificate, yet its type is “{type}”",
      why: Wording(
        zh: "电子证照库按类型归集，类型填错，这份证照就不会进库，以后办事还得带纸质的。",
        en:
          "Licence stores collect by type: a wrong type keeps it out, and people go on carrying paper."
      ),
      help: Wording(
        zh: "类型改为“证照”；不是证照的，改正名称，与文头一致。",
        en: "Make the type 证照, or correct the name to what the document is headed."),
      flags: [
        "审批结果:\n  - 名称: 居住证\n    类型: ↓批文", "审批结果:\n  - 名称: 营业执照（F类个体户）\n    类型: ↓其他",
      ],
      allows: [
        "审批结果:\n  - 名称: 居住证\n    类型: 证照", "审批结果:\n  - 名称: 居住证明\n    类型: 其他",
        "审批结果:\n  - 名称: 不动产登记证明\n    类型: 其他", "审批结果:\n  - 名称: 质量体系认证\n    类型: 其他",
        "审批结果:\n  - 名称: 登记通知书（附许可证）\n    类型: 其他",
      ]
    ) { item, findings in
      for result in item.record.records(.results) {
        guard let type = result.code(.type), let entry = result[.type], let name = result[.name],
          let meant = result.typeByName(item.standard), meant.isCertificate, !type.isCertificate
        else { continue }
        findings.report(
          at: entry.location,
          ["result": .text(name.text?.string ?? ""), "type": .wording(type.name)],
          labels: [
            Diagnostic.Label(
              name.location, Wording(zh: "名称是证照", en: "the name of a certificate"))
          ], element: .results)
      }
    },
    .item(
      .warning, "ZS3702", "approval-as-certificate",
      zh: "“{result}”是批文，类型却是“{type}”",
      en: "“{result}” is an approval document, yet its type is “{type}”",
      why: Wording(
        zh: "按证照登记，平台会去找对应的电子证照，找不到就报错。",
        en: "As a certificate it is looked up in the licence store, where it is not."),
      help: Wording(
        zh: "类型改为“批文”或者“其他”；已制发电子证照的，写明电子证照类型代码。",
        en: "Make the type 批文 or 其他; where an electronic licence is issued, give its type code."),
      flags: [
        "审批结果:\n  - 名称: 建设项目环境影响报告表的批复\n    类型: ↓证照",
        "审批结果:\n  - 名称: 准予行政许可决定书（样式）\n    类型: ↓证照",
      ],
      allows: [
        "审批结果:\n  - 名称: 登记通知书\n    类型: 其他",
        "审批结果:\n  - 名称: 准予行政许可决定书\n    类型: 证照\n    已关联电子证照: 是",
        "审批结果:\n  - 名称: 准予行政许可决定书\n    类型: 证照\n    电子证照: 11100000000013127D001",
        "审批结果:\n  - 名称: 批准证书\n    类型: 证照",
      ]
    ) { item, findings in
      for result in item.record.records(.results) {
        guard let type = result.code(.type), let entry = result[.type], let name = result[.name],
          let meant = result.typeByName(item.standard), !meant.isCertificate, type.isCertificate,
          // The national store knows approvals as well.
          result.boolean(.hasLicence) != true, result.string(.licenceType) == nil
        else { continue }
        findings.report(
          at: entry.location,
          ["result": .text(name.text?.string ?? ""), "type": .wording(type.name)],
          labels: [
            Diagnostic.Label(
              name.location, Wording(zh: "名称是批文", en: "the name of an approval"))
          ], element: .results)
      }
    },
    .item(
      .warning, "ZS3703", "result-without-sample",
      zh: "结果“{result}”没有样本",
      en: "There is no sample of the result “{result}”",
      why: Wording(
        zh: "申请人不知道最后拿到的是什么样子，别的单位也无从辨认。",
        en: "Applicants do not know what they will get, nor others how to tell it."),
      help: Wording(
        zh: "补充“样本”，写图片、文件或者网址；号码和姓名要虚构。",
        en: "Add a sample: an image, a file or a link, with invented names and numbers."),
      flags: [
        "审批结果:\n  - 名称: ↓居住证\n    类型: 证照",
        "审批结果:\n  - 名称: ↓居住证\n    样本: 无\n  - 名称: 登记通知书\n    类型: 批文",
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        审批结果: [居住证]
        # 文件: districts/44/4401/440113/items/example.yaml
        ↓基本编码: "442106041002"
        """,
      ],
      allows: [
        "审批结果:\n  - 名称: 居住证\n    样本: 有",
        "审批结果:\n  - 名称: 受理回执\n    类型: 其他",
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        审批结果: [居住证]
        """,
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      let without = item.record.records(.results).filter {
        $0.lacks(.sample) && $0[.name] != nil && $0.code(.type).map(\.isDocument) ?? true
      }
      guard let first = without.first, let name = first[.name] else { return }
      let isOwn = name.location.file == item.file
      findings.report(
        at: isOwn ? name.location : item.own.head,
        ["result": .text(name.text?.string ?? "")],
        labels: without.dropFirst(isOwn ? 1 : 0).compactMap { $0[.name] }.map {
          Diagnostic.Label($0.location, Wording(zh: "没有样本", en: "without a sample"))
        }, element: .results)
    },
  ]

  private static let delivery: [Check] = [
    .item(
      .warning, "ZS3704", "result-without-delivery",
      zh: "没有说结果怎样交给申请人",
      en: "Nothing says how applicants get the result",
      why: Wording(
        zh: "申请人不知道是来取、等快递还是上网下载。",
        en: "Applicants cannot tell whether to come for it, wait for the post or look online."),
      help: Wording(
        zh: "补充“送达方式”，写法如：送达方式: [窗口领取, 邮寄送达]",
        en: "Add the delivery, for example: 送达方式: [窗口领取, 邮寄送达]"),
      flags: [
        "↓审批结果: [居住证]", "↓审批结果: [居住证]\n物流快递: 是\n窗口办理流程: 申请人到窗口提交材料。",
      ],
      allows: [
        "审批结果: [居住证]\n送达方式: 窗口领取", "审批结果: [居住证]\n窗口办理流程: 申请人到原窗口领取居住证。",
        "审批结果: [居住证]\n办理流程:\n  - {环节名称: 送达, 办理人: 窗口人员, 时限: 1 工作日, 办理结果: 快递寄送}",
        "事项名称: 居住证查询",
      ]
    ) { item, findings in
      guard item.isCarriedOut, item[.delivery] == nil, let results = item.record.field(.results),
        !results.entry.entries.isEmpty, let words = item.standard.vocabularies["delivery-words"]
      else { return }
      var isSaid = false
      item.visitTexts(holding: words) { _, text, element, _ in
        // The name of a step does not say how it is done.
        guard !isSaid, element.name != ElementName(.name) else { return }
        isSaid = text.holds(words)
      }
      guard !isSaid else { return }
      let isOwn = results.key.file == item.file
      findings.report(
        at: isOwn ? results.key : item.own.head,
        labels: isOwn
          ? []
          : [Diagnostic.Label(results.key, Wording(zh: "办理的结果", en: "what applicants get"))],
        element: .delivery)
    },
    .item(
      .error, "ZS3705", "delivery-by-post-without-post",
      zh: "送达方式有“{delivery}”，物流快递却是“否”",
      en: "Results are delivered thus: {delivery}, yet nothing is sent by post",
      why: Wording(
        zh: "申请人选了邮寄，窗口却寄不出去。", en: "Applicants choose the post, and the office cannot send."),
      help: Wording(
        zh: "能寄的，物流快递改为“是”；不能寄的，从送达方式里删去。",
        en: "Say that the post is used, or take it out of the ways of delivery."),
      flags: [
        "送达方式: [窗口领取, ↓邮寄送达]\n物流快递: 否", "送达方式: ↓快递送达\n物流快递: 否",
      ],
      allows: ["送达方式: [窗口领取, 邮寄送达]\n物流快递: 是", "送达方式: 窗口领取\n物流快递: 否", "送达方式: 邮寄送达"]
    ) { item, findings in
      guard item.record.boolean(.post) == false, let post = item[.post],
        let entry = item.record.entries(.delivery).first(where: { $0.says("邮寄送达") }),
        case .code(let way) = entry.value
      else { return }
      findings.report(
        at: entry.location, ["delivery": .wording(way.name)],
        labels: [Diagnostic.Label(post.location, Wording(zh: "不能寄送", en: "no post"))],
        element: .delivery)
    },
    .item(
      .warning, "ZS3706", "electronic-delivery-of-paper",
      zh: "送达方式有“{delivery}”，结果“{result}”却没有电子证照",
      en: "Results are delivered thus: {delivery}, yet there is no electronic “{result}”",
      why: Wording(
        zh: "没有电子证照可送，申请人在网上等不到结果。",
        en: "Without an electronic licence there is nothing to wait for online."),
      help: Wording(
        zh: "办结时生成电子证照的，写“已关联电子证照: 是”；没有的，从送达方式里删去。",
        en: "State that an electronic licence is issued, or take it out of the ways of delivery."),
      flags: [
        "审批结果:\n  - {名称: 居住证, 类型: 证照, 已关联电子证照: 否}\n送达方式: [↓电子送达, 窗口领取]"
      ],
      allows: [
        "审批结果:\n  - {名称: 居住证, 类型: 证照, 已关联电子证照: 是}\n送达方式: 电子送达",
        "审批结果:\n  - {名称: 居住证, 类型: 证照}\n送达方式: 电子送达",
        "审批结果:\n  - {名称: 批复, 类型: 批文, 已关联电子证照: 否}\n送达方式: 电子送达",
        "审批结果:\n  - {名称: 不动产权电子证书, 类型: 证照, 已关联电子证照: 否}\n送达方式: 电子送达",
      ]
    ) { item, findings in
      let results = item.record.records(.results)
      guard let entry = item.record.entries(.delivery).first(where: { $0.says("电子送达") }),
        case .code(let way) = entry.value, let first = results.first,
        // Other documents may be sent as files.
        results.allSatisfy({
          $0.code(.type)?.isCertificate == true && $0.boolean(.hasLicence) == false
            && $0.string(.licenceType) == nil && $0.text(.name)?.contains("电子") == false
        })
      else { return }
      findings.report(
        at: entry.location,
        ["delivery": .wording(way.name), "result": .text(first.string(.name) ?? "")],
        labels: results.compactMap { $0[.hasLicence] }.map {
          Diagnostic.Label($0.location, Wording(zh: "没有电子证照", en: "no electronic licence"))
        }, element: .delivery)
    },
  ]
}

extension CodeValue {
  /// Of the list of result types.
  fileprivate var isCertificate: Bool { name.zh == "证照" }

  /// Whether a result of the type looks the same for everybody.
  fileprivate var isDocument: Bool { name.zh != "其他" }
}

extension Record {
  /// The type of a result by the end of its name, without brackets; nil where it does not tell.
  fileprivate func typeByName(_ standard: Standard) -> CodeValue? {
    guard let name = text(.name)?.withoutFinalBrackets,
      let term = standard.vocabularies["certificate-words"]?.ending(of: name)?.term,
      let code = term.code
    else { return nil }
    return standard.grammar.codeLists["result-types"]?.find(code)
  }
}

extension Text {
  /// The text up to the brackets that it ends with.
  fileprivate var withoutFinalBrackets: Text {
    var end = bytes.count
    for bracket in brackets.reversed() where bracket.outer.upperBound == end && !bracket.isTitle {
      end = bracket.outer.lowerBound
    }
    return end == bytes.count ? self : self[part: 0..<end].trimmed
  }
}
