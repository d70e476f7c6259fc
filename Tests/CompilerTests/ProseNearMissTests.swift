import Compiler
import Source
import TestSupport
import Testing

/// Sentences as real guides have them, which the rules on prose must leave alone or must find.
@Suite struct ProseNearMissTests {
  /// A charged item with one visit, a promise of 5 and a statutory limit of 20 working days.
  private static let charged = """
    事项名称: 居住证申领
    法定办结时限: 20 工作日
    承诺办结时限: 5 工作日
    是否收费: 是
    收费项目:
      - {项目名称: 证照工本费, 标准: 10 元/本}
    办理形式: [窗口办理, 网上办理]
    到办事现场次数: 1
    必须现场办理原因: 核验原件
    物流快递: 否

    """

  /// A free item without a visit, handled online.
  private static let free = """
    事项名称: 居住证申领
    法定办结时限: 20 工作日
    承诺办结时限: 5 工作日
    是否收费: 否
    办理形式: [窗口办理, 网上办理]
    到办事现场次数: 0
    物流快递: 否

    """

  /// What is true of both items, or of neither the whole item nor its elements.
  private static let nearMisses = [
    // Limits of applicants.
    "申请人应当自收到补正通知之日起10日内补正材料，逾期视为放弃申请。",
    "补正材料的，应当在5个工作日内一次补齐。",
    "居住证持有人应当在居住每满一年之日前30日内申请签注。",
    "申请人在现居住地居住满半年，可以申领居住证。",
    "请提前3个工作日通过小程序预约。",
    "预约成功后10个工作日内有效，过期需重新预约。",
    "申请人应当自领取受理回执之日起30日内领取证件，逾期不领取的视为放弃。",
    "变更登记事项的，应当自变更之日起30日内申请变更登记。",
    "有效期届满30日前申请延续。",
    "有效期为五年，期满前六个月内换发。",
    "身份证有效期不足三个月的，请先换领。",
    "近三年内没有违法犯罪记录。",
    "在本市连续缴纳社会保险满12个月。",
    "离职满两年后重新申请。",
    "年满十八周岁，任职五年以上。",
    "资料应当保存10年。",
    // Remedies.
    "对决定不服的，可以自收到决定之日起60日内申请行政复议，或者在六个月内提起行政诉讼。",
    "申请人可以在收到决定书之日起15日内提出异议。",
    "复议机关自受理之日起60日内作出行政复议决定。",
    // Single steps, special procedures and cases.
    "窗口收到申请后，5个工作日内作出是否受理的决定。",
    "自收到申请之日起10个工作日内作出受理决定。",
    "受理后10个工作日内组织专家评审。",
    "受理后，审查结果在网站公示10个工作日。",
    "受理后15个工作日内进行现场核查。",
    "自作出决定之日起10个工作日内向申请人送达。",
    "自公告期满之日起15个工作日内办理登记。",
    "自缴清税费之日起10个工作日内发证。",
    "公示无异议后20个工作日内发放。",
    "情况复杂的，自受理之日起20个工作日内办结。",
    "需要现场勘查的，自受理之日起30个工作日内办结。",
    "经本机关负责人批准，可以延长10个工作日。",
    "补领、换领的，自受理之日起15个工作日内发放。",
    "疑难案件自受理之日起20个工作日内办结。",
    "跨省通办件10个工作日内办结。",
    "审批系统将在10日内自动归档。",
    "《居住证暂行条例》规定自受理之日起15日内发放居住证。",
    "法定办结时限为20个工作日，承诺办结时限为5个工作日。",
    "法定时限：20 个工作日；承诺时限：5 个工作日。",
    "自受理之日起5个工作日内办结。",
    "自受理之日起７日内办结（不含公示时间10个工作日）。",
    "受理后2个工作日内审查，再用3个工作日作出决定并发放。",
    "一般3至5个工作日办结。",
    "材料齐全的，当场受理。",
    "其中制证环节10个工作日由省中心完成。",
    // Dates, hours, ordinals.
    "自2019年11月29日起，每月15日受理。",
    "每周一至周五 9:00-12:00 受理，24小时自助服务区全天开放。",
    "第十五日起计算。",
    "依据第十四条第一款第（三）项，一年内有效。",
    "本指南自2024年10月1日起施行，有效期5年。",
    // Money.
    "选择快递送件的，邮寄费20元由申请人支付给快递公司。",
    "窗口提供免费复印，不收取费用。",
    "小型微型企业无需缴费。",
    "咨询热线免费，不收费。",
    "注册资本不低于人民币100万元。",
    "申请人缴纳社会保险费不少于3000元。",
    "对弄虚作假的，处500元以上2000元以下罚款。",
    "每人一次性给予补助5000元。",
    "契税、印花税由税务机关收取，按成交价格的3%计算。",
    "办理公证的，公证费200元由公证机构收取。",
    // Visits and ways to apply.
    "暂不支持全程网办。",
    "选择全程网办的，无需到现场。",
    "可以全程网上办理，也可以到窗口办理。",
    "已有电子证照的，无需到窗口核验原件。",
    "材料请一次性备齐，避免到窗口两次。",
    "忘记密码的，到窗口两次核验身份后重置。",
    "正在逐步实现全程网办。",
    "申请人可到窗口领取，也可自助打印。",
    "需要纸质证书的，到办事大厅领取。",
    "如需帮助，到窗口咨询。",
    "能否全程网办，请咨询窗口。",
    "暂不提供邮寄送达。",
    // Sentences that were found by mistake when the rules met texts that they had not been written by.
    "补领、换领居住证收取工本费20元。",
    "证书遗失补办收费20元。",
    "注册资金实缴100万元以上，验资费由企业支付500元。",
    "鼓励全程网办。",
    "首次办理须到窗口核验，以后无需到现场。",
    "全程网办专区设在二楼，请携带U盾。",
    "军人凭军官证申请，自受理之日起15日内办结。",
    "收到短信后5个工作日内可重新提交，不收费。",
    "自受理之日起的第9个工作日起可查询物流信息。",
    "可拨打12345咨询，接线时间为7×24小时。",
    "不动产登记收件后，投诉处理时限为60日。",
    "可以将申请材料邮寄至受理窗口。",
  ]

  /// What contradicts the free item without a visit, and not the other.
  private static let trueOfCharged = [
    "受理后，申请人应当在15日内到原窗口领取证件。", "5个工作日后到窗口领取证件。", "证照工本费10元，由财政部门统一收取。",
    "到窗口一次性提交全部材料。", "第二次到窗口时请出示受理回执。", "最多跑一次。", "到现场一次即可。",
  ]

  @Test(arguments: nearMisses)
  func saysNothingOnWhatIsNotTheItem(_ sentence: String) async {
    for item in [Self.charged, Self.free] {
      for prose in Self.places(of: sentence) {
        let codes = await Self.codes(of: item + prose)
        #expect(codes.isEmpty, "\(codes) in \(prose)")
      }
    }
  }

  @Test(arguments: trueOfCharged)
  func saysNothingOnWhatAgrees(_ sentence: String) async {
    for prose in Self.places(of: sentence) {
      let codes = await Self.codes(of: Self.charged + prose)
      #expect(codes.isEmpty, "\(codes) in \(prose)")
    }
  }

  @Test(arguments: [
    ("自受理之日起10个工作日内，申请人可以到原窗口领取居住证。", "ZS5401"),
    ("自受理之日起十五个工作日内作出决定。", "ZS5401"),
    ("受理后10个工作日内办结。", "ZS5401"),
    ("材料齐全、符合法定形式的，自受理之日起10个工作日内核发居住证。", "ZS5401"),
    ("登记机关应当自受理之日起２０个工作日内办结。", "ZS5401"),
    ("自收到申请之日起一个月内办结。", "ZS5401"),
    ("办理时限：7—10个工作日。", "ZS5401"),
    ("本事项办结时限为10个工作日。", "ZS5401"),
    ("一般10个工作日办结。", "ZS5401"),
    ("申请人10个工作日后到窗口取证。", "ZS5401"),
    ("《居住证暂行条例》规定自受理之日起30个工作日内发放。", "ZS5401"),
    ("法定办结时限为15个工作日。", "ZS5402"),
    ("承诺时限：3个工作日。", "ZS5402"),
    ("三、承诺办结期限为10 个工作日。", "ZS5402"),
    ("办理本事项不收取任何费用。", "ZS5403"),
    ("全程无需缴费。", "ZS5403"),
    ("到收费窗口缴纳工本费20元。", "ZS5405"),
    ("每本收取工本费人民币二十元。", "ZS5405"),
    ("本事项实行全程网办。", "ZS5406"),
    ("申请人无需到现场。", "ZS5406"),
    ("零跑动，在家就能办。", "ZS5406"),
    ("申请人需到窗口两次。", "ZS5408"),
    ("证件制作完成后邮寄送达。", "ZS5410"),
  ])
  func findsWhatContradictsTheElements(_ sentence: String, _ code: String) async {
    let codes = await Self.codes(of: Self.charged + "窗口办理流程: “\(sentence)”")
    #expect(codes == [code], "\(codes) in \(sentence)")
  }

  @Test(arguments: [
    ("登记费80元，由窗口收取。", "ZS5404"), ("每证收取工本费10元。", "ZS5404"),
    ("携带原件到窗口核验。", "ZS5407"), ("审核通过后，申请人到办事大厅签名。", "ZS5407"),
    ("只需跑一次，需到窗口1次。", "ZS5408"),
  ])
  func findsWhatContradictsAFreeItemWithoutVisit(_ sentence: String, _ code: String) async {
    let codes = await Self.codes(of: Self.free + "网上办理流程: “\(sentence)”")
    #expect(codes.contains(code), "\(codes) in \(sentence)")
  }

  /// Long texts without end or mark: looking around each word must not read the text again and again.
  @Test(arguments: [
    "自受理之日起10个工作日内办结，", "自受理之日起10个工作日内办结", "工本费20元，", "全程网办", "到窗口两次，", "一",
  ])
  func readsLongTextsToTheEnd(_ piece: String) async {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    _ = await Self.codes(of: Self.charged + "窗口办理流程: \(text)\n办理时间: \(text)\n受理条件: \(text)")
  }

  private static func places(of sentence: String) -> [String] {
    [
      "窗口办理流程:\n  - 申请人取号。\n  - “\(sentence)”", "受理条件: “\(sentence)”", "网上办理流程: “\(sentence)”",
      "常见问题:\n  - 问题: 请问是怎样规定的？\n    回答: “\(sentence)”",
      "申请材料:\n  - 名称: 申请表\n    必要性: 非必要\n    填报须知: “\(sentence)”",
    ]
  }

  private static func codes(of text: String) async -> [String] {
    let workspace = Example(text).workspace(Repository.standard.standard)
    let found = await Checker.check(workspace, workers: 1, asOf: Example.day)
    return found.map(\.rule.code).filter { $0.hasPrefix("ZS54") }
  }
}
