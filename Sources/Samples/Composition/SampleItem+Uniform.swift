/// The elements that the catalogue states.
extension SampleItem {
  /// - Parameter withNames: whether the main item is named too
  func uniform() -> [Node.Field] {
    var fields: [Node.Field] = [
      .init("事项名称", .scalar(name)), .init("基本编码", .quoted(basicCode)),
      .init("主项名称", .scalar(topic.name)), .init("事项类型", .scalar(topic.kind.rawValue)),
      .init("设定依据", .list(basis)),
    ]
    if topic.kind != .service { fields.append(.init("权力来源", .scalar(powerSource))) }
    fields += [
      .init(
        "行使层级", topic.body == .town ? .texts(["镇(乡、街道)级"]) : .texts(["市级", "县级"])),
      .init("法定办结时限", .scalar("\(statutory) 工作日")),
      .init("承诺办结时限", .scalar("\(promise) 工作日")),
      .init("办件类型", .scalar(isImmediate ? "即办件" : "承诺件")),
      .init("服务对象", .texts(topic.applicants.objects)),
      .init("受理条件", .texts(conditions)),
    ]
    if topic.kind != .service { fields.append(.init("数量限制", "无")) }
    fields += [
      .init("申请材料", .list(materials)), .init("办理流程", .list(steps)),
      .init("特别程序", specialProcedures),
    ]
    return fields + charges + handling + [.init("审批结果", .list([resultNode]))]
  }

  private var basis: [Node] {
    laws.enumerated().map { place, law in
      var fields: [Node.Field] = [
        .init("法规", .scalar(law.name)), .init("条款号", .scalar(law.clauses[0].number)),
      ]
      if place > 0 { fields.append(.init("条款内容", .scalar(law.clauses[0].content))) }
      return .record(fields)
    }
  }

  private var powerSource: String {
    switch topic.body {
    case .authority: "法定本级行使"
    case .authorised, .town: "上级授权"
    case .entrusted: "同级委托"
    }
  }

  private var conditions: [String] {
    let law = laws[1]
    let cited = "符合《\(law.name)》\(law.clauses[0].number)规定的申请条件。"
    let own =
      switch action {
      case .first: topic.conditions
      case .change: ["已经取得\(topic.result)，登记的事项发生变化。", "变化后的情况仍然符合办理\(topic.name)的条件。"]
      case .renewal: ["持有的\(topic.result)将在三个月内期满，经营情况没有重大变化。", "有效期内没有被责令停业整改的记录。"]
      case .replacement: ["已经取得\(topic.result)，证件遗失或者损毁。"]
      }
    return own.map { $0.replacing("〈scope〉", with: scope) } + [cited]
  }

  private var steps: [Node] {
    if isImmediate {
      let limits = ["收件": 10, "受理": 10, "审查": 30, "决定": 20, "制证": 20, "送达": 10]
      return stepNames.map { step($0, "\(limits[$0] ?? 10) 分钟") }
    }
    let rest = promise - (stepNames.contains("制证") ? 4 : 3)
    return stepNames.map { name in
      switch name {
      case "审查": step(name, "\(max(1, rest)) 工作日")
      case "决定", "制证": step(name, "1 工作日")
      default: step(name, "0.5 工作日")
      }
    }
  }

  private var stepNames: [String] {
    ["收件", "受理", "审查", "决定"] + (hasCertificate ? ["制证"] : []) + ["送达"]
  }

  private func step(_ name: String, _ limit: String) -> Node {
    let handlers = [
      "收件": "窗口工作人员", "受理": "窗口工作人员", "审查": "业务科室审查人员", "决定": "分管负责人", "制证": "制证岗工作人员",
      "送达": "出件窗口工作人员",
    ]
    var fields: [Node.Field] = [
      .init("环节名称", .scalar(name)), .init("办理人", .scalar(handlers[name] ?? "窗口工作人员")),
      .init("时限", .scalar(limit)),
    ]
    switch name {
    case "受理": fields.append(.init("办理结果", "受理通知书或者补正材料通知书"))
    case "审查":
      fields.append(
        .init(
          "审查标准",
          .scalar(action == .first ? topic.criteria.joined() : "核对变化的内容与\(formName)是否一致。")))
    case "决定": fields.append(.init("办理结果", .scalar(topic.result)))
    default: break
    }
    return .record(fields)
  }

  private var specialProcedures: Node {
    guard let special else { return "无" }
    return .list([
      .record([
        .init("类型", .scalar(special.name)), .init("时限", .scalar("\(special.days) 工作日")),
        .init("依据", .scalar("《\(laws[1].name)》\(laws[1].clauses[1].number)")),
        .init("计入办结时限", "否"), .init("说明", .scalar(special.note)),
      ])
    ])
  }

  private var charges: [Node.Field] {
    guard let fee = topic.fee, isCharged else { return [.init("是否收费", "否")] }
    let basis = "财综〔2019〕\(10 + fee.amount)号"
    var fields: [Node.Field] = [
      .init("项目名称", .scalar(fee.name)), .init("标准", .scalar("\(fee.amount) 元/\(fee.unit)")),
      .init("依据", .scalar(basis)),
    ]
    if let reduction = fee.reduction {
      fields += [
        .init("允许减免", "是"), .init("减免依据", .scalar("财税〔2019〕\(30 + fee.amount)号：\(reduction)")),
      ]
    }
    return [
      .init("是否收费", "是"), .init("收费项目", .list([.record(fields)])),
      .init("收费依据", .texts([basis])),
    ]
  }

  private var handling: [Node.Field] {
    switch access {
    case .online:
      var depths = ["互联网咨询", "互联网收件", "互联网预审", "互联网受理", "互联网办理", "互联网办理结果信息反馈"]
      if hasCertificate { depths.append("互联网电子证照反馈") }
      return [
        .init("办理形式", .texts(["窗口办理", "网上办理"])), .init("是否网办", "是"),
        .init("网上办理深度", .texts(depths)), .init("到办事现场次数", "0"),
        .init("网上支付", isCharged ? "是" : "否"), .init("物流快递", "是"),
        .init("送达方式", .texts(["窗口领取", "邮寄送达"] + (hasCertificate ? ["电子送达"] : []))),
      ]
    case .prepared:
      return [
        .init("办理形式", .texts(["窗口办理", "网上办理"])), .init("是否网办", "是"),
        .init("网上办理深度", .texts(["互联网咨询", "互联网收件", "互联网预审", "互联网受理"])),
        .init("到办事现场次数", "1"), .init("必须现场办理原因", .scalar(onSiteReason)),
        .init("网上支付", isCharged ? "是" : "否"), .init("物流快递", "否"),
        .init("送达方式", .texts(["窗口领取"])),
      ]
    case .window:
      return [
        .init("办理形式", .texts(["窗口办理"])), .init("是否网办", "否"), .init("到办事现场次数", "1"),
        .init("必须现场办理原因", .scalar(onSiteReason)), .init("网上支付", "否"), .init("物流快递", "是"),
        .init("送达方式", .texts(["邮寄送达"])),
      ]
    }
  }

  /// Why somebody has to come once.
  var onSiteReason: String {
    access == .window ? "在窗口当面提交材料，并核验原件和签名" : "到窗口核验材料原件，同时领取\(topic.result)"
  }

  private var resultNode: Node {
    let type = hasCertificate ? "证照" : isLicence ? "批文" : "其他"
    return .record([
      .init("名称", .scalar(topic.result)), .init("类型", .scalar(type)), .init("样本", "有"),
    ])
  }
}
