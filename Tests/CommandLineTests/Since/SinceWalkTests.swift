import Compiler
import Foundation
import Source
import TestSupport
import Testing
import YAML

/// `check --since` against a filter of the whole check that is worked out from plain values.
@Suite struct SinceWalkTests {
  @Test(arguments: [UInt64(1), 2])
  func everyEditShowsWhatItConcerns(_ seed: UInt64) async throws {
    let repository = try GitFolder()
    var walk = RandomWalk(seed: seed)
    var written = try write(walk.workspace, over: [:], repository)
    try repository.commit()
    var before = walk.workspace
    // Every kind of edit once, in some order, and then some again.
    let kinds = Array(0..<RandomWalk.kinds.count)
    let order = kinds.shuffled(using: &walk.shuffling) + kinds.prefix(6)
    for (step, kind) in order.enumerated() {
      let name = walk.step(kind)
      written = try write(walk.workspace, over: written, repository)
      let run = await Run(["check", "--since", "HEAD", "--format", "json"], in: repository.path)
      let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
      let expected = try await expected(since: before, walk.workspace, repository)
      #expect(report.summary.since.changedItems == expected.items, "\(step) \(name)")
      #expect(report.summary.since.allItems == walk.workspace.items.count)
      #expect(report.diagnostics.map(\.fingerprint) == expected.fingerprints, "\(step) \(name)")
      // Where everything counts as changed, nothing else would be seen.
      if step % 4 == 3 || before.basis != walk.workspace.basis {
        try repository.commit()
        before = walk.workspace
      }
    }
  }

  private func write(
    _ workspace: ModelWorkspace, over written: [String: String], _ repository: GitFolder
  ) throws -> [String: String] {
    let files = workspace.files
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: repository.path + "/" + path)
    }
    for (path, text) in files where written[path] != text {
      try repository.folder.write(path, text)
    }
    return files
  }

  /// The findings of a whole check that belong to what the two models say has changed.
  private func expected(
    since before: ModelWorkspace, _ now: ModelWorkspace, _ repository: GitFolder
  ) async throws -> (items: Int, fingerprints: [String]) {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: repository.path)
    let verdict = await Checker.verdict(on: workspace, workers: 2, asOf: Example.day)
    guard before.basis == now.basis else {
      return (now.items.count, verdict.diagnostics.map(\.fingerprint))
    }
    // An item is the same in another file where its code is; here codes are never used twice.
    let meanings = Set(before.meanings.values)
    let changed = now.meanings.filter { !meanings.contains($0.value) }.keys
    let files = Set(changed)
    let codes = Set(changed.compactMap { now.items[$0]?.implementation })
    let (oldTexts, newTexts) = (before.files, now.files)
    let unused = Self.unused(now).filter { Self.unused(before)[$0.key] != $0.value }
    let shown = verdict.diagnostics.filter { diagnostic in
      let path = workspace.files.path(diagnostic.location.file)
      let places = [diagnostic.location] + diagnostic.labels.map(\.location) + diagnostic.others
      if places.contains(where: { files.contains(workspace.files.path($0.file)) }) { return true }
      if places.contains(where: { unused[workspace.files.path($0.file)] != nil }) { return true }
      let subjects = [diagnostic.subject] + diagnostic.alsoAbout
      if subjects.contains(where: { codes.contains($0.item ?? "") }) { return true }
      return diagnostic.subject.item == nil && now.items[path] == nil
        && Self.unused(now)[path] == nil && oldTexts[path] != newTexts[path]
    }
    return (files.count, shown.map(\.fingerprint))
  }

  /// Catalogue records that no item inherits are items of their own.
  private static func unused(_ workspace: ModelWorkspace) -> [String: [String: Int]] {
    let used = Set(workspace.items.values.map(\.code)).union(workspace.layers.keys)
    return Dictionary(
      uniqueKeysWithValues: workspace.catalogue.filter { !used.contains($0.key) }.map {
        ("standards/catalogue/44/\($0.key).yaml", $0.value)
      })
  }

  private struct Report: Decodable {
    struct Diagnostic: Decodable { let fingerprint: String }
    struct Summary: Decodable {
      struct Since: Decodable { let changedItems, allItems: Int }
      let since: Since
    }
    let diagnostics: [Diagnostic]
    let summary: Summary
  }
}
