/// What the applicant hands in.
extension SampleItem {
  var materials: [Node] {
    let all = [form] + identities + papers.map(material) + [authorisation]
    return all.enumerated().map { place, fields in
      .record([fields[0], .init("序号", .scalar(String(place + 1)))] + fields.dropFirst())
    }
  }

  private var form: [Node.Field] {
    [
      .init("名称", .scalar(formName)), .init("必要性", "必要"), .init("类型", "申请表格文书"),
      .init("形式", access == .window ? "纸质" : "纸质/电子化"), copies(1, 0), .init("规格", "A4"),
      .init("空白表格", "有"), .init("示例样表", "有"), .init("来源渠道", "申请人自备"),
      .init("填报须知", .texts(["用黑色签字笔填写或者打印，字迹清楚，\(applicantWord)在末页签章。"])),
      basis(1), .init("免提交", "否"),
    ]
  }

  private var applicantWord: String {
    topic.applicants == .businesses ? "法定代表人" : "申请人"
  }

  private var identities: [[Node.Field]] {
    let person = identity("居民身份证", "11100000000013127D001")
    let business = identity("营业执照", "11100000MB03271699022")
    switch topic.applicants {
    case .people: return [person(nil)]
    case .businesses: return [business(nil)]
    case .both: return [person("自然人申请"), business("企业申请")]
    }
  }

  private func identity(_ name: String, _ licence: String) -> (String?) -> [Node.Field] {
    { self.exempt(name, licence, when: $0, acceptance: "在有效期内，与申请表填写的内容一致。") }
  }

  /// The papers that an action asks for; a change or a renewal starts from what there is.
  private var papers: [Topic.Paper] {
    let issued = Topic.Paper(
      "原\(topic.result)", .authority, "证面信息清楚，编号与系统记录一致。")
    switch action {
    case .first: return topic.papers
    case .change:
      return [
        issued, Topic.Paper("变更事项说明", .applicant, "写明变更前后的内容和变更日期，由\(applicantWord)签章。"),
      ]
    case .renewal:
      return [
        issued, Topic.Paper("有效期内经营情况报告", .applicant, "写明期内的主要变化和整改情况，由\(applicantWord)签章。"),
      ]
    case .replacement:
      return [Topic.Paper("证件遗失或者损毁情况说明", .applicant, "写明证件编号和遗失或者损毁的经过，由\(applicantWord)签章。")]
    }
  }

  private func material(_ paper: Topic.Paper) -> [Node.Field] {
    if paper.isExempt {
      let body = MadeUpCode.credit(
        kind: "11", division: "100000", serial: Self.serial(of: paper.name))
      return exempt(paper.name, body + "001", when: paper.when, acceptance: paper.acceptance)
    }
    let isCopied = paper.source == .authority && access != .online
    return [
      .init("名称", .scalar(paper.name)),
      .init("必要性", paper.when == nil ? "必要" : "非必要"),
      .init("类型", paper.source == .authority ? "证件证书证明" : "其他"),
      .init("形式", access == .window ? "纸质" : "纸质/电子化"),
      copies(1, isCopied ? 1 : 0), .init("来源渠道", .scalar(paper.source.rawValue)),
      .init("受理标准", .texts([paper.acceptance])), basis(0), .init("免提交", "否"),
    ] + (paper.when.map { [.init("非必要时办理情形", .scalar($0))] } ?? [])
  }

  private func exempt(
    _ name: String,
    _ licence: String,
    when: String?,
    acceptance: String
  ) -> [Node.Field] {
    [
      .init("名称", .scalar(name)), .init("必要性", when == nil ? "必要" : "非必要"),
      .init("类型", "证件证书证明"), .init("形式", "电子化"), copies(0, 0), .init("来源渠道", "政府部门核发"),
      .init("来源渠道说明", "从电子证照库获取，核验不通过时请申请人出示原件"),
      .init("受理标准", .texts([acceptance])), basis(2), .init("免提交", "是"),
      .init("电子证照", .quoted(licence)), .init("关联证照名称", .scalar(name)),
    ] + (when.map { [.init("非必要时办理情形", .scalar($0))] } ?? [])
  }

  private var authorisation: [Node.Field] {
    [
      .init("名称", "授权委托书"), .init("必要性", "非必要"), .init("类型", "其他"),
      .init("形式", access == .window ? "纸质" : "纸质/电子化"), copies(1, 0),
      .init("来源渠道", "申请人自备"),
      .init("受理标准", .texts(["写明委托事项、权限和期限，由委托人和受托人签名。"])), basis(1),
      .init("免提交", "否"), .init("非必要时办理情形", "委托他人办理"),
    ]
  }

  private func copies(_ originals: Int, _ copies: Int) -> Node.Field {
    .init(
      "份数",
      .record([
        .init("原件", .scalar(String(originals))), .init("复印件", .scalar(String(copies))),
      ]))
  }

  /// A clause of the topic's rules that lets the material be asked for.
  private func basis(_ clause: Int) -> Node.Field {
    .init(
      "依据",
      .list([
        .record([
          .init("法规", .scalar(laws[2].name)), .init("条款", .scalar(laws[2].clauses[clause].number)),
        ])
      ]))
  }

  private static func serial(of name: String) -> Int {
    name.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 }
  }
}
