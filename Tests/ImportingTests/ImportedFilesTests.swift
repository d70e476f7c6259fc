import Compiler
import Foundation
import Testing

@testable import Importing

/// An import that was ended half-way is finished by the next one.
@Suite final class ImportedFilesTests {
  private let folder: URL
  private var place: String { folder.path(percentEncoded: false) + "workspace" }
  private let files: [(path: String, bytes: [UInt8])] = [
    ("standards/districts/44/items/a.yaml", Array("a: 1\n".utf8)),
    ("zhun.yaml", Array("名称: 甲\n".utf8)),
  ]

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "zhun-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: place + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  private func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: place).filter { $0.contains(".") }.sorted()
  }

  @Test func whatAKilledRunLeftIsTakenOver() throws {
    try write("a: 1\n", to: "standards/districts/44/items/a.yaml")
    try write("名", to: ".zhun.yaml.importing")
    try write("x", to: "standards/districts/44/items/.gone.yaml.importing")
    try ImportedFiles(folder: place, replaces: false).write(files)
    #expect(try names() == files.map(\.path))
  }

  @Test func whatSomebodyElseLeftIsNot() throws {
    try write("b: 1\n", to: "standards/districts/44/items/a.yaml")
    #expect(throws: Failure.self) {
      try ImportedFiles(folder: place, replaces: false).write(files)
    }
    #expect(try names() == [files[0].path])
  }

  @Test func twoRunsDoNotWriteOneFolder() throws {
    try write("", to: "standards/.keep")
    let lock = FolderLock(place)
    #expect(lock != nil)
    #expect(throws: Failure.self) {
      try ImportedFiles(folder: place, replaces: true).write(files)
    }
    withExtendedLifetime(lock) {}
    #expect(try names() == ["standards/.keep"])
  }

  @Test func aRefusedImportMakesNoFolder() {
    #expect(throws: Failure.self) {
      try ImportedFiles(folder: place, replaces: false).write([
        ("\(String(repeating: "x", count: 300)).yaml", [])
      ])
    }
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
