import Foundation
import TestSupport
import Testing

/// A site made by several machines is the one that a single build makes.
@Suite struct PartialBuildTests {
  private struct Bench {
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

    static let codes = ["442106041001", "442106041002", "442107011001", "442108011001"]

    static func path(_ district: String, _ number: Int) -> String {
      "standards/districts/44/4401/\(district)/items/item-\(number).yaml"
    }

    func run(_ arguments: [String]) async -> Run {
      await Run(
        arguments + ["--as-of", "2026-06-01"], in: folder.path,
        variables: ["ZHUN_CACHE": cache.path + "/kept"], program: cache.path + "/program")
    }

    /// Writes the parts, and says what they are called.
    func parts(_ count: Int, _ more: [String] = ["--publish-with-errors"]) async -> [String] {
      var parts: [String] = []
      for number in 1...count {
        let part = "\(number)-of-\(count).site"
        let run = await run(
          ["build", "--shard", "\(number)/\(count)", "--part", part] + more)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.messages)")
        parts.append(part)
      }
      return parts
    }

    /// Builds into a folder at once, without anything that was kept.
    func whole(_ site: String) async -> Run {
      await Run(
        ["build", "--publish-with-errors", "--out", site, "--as-of", "2026-06-01", "--no-cache"],
        in: folder.path)
    }

    func files(_ site: String) throws -> [String: Data] {
      let root = folder.path + "/" + site
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
        files[path] = (try? Data(contentsOf: URL(filePath: root + "/" + path))) ?? Data()
      }
      return files
    }

    func change(_ path: String, _ old: String, _ new: String) throws {
      try folder.write(path, try folder.read(path).replacing(old, with: new))
    }
  }

  /// How many files a run took out of parts.
  private func joined(_ run: Run) -> Int {
    guard let end = run.messages.firstRange(of: " files came out of the parts")?.lowerBound
    else { return 0 }
    return Int(run.messages[..<end].split(whereSeparator: { !$0.isNumber }).last ?? "") ?? 0
  }

  @Test(arguments: [1, 2, 5]) func partsComeToTheWhole(_ count: Int) async throws {
    let bench = try Bench()
    let parts = await bench.parts(count)
    let linked = await bench.run(["link"] + parts + ["--out", "site"])
    let whole = await bench.whole("whole")
    #expect(linked.status == whole.status)
    #expect(linked.messages.replacing("site:", with: "whole:") == whole.messages)
    #expect(try bench.files("site") == bench.files("whole"))
    // The next build goes by what joining left.
    try bench.change("standards/catalogue/44/442108011001.yaml", "10 ", "9 ")
    let next = await bench.run(["build", "--publish-with-errors", "--out", "site", "--verbose"])
    #expect(next.messages.contains("files were not made anew"))
    _ = await bench.whole("whole")
    #expect(try bench.files("site") == bench.files("whole"))
  }

  /// What has changed since the parts were made is made where they are joined; the rest is not.
  @Test func whatChangedSinceIsMadeAnew() async throws {
    let bench = try Bench()
    let parts = await bench.parts(2)
    let all = joined(await bench.run(["link"] + parts + ["--out", "site", "--verbose"]))
    #expect(all > 40)
    try bench.change(Bench.path("440113", 2), "7 工作日", "4 工作日")
    let linked = await bench.run(["link"] + parts + ["--out", "other", "--verbose"])
    #expect(joined(linked) < all && joined(linked) > 10)
    _ = await bench.whole("whole")
    #expect(try bench.files("other") == bench.files("whole"))
    // A part that is missing is made up for.
    let one = await bench.run(["link", parts[1], "--out", "third", "--verbose"])
    #expect(joined(one) < joined(linked))
    #expect(try bench.files("third") == bench.files("whole"))
  }

  /// What tells of the state before — the change feed, guides and records of items that are gone — comes out as in a build.
  @Test func aSiteGoesOn() async throws {
    let bench = try Bench()
    for site in ["site", "whole"] { _ = await bench.whole(site) }
    try bench.change(Bench.path("440113", 2), "7 工作日", "4 工作日")
    try FileManager.default.removeItem(atPath: bench.folder.path + "/" + Bench.path("440117", 1))
    let parts = await bench.parts(3)
    let linked = await bench.run(["link"] + parts + ["--out", "site"])
    let whole = await bench.whole("whole")
    #expect(linked.messages.contains("published before"))
    #expect(linked.messages.replacing("site:", with: "whole:") == whole.messages)
    #expect(try bench.files("site") == bench.files("whole"))
  }

  @Test func someOutputsAlone() async throws {
    let bench = try Bench()
    let more = ["--publish-with-errors", "--only", "database,catalogue"]
    let parts = await bench.parts(2, more)
    _ = await bench.run(["link"] + parts + ["--out", "site"])
    _ = await bench.run(["build", "--out", "whole", "--no-cache"] + more)
    #expect(try bench.files("site") == bench.files("whole"))
    #expect(try bench.files("site")["guides"] == nil)
  }

  @Test func whatDoesNotGoTogetherIsRefused() async throws {
    let bench = try Bench()
    let parts = await bench.parts(2)
    _ = await bench.whole("site")
    let site = try bench.files("site")
    _ = await bench.run(["check", "--shard", "1/1", "--part", "check.part"])
    let old = await Run(
      [
        "build", "--shard", "1/2", "--part", "old.site", "--as-of", "2020-01-01",
        "--publish-with-errors",
      ],
      in: bench.folder.path, program: bench.cache.path + "/program")
    #expect(old.status == 0)
    try bench.cache.write("other", "another build of the program")
    let foreign = await Run(
      ["build", "--shard", "1/2", "--part", "foreign.site", "--publish-with-errors"],
      in: bench.folder.path, program: bench.cache.path + "/other")
    #expect(foreign.status == 0)
    let only = await bench.run(
      [
        "build", "--shard", "2/2", "--part", "only.site", "--only", "lists",
        "--publish-with-errors",
      ])
    #expect(only.status == 0)
    try bench.folder.write(
      "garbage", "zhun site part 1\nand no more than that, but longer than what stands at the end")
    let refusals: [([String], String)] = [
      ([parts[0], "check.part"], "cannot be joined with each other"),
      ([parts[0], "old.site"], "of another day, 2020-01-01"),
      ([parts[0], "foreign.site"], "another program"), (["only.site", parts[0]], "other options"),
      (["garbage"], "wrote whole"), ([parts[0], "nowhere"], "nowhere"),
      ([parts[0], "--format", "json"], "--format"), (["check.part", "--out", "site"], "--out"),
    ]
    for (arguments, words) in refusals {
      let run = await bench.run(["link"] + arguments + (words == "--out" ? [] : ["--out", "site"]))
      #expect(run.status == 2, "\(arguments)")
      #expect(run.messages.contains(words), "\(arguments): \(run.messages)")
      #expect(try bench.files("site") == site)
    }
    try bench.folder.write("zhun.yaml", "目录: {来源: 否}\n")
    let stale = await bench.run(["link"] + parts + ["--out", "site"])
    #expect(stale.status == 2 && stale.messages.contains("settings"))
    #expect(try bench.files("site") == site)
  }

  @Test(arguments: [
    ["--shard", "1/2"], ["--part", "a"], ["--shard", "3/2", "--part", "a"],
    ["--shard", "1/2", "--part", "a", "--out", "b"], ["--shard", "1/2", "--part", "a", "--verify"],
    ["--shard", "1/2", "--part", "a", "--changes-since", "HEAD"],
    ["--shard", "1/2", "--part", "a", "--measured-since", "HEAD"],
  ])
  func optionsThatDoNotGoTogether(_ arguments: [String]) async throws {
    let bench = try Bench()
    #expect(await bench.run(["build"] + arguments).status == 2)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.path + "/a"))
  }
}
