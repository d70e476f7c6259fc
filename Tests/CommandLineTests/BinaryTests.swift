import Foundation
import TestSupport
import Testing

/// The program itself, as a shell runs it.
@Suite struct BinaryTests {
  @Test(arguments: [
    (["check", "--fail-on", "never"], Int32(0), "Checked"), (["check"], 1, "error["),
    (["check", "--format", "concise"], 1, ": error ZS"),
    (["check", "--format", "json"], 1, "\"diagnostics\""),
    (["check", "--format", "sarif"], 1, "\"2.1.0\""),
    (["check", "--format", "github"], 1, "::error file="),
    (["check", "--format", "gitlab"], 1, "\"check_name\""),
    (["check", "--format", "junit"], 1, "</testsuites>"),
    (["check", "--format", "csv"], 1, "fingerprint\r\n"),
    (["check", "--format", "html"], 1, "</html>"),
    (["diff"], 1, "Compared"), (["diff", "--format", "csv"], 1, "declared until,since\r\n"),
    (["diff", "--format", "sarif"], 1, "zhun/diff/"), (["diff", "--item", "x"], 2, ""),
    (["check", "no-such-file"], 2, ""), (["explain", "ZS3101"], 0, "ZS3101"),
    (["why", "zhun.yaml#/a"], 2, ""), (["rules"], 0, "ZS0001"),
    (["elements"], 0, "item.name"), (["version"], 0, "zhun "), (["--version"], 0, "zhun "),
    (["build", "--out", "standards"], 2, ""), (["--help"], 0, "USAGE"),
    (["--no-such-option"], 2, ""),
  ])
  func runs(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
    process.environment = Surroundings.bare
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(words.isEmpty || String(decoding: bytes, as: UTF8.self).contains(words))
  }

  @Test func fixesFiles() throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(Folder.item, "基本编码：442106041002\r\n")
    for (arguments, status) in [(["--diff"], Int32(1)), (["--fix"], 1), (["--diff"], 0)] {
      let process = Process()
      process.executableURL = try Self.program()
      process.arguments = ["check"] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status)
    }
    #expect(try folder.read(Folder.item) == "基本编码: \"442106041002\"\r\n")
  }

  @Test func comparesRevisions() throws {
    let repository = try GitFolder()
    try repository.folder.write("zhun.yaml", "名称: 示例\n")
    try repository.folder.write(Folder.item, "基本编码: \"442106041002\"\n承诺办结时限: 5 工作日\n")
    try repository.commit()
    try repository.folder.write(Folder.item, "基本编码: \"442106041002\"\n承诺办结时限: 8 工作日\n")
    for (range, status) in [("HEAD", Int32(1)), ("HEAD..HEAD", 0), ("no-such-revision", 2)] {
      let process = Process()
      process.executableURL = try Self.program()
      process.arguments = ["changes", range, "--fail-on", "tightening"]
      process.currentDirectoryURL = URL(fileURLWithPath: repository.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status, "\(range)")
    }
  }

  @Test func joinsParts() throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 示例\n")
    try folder.write(Folder.item, "基本编码: \"442106041002\"\n承诺办结时限: 5 工作日\n")
    for (arguments, status) in [
      (["check", "--shard", "1/1", "--part", "found"], Int32(0)),
      (["link", "found", "--fail-on", "never", "--quiet"], 0),
      (["build", "--publish-with-errors", "--shard", "1/1", "--part", "made"], 0),
      (["link", "made", "--out", "site"], 0), (["link", "made", "found"], 2),
    ] {
      let process = Process()
      process.executableURL = try Self.program()
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.environment = Surroundings.bare
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status, "\(arguments)")
    }
    #expect(try folder.read("site/manifest.json").contains("442106041002"))
  }

  @Test func aClosedPipeIsNoCrash() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = try Self.program().path()
    shell.arguments = ["-c", "('\(program)' rules --format json; echo $? >&2) | head -c 1"]
    let messages = Pipe()
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = messages
    try shell.run()
    let bytes = messages.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    // Either all of it went into the pipe before it closed, or the rest could not be written.
    #expect(["0\n", "2\n"].contains(String(decoding: bytes, as: UTF8.self)))
  }

  /// The built program beside the test bundle that runs.
  private static func program() throws -> URL {
    let bundles = ProcessInfo.processInfo.arguments.filter { $0.contains(".xctest") }
    let folders =
      bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      + [Bundle.main.bundleURL, URL(fileURLWithPath: Repository.root + "/.build/debug")]
    let programs = folders.map { $0.appending(path: "zhun") }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0.path()) })
  }
}
