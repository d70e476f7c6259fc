import Samples

extension Mutant {
  /// L01, L02, L10: time limits.
  static let limitFaults: [Mutant] = [
    Mutant(
      "L01", "statutory limit below the promise", "ZS3101", on: [.promised],
      [
        .setLine("法定办结时限", "法定办结时限: 4 工作日"), .mark("承诺办结时限"),
      ]),
    Mutant(
      "L01", "statutory limit in hours", "ZS3101", on: [.promised],
      [
        .setLine("法定办结时限", "法定办结时限: 20 小时"), .mark("承诺办结时限"),
      ]),
    Mutant(
      "L01", "a digit too many in the promise", "ZS3101", on: [.promised, .licence],
      also: ["ZS5402"],
      [
        .set("承诺办结时限", "100 工作日")
      ]),
    Mutant(
      "L01", "calendar and working days", "ZS3102", on: [.promised, .licence],
      [
        .setLine("法定办结时限", "法定办结时限: 30 自然日"), .mark("承诺办结时限"),
      ]),
    Mutant(
      "L02", "handled at once in many days", "ZS3103", on: [.promised],
      [
        .setLine("办件类型", "办件类型: 即办件"), .mark("承诺办结时限"),
      ]),
    Mutant(
      "L02", "handled at once in three days", "ZS3103", on: [.immediate, .licence],
      also: ["ZS5402"],
      [
        .set("承诺办结时限", "3 工作日")
      ]),
    Mutant(
      "L02", "no promise", "ZS3104", on: [.promised, .service],
      [
        .remove("承诺办结时限"), .mark("办件类型"),
      ]),
    Mutant(
      "L02", "promise on the spot", "ZS3105", on: [.immediate], also: ["ZS5401"],
      [
        .setLine("办件类型", "办件类型: 承诺件"), .set("承诺办结时限", "当场"),
      ]),
    Mutant(
      "L10", "examination too long", "ZS3601", on: [.promised],
      [
        .set("办理流程 > {环节名称: 审查} > 时限", "60 工作日")
      ]),
    Mutant(
      "L10", "delivery too long", "ZS3601", on: [.promised],
      [
        .set("办理流程 > {环节名称: 送达} > 时限", "15 工作日")
      ]),
    Mutant(
      "L10", "acceptance in hours", "ZS3601", on: [.promised],
      [
        .set("办理流程 > {环节名称: 受理} > 时限", "200 小时")
      ]),
    Mutant(
      "L10", "minutes that are days", "ZS3601", on: [.immediate],
      [
        .set("办理流程 > {环节名称: 决定} > 时限", "5 工作日")
      ]),
  ]

  /// L03: results.
  static let resultFaults: [Mutant] = [
    Mutant(
      "L03", "a certificate typed as approval", "ZS3701", on: [.certificate],
      [
        .setLine("审批结果 > #0 > 类型", "类型: ⟦批文⟧")
      ]),
    Mutant(
      "L03", "a certificate typed as other", "ZS3701", on: [.certificate],
      [
        .set("审批结果 > #0 > 类型", "其他")
      ]),
    Mutant(
      "L03", "no sample", "ZS3703", on: [.certificate],
      [.remove("审批结果 > #0 > 样本"), .mark("审批结果 > #0 > 名称")]),
    Mutant(
      "L03", "sample said to be absent", "ZS3703", on: [.licence],
      [
        .setLine("审批结果 > #0 > 样本", "样本: ⟦无⟧"), .mark("审批结果 > #0 > 名称"),
      ]),
  ]

  /// L04, L05: visits.
  static let visitFaults: [Mutant] = [
    Mutant("L04", "no reason", "ZS1003", on: [.window], [.remove("必须现场办理原因"), .mark("到办事现场次数")]),
    Mutant(
      "L04", "a reason without a visit", "ZS3201", on: [.online],
      [
        .add("必须现场办理原因: ⟦需核验证件原件⟧", after: "到办事现场次数")
      ]),
    Mutant(
      "L04", "a reason that says nothing", "ZS5103", on: [.prepared],
      [
        .set("必须现场办理原因", "无")
      ]),
    Mutant(
      "L04", "two visits without a reason", "ZS1003", on: [.online], also: ["ZS3203", "ZS3205"],
      [
        .set("到办事现场次数", "2")
      ]),
    Mutant(
      "L05", "no visit, only a window", "ZS3202", on: [.window],
      [
        .remove("必须现场办理原因"), .setLine("物流快递", "物流快递: 否"), .remove("送达方式"),
        .set("到办事现场次数", "0"),
      ]),
    Mutant(
      "L05", "neither online nor post", "ZS3202", on: [.online], also: ["ZS3207", "ZS3903"],
      [
        .setLine("物流快递", "物流快递: 否"), .setLine("是否网办", "是否网办: 否"),
        .remove("办理形式 > #1"), .remove("网上办理深度"), .remove("网办地址"), .remove("网上办理流程"),
        .setLines("送达方式", ["- 电子送达"]), .mark("到办事现场次数"),
      ]),
    Mutant(
      "L05", "no visit, collected at the window", "ZS3204", on: [.online], also: ["ZS5410"],
      [
        .setLine("物流快递", "物流快递: 否"), .setLines("送达方式", ["- 窗口领取"]), .mark("到办事现场次数"),
      ]),
    Mutant(
      "L05", "level IV with a visit", "ZS3203", on: [.prepared, .guangdong],
      [
        .set("网办深度等级", "IV级")
      ]),
    Mutant(
      "L05", "a visit at level IV", "ZS3203", on: [.online, .guangdong],
      [
        .setLine("到办事现场次数", "到办事现场次数: 1\n必须现场办理原因: 核验证件原件"), .mark("网办深度等级"),
      ]),
  ]

  /// L06: fees.
  static let feeFaults: [Mutant] = [
    Mutant("L06", "charged, no item", "ZS1003", on: [.charged], [.remove("收费项目"), .mark("是否收费")]),
    Mutant("L06", "charged, no basis", "ZS1003", on: [.charged], [.remove("收费依据"), .mark("是否收费")]),
    Mutant(
      "L06", "charged, no standard", "ZS1002", on: [.charged],
      [
        .remove("收费项目 > #0 > 标准"), .markKey("收费项目 > #0 > 项目名称"),
      ]),
    Mutant(
      "L06", "no basis of one fee", "ZS3302", on: [.charged],
      [
        .remove("收费项目 > #0 > 依据"), .setLine("收费依据", "收费依据: 无"),
        .mark("收费项目 > #0 > 项目名称"),
      ]),
    Mutant(
      "L06", "no amount", "ZS3303", on: [.charged],
      [
        .set("收费项目 > #0 > 标准", "按照物价部门核定的标准执行")
      ]),
    Mutant(
      "L06", "free with a fee", "ZS3301", on: [.free],
      [
        .add("收费项目:\n  - 项目名称: ⟦证照工本费⟧\n    标准: 10 元/本", after: "是否收费")
      ]),
    Mutant(
      "L06", "free in name alone", "ZS3301", on: [.charged], also: ["ZS3305", "ZS5404"],
      [
        .setLine("是否收费", "是否收费: 否"), .mark("收费项目 > #0 > 项目名称"),
      ]),
  ]

  /// L07: telephones.
  static let phoneFaults: [Mutant] = [
    Mutant("L07", "no enquiries", "ZS1002", [.remove("咨询方式"), .markKey("事项名称")]),
    Mutant("L07", "no complaints", "ZS1002", [.remove("监督投诉方式"), .markKey("事项名称")]),
    Mutant(
      "L07", "an address instead", "ZS3406",
      [
        .setLines("咨询方式", ["⟦地址⟧: 人民路1号3楼"])
      ]),
    Mutant("L07", "six digits", "ZS3401", [.change("咨询方式 > 电话 > #0") { String($0.dropLast(2)) }]),
    Mutant("L07", "words in the number", "ZS3401", [.change("咨询方式 > 电话 > #0") { $0 + "（工作日）" }]),
    Mutant("L07", "another city", "ZS3405", [.set("咨询方式 > 电话 > #0", "0991-2823456")]),
    Mutant(
      "L07", "another city's complaints", "ZS3405",
      [
        .set("监督投诉方式 > 电话 > #0", "0898-68523456")
      ]),
    Mutant("L07", "no area code", "ZS3404", [.set("咨询方式 > 电话 > #0", "84735511")]),
    Mutant(
      "L07", "complaints go to enquiries", "ZS3407",
      [
        .setLines("咨询方式", ["电话: 12345"]), .setLines("监督投诉方式", ["电话: ⟦12345⟧"]),
      ]),
    Mutant(
      "L07", "a service point of another city", "ZS3405",
      [
        .set("办理点 > #0 > 电话 > #0", "0991-2823456", in: .points)
      ]),
  ]
}
