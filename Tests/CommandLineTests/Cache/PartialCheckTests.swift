import Foundation
import TestSupport
import Testing

/// A check that takes over what is known of items says what one says that has looked at all of them.
@Suite struct PartialCheckTests {
  /// A workspace of four codes in two districts beside the folder in which checks are kept.
  private final class Bench {
    let folder: Folder
    let cache: Folder

    init() throws {
      folder = try Folder()
      cache = try Folder()
      try cache.write("program", "one build of the program")
      try folder.write("zhun.yaml", "目录: {来源: 是}\n")
      for (number, code) in Self.codes.enumerated() {
        try folder.write(
          "standards/catalogue/44/\(code).yaml",
          "事项名称: 事项\(number)\n基本编码: \"\(code)\"\n主项名称: 主项\n法定办结时限: 10 工作日\n行使层级: [县级]\n")
        for district in ["440113", "440117"] {
          try folder.write(
            Self.path(district, number),
            "基本编码: \"\(code)\"\n实施编码: TE\(district)0000001\(number)\(code)000\n承诺办结时限: \(number + 5) 工作日\n"
          )
        }
      }
    }

    /// The items name a registered body, forms and a file, and say what rules that look across items ask for.
    func nameForms() throws {
      try folder.write(
        "standards/districts/44/4401/440113/bodies.yaml",
        "实施主体:\n  - {名称: 甲局, 编码: TE4401130000001170, 性质: 受委托组织}\n  - {名称: 乙局, 编码: TE4401130000001190, 性质: 法定机关}\n"
      )
      for form in ["a", "b"] {
        try folder.write(
          "standards/districts/44/4401/440113/forms/\(form).yaml",
          """
          标识: \(form)
          名称: 申请表\(form)
          分组:
            - 标识: applicant
              名称: 申请人
              字段:
                - {标识: name, 名称: 姓名, 类型: 文本, 依据: 身份证, 数据项: 姓名, 已有来源: 居民身份证}
                - {标识: sex, 名称: 性别, 类型: 文本, 依据: 户口簿, 数据项: 性别}
                - {标识: town, 名称: 住址, 类型: 文本, 依据: 受理条件, 数据项: 住址}
          """)
      }
      for number in [0, 2] {
        try change(
          Self.path("440113", number), "承诺",
          """
          实施主体: 甲局
          委托部门: 无
          行使层级: [县级]
          受理条件: 年满十六周岁。
          设定依据: [{法律: 某条例, 条款号: 第一条}]
          申请材料:
            - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
            - {名称: 申请表a, 必要性: 必要, 空白表格: forms/a.yaml, 示例样表: forms/b.yaml}
            - {名称: 照片, 必要性: 必要, 空白表格: photo.pdf}
          承诺
          """)
      }
    }

    static let codes = ["442106041001", "442106041002", "442107011001", "442108011001"]

    static func path(_ district: String, _ number: Int) -> String {
      "standards/districts/44/4401/\(district)/items/item-\(number).yaml"
    }

    func run(_ arguments: [String]) async -> Run {
      await Run(
        arguments, in: folder.path, variables: ["ZHUN_CACHE": cache.path + "/kept"],
        program: cache.path + "/program")
    }

    func cold() async -> Run {
      await Run(PartialCheckTests.check + ["--no-cache"], in: folder.path)
    }

    /// How many items a check takes over, as it says with `--verbose`.
    func takenOver() async -> Int {
      let messages = await run(PartialCheckTests.check + ["--verbose"]).messages
      guard let start = messages.firstRange(of: "taken over: ")?.upperBound else { return 0 }
      return Int(messages[start...].prefix { $0.isNumber }) ?? 0
    }

    func change(_ path: String, _ old: String, _ new: String) throws {
      try folder.write(path, try folder.read(path).replacing(old, with: new))
    }
  }

  private static let check = ["check", "--format", "json"]

  /// What changes, and how many of the eight items then are as they were.
  private static let changes:
    [(name: String, left: Int, change: @Sendable (Bench) throws -> Void)] = [
      ("an item", 6, { try $0.change(Bench.path("440113", 2), "工作日", "日") }),
      (
        "a record of the catalogue, whose code is of another family", 6,
        { try $0.change("standards/catalogue/44/442107011001.yaml", "10 ", "9 ") }
      ),
      (
        "a new item of a code", 6,
        {
          try $0.folder.write(
            "standards/districts/44/4401/440118/items/new.yaml",
            "基本编码: \"442108011001\"\n实施编码: TE44011800000019442108011001000\n")
        }
      ),
      (
        "an item gone", 6,
        {
          try FileManager.default.removeItem(atPath: $0.folder.path + "/" + Bench.path("440117", 3))
        }
      ),
      (
        "the code of an item", 4,
        { try $0.change(Bench.path("440113", 2), "442107011001", "442108011001") }
      ),
      (
        "the main item of two codes", 4,
        {
          try $0.folder.write(
            "standards/catalogue/44/442106041000.yaml", "事项名称: 别的主项\n基本编码: \"442106041000\"\n")
        }
      ),
      ("the settings", 0, { try $0.folder.write("zhun.yaml", "目录: {来源: 否}\n") }),
      ("a register", 0, { try $0.folder.write("standards/laws/a.yaml", "法规:\n  - {名称: 甲条例}\n") }),
      ("a layout", 6, { try $0.change(Bench.path("440113", 0), "承诺", "# 备注\n承诺") }),
    ]

  @Test(arguments: changes.indices)
  func whatIsNotTouchedIsTakenOver(_ number: Int) async throws {
    let bench = try Bench()
    _ = await bench.run(Self.check)
    try Self.changes[number].change(bench)
    #expect(await bench.takenOver() == Self.changes[number].left, "\(Self.changes[number].name)")
    #expect(await bench.run(Self.check) == (await bench.cold()), "\(Self.changes[number].name)")
  }

  /// Whoever asks the same again is told which files alone have changed: one change after the other, each on top of what
  /// the last one left.
  @Test(arguments: [1, 2])
  func theSameQuestionIsAnsweredAnew(_ seed: UInt64) async throws {
    let bench = try Bench()
    try bench.nameForms()
    #expect(await bench.run(Self.check) == (await bench.cold()))
    var dice = SplitMix(seed: seed)
    for change in Self.changes.filter({ $0.left > 0 }).shuffled(using: &dice) {
      try change.change(bench)
      // What was written a moment ago may be written again without a sign: it is read once more.
      let cold = await bench.cold()
      for number in 0..<2 {
        #expect(await bench.run(Self.check) == cold, "\(change.name) \(number)")
      }
      try bench.change(Bench.path("440113", 0), "\n承诺", "\n# 又一行\n承诺")
      #expect(await bench.run(Self.check) == (await bench.cold()), "\(change.name), a line more")
    }
  }

  /// Rules that look across items are asked again where an item tells them something else, and where what they found
  /// stands in another place.
  @Test func whatIsFoundAcrossItemsFollows() async throws {
    let bench = try Bench()
    try bench.nameForms()
    #expect(await bench.run(Self.check) == (await bench.cold()))
    let item = Bench.path("440113", 0)
    let steps = [
      // A line above what rules across items have found, and one in an item of which they found nothing.
      (item, "基本编码", "# 一行\n基本编码"), (Bench.path("440117", 3), "基本编码", "# 一行\n基本编码"),
      // Another body, another form, another code that is taken already.
      (item, "甲局", "乙局"), (item, "forms/b.yaml", "forms/a.yaml"),
      (Bench.path("440117", 3), "TE44011700000013", "TE44011300000013"),
      (Bench.path("440117", 3), "TE44011300000013", "TE44011700000013"),
    ]
    for (path, old, new) in steps {
      try bench.change(path, old, new)
      let run = await bench.run(Self.check)
      #expect(run == (await bench.cold()), "\(old) → \(new)")
    }
  }

  /// A record that cannot be read is known by the name of its file alone, and that may be another.
  @Test func whatIsFoundAcrossItemsGoesByNamesOfFiles() async throws {
    let bench = try Bench()
    let (name, other) = ("442108011001", "renamed")
    let path = { (name: String) in "standards/catalogue/44/\(name).yaml" }
    try bench.folder.write(path(name), "事项名称: [\n")
    #expect(!(await bench.run(Self.check)).output.contains("ZS6502"))
    try FileManager.default.moveItem(
      atPath: bench.folder.path + "/" + path(name), toPath: bench.folder.path + "/" + path(other))
    let run = await bench.run(Self.check)
    #expect(run.output.contains("ZS6502"))
    #expect(run == (await bench.cold()))
  }

  /// What is wrong with an entry of a register is said of the first item that refers to it, whichever was looked at.
  @Test func whatItemsShareIsSaidOfTheFirst() async throws {
    let bench = try Bench()
    try bench.folder.write(
      "standards/laws/a.yaml", "法规:\n  - {名称: 某条例, 实施日期: 7022-01-01}\n")
    for (district, number) in [("440113", 1), ("440117", 1), ("440113", 2)] {
      try bench.change(
        Bench.path(district, number), "承诺", "设定依据: [{法规: 某条例, 条款号: 第一条}]\n承诺")
    }
    let first = await bench.run(Self.check)
    #expect(first.output.contains("ZS3805"))
    for (district, number) in [("440113", 3), ("440113", 2), ("440117", 1), ("440113", 0)] {
      try bench.change(Bench.path(district, number), "\n承诺", "\n# 一行\n承诺")
      #expect(await bench.run(Self.check) == (await bench.cold()), "\(district) \(number)")
    }
  }

  /// Fixes are tried on texts that no file holds yet.
  @Test func whatStandsInForFilesIsChecked() async throws {
    let bench = try Bench()
    _ = await bench.run(Self.check)
    try bench.change(Bench.path("440113", 2), "7 工作日", "７个工作日")
    _ = await bench.run(["check", "--fix", "--format", "json"])
    #expect(await bench.run(Self.check) == (await bench.cold()))
  }

  /// What bodies, forms and files are said to be comes out the same where the items that name them were not read.
  @Test func bodiesFormsAndFilesAreJudgedByWhatIsKept() async throws {
    let bench = try Bench()
    try bench.nameForms()
    let first = await bench.run(Self.check)
    for code in ["ZS2601", "ZS7302", "ZS8001", "ZS8304"] {
      #expect(first.output.contains(code), "\(code)")
    }
    try bench.change(Bench.path("440113", 3), "工作日", "日")
    #expect(await bench.run(Self.check) == (await bench.cold()))
    _ = await bench.run(["check", "--shard", "1/1", "--part", "whole"])
    #expect(await bench.run(["link", "whole", "--format", "json"]) == (await bench.cold()))
    // The file that was missing is there now.
    try bench.folder.write("standards/districts/44/4401/440113/photo.pdf", "%PDF")
    let second = await bench.run(Self.check)
    #expect(second == (await bench.cold()))
    #expect(!second.output.contains("ZS8001"))
  }

  /// Another report of the same state needs no item at all.
  @Test func anotherQuestionIsAnsweredFromTheSame() async throws {
    let bench = try Bench()
    _ = await bench.run(["check", "--format", "csv"])
    #expect(await bench.takenOver() == 8)
    #expect(await bench.run(Self.check) == (await bench.cold()))
  }

  @Test func aFindingOfAnotherItemStillEnds() async throws {
    let bench = try Bench()
    try bench.change(Bench.path("440113", 1), "6 工作日", "16 工作日")
    let first = await bench.run(Self.check)
    #expect(first.output.contains("ZS3101"))
    try bench.change(Bench.path("440113", 3), "工作日", "日")
    let second = await bench.run(Self.check)
    #expect(second == (await bench.cold()))
    #expect(second.output.contains("ZS3101"))
    try bench.change(Bench.path("440113", 1), "16 工作日", "6 工作日")
    #expect(!(await bench.run(Self.check)).output.contains("ZS3101"))
  }

  @Test func aDamagedRecordIsSaidAndNotUsed() async throws {
    let bench = try Bench()
    _ = await bench.run(Self.check)
    let kept = bench.cache.path + "/kept/checks"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: kept).first)
    let record = URL(filePath: kept + "/" + name)
    let good = try Data(contentsOf: record)
    var dice = SplitMix(seed: 11)
    for step in 0..<12 {
      var bytes = [UInt8](good)
      if step.isMultiple(of: 2) {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= 4
      } else {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice))
      }
      try Data(bytes).write(to: record)
      try bench.change(Bench.path("440113", 3), "工作日", step.isMultiple(of: 2) ? "日" : "工作日")
      let run = await bench.run(Self.check)
      #expect(run.output == (await bench.cold()).output)
      #expect(run.messages.contains("damaged"))
      try bench.change(Bench.path("440113", 3), " 日", " 工作日")
    }
  }

  @Test(arguments: [1, 2, 5])
  func partsComeToTheWhole(_ count: Int) async throws {
    let bench = try Bench()
    try bench.change(Bench.path("440113", 1), "6 工作日", "16 工作日")
    try bench.change(Bench.path("440117", 2), "实施编码", "# zhun: 忽略 ZS -- 试，至 2030-01-01\n实施编码")
    var parts: [String] = []
    for number in 1...count {
      let part = "part-\(number)"
      let run = await bench.run(["check", "--shard", "\(number)/\(count)", "--part", part])
      #expect(run.status == 0 && run.output.isEmpty)
      parts.append(part)
    }
    let cold = await bench.cold()
    let linked = await bench.run(["link"] + parts + ["--format", "json"])
    #expect(linked == cold)
    let verbose = await bench.run(["link"] + parts + ["--format", "json", "--verbose"])
    #expect(verbose.messages.contains("taken over: 6 items"))
    // What has changed since, and what no part holds, is looked at.
    try bench.change(Bench.path("440113", 1), "16 工作日", "6 工作日")
    #expect(await bench.run(["link"] + parts + ["--format", "json"]) == (await bench.cold()))
    #expect(
      await bench.run(["link", parts[0], "--format", "json"]) == (await bench.cold()))
  }

  @Test func whatIsNoPartOfThisWorkspaceIsRefused() async throws {
    let bench = try Bench()
    _ = await bench.run(
      ["check", "--shard", "1/1", "--part", "old", "--as-of", "2020-01-01"])
    try bench.folder.write("garbage", "zhun check 1\n")
    let cold = await bench.cold()
    for part in ["old", "garbage"] {
      let run = await bench.run(["link", part, "--format", "json"])
      #expect(run.status == 2)
      #expect(run.messages.contains(part) && run.messages.contains("was not used"))
      #expect(run.output.contains("\"code\"") == cold.output.contains("\"code\""))
    }
    #expect(await bench.run(["link", "nowhere"]).status == 2)
    #expect(await bench.run(["link"]).status == 2)
    for arguments in [
      ["--shard", "3/2"], ["--shard", "0/2"], ["--shard", "1/2"], ["--shard", "x"],
    ] {
      #expect(await bench.run(["check"] + arguments).status == 2)
    }
  }
}
