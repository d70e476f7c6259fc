import Compiler
import Importing
import Publishing
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What is published as exchange records and imported again is the same catalogue.
@Suite struct RoundTripTests {
  @Test func shippedGuidesComeBack() async throws {
    let original = try await WorkspaceLoader(workers: 2).load(root: Repository.root)
    let source = publication(original)
    let folder = try scratch()
    defer { try? FileSystem.remove(folder) }
    for output in [Output.find("exchange"), Output.find("catalogue")].compactMap(\.self) {
      for (path, bytes) in try output.rendered(source) { try write(bytes, folder + "/" + path) }
    }
    let importer = Importer(original.standard, division: nil)
    let exchange = try importer.exchange([folder + "/exchange/v1"])
    #expect(exchange.report.unplaced.isEmpty)
    try compare(exchange.draft, original, source)
    // What could not be read is not in the catalogue, which says so.
    let catalogue = try importer.catalogue([folder + "/catalogue/v1/items"])
    #expect(
      Set(catalogue.report.unplaced.compactMap(\.field)) == [
        "/item/legalThemes/0", "/item/personThemes/1",
      ])
    try compare(catalogue.draft, original, source)
  }

  private func compare(
    _ draft: WorkspaceDraft, _ original: Workspace, _ source: Publication
  ) throws {
    let forms = zip(original.files.trees, original.files.roles).compactMap { tree, role in
      if case .form = role { (tree.source.path, Array(tree.source.bytes)) } else { nil }
    }
    let texts = draft.files.map { ($0.path, $0.bytes) } + forms
    let imported = WorkspaceLoader(workers: 1).load(
      texts: texts.map { (path: String($0.0.dropFirst("standards/".count)), bytes: $0.1) },
      standard: original.standard, division: "")
    let again = publication(imported)
    #expect(again.items.map(\.key).sorted() == source.items.map(\.key).sorted())
    for item in again.items {
      let twin = source.items.first { $0.key == item.key }
      let members = Content.members(item.item.completeRecord, in: imported.standard.grammar)
      let others = twin.map {
        Content.members($0.item.completeRecord, in: original.standard.grammar)
      }
      // Values that could not be read are not in the catalogue: they are no loss of the import.
      #expect(members.filter { !$0.isTheme } == others?.filter { !$0.isTheme })
    }
  }

  private func publication(_ workspace: Workspace) -> Publication {
    Publication(
      workspace, [], withErrors: true, outputs: ["exchange", "catalogue"], generator: "test")
  }

  private func scratch() throws -> String {
    let folder = "/tmp/zhun-import-test-\(UInt64.random(in: 0 ... .max))"
    try FileSystem.makeFolders(folder)
    return folder
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    try FileSystem.makeFolders(parts.dropLast().joined(separator: "/"))
    try FileSystem.write(bytes, to: path)
  }
}

extension Content.Member {
  fileprivate var isTheme: Bool { element.id == "personThemes" || element.id == "legalThemes" }
}
