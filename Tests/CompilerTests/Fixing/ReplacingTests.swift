import Compiler
import Foundation
import Source
import Testing

/// A file is replaced only while it holds what was read.
@Suite struct ReplacingTests {
  /// An empty folder, for the test to remove.
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "zhun-replacing-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

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

  /// What a killed run left under the name of the file under construction.
  @Test(arguments: ["longer than the new one", ""]) func aRestIsTakenOver(_ rest: String) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, staged) = (folder.appending(path: "a"), folder.appending(path: ".a.zhun-new"))
    try Data("old".utf8).write(to: file)
    try Data(rest.utf8).write(to: staged)
    try FileSystem.replace(file.path(), with: Array("new".utf8))
    #expect(try String(contentsOf: file, encoding: .utf8) == "new")
    #expect(try FileSystem.names(in: folder.path()) == ["a"])
  }

  /// Whatever else has that name, another file is not written through it.
  @Test func aFileOfAnotherNameIsNotWrittenThrough() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (other, staged) = (folder.appending(path: "b"), folder.appending(path: ".a.zhun-new"))
    try Data("theirs".utf8).write(to: other)
    for makeLink in [
      { try FileManager.default.linkItem(at: other, to: staged) },
      { try FileManager.default.createSymbolicLink(at: staged, withDestinationURL: other) },
    ] {
      try makeLink()
      try FileSystem.replace(folder.appending(path: "a").path(), with: Array("new".utf8))
      #expect(try String(contentsOf: other, encoding: .utf8) == "theirs")
      #expect(try FileSystem.names(in: folder.path()) == ["a", "b"])
    }
  }

  @Test func aFileThatIsGivenUpLeavesNothing() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a")
    try Data("old".utf8).write(to: file)
    do {
      let replacement = try FileReplacement(of: file.path())
      replacement.add(Array("half of".utf8))
      #expect(try FileSystem.names(in: folder.path()) == [".a.zhun-new", "a"])
    }
    #expect(try FileSystem.names(in: folder.path()) == ["a"])
    #expect(try String(contentsOf: file, encoding: .utf8) == "old")
  }

  @Test func piecesStandBehindOneAnotherUnderTheOldPermissions() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a")
    try Data("old".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
    let replacement = try FileReplacement(of: file.path())
    for piece in ["one ", "", "two"] { replacement.add(Array(piece.utf8)) }
    try replacement.end()
    #expect(try String(contentsOf: file, encoding: .utf8) == "one two")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: ["/dev/full", "/nowhere/at/all", "/tmp"]) func whatIsNoPlaceForAFileIsRefused(
    _ path: String
  ) {
    #expect(throws: Failure.self) { _ = try FileReplacement(of: path) }
  }
}
