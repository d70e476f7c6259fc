import Compiler
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A build never overwrites what it did not write.
@Suite struct RefusalTests {
  private func refuses(_ path: String, _ root: String = Repository.root) async throws -> Bool {
    let workspace = try await Shipped.load(root).0
    do throws(Failure) {
      _ = try OutputFolder(path, for: workspace)
      return false
    } catch {
      return true
    }
  }

  @Test func placesThatAreNoOutputFolders() async throws {
    let root = Repository.root
    for path in [
      "/", "relative", "/tmp/../etc", root, root + "/standards", root + "/standards/districts/new",
      root + "/templates/x", root + "/zhun.yaml", "/tmp",
    ] {
      #expect(try await refuses(path), "\(path) was accepted")
    }
  }

  @Test func foldersOfOthers() async throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "notes/a.txt")
    try scratch.write("{\"files\": []}", to: "site/manifest.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link", withDestinationPath: scratch.path + "/notes")
    for name in ["notes", "site", "link", "notes/a.txt"] {
      #expect(try await refuses(scratch.path + "/" + name), "\(name) was accepted")
    }
    #expect(try scratch.contents("notes").count == 1)
  }

  @Test func aStrangersFileInOurFolder() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    try scratch.write("example.org", to: "out/CNAME")
    #expect(try await refuses(scratch.path + "/out"))
  }

  @Test func aManifestThatPointsElsewhere() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    let place = scratch.path + "/out/manifest.json"
    let text = try String(contentsOfFile: place, encoding: .utf8)
    try scratch.write(
      text.replacing("catalogue/v1/index.json", with: "../../outside.json"),
      to: "out/manifest.json")
    #expect(try await refuses(scratch.path + "/out"))
  }

  @Test func foldersThatAreFine() async throws {
    let scratch = try Scratch()
    #expect(try await !refuses(scratch.path + "/new"))
    #expect(try await !refuses(scratch.path + "/deep/er/new"))
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/empty", withIntermediateDirectories: true)
    #expect(try await !refuses(scratch.path + "/empty"))
    let outcome = try await Shipped.builder(scratch, "empty").build()
    #expect(outcome.added.count == outcome.files)
  }
}
