import Foundation
import TestSupport
import Testing

/// What was kept of a run stands in for another only where that one would say the same.
@Suite struct RunCacheTests {
  /// A workspace beside the folder in which its runs are kept.
  private final class Bench {
    let folder: Folder
    private let cache: Folder
    private let program: String

    init() throws {
      folder = try Folder()
      cache = try Folder()
      program = cache.path + "/program"
      try cache.write("program", "one build of the program")
    }

    func run(_ arguments: [String]) async -> Run {
      await Run(
        arguments, in: folder.path, variables: ["ZHUN_CACHE": cache.path + "/kept"],
        program: program)
    }

    /// A run as it comes out with nothing kept.
    func cold(_ arguments: [String]) async -> Run {
      await Run(arguments + ["--no-cache"], in: folder.path)
    }

    /// Whether the same question would be answered from what was kept.
    func recalls(_ arguments: [String]) async -> Bool {
      await run(arguments + ["--verbose"]).messages.contains("no file has changed since")
    }

    /// A new build of the program.
    func changeProgram() throws { try cache.write("program", "another build of the program") }

    var records: [String] {
      get throws {
        let runs = cache.path + "/kept/runs"
        guard FileManager.default.fileExists(atPath: runs) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: runs).sorted()
          .map { runs + "/" + $0 }
      }
    }
  }

  private static let check = ["check", "--format", "json"]

  /// A workspace small enough to be checked often: no standard of its own.
  private static func smallBench() throws -> Bench {
    let bench = try Bench()
    try bench.folder.write("zhun.yaml", "目录: {来源: 是}\n")
    try bench.folder.write(
      Folder.item, "基本编码: \"442106041002\"\n法定办结时限: 10 工作日\n承诺办结时限: 25 工作日\n")
    return bench
  }

  @Test func aSecondRunSaysTheSameWithoutLooking() async throws {
    let bench = try Self.smallBench()
    let first = await bench.run(Self.check)
    #expect(first == (await bench.cold(Self.check)))
    #expect(first == (await bench.run(Self.check)))
    #expect(!(await bench.recalls(Self.check)))
    #expect(await bench.recalls(Self.check))
  }

  /// Each of these changes what a check says, or may.
  private static let changes: [(name: String, change: @Sendable (Folder) throws -> Void)] = [
    ("a value", { try $0.write(Folder.item, "基本编码: \"442106041002\"\n承诺办结时限: 24 工作日\n") }),
    (
      "a value of the same length with the old time of change",
      { folder in
        let path = folder.path + "/" + Folder.item
        let was = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let text = try folder.read(Folder.item).replacing("25", with: "15")
        try folder.write(Folder.item, text)
        try FileManager.default.setAttributes(
          [.modificationDate: was ?? Date()], ofItemAtPath: path)
      }
    ),
    (
      "another file of the same length in its place",
      { folder in
        let text = try folder.read(Folder.item).replacing("25", with: "35")
        try folder.write("other", text)
        let path = folder.path + "/" + Folder.item
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: folder.path + "/other", toPath: path)
      }
    ),
    ("the settings", { try $0.write("zhun.yaml", "配置档: []\n") }),
    (
      "another item",
      {
        try $0.write(
          "standards/districts/44/4401/440113/items/new.yaml", "基本编码: \"442106041003\"\n")
      }
    ),
    ("an item gone", { try FileManager.default.removeItem(atPath: $0.path + "/" + Folder.item) }),
    ("a register", { try $0.write("standards/laws/a.yaml", "法规:\n  - {名称: 甲条例}\n") }),
    ("a standard of its own", { try $0.write("standards/rules.yaml", "规则: []\n") }),
    ("a template", { try $0.write("templates/guide.mustache", "{{unknown}}") }),
    (
      "a folder that was moved",
      {
        try FileManager.default.moveItem(
          atPath: $0.path + "/standards/districts/44/4401/440113",
          toPath: $0.path + "/standards/districts/44/4401/440117")
      }
    ),
    (
      "a link in place of a file",
      {
        try $0.write("elsewhere.yaml", try $0.read(Folder.item))
        try FileManager.default.removeItem(atPath: $0.path + "/" + Folder.item)
        try $0.link(Folder.item, to: $0.path + "/elsewhere.yaml")
      }
    ),
    (
      "a file that may not be read",
      {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0], ofItemAtPath: $0.path + "/" + Folder.item)
      }
    ),
  ]

  @Test(arguments: changes.indices)
  func whatChangesIsSeen(_ number: Int) async throws {
    let bench = try Self.smallBench()
    _ = await bench.run(Self.check)
    #expect(try bench.records.count == 1)
    try Self.changes[number].change(bench.folder)
    let again = await bench.run(Self.check)
    let cold = await bench.cold(Self.check)
    #expect(again == cold, "\(Self.changes[number].name)")
  }

  /// A copy of a repository has other times and inodes; its bytes are what counts.
  @Test func filesThatWereOnlyTouchedAreTheSame() async throws {
    let bench = try Self.smallBench()
    _ = await bench.run(Self.check + ["--verbose"])
    let text = try bench.folder.read(Folder.item)
    try FileManager.default.removeItem(atPath: bench.folder.path + "/" + Folder.item)
    try bench.folder.write(Folder.item, text)
    #expect(await bench.recalls(Self.check))
  }

  /// Two names that mean the same text are two files.
  @Test func namesInAnotherUnicodeFormAreOthers() async throws {
    let bench = try Self.smallBench()
    let folder = "standards/districts/44/4401/440113/items/"
    let text = try bench.folder.read(Folder.item)
    for name in ["e\u{301}.yaml", "\u{E9}.yaml"] { try bench.folder.write(folder + name, text) }
    for name in ["e\u{301}.yaml", "\u{E9}.yaml"] {
      #expect(await bench.run(Self.check) == (await bench.cold(Self.check)))
      try bench.folder.write(folder + name, text.replacing("25", with: "35"))
      #expect(await bench.run(Self.check) == (await bench.cold(Self.check)), "\(name.utf8.count)")
    }
  }

  @Test func otherQuestionsHaveOtherAnswers() async throws {
    let bench = try Self.smallBench()
    _ = await bench.run(Self.check)
    for arguments in [
      Self.check + ["--as-of", "2020-01-01"], Self.check + ["--lang", "zh"], ["check"],
      ["check", "--format", "csv"],
    ] {
      #expect(await bench.run(arguments) == (await bench.cold(arguments)))
    }
    #expect(try bench.records.count == 5)
  }

  @Test func anotherProgramFindsNothing() async throws {
    let bench = try Self.smallBench()
    let verbose = Self.check + ["--verbose"]
    _ = await bench.run(verbose)
    #expect(await bench.recalls(Self.check))
    try bench.changeProgram()
    #expect(!(await bench.recalls(Self.check)))
  }

  /// Whatever became of a record: the answer is that of a run without any, and what is no record is said.
  @Test func aDamagedRecordCostsARun() async throws {
    let bench = try Self.smallBench()
    let cold = await bench.cold(Self.check)
    _ = await bench.run(Self.check)
    let record = try #require(try bench.records.first)
    let good = try Data(contentsOf: URL(filePath: record))
    var dice = SplitMix(seed: 7)
    for step in 0..<40 {
      var bytes = [UInt8](good)
      switch step % 4 {
      case 0:
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^=
          1 << UInt8.random(in: 0..<8, using: &dice)
      case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice))
      case 2: bytes += [0]
      default: bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &dice) }
      }
      try Data(bytes).write(to: URL(filePath: record))
      let run = await bench.run(Self.check)
      #expect(run.output == cold.output && run.status == cold.status)
      #expect(run.messages.contains("damaged"))
      // The run left a good record again.
      #expect(await bench.run(Self.check) == cold)
    }
  }

  @Test func aReportInAFileIsPartOfTheAnswer() async throws {
    let bench = try Self.smallBench()
    let arguments = ["check", "--format", "json=report.json"]
    let first = await bench.run(arguments)
    let report = try bench.folder.read("report.json")
    #expect(await bench.run(arguments) == first)
    try bench.folder.write("report.json", "somebody's own")
    #expect(await bench.run(arguments) == first)
    #expect(try bench.folder.read("report.json") == report)
    try FileManager.default.removeItem(atPath: bench.folder.path + "/report.json")
    #expect(await bench.run(arguments) == first)
    #expect(try bench.folder.read("report.json") == report)
  }

  @Test func fixesAndRevisionsAreAlwaysCarriedOut() async throws {
    let bench = try Self.smallBench()
    for arguments in [
      ["check", "--fix"], ["check", "--fix", "--diff"],
      ["check", "--write-baseline", "known.yaml"],
    ] {
      _ = await bench.run(arguments)
    }
    #expect(try bench.records.isEmpty)
  }

  /// What is not kept must not come from what was: after each step of a walk both ways of asking agree.
  @Test(arguments: [1, 2, 3])
  func aWalkOfEditsIsFollowed(_ seed: UInt64) async throws {
    let bench = try Bench()
    var walk = RandomWalk(seed: seed)
    var dice = SplitMix(seed: seed)
    var written: [String: String] = [:]
    var recalled = 0
    let steps = ProcessInfo.processInfo.environment["WALK_STEPS"].flatMap(Int.init) ?? 12
    for step in 0..<steps {
      // One step in three changes nothing, or gives a file its own bytes again.
      let edit =
        Int.random(in: 0..<3, using: &dice) == 0
        ? "nothing" : walk.step(Int.random(in: 0..<RandomWalk.kinds.count, using: &dice))
      let files = walk.workspace.files
      for path in written.keys where files[path] == nil {
        try FileManager.default.removeItem(atPath: bench.folder.path + "/" + path)
      }
      for (path, text) in files where written[path] != text { try bench.folder.write(path, text) }
      if edit == "nothing", Bool.random(using: &dice),
        let path = files.keys.sorted().randomElement(using: &dice), let text = files[path]
      {
        try bench.folder.write(path, text)
      }
      let isSame = files == written
      written = files
      let run = await bench.run(Self.check)
      let cold = await bench.cold(Self.check)
      #expect(run == cold, "step \(step): \(edit)")
      if isSame, step > 0 {
        #expect(await bench.run(Self.check) == cold)
        recalled += 1
      }
    }
    #expect(recalled > 0)
  }
}
