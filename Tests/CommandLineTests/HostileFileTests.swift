import Foundation
import Testing

/// Files that nobody should have written: each gets a finding, none a pass or a crash.
@Suite struct HostileFileTests {
  private static let files: [(name: String, bytes: [UInt8], code: String)] = [
    ("empty", [], "ZS0201"),
    ("large", Array(repeating: 0x61, count: 5 << 20), "ZS03"),
    ("random", random(65_536), "ZS00"),
    (
      "gb18030", [0xC3, 0xFB, 0xB3, 0xC6, 0x3A, 0x20, 0xBE, 0xD3, 0xD7, 0xA1, 0xD6, 0xA4], "ZS0002"
    ),
    ("nested", Array(repeating: 0x5B, count: 10_000), "ZS03"),
    ("list", Array("- a\n- b\n".utf8), "ZS10"),
  ]

  @Test(arguments: files.indices)
  func outsideAWorkspace(_ number: Int) async throws {
    let file = Self.files[number]
    let folder = try Folder()
    try folder.write("item.yaml", file.bytes)
    let run = await Run(["check", "item.yaml"], in: folder.path)
    #expect(run.status == 1, "\(file.name)")
    #expect(run.output.contains("[\(file.code)"), "\(run.output)")
    #expect(run.messages.contains("built-in national standard"))
  }

  @Test(arguments: files.indices)
  func insideAWorkspace(_ number: Int) async throws {
    let file = Self.files[number]
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write("standards/districts/44/4401/440113/items/other.yaml", file.bytes)
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(run.status == 1, "\(file.name)")
    #expect(run.output.contains("[\(file.code)"))
    // The file beside it is checked all the same.
    #expect(run.output.contains("ZS3101"))
  }

  @Test func whatCannotBeReadNeverPassesInSilence() async throws {
    let folder = try Folder()
    try folder.write("item.yaml", Self.files[3].bytes)
    let run = await Run(["check", "item.yaml", "--fail-on", "never"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("item.yaml cannot be read as YAML"))
  }

  /// The same bytes in every run.
  private static func random(_ count: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
  }
}
