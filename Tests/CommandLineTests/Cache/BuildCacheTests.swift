import Foundation
import TestSupport
import Testing

/// A build that would leave everything as it is need not happen; any other does.
@Suite struct BuildCacheTests {
  private struct Bench {
    let folder: Folder
    let cache: Folder

    init() throws {
      folder = try Folder()
      cache = try Folder()
      try cache.write("program", "one build of the program")
      try folder.write("zhun.yaml", "目录: {来源: 是}\n")
      try folder.write(
        Folder.item,
        "基本编码: \"442106041002\"\n事项名称: 申领居住证\n法定办结时限: 10 工作日\n承诺办结时限: 5 工作日\n")
    }

    func build(_ more: [String] = []) async -> Run {
      await Run(
        ["build", "--publish-with-errors"] + more, in: folder.path,
        variables: ["ZHUN_CACHE": cache.path + "/kept"], program: cache.path + "/program")
    }

    func cold() async -> Run {
      await Run(["build", "--publish-with-errors", "--no-cache"], in: folder.path)
    }

    var site: [String: String] {
      get throws { try BuildCacheTests.files(below: folder.path + "/build") }
    }
  }

  private static func files(below root: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let bytes = try? Data(contentsOf: URL(filePath: root + "/" + path))
      files[path] = bytes.map { $0.base64EncodedString() } ?? "folder"
    }
    return files
  }

  @Test func aSecondBuildSaysWhatACarriedOutOneWould() async throws {
    let bench = try Bench()
    let first = await bench.build()
    let site = try bench.site
    let second = await bench.build()
    #expect(second.messages != first.messages)
    #expect(second == (await bench.cold()))
    #expect(second == (await bench.build()))
    #expect(await bench.build(["--verbose"]).status == second.status)
    #expect(await bench.build(["--verbose"]).messages.contains("no file has changed since"))
    #expect(try bench.site == site)
  }

  @Test func aBuildAfterAnEditSaysWhatItTookOver() async throws {
    let bench = try Bench()
    let other = Folder.item.replacingOccurrences(of: ".yaml", with: "-b.yaml")
    try bench.folder.write(other, "基本编码: \"442106041001\"\n事项名称: 居住证签注\n")
    _ = await bench.build()
    try bench.folder.write(other, "基本编码: \"442106041001\"\n事项名称: 居住证延期\n")
    let run = await bench.build(["--verbose"])
    #expect(run.messages.contains("files were not made anew"))
    let site = try bench.site
    #expect(await bench.build(["--verify"]).status == run.status)
    #expect(await bench.build(["--verify", "--no-cache"]).status == run.status)
    #expect(try bench.site == site)
  }

  @Test func whatIsKeptOfASiteAndDamagedIsNamedAndNotUsed() async throws {
    let bench = try Bench()
    _ = await bench.build()
    let kept = bench.cache.path + "/kept/sites"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: kept).first)
    try Data("zhun site 1\n".utf8).write(to: URL(filePath: kept + "/" + name))
    try bench.folder.write("zhun.yaml", "目录: {来源: 否}\n")
    let run = await bench.build(["--verbose"])
    #expect(run.messages.contains("damaged") && !run.messages.contains("not made anew"))
    #expect(await bench.build(["--verify", "--no-cache"]).status == run.status)
  }

  /// What somebody may do to the folder between two builds.
  private static let changes: [(name: String, change: @Sendable (String) throws -> Void)] = [
    ("a page changed", { try Data("own".utf8).write(to: URL(filePath: $0 + "/index.html")) }),
    ("a page gone", { try FileManager.default.removeItem(atPath: $0 + "/index.html") }),
    ("the manifest gone", { try FileManager.default.removeItem(atPath: $0 + "/manifest.json") }),
    ("a stranger", { try Data().write(to: URL(filePath: $0 + "/guides/own.html")) }),
    ("everything gone", { try FileManager.default.removeItem(atPath: $0) }),
    (
      "a page of the same length with the old time of change",
      {
        let path = $0 + "/index.html"
        let was = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
        try FileManager.default.setAttributes(
          [.modificationDate: was ?? Date()], ofItemAtPath: path)
      }
    ),
  ]

  @Test(arguments: changes.indices)
  func aFolderThatWasTouchedIsMadeAnew(_ number: Int) async throws {
    let bench = try Bench()
    _ = await bench.build()
    _ = await bench.build()
    try Self.changes[number].change(bench.folder.path + "/build")
    let twin = try Folder()
    try FileManager.default.removeItem(atPath: twin.path)
    try FileManager.default.copyItem(atPath: bench.folder.path, toPath: twin.path)
    let again = await bench.build()
    let cold = await Run(["build", "--publish-with-errors", "--no-cache"], in: twin.path)
    // Messages name the folder by its whole path.
    #expect(
      again.messages.replacing(bench.folder.path, with: "")
        == cold.messages.replacing(twin.path, with: ""), "\(Self.changes[number].name)")
    #expect(again.status == cold.status)
    let site = try? bench.site
    #expect(site == (try? Self.files(below: twin.path + "/build")))
  }

  @Test func aChangedItemIsPublished() async throws {
    let bench = try Bench()
    _ = await bench.build()
    try bench.folder.write(
      Folder.item, try bench.folder.read(Folder.item).replacing("5 工作日", with: "3 工作日"))
    let again = await bench.build()
    #expect(again.messages.contains("changed"))
    #expect(again.messages != (await bench.build()).messages)
    let twin = try Folder()
    for path in ["zhun.yaml", Folder.item] { try twin.write(path, try bench.folder.read(path)) }
    _ = await Run(["build", "--publish-with-errors"], in: twin.path)
    #expect(
      try bench.folder.read("build/index.html") == twin.read("build/index.html"))
  }
}
