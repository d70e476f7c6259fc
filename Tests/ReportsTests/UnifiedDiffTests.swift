import Compiler
import Foundation
import Reports
import TestSupport
import Testing

/// Patches, as git and patch take them.
@Suite struct UnifiedDiffTests {
  private static let path = "standards/区 域/a.yaml"

  private func text(_ old: String, _ edits: [(String, String)]) throws -> EditedText {
    var text = EditedText(Array(old.utf8))
    for (word, replacement) in edits {
      let bytes = Array(word.utf8)
      let start = try #require(
        text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) })
      text.apply([(start..<(start + bytes.count), Array(replacement.utf8))])
    }
    return text
  }

  @Test func isWrittenAsDiffWritesIt() throws {
    let text = try text("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk", [("b\n", ""), ("k", "k\nl")])
    let diff = UnifiedDiff(isColored: false, isForPeople: false).bytes("a.yaml", text)
    #expect(
      String(decoding: diff, as: UTF8.self) == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,5 +1,4 @@
         a
        -b
         c
         d
         e
        @@ -8,4 +7,5 @@
         h
         i
         j
        -k
        \\ No newline at end of file
        +k
        +l
        \\ No newline at end of file

        """)
  }

  @Test func theSameTextIsNoDifference() throws {
    let text = try text("a\nb\n", [("b", "c"), ("c", "b")])
    #expect(UnifiedDiff(isColored: true, isForPeople: true).bytes("a.yaml", text).isEmpty)
  }

  @Test func aTerminalIsShownWhatItWouldObey() throws {
    let text = try text("a\u{1B}[2J\r\n", [("a", "b")])
    let diff = UnifiedDiff(isColored: true, isForPeople: true).bytes("a.yaml", text)
    let shown = String(decoding: diff, as: UTF8.self)
    #expect(shown.contains("\u{1B}[1;31m-a<U+001B>[2J\u{1B}[0m\n"))
    #expect(shown.contains("\u{1B}[32m+b<U+001B>[2J\u{1B}[0m\n"))
  }

  /// Random texts of every kind of line end, with random edits, through the real programs.
  @Test(arguments: 0..<24)
  func gitAndPatchTakeIt(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed &* 31 + 7)
    let lineEnd = Bool.random(using: &random) ? "\r\n" : "\n"
    let words = ["名称: 居住证", "# 注", "  - a", "", "b: \"1\"", "\u{3000}c", "\\ No", "--- d", "+e"]
    func lines(_ range: ClosedRange<Int>) -> String {
      (0..<Int.random(in: range, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: lineEnd)
    }
    let mark = Bool.random(using: &random) ? "\u{FEFF}" : ""
    let end = Bool.random(using: &random) ? lineEnd : ""
    var text = EditedText(Array((mark + lines(1...40) + end).utf8))
    for _ in 0..<3 {
      let starts = EditedText.lines(of: text.bytes)
      guard let line = starts.randomElement(using: &random) else { break }
      let stop = Bool.random(using: &random) ? line.upperBound : line.lowerBound
      text.apply([(line.lowerBound..<stop, Array((lines(0...3) + lineEnd).utf8))])
    }
    guard text.bytes != text.original, !text.bytes.isEmpty else { return }
    let diff = UnifiedDiff(isColored: false, isForPeople: false).bytes(Self.path, text)
    for command in [["git", "apply"], ["patch", "-p1", "--binary", "-s"]] {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "zhun-patch-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: Self.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.original).write(to: file)
      try Data(diff).write(to: folder.appending(path: "p"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = command + (command[0] == "git" ? ["p"] : ["-i", "p"])
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      let patch = String(decoding: diff, as: UTF8.self)
      #expect(process.terminationStatus == 0, "\(command)\n\(patch)")
      #expect(try Array(Data(contentsOf: file)) == text.bytes, "\(command)\n\(patch)")
    }
  }
}
