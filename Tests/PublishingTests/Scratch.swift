import Compiler
import Foundation
import Source
import TestSupport

@testable import Publishing

/// A folder of its own for each test, removed with it.
final class Scratch {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "zhun-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    path = base.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A copy of the shipped workspace.
  func copyWorkspace() throws -> String {
    let root = path + "/workspace"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for name in ["zhun.yaml", "standards"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + name, toPath: root + "/" + name)
    }
    return root
  }

  func write(_ text: String, to name: String) throws {
    let place = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: false, encoding: .utf8)
  }

  /// All files below a folder with their bytes.
  func contents(_ name: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name) {
      var isFolder: ObjCBool = false
      let place = path + "/" + name + "/" + file
      _ = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      if !isFolder.boolValue { found[file] = try Data(contentsOf: URL(filePath: place)) }
    }
    return found
  }
}

/// The shipped workspace with its findings.
enum Shipped {
  private static let shared = Task { try await read(Repository.root) }

  static func load(_ root: String = Repository.root) async throws -> (Workspace, [Diagnostic]) {
    root == Repository.root ? try await shared.value : try await read(root)
  }

  private static func read(_ root: String) async throws -> (Workspace, [Diagnostic]) {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: root)
    return (workspace, await Checker.check(workspace, workers: 2, asOf: Example.day))
  }

  /// A build of all items, errors or not, into a folder of a scratch place.
  static func builder(
    _ scratch: Scratch,
    _ name: String = "out",
    only outputs: [Output] = Output.all,
    workers: Int = 2,
    root: String = Repository.root
  ) async throws -> Builder {
    let (workspace, diagnostics) = try await load(root)
    var options = Builder.Options(
      folder: scratch.path + "/" + name, outputs: outputs, generator: "zhun test",
      workers: workers)
    options.publishesErrors = true
    return Builder(workspace, diagnostics, options)
  }

  static func publication(
    _ diagnostics: [Diagnostic] = [],
    withErrors: Bool = false
  ) async throws -> Publication {
    Publication(
      try await load().0, diagnostics, withErrors: withErrors, outputs: ["catalogue", "forms"],
      generator: "zhun test")
  }
}
