import Samples

extension Mutant {
  /// L08: themes and who can apply.
  static let audienceFaults: [Mutant] = [
    Mutant(
      "L08", "organisations' theme of people", "ZS3852", on: [.people],
      [
        .setLine("自然人主题", "⟦法人主题⟧:\n  - ⟦税收财务⟧"), .mark("服务对象 > #0"),
      ]),
    Mutant(
      "L08", "people's theme of businesses", "ZS3851", on: [.businesses],
      [
        .setLine("法人主题", "⟦自然人主题⟧:\n  - ⟦婚姻登记⟧"), .mark("服务对象 > #0"),
      ]),
    Mutant(
      "L08", "a theme too many", "ZS3852", on: [.people],
      [
        .add("⟦法人主题⟧:\n  - ⟦设立变更⟧", after: "自然人主题"), .mark("服务对象 > #0"),
      ]),
    Mutant(
      "L08", "objects changed", "ZS3852", on: [.businesses],
      [
        .mark("法人主题 > #0"), .setLines("服务对象", ["- ⟦自然人⟧"]),
      ]),
  ]

  /// L09: steps of a licence.
  static let stepFaults: [Mutant] = ["受理", "审查", "决定", "送达"].map { step in
    Mutant(
      "L09", "no \(step)", "ZS3602", on: [.licence],
      [
        .remove("办理流程 > {环节名称: \(step)}"), .mark("办理流程 > #0 > 环节名称"), .markKey("办理流程"),
      ])
  }

  /// L25: special procedures.
  static let specialFaults: [Mutant] =
    ["时限", "依据", "计入办结时限"].map { part in
      Mutant(
        "L25", "no \(part)", "ZS3620", on: [.special],
        [
          .remove("特别程序 > #0 > \(part)"), .mark("特别程序 > #0 > 类型"),
        ])
    } + [
      Mutant(
        "L25", "no name", ["ZS1002", "ZS3620"], on: [.special],
        [
          .remove("特别程序 > #0 > 类型"), .markKey("特别程序 > #0 > 时限"),
        ]),
      Mutant(
        "L25", "a name and nothing else", "ZS3620", on: [.firstIssue, .promised], also: ["ZS5404"],
        [
          .setLine("特别程序", "特别程序:\n  - ⟦听证⟧")
        ]),
      Mutant(
        "L25", "a name that says nothing", "ZS3621", on: [.special],
        [
          .remove("特别程序 > #0 > 说明"), .set("特别程序 > #0 > 类型", "其他"),
        ]),
    ]

  /// L23, L28: online.
  static let onlineFaults: [Mutant] = [
    Mutant(
      "L23", "no address", "ZS3902", on: [.online],
      [
        .remove("网办地址"), .setLine("网上办理流程 > #0", "1.登录系统，填写申请信息。"), .mark("是否网办"),
        .mark("办理形式 > #1"), .markKey("办理形式"),
      ]),
    Mutant(
      "L23", "depth of what is not online", "ZS3903", on: [.window],
      [
        .add("⟦网上办理深度⟧:\n  - ⟦互联网受理⟧", after: "是否网办"), .mark("是否网办"),
      ]),
    Mutant(
      "L23", "level I", "ZS3901", on: [.online, .guangdong], also: ["GD1001"],
      [.set("网办深度等级", "I级")]),
    Mutant(
      "L23", "enquiries only", "ZS3901", on: [.prepared],
      [
        .setLines("网上办理深度", ["- ⟦互联网咨询⟧"]), .markKey("网上办理深度"), .mark("是否网办"),
      ]),
    Mutant(
      "L23", "offered but not online", "ZS3904", on: [.window],
      [
        .setLines("办理形式", ["- 窗口办理", "- ⟦网上办理⟧"]), .mark("是否网办"),
      ]),
    Mutant(
      "L28", "originals in the middle", "ZS5407", on: [.online],
      [
        .set("网上办理流程 > #2", "3.提交后到窗口现场核验材料原件，核验通过的进入审查。")
      ]),
    Mutant(
      "L28", "a signature on site", "ZS5407", on: [.online],
      [
        .set("网上办理流程 > #1", "2.在线填写申请表并打印，⟦携带纸质材料到政务服务大厅现场签名⟧确认。")
      ]),
    Mutant(
      "L28", "a step on site", "ZS3908", on: [.online], also: ["ZS3602"],
      [
        .set("办理流程 > {环节名称: 审查} > 环节名称", "现场签名")
      ]),
    Mutant(
      "L28", "acceptance at the window", ["ZS3908", "ZS5407"], on: [.prepared],
      [
        .set("网上办理流程 > #1", "2.在线填写申请表，打印后⟦到窗口提交⟧，窗口受理后返回系统补充上传。")
      ]),
  ]
}
