import Foundation
import TestSupport
import Testing

/// What `zhun diff` shows and judges of a workspace of six districts.
@Suite struct DiffSelectionTests {
  private let folder: Folder

  init() throws { folder = try Self.sixDistricts() }

  private static let districts = ["440103", "440104", "440105", "440106", "440113", "440117"]

  /// Two items in six districts: the first with a catalogue record, the second without.
  private static func sixDistricts() throws -> Folder {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(
      "standards/catalogue/44/442106041002.yaml",
      """
      基本编码: "442106041002"
      事项名称: 申领居住证
      法定办结时限: 10 工作日
      承诺办结时限: 8 工作日
      申请材料:
        - 名称: 居民身份证
          必要性: 必要

      """)
    try FileManager.default.removeItem(atPath: folder.path + "/" + Folder.item)
    let own = [
      "", "法定办结时限: 5 工作日\n", "承诺办结时限: 9 工作日\n", "承诺办结时限: 2 工作日\n",
      "申请材料: [{名称: 居民身份证, 必要性: 非必要}, {名称: 盖章证明}]\n",
      """
      法定办结时限: 5 工作日
      偏离: [{要素: 法定办结时限, 理由: 原因, 依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}, 至: 2026-01-01}]

      """,
    ]
    for (number, district) in districts.enumerated() {
      let path = "standards/districts/44/4401/\(district)/items/"
      try folder.write(path + "a.yaml", "基本编码: \"442106041002\"\n" + own[number])
      // In two districts another condition: the majority of all six says otherwise.
      let condition = number < 2 ? "居住满一年" : "居住满半年"
      try folder.write(
        path + "b.yaml",
        "基本编码: \"442106041003\"\n事项名称: 换领居住证\n受理条件: [\(condition)]\n咨询方式: {电话: 020-8123456\(number)}\n"
      )
    }
    return folder
  }

  private func diff(_ arguments: String...) async throws -> Run {
    await Run(["diff", "--lang", "zh"] + arguments, in: folder.path)
  }

  private func json(_ arguments: String...) async throws -> (run: Run, items: [[String: Any]]) {
    let run = await Run(["diff", "--lang", "zh", "--format", "json"] + arguments, in: folder.path)
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (run, try #require(read?["items"] as? [[String: Any]]))
  }

  /// The kinds of the cells that are shown, by element and district.
  private func kinds(_ items: [[String: Any]]) -> Set<String> {
    var kinds: Set<String> = []
    for item in items {
      let columns = item["columns"] as? [[String: Any]] ?? []
      for row in item["rows"] as? [[String: Any]] ?? [] {
        for (column, cell) in zip(columns, row["cells"] as? [[String: Any]] ?? []) {
          kinds.insert(
            "\(row["id"] ?? "") \(column["district"] ?? "") \(cell["kind"] ?? "")")
        }
      }
    }
    return kinds
  }

  @Test func severalItemsAreAMatrix() async throws {
    let run = try await diff()
    #expect(run.status == 1)
    #expect(run.output.contains("2 个事项，6 个地区，与目录比对"))
    #expect(run.output.contains("≠ 异"))
  }

  @Test func namedItemsAreTables() async throws {
    let run = try await diff("--item", "442106041002", "--item", "换领居住证")
    #expect(run.output.contains("申领居住证 442106041002\n"))
    #expect(run.output.contains("换领居住证 442106041003\n"))
    let code = try await diff("--item", "442106041002")
    #expect(code.output == (try await diff("--item", "申领居住证")).output)
  }

  @Test func districtsAreJudgedAmongAll() async throws {
    let (run, items) = try await json("--district", "440103", "--district", "越秀区")
    #expect(run.status == 1)
    #expect(items.allSatisfy { ($0["columns"] as? [Any])?.count == 2 })
    #expect(items.allSatisfy { $0["compared"] as? Int == 6 })
    // The two say the same, and both differ from the majority of all.
    #expect(kinds(items).contains("conditions 440103 different"))
    #expect(kinds(items).contains("conditions 440104 different"))
    let shown = try await diff("--district", "440103", "--district", "440104")
    #expect(shown.output.contains("按全部地区计算"))
  }

  @Test func aCityIsAllItsDistricts() async throws {
    for city in ["4401", "广州市", "440100", "440100000000", "44", "广东省"] {
      let (run, items) = try await json("--district", city)
      #expect(run.status == 1)
      #expect((items.first?["columns"] as? [Any])?.count == 6, "\(city)")
    }
  }

  @Test func pathsSelectLikeDistricts() async throws {
    let (run, items) = try await json("standards/districts/44/4401/440103")
    #expect(run.status == 1)
    #expect(items.count == 2)
    #expect(kinds(items) == ["conditions 440103 different"])
    let empty = try await diff("standards/laws")
    #expect(empty.status == 2)
    #expect(empty.messages.contains("没有可以比对的事项"))
  }

  @Test(arguments: [
    ("--element", "法定办结时限", "statutoryLimit"), ("--element", "statutoryLimit", "statutoryLimit"),
    ("--element", "申请材料", "materials"), ("--element", "申请材料.必要性", "materials"),
    ("--element", "materials/necessity", "materials"), ("--class", "directional", "promisedLimit"),
    ("--class", "择优", "promisedLimit"), ("--kind", "worse", "promisedLimit"),
    ("--kind", "劣", "promisedLimit"), ("--kind", "extra", "materials"),
    ("--kind", "expired", "statutoryLimit"), ("--kind", "声明到期", "statutoryLimit"),
  ])
  func rowsAreSelected(_ option: String, _ value: String, _ element: String) async throws {
    let (run, items) = try await json(option, value, "--item", "442106041002")
    #expect(run.status == 1)
    let rows = try #require(items.first?["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows { #expect((row["elements"] as? [String])?.first == element) }
    if value.contains("必要性") { #expect(rows.count == 1) }
  }

  @Test func whatIsSelectedDecides() async throws {
    #expect(try await diff("--class", "identity").status == 0)
    #expect(try await diff("--kind", "better").status == 0)
    #expect(try await diff("--kind", "worse").status == 1)
    #expect(try await diff("--district", "440106", "--item", "442106041002").status == 0)
    #expect(try await diff("--district", "440103", "--item", "442106041002").status == 0)
    #expect(try await diff("--district", "440104", "--item", "442106041002").status == 1)
    let day = ["--element", "法定办结时限", "--district", "440117", "--item", "442106041002"]
    for (date, status) in [("2026-01-01", Int32(0)), ("2026-01-02", 1)] {
      #expect(await Run(["diff", "--as-of", date] + day, in: folder.path).status == status)
    }
  }

  @Test func nothingOfAKindIsSaid() async throws {
    let run = try await diff("--kind", "renamed")
    #expect(run.status == 0)
    #expect(run.output.contains("没有所选种类的内容"))
    #expect(run.output.contains("按所选种类逐行比对 2 个事项：没有不同"))
  }

  @Test func localElementsAreShownWhenAskedFor() async throws {
    #expect(try await kinds(json("--class", "standard").items).allSatisfy { !$0.contains("enqui") })
    let local = try await json("--class", "local", "--item", "442106041003")
    #expect(local.run.status == 0)
    #expect(!kinds(local.items).isEmpty)
    #expect(!(try await kinds(json("--element", "咨询方式", "--item", "442106041003").items)).isEmpty)
  }

  @Test func theMeasureCanBeChosen() async throws {
    let (run, items) = try await json("--against", "荔湾区")
    #expect(run.status == 1)
    #expect(items.allSatisfy { ($0["columns"] as? [Any])?.count == 5 })
    #expect(kinds(items).contains("conditions 440104 same"))
    #expect(kinds(items).contains("conditions 440105 different"))
    let consensus = try await json("--against", "consensus")
    #expect(kinds(consensus.items).contains("statutoryLimit 440104 different"))
    let standard = try await diff("--against", "standard")
    #expect(standard.output.contains("1 个事项未比对（目录中没有）：换领居住证"))
    for (word, other) in [("目录", "standard"), ("多数", "consensus"), ("440103", "荔湾区")] {
      #expect(
        (try await diff("--against", word)).output == (try await diff("--against", other)).output)
    }
  }

  @Test func aDistrictThatLacksAnItemIsNoMeasure() async throws {
    try FileManager.default.removeItem(
      atPath: folder.path + "/standards/districts/44/4401/440103/items/b.yaml")
    let run = await Run(["diff", "--against", "440103", "--lang", "zh"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("1 个事项未比对（荔湾区没有实施）：换领居住证"))
    let one = await Run(
      ["diff", "--against", "440103", "--item", "442106041003", "--lang", "en"], in: folder.path)
    #expect(one.status == 2)
    #expect(one.messages.contains("荔湾区 does not carry it out"))
    let alone = await Run(
      ["diff", "--against", "440103", "--district", "440103", "--lang", "en"], in: folder.path)
    #expect(alone.status == 2)
    #expect(alone.messages.contains("nobody but 荔湾区"))
  }

  @Test(arguments: [
    (["--item", "申领居住"], "没有事项 申领居住，是否为“申领居住证”？"),
    (["--district", "越秀"], "没有地区 越秀，是否为“越秀区”？"),
    (["--district", "440199"], "没有地区 440199"), (["--district", "440303"], "没有事项"),
    (["--district", ""], "没有地区"), (["--district", "深圳市"], "没有事项"),
    (["--element", "材料"], "是否为“申请材料”？"), (["--element", "申请材料.必要"], "是否为“必要性”？"),
    (["--element", "事项名称.名称"], "下面没有更细的要素"), (["--element", ""], "没有要素"),
    (["--element", "申请材料."], "没有要素"), (["--class", "统一"], "没有差异类别 统一，是否为"),
    (["--class", "x"], "identity、统一身份"), (["--kind", "diferent"], "是否为“different”？"),
    (["--kind", "x"], "not-comparable"), (["--against", "越秀"], "是否为“越秀区”？"),
    (["--against", "广州市"], "不能作为比对的基准"), (["--against", "标"], "也可以写 standard 或 consensus"),
    (["--element", "中介服务"], "没有选中任何可以比对的内容"),
    (["--format", "nosuch"], "text"), (["--format", "json", "--format", "csv"], "standard output"),
    (["--format", "json=a", "--format", "csv=a"], "same file"), (["--format", "json="], "text"),
    (["--format", "sarif", "--kind", "worse"], "--kind"),
    (["--format", "sarif", "--against", "standard"], "--against"),
    (["--baseline", "known.yaml"], "--format sarif"),
    (["--against-rev", "HEAD", "--kind", "worse"], "--against-rev"),
    (["--format", "sarif", "--baseline", "no.yaml"], "no.yaml"), (["nowhere"], "nowhere"),
  ])
  func mistakesEndWithTwo(_ arguments: [String], _ words: String) async throws {
    let run = await Run(["diff", "--lang", "zh"] + arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func whatCannotBeReadElsewhereIsSaid() async throws {
    try folder.write("standards/districts/44/4401/440111/items/a.yaml", "基本编码: [\n")
    let run = await Run(["diff", "--district", "440103", "--lang", "zh"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.contains("比对不完整"))
    #expect(run.messages.contains("440111"))
  }

  @Test func severalReportsGoWhereTheyAreAsked() async throws {
    let run = await Run(
      ["diff", "--format", "text", "--format", "json=a.json", "--format", "csv=a.csv"],
      in: folder.path)
    #expect(run.output.contains("2 items in 6 districts"))
    #expect(try folder.read("a.json").contains("\"version\": 1"))
    #expect(try folder.read("a.csv").contains("item code,item,division,"))
  }
}

/// `zhun diff --format sarif` is the part of `zhun check` that is about districts.
@Suite struct DiffSARIFTests {
  private func results(_ run: Run) throws -> [[String: Any]] {
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let runs = try #require(read?["runs"] as? [[String: Any]])
    return try #require(runs.first?["results"] as? [[String: Any]])
  }

  /// The results on districts as texts that can be compared; rules are numbered by report.
  private func onDistricts(_ run: Run) throws -> [String] {
    try results(run).filter { ($0["ruleId"] as? String)?.hasPrefix("ZS6") ?? false }.map { result in
      var result = result
      result["ruleIndex"] = nil
      let bytes = try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys])
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: ["zh", "en"]) func isThatOfACheck(_ language: String) async throws {
    let diff = await Run(["diff", "--format", "sarif", "--lang", language])
    let check = await Run(["check", "--format", "sarif", "--lang", language])
    let found = try onDistricts(diff)
    #expect(found.count > 3)
    #expect(found == (try onDistricts(check)))
    #expect(found.count == (try results(diff)).count)
    #expect(diff.output.contains("zhun/diff/"))
  }

  @Test func suppressionsAndBaselinesAreThose() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(
      Folder.item,
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日 # zhun: 忽略 ZS6102 -- 省里七月统一，至 2099-12-31
      申请材料:
        - 名称: 盖章证明

      """)
    _ = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    try folder.write(
      Folder.item,
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日 # zhun: 忽略 ZS6102 -- 省里七月统一，至 2099-12-31
      申请材料:
        - 名称: 盖章证明
        - 名称: 另一份证明

      """)
    let arguments = ["--format", "sarif", "--baseline", "known.yaml"]
    let diff = await Run(["diff"] + arguments, in: folder.path)
    let check = await Run(["check"] + arguments, in: folder.path)
    let found = try onDistricts(diff)
    #expect(found == (try onDistricts(check)))
    #expect(found.contains { $0.contains("\"unchanged\"") })
    #expect(found.contains { $0.contains("\"new\"") })
    #expect(found.contains { $0.contains("inSource") })
  }

  @Test func aSelectionIsAPart() async throws {
    let all = try onDistricts(await Run(["diff", "--format", "sarif"]))
    for (selection, words) in [
      (["--element", "法定办结时限"], "ZS6102"), (["--element", "申请材料"], "申请材料"),
      (["--class", "directional"], "ZS6201"), (["--district", "从化区"], "440117"),
    ] {
      let part = try onDistricts(await Run(["diff", "--format", "sarif"] + selection))
      #expect(!part.isEmpty && part.count < all.count, "\(selection)")
      #expect(Set(part).isSubset(of: all))
      #expect(part.allSatisfy { $0.contains(words) }, "\(selection)")
    }
  }
}
