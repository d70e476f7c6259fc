import Compiler
import Samples

extension Variant {
  /// What must be the same everywhere and is not.
  static let uniform: [Variant] = differing + partial + entries + renamed + nearMisses + orders

  private static let differing: [Variant] = [
    element("another name", .scalar, .different, "事项名称 name") { old, _ in
      old.text.map { .scalar($0 + "办理") }
    },
    element("name with another number", .scalar, .different, "主项名称 mainItemName") { old, _ in
      old.text.map { .scalar($0 + "第二类") }
    },
    element("another type", .codes, .different, "事项类型 type") { old, _ in
      old.text == "行政许可" ? "行政确认" : "行政许可"
    },
    element("another limit", .duration, .different, "法定办结时限 statutoryLimit") { old, _ in
      old.text.map { .scalar($0.replacing(" 工作日", by: "0 工作日")) }
    },
    element("limit in calendar days", .duration, .different, "法定办结时限 statutoryLimit") { old, _ in
      old.text.map { .scalar($0.replacing("工作日", by: "自然日")) }
    },
    element(
      "limits without a majority", .duration, .different, "法定办结时限 statutoryLimit",
      rest: .different
    ) { old, _ in old.text.map { .scalar("1" + $0) } },
    element("another power", .codes, .different, "权力来源 powerSource") { old, _ in
      old.text == "上级下放" ? nil : "上级下放"
    },
    element("objects exchanged", .codes, .different, "服务对象 serviceObjects") { _, _ in
      .texts(["事业法人", "社会组织法人"])
    },
    element("a quota", .scalar, .different, "数量限制 quota") { old, _ in
      old.text == "无" ? "每年二百个" : nil
    },
    element("quotas without a majority", .scalar, .different, "数量限制 quota", rest: .different) {
      old, _ in old.text == "无" ? "每年 200 个" : nil
    },
    element("condition with another number", .prose, .different, "受理条件 conditions") { old, _ in
      var texts = old.entries.compactMap(\.text)
      texts[0] = String(texts[0].dropLast()) + "，满三年。"
      return .texts(texts)
    },
    element("condition denied", .prose, .different, "受理条件 conditions") { old, _ in
      let texts = old.entries.compactMap(\.text)
      let changed = texts.map { $0.replacing("已经取得", by: "没有取得").replacing("符合", by: "不符合") }
      return changed == texts ? nil : .texts(changed)
    },
    element("condition with another clause", .prose, .different, "受理条件 conditions") { old, _ in
      let texts = old.entries.compactMap(\.text)
      let changed = texts.map { $0.replacing("》第", by: "》第九十") }
      return changed == texts ? nil : .texts(changed)
    },
    element(
      "conditions without a majority", .prose, .different, "受理条件 conditions", rest: .different
    ) { old, _ in
      var texts = old.entries.compactMap(\.text)
      texts[0] = "申请人在本市居住满一年。"
      return .texts(texts)
    },
    element(
      "conditions in one paragraph, one changed", .prose, .different, "受理条件 conditions"
    ) { old, _ in
      let texts = old.entries.compactMap(\.text)
      return .scalar(texts.joined().replacing("申请", by: "提出"))
    },
    inner("another necessity", .codes, .different, "申请材料 materials", "必要性 necessity") { old in
      old.text == "必要" ? "非必要" : "容缺后补"
    },
    inner(
      "necessities without a majority", .codes, .different, "申请材料 materials", "必要性 necessity",
      rest: .different
    ) { old in old.text == "必要" ? "3" : "必要" },
    inner("another form", .codes, .different, "申请材料 materials", "形式 form") { old in
      old.text == "纸质" ? "电子化" : "纸质"
    },
    inner(
      "more originals", .inner, .different, "申请材料 materials", "份数 copies", "原件 originals"
    ) { old in old.text.flatMap { Int($0) }.map { .scalar(String($0 + 1)) } },
    inner(
      "more photocopies", .inner, .different, "申请材料 materials", "份数 copies", "复印件 copies"
    ) { old in old.text.flatMap { Int($0) }.map { .scalar(String($0 + 2)) } },
    inner("another type of result", .codes, .different, "审批结果 results", "类型 type") { old in
      old.text == "批文" ? "其他" : "批文"
    },
    element("levels exchanged", .codes, .different, "行使层级 exerciseLevel", in: .catalogue) {
      old, _ in old.entries.count == 2 ? .texts(["县级", "镇级"]) : nil
    },
  ]

  private static let partial: [Variant] = [
    element("one object less", .codes, .missing, "服务对象 serviceObjects") { old, _ in
      old.entries.count > 1 ? .list(Array(old.entries.dropLast())) : nil
    },
    element("one object more", .codes, .extra, "服务对象 serviceObjects") { old, _ in
      .list(old.entries + ["社会组织法人"])
    },
    element("one level more", .codes, .extra, "行使层级 exerciseLevel", in: .catalogue) { old, _ in
      .list(old.entries + ["村级"])
    },
    element("one condition less", .prose, .missing, "受理条件 conditions") { old, _ in
      old.entries.count > 1 ? .list(Array(old.entries.dropFirst())) : nil
    },
    element("one condition more", .prose, .extra, "受理条件 conditions") { old, _ in
      .list(old.entries + ["在本市连续缴纳社会保险满一年。"])
    },
    element("one condition more, all numbered", .prose, .extra, "受理条件 conditions") { old, _ in
      .texts(
        (["在本市有固定经营场所。"] + old.entries.compactMap(\.text)).enumerated().map {
          "（\($0 + 1)）\($1)"
        })
    },
    without("no limit", .duration, "法定办结时限 statutoryLimit"),
    without("no power source", .codes, "权力来源 powerSource"),
    without("no conditions", .prose, "受理条件 conditions"),
    without("no main item", .scalar, "主项名称 mainItemName"),
    Variant("no necessity", .inner, in: .copies) { plot, random in
      guard let name = random.pick(plot.records("申请材料")).name else { return nil }
      return Plan(
        slot: ["申请材料", name, "必要性"],
        change: { draft, _ in draft.remove(["申请材料", name, "必要性"]) },
        rows: [.init(path: "materials[\(name)].necessity", chosen: .missing)])
    },
  ]

  private static func material(_ name: String) -> Node {
    .record([
      .init("名称", .scalar(name)), .init("必要性", "必要"), .init("形式", "纸质"),
      .init("份数", .record([.init("原件", "1"), .init("复印件", "0")])), .init("免提交", "否"),
    ])
  }

  private static let entries: [Variant] = [
    extra("a further material", "申请材料 materials") { _, random in
      material(random.pick(["无违法违规承诺书", "社区意见表", "个人征信记录", "税务登记表复印页"]))
    },
    extra("a further material by name alone", "申请材料 materials") { _, random in
      .record([.init("名称", .scalar(random.pick(["近三年完税凭据", "环境影响自查表"])))])
    },
    extra("materials without a majority", "申请材料 materials", isTie: true) { _, _ in
      material("派出所居住情况回执")
    },
    extra("a further step", "办理流程 steps") { _, random in
      .record([
        .init("环节名称", .scalar(random.pick(["听取意见", "集体讨论", "公示"]))), .init("办理人", "业务科室人员"),
        .init("时限", "1 工作日"),
      ])
    },
    extra("a further result", "审批结果 results") { _, _ in
      .record([.init("名称", "电子回执单"), .init("类型", "其他")])
    },
    extra("a further law", "设定依据 legalBasis") { _, _ in
      .record([.init("法规", "某市行政审批若干规定"), .init("条款号", "第五条")])
    },
    lacking("a material less", "申请材料 materials"),
    lacking("materials without a majority, lacking", "申请材料 materials", isTie: true),
    lacking("a step less", "办理流程 steps"),
    lacking("a law less", "设定依据 legalBasis"),
    Variant("another clause of a law", .entry, in: .copies) { plot, random in
      let bases = plot.records("设定依据")
      guard !bases.isEmpty else { return nil }
      let base = random.pick(bases)
      guard let law = base.name, let clause = base["条款号"]?.text, let title = base.shown else {
        return nil
      }
      return Plan(
        slot: ["设定依据", law],
        change: { draft, _ in draft.set(["设定依据", law, "条款号"], .scalar(clause + "第二款")) },
        rows: [
          .init(path: "legalBasis[\(title)]", aspect: .entry, chosen: .missing),
          .init(path: "legalBasis[\(title)第二款]", aspect: .entry, chosen: .extra),
        ])
    },
  ]

  private static let renamed: [Variant] = [
    named("form under a city's name", .renamed, "申请材料 materials", in: .all) { entry, _ in
      guard let name = entry.name, name.hasSuffix("申请表") else { return [] }
      return ["广州市\(name)"]
    },
    named("forms called otherwise, each in its way", .renamed, "申请材料 materials") { entry, _ in
      guard let name = entry.name, name.hasSuffix("申请表") else { return [] }
      let head = name.dropLast(3)
      return ["\(head)申办表", "\(head)办理登记表", "\(head)事项申请书"]
    },
    named("form with a remark", .renamed, "申请材料 materials") { entry, _ in
      guard let name = entry.name, name.hasSuffix("申请表") else { return [] }
      return ["\(name)（一式两份）"]
    },
    named("paper called otherwise", .renamed, "申请材料 materials", in: .all) { entry, _ in
      renamings[entry.name ?? ""] ?? []
    },
    named("result called otherwise", .renamed, "审批结果 results") { entry, _ in
      guard let name = entry.name, name.hasSuffix("许可证") else { return [] }
      return ["中华人民共和国\(name)", "\(name)（正本、副本）"].suffix(1)
    },
  ]

  /// Other names of papers of the samples, as districts give them.
  static let renamings: [String: [String]] = [
    "卫生检测报告": ["场所卫生检测报告书", "卫生检测检验报告"], "经营场所平面布局图": ["经营场所平面布局示意图"],
    "从业人员健康证明": ["从业人员健康合格证明"], "卫生管理制度文本": ["卫生管理制度"],
    "机动车检测评定结论": ["机动车检测评定结论书"], "安全生产管理制度文本": ["安全生产管理制度"],
    "排水水质检测报告": ["排放污水水质检测报告"], "排水管网接入示意图": ["排水管网接入位置示意图"],
    "取水计量设施安装说明": ["取水计量设施安装情况说明"], "利害关系人书面意见": ["利害关系人意见书面材料"],
    "设置场所使用权证明": ["设置场所使用权属证明"], "设施结构设计图": ["设施结构设计图纸"],
    "现场实景效果图": ["现场实景彩色效果图"], "专职工作人员从业资格证书": ["专职工作人员职业资格证书"],
    "校舍消防安全验收意见": ["校舍消防安全验收合格意见"], "防疫设施设备清单": ["防疫设施设备一览清单"],
    "占用绿地施工方案": ["占用城市绿地施工方案"], "医疗诊断证明": ["医疗机构诊断证明"],
    "事故情况说明": ["事故情况书面说明"], "家庭成员收入说明": ["家庭成员收入情况说明"],
    "经济状况核对授权书": ["家庭经济状况核对授权书"], "科技人员名册": ["企业科技人员名册"],
    "用工人员名册": ["单位用工人员名册"], "就业情况证明": ["就业情况证明材料"],
    "本人银行账户信息页": ["本人银行账户信息"], "行为事实经过说明": ["行为事实经过情况说明"],
    "证件遗失或者损毁情况说明": ["证件遗失、损毁情况说明"], "变更事项说明": ["变更事项情况说明"],
    "有效期内经营情况报告": ["有效期内经营情况书面报告"],
  ]

  private static let nearMisses: [Variant] = [
    near(
      "papers that are nearly the same",
      [
        "居民户口簿": "居民身份证", "不动产权证书": "不动产登记证明", "残疾人证": "残疾人证明",
        "营业执照": "营业执照遗失声明", "房屋租赁合同": "房屋买卖合同", "劳动合同": "劳动合同解除证明",
        "授权委托书": "授权委托公证书", "白底彩色电子照片": "白底彩色纸质照片", "居民身份证": "居民身份证明",
      ]),
    near(
      "papers of another number or person",
      [
        "从业人员健康证明": "从业人员收入证明", "本人银行账户信息页": "监护人银行账户信息页",
        "家庭成员收入说明": "用人单位收入说明", "科技人员名册": "离职人员名册",
      ]),
    Variant("forms of another purpose", .entry, in: .whole) { plot, _ in
      guard let form = plot.records("申请材料").first?.name, form.hasSuffix("申请表") else { return nil }
      let head = form.dropLast(3)
      let words = ["变更", "延续", "证件补发"]
      let known = words.first { head.hasSuffix($0) }
      let other = known == nil ? "\(head)注销申请表" : "\(head.dropLast(known?.count ?? 0))注销申请表"
      // A name that says no purpose may well mean the same form.
      guard known != nil else { return nil }
      return near(form, other, plot)
    },
    Variant("a district that has both names", .entry, in: .all) { plot, _ in
      guard let form = plot.records("申请材料").first?.name, form.hasSuffix("申请表") else { return nil }
      let other = "\(form.dropLast(3))申办表"
      return Plan(
        slot: ["申请材料", form],
        change: { draft, _ in
          draft.append(material(other), to: "申请材料")
          if draft.layout == .layers { draft.set(["申请材料", form, "规格"], "A4") }
        },
        rows: [.init(path: "materials[\(other)]", aspect: .entry, chosen: .extra)], count: 1)
    },
    Variant("two candidates for one name", .entry, in: .copies) { plot, _ in
      guard let form = plot.records("申请材料").first?.name, form.hasSuffix("申请表") else { return nil }
      let names = ["\(form.dropLast(3))申办表", "\(form.dropLast(3))承诺申请书"]
      return Plan(
        slot: ["申请材料", form],
        change: { draft, _ in
          draft.set(["申请材料", form, "名称"], .scalar(names[0]))
          draft.append(material(names[1]), to: "申请材料")
        },
        rows: [
          .init(path: "materials[\(form)]", aspect: .entry, chosen: .renamed),
          .init(path: "materials[\(names[1])]", aspect: .entry, chosen: .extra),
        ], spellings: [names[0]: form])
    },
  ]

  private static func near(_ name: String, _ pairs: [String: String]) -> Variant {
    Variant(name, .entry, in: .whole) { plot, random in
      let fitting = plot.records("申请材料").compactMap(\.name).filter { pairs[$0] != nil }
      guard !fitting.isEmpty else { return nil }
      let old = random.pick(fitting)
      let others = plot.records("申请材料").compactMap(\.name)
      guard let other = pairs[old], !others.contains(other) else { return nil }
      return near(old, other, plot)
    }
  }

  /// Another paper in the place of one; below a catalogue the one is inherited all the same.
  private static func near(_ old: String, _ new: String, _ plot: Plot) -> Plan {
    let added = Plan.Row(path: "materials[\(new)]", aspect: .entry, chosen: .extra)
    let lost = Plan.Row(path: "materials[\(old)]", aspect: .entry, chosen: .missing)
    return Plan(
      slot: ["申请材料", old],
      change: { draft, _ in draft.set(["申请材料", old, "名称"], .scalar(new)) },
      rows: plot.layout == .copies ? [added, lost] : [added])
  }

  private static let orders: [Variant] = [
    order("steps in another order", tie: false), order("orders without a majority", tie: true),
  ]

  private static func order(_ name: String, tie: Bool) -> Variant {
    Variant(name, .order, in: .copies) { plot, _ in
      var steps = plot.records("办理流程")
      guard steps.count > 3 else { return nil }
      steps.swapAt(2, 3)
      let swapped = steps
      return Plan(
        slot: ["办理流程"], change: { draft, _ in draft.set(["办理流程"], .list(swapped)) },
        rows: [
          .init(
            path: "steps", aspect: .order, chosen: .different, rest: tie ? .different : nil)
        ], isTie: tie)
    }
  }
}
