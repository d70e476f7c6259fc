import Compiler
import Foundation
import Source
import Testing

/// A file is replaced only while it holds what was read.
@Suite struct ReplacingTests {
  @Test func aFileThatWasSavedInBetweenStays() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "zhun-replacing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    for (saved, isReplaced) in [("a", true), ("b", false), ("ab", false), ("", false)] {
      try Data(saved.utf8).write(to: url)
      do {
        try FileSystem.replace(url.path(), holding: Array("a".utf8), with: Array("c".utf8))
        #expect(isReplaced)
      } catch {
        #expect(!isReplaced && error.message.en.contains("changed while it was being checked"))
      }
      #expect(try String(contentsOf: url, encoding: .utf8) == (isReplaced ? "c" : saved))
    }
  }
}
