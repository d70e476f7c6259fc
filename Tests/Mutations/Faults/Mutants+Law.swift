import Samples

extension Mutant {
  /// L17: the legal basis.
  static let lawFaults: [Mutant] = [
    Mutant(
      "L17", "no clause", "ZS4101",
      [
        .remove("设定依据 > #0 > 条款号"), .mark("设定依据 > #0 > 法规"),
      ]),
    Mutant(
      "L17", "repealed", "ZS4401",
      [
        .add("废止日期: 2024-01-01", after: "法规 > #0 > 实施日期", in: .laws), .mark("设定依据 > #0 > 法规"),
      ]),
    Mutant(
      "L17", "expired", "ZS4402",
      [
        .add("有效期: ⟦2025-12-31⟧", after: "设定依据 > #2 > 条款号"), .mark("设定依据 > #2 > 法规"),
      ]),
    Mutant(
      "L17", "listed twice", ["ZS1013", "ZS4103"],
      [
        .double("设定依据 > #1"), .mark("设定依据 > #2 > 法规"), .mark("设定依据 > #2 > 条款号"),
      ]),
    Mutant(
      "L17", "listed twice in other words", "ZS4103",
      [
        .double("设定依据 > #1"), .change("设定依据 > #2 > 条款号") { $0 + "第一款" },
      ]),
    Mutant(
      "L17", "regulation before law", "ZS4201",
      [
        .moveUp("设定依据", 1), .mark("设定依据 > #1 > 法规"),
      ]),
    Mutant(
      "L17", "rule before regulation", "ZS4201",
      [
        .moveUp("设定依据", 2), .mark("设定依据 > #2 > 法规"),
      ]),
    Mutant(
      "L17", "a law that is not in the basis", "ZS4301",
      [
        .add("  - 符合⟦《城镇供水价格管理办法》⟧的规定。", after: "受理条件")
      ]),
    Mutant(
      "L17", "conditions cite what is repealed", "ZS4302", also: ["ZS4301"],
      [
        .append("  - 名称: 城镇供水价格办法\n    效力级别: 部门规章\n    废止日期: 2024-01-01\n", in: .laws),
        .add("  - 符合⟦《城镇供水价格办法》⟧的规定。", after: "受理条件"),
      ]),
    Mutant("L17", "not a clause", "ZS4102", [.set("设定依据 > #0 > 条款号", "第几条")]),
  ]

  /// L18: codes.
  static let codeFaults: [Mutant] = [
    Mutant("L18", "basic code too short", "ZS2101", [.change("基本编码") { $0.dropping(at: 4) }]),
    Mutant("L18", "basic code too long", "ZS2101", [.change("基本编码") { $0.dropLast() + "0\"" }]),
    Mutant(
      "L18", "implementation code too short", "ZS2201",
      [
        .change("实施编码") { $0.dropping(at: 20) }
      ]),
    Mutant(
      "L18", "handling code too short", "ZS2205",
      [
        .add("业务办理项编码: ⟦\"11442000MB2C91058B34421892070030\"⟧", after: "实施编码")
      ]),
    Mutant("L18", "another level", "ZS2202", [.change("实施编码") { $0.putting("1", at: 19) }]),
    Mutant(
      "L18", "another body", "ZS2203",
      [
        .change("实施编码") { "\"114416007304623542" + $0.dropFirst(19) }
      ]),
    Mutant("L18", "another item", "ZS2204", [.change("实施编码") { $0.putting("8", at: 31) }]),
    Mutant(
      "L18", "check character", "ZS2302", on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.rolling(18) }
      ]),
    Mutant(
      "L18", "17 characters", "ZS2301", on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.dropping(at: 5) }
      ]),
    Mutant(
      "L18", "a small letter", "ZS2301", on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.putting("m", at: 9) }
      ]),
    Mutant(
      "L18", "type digits", "ZS2103", on: [.nationalOwner, .benefit], also: ["ZS2204"],
      [
        .change("基本编码") { "\"0001" + $0.dropFirst(5) }
      ]),
  ]

  /// L19: the nature of the body.
  static let natureFaults: [Mutant] = [
    Mutant(
      "L19", "entrusted by nobody", "ZS1003", on: [.entrusted],
      [
        .remove("实施主体 > #0 > 委托部门", in: .bodies), .mark("实施主体 > #0 > 性质", in: .bodies),
      ]),
    Mutant(
      "L19", "entrusted by none", "ZS2601", on: [.entrusted],
      [
        .set("实施主体 > #0 > 委托部门", "无", in: .bodies)
      ]),
    Mutant(
      "L19", "entrusted with power by law", "ZS2602", on: [.entrusted],
      [
        .set("权力来源", "上级下放")
      ]),
    Mutant(
      "L19", "an authority without a credit code", "ZS2603", on: [.town],
      [
        .set("实施主体 > #0 > 性质", "法定机关", in: .bodies)
      ]),
  ]

  /// L21, L24: places and districts.
  static let districtFaults: [Mutant] = [
    Mutant(
      "L21", "another city in the process", "ZS5301",
      [
        .change("窗口办理流程 > #0") { $0 + "也可以到⟦拉萨市⟧政务服务中心提交。" }
      ]),
    Mutant(
      "L21", "another city's hall", "ZS5301",
      [
        .set("办理点 > #0 > 地点", "⟦乌鲁木齐市⟧人民路18号2楼", in: .points)
      ]),
    Mutant(
      "L21", "another province's system", "ZS5303",
      [
        .change("窗口办理流程 > #0") { $0 + "也可以通过“⟦冀时办⟧”提交。" }
      ]),
    Mutant(
      "L21", "another city's government", "ZS5301", on: [.licence],
      [
        .set("行政复议 > 机关", "⟦西宁市⟧人民政府")
      ]),
    Mutant(
      "L24", "the catalogue has another name", "ZS7101",
      [
        .write("事项名称: 某类经营活动核准\n基本编码: \"〈code〉\"\n", in: .catalogue), .mark("事项名称"),
      ]),
    Mutant(
      "L24", "another district has another name", "ZS7101", also: districtCompanions,
      [
        .setLine("事项名称", "事项名称: ⟦某类经营活动核准⟧", in: .sibling), .mark("事项名称"),
      ]),
    Mutant(
      "L24", "the main item is called otherwise", "ZS7103",
      [
        .write("事项名称: 某类经营活动\n基本编码: \"〈main〉\"\n", in: .mainItem), .mark("主项名称"),
      ]),
    Mutant(
      "L24", "sub-item 000 unlike the main item", "ZS7103", also: ["ZS2204"],
      [
        .change("基本编码") { $0.prefix(10) + "000\"" },
        .mark("主项名称"),
      ]),
  ]

  /// What a copy of an item in another district brings besides.
  private static let districtCompanions: Set = ["ZS7201", "ZS3405", "ZS1017", "ZS5301", "ZS5302"]

  /// L29, L30: people and contradictions in the text.
  static let textFaults: [Mutant] = [
    Mutant("L29", "a person handles a step", "ZS5501", [.set("办理流程 > #1 > 办理人", "张三")]),
    Mutant(
      "L29", "a person beside the post", "ZS5501",
      [
        .set("办理流程 > {环节名称: 决定} > 办理人", "分管负责人（⟦李四⟧）")
      ]),
    Mutant(
      "L29", "a person to ask", "ZS5501",
      [
        .add("地址: 人民路1号3楼，联系人：⟦王五⟧", after: "咨询方式 > 电话")
      ]),
    Mutant(
      "L30", "another limit in the process", "ZS5401", on: [.promised],
      [
        .set("窗口办理流程 > #3", "4.自受理之日起⟦60个工作日⟧内办结。")
      ]),
    Mutant(
      "L30", "another limit in an answer", "ZS5401", on: [.promised],
      [
        .set("常见问题 > #0 > 回答", "自受理之日起⟦四十五个工作日⟧内办结。")
      ]),
    Mutant(
      "L30", "free beside fees", "ZS5403", on: [.charged],
      [
        .set("窗口办理流程 > #4", "5.⟦办理本事项无需缴费⟧，凭身份证件领取结果。")
      ]),
    Mutant(
      "L30", "a charge of a free item", "ZS5404", on: [.free],
      [
        .set("窗口办理流程 > #4", "5.领取结果前⟦缴纳工本费20元⟧。")
      ]),
    Mutant(
      "L30", "another amount", "ZS5405", on: [.charged],
      [
        .set("窗口办理流程 > #4", "5.领取证件前，按每本⟦25元⟧缴纳取水许可证工本费。")
      ]),
  ]
}
