import Samples

extension Mutant {
  /// ZS1: keys, kinds and what must be stated.
  static let structure: [Mutant] = [
    Mutant("ZS1001", "at the top", "ZS1001", [.add("⟦承诺办结时间⟧: 5 工作日", after: "承诺办结时限")]),
    Mutant(
      "ZS1001", "in a material", "ZS1001",
      [
        .add("⟦必须性⟧: 必要", after: "申请材料 > #0 > 必要性")
      ]),
    Mutant("ZS1002", "no name", "ZS1002", [.remove("事项名称"), .markKey("基本编码")]),
    Mutant("ZS1002", "no version", "ZS1002", [.remove("事项版本"), .markKey("事项名称")]),
    Mutant("ZS1002", "no conditions", "ZS1002", [.remove("受理条件"), .markKey("事项名称")]),
    Mutant(
      "ZS1002", "a step without post", "ZS1002",
      [
        .remove("办理流程 > #1 > 办理人"), .markKey("办理流程 > #1 > 环节名称"),
      ]),
    Mutant(
      "ZS1003", "no reason for a visit", "ZS1003", on: [.prepared],
      [
        .remove("必须现场办理原因"), .mark("到办事现场次数"),
      ]),
    Mutant(
      "ZS1003", "no case of an optional material", "ZS1003",
      [
        .remove("申请材料 > {名称: 授权委托书} > 非必要时办理情形"),
        .mark("申请材料 > {名称: 授权委托书} > 必要性"),
      ]),
    Mutant(
      "ZS1004", "power of a service", "ZS1004", on: [.service],
      [
        .add("权力来源: ⟦法定本级行使⟧", after: "事项类型")
      ]),
    Mutant(
      "ZS1004", "quota of a service", "ZS1004", on: [.service],
      [
        .add("数量限制: ⟦每年一百名⟧", after: "事项类型")
      ]),
    Mutant(
      "ZS1005", "a deviation in one sentence", "ZS1005",
      [
        .add("偏离:\n  - ⟦本地另有规定⟧", after: "事项版本")
      ]),
    Mutant(
      "ZS1005", "copies in words", ["ZS1005", "ZS1007"],
      [
        .setLine("申请材料 > #0 > 份数", "份数: ⟦各一份⟧")
      ]),
    Mutant("ZS1006", "a record as a name", "ZS1006", [.setLines("事项名称", ["⟦甲⟧: 乙"])]),
    Mutant("ZS1006", "a record as a limit", "ZS1006", [.setLines("承诺办结时限", ["⟦数⟧: 5"])]),
    Mutant("ZS1007", "a limit in words", "ZS1007", [.set("承诺办结时限", "五天左右")]),
    Mutant("ZS1007", "visits in words", "ZS1007", [.set("到办事现场次数", "一次")]),
    Mutant(
      "ZS1007", "a day that does not exist", "ZS1007",
      [
        .add("计划生效日期: ⟦2026-02-30⟧", after: "事项版本")
      ]),
    Mutant("ZS1007", "neither yes nor no", "ZS1007", [.set("网上支付", "可以")]),
    Mutant("ZS1008", "a slip", "ZS1008", [.set("办件类型", "承偌件")]),
    Mutant("ZS1008", "one of several", "ZS1008", [.set("服务对象 > #0", "全体市民")]),
    Mutant("ZS1008", "in a material", "ZS1008", [.set("申请材料 > #0 > 必要性", "必填")]),
    Mutant(
      "ZS1009", "retired", "ZS1009",
      standard: StandardChange(
        path: "standards/national/codes/item-states.yaml", old: "{代码: \"2\", 名称: 暂停",
        new: "{代码: \"2\", 停用: 2024-01-01, 名称: 暂停"), [.add("事项状态: ⟦暂停⟧", after: "事项版本")]),
    Mutant("ZS1010", "no value", "ZS1010", also: ["ZS1002"], [.setLine("事项版本", "⟦事项版本⟧:")]),
    Mutant(
      "ZS1010", "empty quotes", "ZS1010", also: ["ZS1002"], [.setLine("事项名称", "⟦事项名称⟧: \"\"")]),
    Mutant("ZS1011", "in a list", "ZS1011", [.set("服务对象 > #0", "\"\"")]),
    Mutant("ZS1012", "two types", "ZS1012", [.set("办件类型", "[即办件, 承诺件]")]),
    Mutant("ZS1012", "two names", "ZS1012", [.setLine("事项名称", "事项名称: ⟦[甲, 乙]⟧")]),
    Mutant(
      "ZS1013", "a material", "ZS1013", also: ["ZS3517"],
      [
        .double("申请材料 > {名称: 授权委托书}"), .markKey("申请材料 > #-1 > 名称"),
      ]),
    Mutant(
      "ZS1013", "a service object", "ZS1013",
      [
        .double("服务对象 > #0"), .mark("服务对象 > #1"),
      ]),
    Mutant("ZS1014", "fewer than no visits", "ZS1014", [.set("到办事现场次数", "-1")]),
    Mutant("ZS1014", "number zero", "ZS1014", [.set("申请材料 > #0 > 序号", "0")]),
    Mutant(
      "ZS1015", "a long name", "ZS1015",
      standard: StandardChange(
        path: "standards/national/elements/basics.yaml", old: "    类型: 文本\n",
        new: "    类型: 文本\n    最长: 40\n"),
      [.change("事项名称") { $0 + String(repeating: "及其附属设施", count: 8) }]),
    Mutant("ZS1016", "Chinese and English", "ZS1016", [.add("⟦version⟧: 6", after: "事项版本")]),
    Mutant("ZS1016", "two Chinese names", "ZS1016", [.add("⟦法定时限⟧: 20 工作日", after: "法定办结时限")]),
    Mutant("ZS1017", "a body", "ZS1017", also: ["ZS7302"], [.set("实施主体", "某某市市场监督管理局")]),
    Mutant(
      "ZS1017", "a service point", "ZS1017", also: ["ZS7302"], [.set("办理地点 > #0", "政务服务中心三楼")]),
    Mutant(
      "ZS1018", "in a deviation", "ZS1018",
      [
        .add(
          "偏离:\n  - 要素: ⟦法定时间⟧\n    理由: 地方性法规另有规定\n    依据: {法规: {名称: 居住证暂行条例, 效力级别: 行政法规}}\n    至: 2027-06-30",
          after: "事项版本")
      ]),
    Mutant("ZS1020", "a wide space at the end", "ZS1020", [.change("事项名称") { $0 + "⟦\u{3000}⟧" }]),
    Mutant(
      "ZS1020", "a no-break space in quotes", "ZS1020",
      [
        .change("申请材料 > #0 > 名称") { "\"\($0)⟦\u{A0}⟧\"" }
      ]),
    Mutant(
      "ZS1021", "a basic code", "ZS1021",
      [
        .change("基本编码") { String($0.dropFirst().dropLast()) }
      ]),
    Mutant(
      "ZS1021", "a phone", "ZS1021",
      [
        .change("咨询方式 > 电话 > #0") { $0.replacing("-", with: "") }
      ]),
    Mutant("ZS1025", "two types in one", "ZS1025", [.set("办件类型", "即办件、承诺件")]),
    Mutant("ZS1025", "two answers of a material", "ZS1025", [.set("申请材料 > #0 > 必要性", "必要/非必要")]),
    Mutant(
      "ZS1026", "of a local code", "ZS1026",
      [
        .add("业务办理项编码: ⟦1.14E+34⟧", after: "事项版本")
      ]),
    Mutant(
      "ZS1022", "a name", "ZS1022", [.change("申请材料 > #0 > 名称") { "\($0) ⟦#1份⟧" }]),
    Mutant("ZS1023", "a code", "ZS1023", [.change("办件类型") { "⟦“\($0)”⟧" }]),
    Mutant(
      "ZS1024", "steps at the window", "ZS1024",
      [.add("窗口办理流程:\n  ⟦1、⟧取号\n  2、交材料", after: "事项版本")]),
  ]
}
