import Compiler
import Foundation
import TestSupport

/// A copy of the shipped workspace that a test edits and that goes away with it.
final class Scratch: Sendable {
  let root: String

  init(copying: Bool = true) throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "zhun-preview-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    root = url.path()
    guard copying else { return }
    for name in ["zhun.yaml", "standards"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + name, toPath: root + "/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// Saves as many editors do: a new file takes the place of the old one.
  func save(_ path: String, _ text: String) throws {
    let place = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
  }

  /// Writes into the file that is there.
  func write(_ path: String, _ text: String) throws {
    try text.write(to: URL(filePath: root + "/" + path), atomically: false, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  func move(_ path: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/" + target)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/" + path, withIntermediateDirectories: true)
  }

  static let item = "standards/districts/44/4401/440113/items/residence-permit.yaml"
  static let catalogue = "standards/catalogue/44/442106041002.yaml"
}
