import Compiler
import Samples

extension Variant {
  /// What is the same in other words: no difference may be shown.
  static let spellings: [Variant] = spelledScalars + spelledTexts + spelledEntries + reordered

  private static let spelledScalars: [Variant] = [
    element("name with narrow brackets", .scalar, .same, "事项名称 name") { old, _ in
      guard let text = old.text, text.contains("（") else { return nil }
      return .scalar(text.replacing("（", by: "(").replacing("）", by: ")"))
    },
    element("name with white space", .scalar, .same, "事项名称 name") { old, _ in
      old.text.map { .scalar(String($0.prefix(2)) + " " + String($0.dropFirst(2)) + "。") }
    },
    element("main item in quotation marks", .scalar, .same, "主项名称 mainItemName") { old, _ in
      old.text.map { .scalar("《\($0)》") }
    },
    element("type by its code", .codes, .same, "事项类型 type") { old, _ in
      let codes = ["行政许可": "01", "行政给付": "05", "行政确认": "07", "行政奖励": "08"]
      return old.text.flatMap { codes[$0] }.map { .quoted($0) }
    },
    element("power by its code", .codes, .same, "权力来源 powerSource") { old, _ in
      let codes = ["法定本级行使": "1", "上级授权": "3", "同级委托": "6"]
      return old.text.flatMap { codes[$0] }.map { .quoted($0) }
    },
    element("limit with 个", .duration, .same, "法定办结时限 statutoryLimit") { old, _ in
      old.text.map { .scalar($0.replacing(" 工作日", by: "个工作日")) }
    },
    element("limit in Chinese numerals", .duration, .same, "法定办结时限 statutoryLimit") { old, _ in
      let numerals = ["5": "五", "10": "十", "15": "十五", "20": "二十", "30": "三十"]
      return old.text.flatMap { numerals[String($0.prefix { $0 != " " })] }.map {
        .scalar($0 + "个工作日")
      }
    },
    element("limit in wide digits", .duration, .same, "法定办结时限 statutoryLimit") { old, _ in
      old.text.map { .scalar($0.wideDigits) }
    },
    element("promise in hours", .duration, .same, "承诺办结时限 promisedLimit") { old, _ in
      guard let days = old.text.flatMap({ Int($0.prefix { $0 != " " }) }) else { return nil }
      return .scalar("\(days * 8) 小时")
    },
    inner(
      "step in hours", .duration, .same, "办理流程 steps", "时限 limit"
    ) { old in old.text == "0.5 工作日" ? "4小时" : old.text == "1 工作日" ? "八小时" : nil },
    inner(
      "minutes as an hour's part", .duration, .same, "办理流程 steps", "时限 limit"
    ) { old in old.text == "30 分钟" ? "0.5 小时" : nil },
    inner(
      "half a day in words", .duration, .same, "办理流程 steps", "时限 limit"
    ) { old in old.text == "0.5 工作日" ? "半个工作日" : nil },
    inner("fee with decimals", .money, .same, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar($0.replacing(" 元/", by: ".00 元 / ")) }
    },
    inner("fee with a sign", .money, .same, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar("￥" + $0.replacing(" 元/", by: "/")) }
    },
    inner("fee with 每", .money, .same, "收费项目 fees", "标准 standard") { old in
      old.text.map { text in
        let parts = text.split(separator: "/").map(String.init)
        return .scalar("每\(parts.last ?? "")\(parts[0])")
      }
    },
    inner("fee as a full amount of money", .money, .same, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar("人民币" + $0.replacing(" ", by: "").wideDigits) }
    },
    inner("exempt in English", .scalar, .same, "申请材料 materials", "免提交 exempt") { old in
      old.text == "是" ? "true" : "no"
    },
    inner("necessity by its code", .codes, .same, "申请材料 materials", "必要性 necessity") { old in
      old.text == "必要" ? .quoted("1") : .quoted("2")
    },
    inner("necessity by another name", .codes, .same, "申请材料 materials", "必要性 necessity") { old in
      old.text == "必要" ? "必须" : "非必须"
    },
    inner("form by another name", .codes, .same, "申请材料 materials", "形式 form") { old in
      old.text == "纸质/电子化" ? "纸质和电子化" : nil
    },
    inner("result type by its code", .codes, .same, "审批结果 results", "类型 type") { old in
      ["证照": "10", "批文": "20", "其他": "30"][old.text ?? ""].map { .quoted($0) }
    },
    Variant("copies in short", .record) { plot, random in
      let fitting = plot.records("申请材料").filter {
        $0["份数"]?["原件"]?.text == "1" && $0["份数"]?["复印件"]?.text == "0"
      }
      guard plot.layout != .layers, !fitting.isEmpty, let name = random.pick(fitting).name else {
        return nil
      }
      return Plan(
        slot: ["申请材料", name, "份数"],
        change: { draft, _ in draft.set(["申请材料", name, "份数"], "1") },
        rows: [
          .init(path: "materials[\(name)].copies.originals", chosen: .same),
          .init(path: "materials[\(name)].copies.copies", chosen: .same),
        ])
    },
  ]

  private static let spelledTexts: [Variant] = [
    element("conditions in one paragraph", .prose, .same, "受理条件 conditions") { old, _ in
      .scalar(old.entries.compactMap(\.text).joined())
    },
    element("conditions with semicolons", .prose, .same, "受理条件 conditions") { old, _ in
      .texts(old.entries.compactMap(\.text).map { $0.replacing("。", by: "；") })
    },
    element("conditions without stops", .prose, .same, "受理条件 conditions") { old, _ in
      .texts(old.entries.compactMap(\.text).map { $0.hasSuffix("。") ? String($0.dropLast()) : $0 })
    },
    element("conditions numbered", .prose, .same, "受理条件 conditions") { old, _ in
      .texts(
        old.entries.compactMap(\.text).enumerated().map { place, text in
          "\(place + 1). \(text)"
        })
    },
    element("conditions numbered in brackets", .prose, .same, "受理条件 conditions") { old, _ in
      .texts(
        old.entries.compactMap(\.text).enumerated().map { place, text in
          "（\(["一", "二", "三", "四", "五", "六", "七"][place % 7])）\(text)"
        })
    },
    element("conditions in another order", .prose, .same, "受理条件 conditions") { old, _ in
      old.entries.count > 1 ? .list(old.entries.reversed()) : nil
    },
    element("conditions with narrow marks", .prose, .same, "受理条件 conditions") { old, _ in
      .texts(
        old.entries.compactMap(\.text).map {
          $0.replacing("《", by: "〈").replacing("》", by: "〉").replacing("，", by: ", ")
        })
    },
    element("condition with a clause in digits", .prose, .same, "受理条件 conditions") { old, _ in
      let texts = old.entries.compactMap(\.text)
      let changed = texts.map { $0.withDigits }
      return changed == texts ? nil : .texts(changed)
    },
    element("conditions twice", .prose, .same, "受理条件 conditions") { old, _ in
      old.entries.first.map { .list(old.entries + [$0]) }
    },
    element("objects by their codes", .codes, .same, "服务对象 serviceObjects") { old, _ in
      let codes = ["自然人": "1", "企业法人": "2", "非法人企业": "5"]
      return .list(old.entries.map { .quoted(codes[$0.text ?? ""] ?? "9") })
    },
    element("objects in another order, one twice", .codes, .same, "服务对象 serviceObjects") { old, _ in
      .list(old.entries.reversed() + old.entries.prefix(1))
    },
    element("one object without a list", .codes, .same, "服务对象 serviceObjects") { old, _ in
      old.entries.count == 1 ? old.entries[0] : nil
    },
    element("depths in another order", .codes, .same, "网上办理深度 onlineDepth") { old, _ in
      old.entries.count > 1 ? .list(old.entries.reversed()) : nil
    },
    element("no quota in other words", .scalar, .same, "数量限制 quota") { old, _ in
      old.text == "无" ? "没有" : nil
    },
    element("online in English", .scalar, .same, "是否网办 isOnline") { old, _ in
      old.text == "是" ? "yes" : "false"
    },
  ]

  private static let spelledEntries: [Variant] = [
    named("material in book-title marks", .same, "申请材料 materials") { entry, _ in
      entry.name.map { ["《\($0)》"] } ?? []
    },
    named("material with white space", .same, "申请材料 materials") { entry, _ in
      entry.name.map { [String($0.prefix(2)) + " " + $0.dropFirst(2)] } ?? []
    },
    named("material with quotation marks and a stop", .same, "申请材料 materials") { entry, _ in
      entry.name.map { ["“\($0)”。", "「\($0)」；"] } ?? []
    },
    named("material numbered", .same, "申请材料 materials") { entry, _ in
      entry.name.map { ["1.\($0)", "（二）\($0)", "3、\($0)"] } ?? []
    },
    named("material by a synonym", .same, "申请材料 materials") { entry, _ in
      synonyms[entry.name ?? ""] ?? []
    },
    named("step by a synonym", .same, "办理流程 steps", in: .copies) { entry, _ in
      synonyms[entry.name ?? ""] ?? []
    },
    named("result in book-title marks", .same, "审批结果 results") { entry, _ in
      entry.name.map { ["《\($0)》", "\($0) "] } ?? []
    },
    Variant("clause in digits", .entry, in: .all) { plot, random in
      let bases = plot.records("设定依据")
      guard !bases.isEmpty else { return nil }
      let base = random.pick(bases)
      guard let law = base.name, let clause = base["条款号"]?.text, let title = base.shown else {
        return nil
      }
      let new = clause.withDigits
      let isWhole = plot.layout != .layers
      return Plan(
        slot: ["设定依据", law],
        change: { draft, _ in
          guard !isWhole else { return draft.set(["设定依据", law, "条款号"], .scalar(new)) }
          draft.append(
            .record([.init("法规", .scalar("《\(law)》")), .init("条款号", .scalar(new))]), to: "设定依据")
        },
        rows: [.init(path: "legalBasis[\(title)]", aspect: .entry, chosen: .same)],
        spellings: ["\(law) \(new)": title, "《\(law)》 \(new)": title])
    },
  ]

  private static let synonyms: [String: [String]] = [
    "居民身份证": ["身份证", "第二代居民身份证", "本人身份证"], "营业执照": ["工商营业执照", "营业执照副本"],
    "居民户口簿": ["户口本", "户口簿"], "授权委托书": ["委托书", "授权书"], "劳动合同": ["劳动合同书"],
    "房屋租赁合同": ["租房合同"], "不动产权证书": ["不动产权证"], "残疾人证": ["残疾证"],
    "收件": ["接件", "窗口收件"], "受理": ["申请受理", "窗口受理"], "审查": ["审核", "初审"], "决定": ["审批", "核准"],
    "制证": ["制作证件"], "送达": ["发证", "领取结果"],
  ]

  private static let reordered: [Variant] = [
    reversed("materials in another order", "申请材料 materials"),
    reversed("legal basis in another order", "设定依据 legalBasis"),
  ]

  /// The order of a list that has none: no row at all may differ.
  private static func reversed(_ name: String, _ list: Key) -> Variant {
    Variant(name, .order, in: .whole) { plot, _ in
      let entries = plot.records(list.title)
      guard entries.count > 1 else { return nil }
      let first = entries[0].shown ?? ""
      return Plan(
        slot: [list.title],
        change: { draft, _ in draft.set([list.title], .list(entries.reversed())) },
        rows: [.init(path: "\(list.id)[\(first)]", aspect: .entry, chosen: .same)])
    }
  }
}

extension String {
  var wideDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  /// Clauses and days below a hundred in digits: 第十四条 as 第14条.
  var withDigits: String {
    let numerals: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var result = ""
    var run = ""
    for character in self + "\n" {
      if numerals[character] != nil || character == "十" {
        run.append(character)
        continue
      }
      if !run.isEmpty {
        let isCounted = result.last == "第" || "日年月个条".contains(character)
        let parts = run.split(separator: "十", omittingEmptySubsequences: false)
        let tens = run.contains("十") ? parts[0].first.flatMap { numerals[$0] } ?? 1 : 0
        let ones = parts.last?.first.flatMap { numerals[$0] } ?? 0
        result += isCounted && run.count <= 3 ? String(tens * 10 + ones) : run
        run = ""
      }
      result.append(character)
    }
    return String(result.dropLast())
  }
}
