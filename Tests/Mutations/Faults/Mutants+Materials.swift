import Samples

extension Mutant {
  private static let paper = "申请材料 > {类型: 其他}"
  private static let form = "申请材料 > {类型: 申请表格文书}"
  private static let exempt = "申请材料 > {免提交: 是}"

  /// L11, L12: words that say nothing.
  static let wordingFaults: [Mutant] = [
    Mutant("L11", "and other materials", "ZS5101", [.change("\(paper) > 名称") { $0 + "⟦等材料⟧" }]),
    Mutant("L11", "other materials", "ZS5101", [.set("\(paper) > 名称", "⟦法律法规规定的其他材料⟧")]),
    Mutant("L11", "related proofs", "ZS5101", [.set("\(paper) > 名称", "经营场所⟦相关证明⟧")]),
    Mutant(
      "L11", "a condition", "ZS5102",
      [
        .change("受理条件 > #0") { "符合⟦法律、法规规定的其他⟧条件，" + $0 }
      ]),
    Mutant(
      "L11", "depending on circumstances", "ZS5102",
      [
        .change("\(form) > 填报须知 > #0") { $0 + "⟦视情况⟧附页。" }
      ]),
    Mutant(
      "L11", "will be announced", "ZS5102",
      [
        .change("窗口办理流程 > #4") { $0 + "领取时间⟦另行通知⟧。" }
      ]),
    Mutant("L12", "conditions left out", "ZS5103", [.setLines("受理条件", ["- ⟦略⟧"])]),
    Mutant("L12", "as above", "ZS5103", [.setLines("窗口办理流程", ["- ⟦同上⟧"])]),
    Mutant("L12", "a test", "ZS5103", [.set("办理流程 > #0 > 办理人", "测试")]),
    Mutant("L12", "crosses", "ZS5103", [.set("\(paper) > 名称", "XXX")]),
    Mutant("L12", "none", "ZS5103", [.setLines("办理时间", ["- ⟦暂无⟧"])]),
  ]

  /// L13, L14, L15, L16: one material.
  static let materialFaults: [Mutant] = [
    Mutant("L13", "no blank form", "ZS3501", [.remove("\(form) > 空白表格"), .mark("\(form) > 名称")]),
    Mutant("L13", "no sample", "ZS3501", [.remove("\(form) > 示例样表"), .mark("\(form) > 名称")]),
    Mutant(
      "L13", "form said to be absent", "ZS3501",
      [
        .setLine("\(form) > 空白表格", "空白表格: 无"), .mark("\(form) > 名称"),
      ]),
    Mutant(
      "L13", "not typed as a form", "ZS3501",
      [
        .remove("\(form) > 示例样表"), .mark("\(form) > 名称"), .setLine("\(form) > 类型", "类型: 其他"),
      ]),
    Mutant(
      "L14", "original and copy, one original", "ZS3502",
      [
        .change("\(paper) > 名称") { $0 + "⟦原件及复印件⟧" }
      ]),
    Mutant("L14", "copy, one original", "ZS3502", [.change("\(paper) > 名称") { $0 + "⟦复印件⟧" }]),
    Mutant(
      "L14", "original, none counted", "ZS3502", on: [.window],
      [
        .change("\(form) > 名称") { $0 + "⟦原件⟧" }, .setLine("\(form) > 份数 > 原件", "原件: 0"),
        .setLine("\(form) > 份数 > 复印件", "复印件: 1"),
      ]),
    Mutant(
      "L14", "neither original nor copy", "ZS3503", on: [.window],
      [
        .set("\(form) > 份数 > 原件", "0")
      ]),
    Mutant(
      "L15", "in the case that", "ZS3505", on: [.firstIssue, .licence],
      [
        .change("\(paper) > 名称") { "⟦委托他人办理的，提交⟧" + $0 }
      ]),
    Mutant(
      "L15", "if there is one", "ZS3505", on: [.firstIssue, .licence],
      [
        .change("\(paper) > 名称") { $0 + "⟦（如有）⟧" }
      ]),
    Mutant(
      "L15", "authorisation always needed", ["ZS3505", "ZS3507"],
      [
        .setLine("申请材料 > #-1 > 必要性", "必要性: ⟦必要⟧"), .mark("申请材料 > #-1 > 名称"),
        .mark("申请材料 > #-1 > 非必要时办理情形"),
      ]),
    Mutant("L16", "two documents", "ZS3506", [.set("\(paper) > 名称", "居民户口簿、结婚证")]),
    Mutant("L16", "joined by and", "ZS3506", [.set("\(paper) > 名称", "出生医学证明和毕业证书")]),
    Mutant(
      "L16", "three in one", "ZS3506",
      [
        .set("\(paper) > 名称", "房屋租赁合同、法定代表人身份证明以及公司章程")
      ]),
  ]

  /// L20, L22, L26, L27: materials together.
  static let materialListFaults: [Mutant] = [
    Mutant(
      "L20", "a condition wants a proof", "ZS5601",
      [
        .add("  - ⟦申请人提交无犯罪记录证明。⟧", after: "受理条件")
      ]),
    Mutant(
      "L20", "a condition wants a certificate", "ZS5601",
      [
        .add("  - ⟦持有在有效期内的特种作业操作证。⟧", after: "受理条件")
      ]),
    Mutant(
      "L20", "a condition wants a report", "ZS5601",
      [
        .add("  - ⟦取得房屋安全鉴定报告，鉴定结论为合格。⟧", after: "受理条件")
      ]),
    Mutant(
      "L22", "one text in all materials", "ZS5201",
      [
        .set("申请材料 > #0 > 填报须知 > #0", boilerplate),
        .set("申请材料 > #1 > 受理标准 > #0", boilerplate), .set("申请材料 > #2 > 受理标准 > #0", boilerplate),
      ]),
    Mutant(
      "L22", "one text in three instructions", "ZS5201",
      [
        .add("填报须知: ⟦\(boilerplate)⟧", after: "申请材料 > #1 > 份数"),
        .add("填报须知: ⟦\(boilerplate)⟧", after: "申请材料 > #2 > 份数"),
        .setLine("申请材料 > #0 > 填报须知", "填报须知: ⟦\(boilerplate)⟧"),
      ]),
    Mutant(
      "L22", "one text with other spaces", "ZS5201",
      [
        .set("申请材料 > #0 > 填报须知 > #0", boilerplate),
        .set("申请材料 > #1 > 受理标准 > #0", boilerplate.replacing("，", with: "， ")),
        .set("申请材料 > #2 > 受理标准 > #0", boilerplate),
      ]),
    Mutant(
      "L26", "no code", "ZS3510",
      [
        .remove("\(exempt) > 关联证照名称"), .remove("\(exempt) > 电子证照"),
        .mark("\(exempt) > 名称"), .mark("\(exempt) > 免提交"),
      ]),
    Mutant(
      "L26", "code said to be absent", "ZS3510",
      [
        .set("\(exempt) > 电子证照", "无"), .mark("\(exempt) > 名称"),
        .mark("\(exempt) > 免提交"),
      ]),
    Mutant(
      "L26", "a paper made exempt", "ZS3510", also: ["ZS3511"],
      [
        .set("\(paper) > 免提交", "是"), .mark("\(paper) > 名称"),
      ]),
    Mutant(
      "L27", "in the licence store", "ZS3513", on: [.people],
      [
        .setLine("\(exempt) > 份数 > 原件", "原件: 1"), .setLine("\(exempt) > 形式", "形式: 纸质/电子化"),
        .mark("\(exempt) > 名称"), .mark("\(exempt) > 电子证照"), .set("\(exempt) > 免提交", "否"),
      ]),
    Mutant("L27", "no basis in law", "ZS3512", [.remove("\(paper) > 依据"), .mark("\(paper) > 名称")]),
    Mutant(
      "L27", "replaceable by a promise", "ZS3515", also: ["ZS3512"],
      [
        .add("告知承诺制: ⟦是⟧", after: "事项版本"),
        .add(
          "  - 名称: ⟦无犯罪记录证明⟧\n    必要性: 必要\n    形式: 纸质\n    份数:\n      原件: 1\n      复印件: 0",
          after: "申请材料"),
      ]),
    Mutant(
      "L27", "a marriage certificate", "ZS3514", also: ["ZS3512"],
      [
        .add(
          "  - 名称: ⟦结婚证⟧\n    必要性: 必要\n    形式: 纸质\n    份数:\n      原件: 1\n      复印件: 0\n    来源渠道: 政府部门核发",
          after: "申请材料")
      ]),
    Mutant(
      "L27", "obtainable by data sharing", "ZS3514",
      [
        .add("来源渠道说明: ⟦通过数据共享获取⟧", after: "\(paper) > 来源渠道"), .mark("\(paper) > 名称"),
      ]),
  ]

  private static let boilerplate =
    "申请人应当对所提交材料的真实性、合法性和有效性负责，隐瞒有关情况或者提供虚假材料的，由受理机关依法处理；材料使用规格为A4的白色纸张，用黑色钢笔或者签字笔填写，字迹清楚，不得涂改；一份材料有多页的，逐页编号并装订整齐，在首页注明总页数；提交复印件的，由申请人注明与原件一致并签名。"
}
