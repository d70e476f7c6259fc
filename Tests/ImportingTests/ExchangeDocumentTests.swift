import Compiler
import Importing
import Publishing
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What the documentation shows of exchange records is what is written and read.
@Suite struct ExchangeDocumentTests {
  private struct Example {
    let heading: String
    let lines: [Substring]
  }

  private func examples(_ document: String) throws -> [Example] {
    let bytes = try FileSystem.read(Repository.root + "/" + document)
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "<!-- ").dropFirst()
    return parts.compactMap { part in
      let lines = part.split(separator: "\n")
      guard let first = lines.first, first.hasSuffix(" -->"), lines[1].hasPrefix("```") else {
        return nil
      }
      return Example(
        heading: String(first.dropLast(4)),
        lines: Array(lines.dropFirst(2).prefix { !$0.hasPrefix("```") }))
    }
  }

  @Test(arguments: ["docs/exchange.md", "docs/exchange.zh-CN.md"])
  func everyRecordIsWritten(_ document: String) async throws {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root)
    let publication = Publication(
      workspace, [], withErrors: true, outputs: ["exchange"], generator: "test")
    let output = try #require(Output.find("exchange"))
    let rendered = try output.rendered(publication)
    let examples = try examples(document).filter { $0.heading.hasPrefix("exchange/") }
    #expect(!examples.isEmpty)
    for example in examples {
      let bytes = try #require(rendered.first { $0.path == example.heading }?.bytes)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      for line in example.lines {
        let pieces = line.split(separator: "…")
        #expect(lines.contains { Self.holds($0, pieces) }, "\(example.heading): \(line)")
      }
    }
  }

  /// Whether the pieces of a line that was cut stand in a line, in their order.
  private static func holds(_ line: Substring, _ pieces: [Substring]) -> Bool {
    var rest = Text(String(line))
    for piece in pieces where piece != "}" {
      let needle = Array(piece.utf8)
      guard let place = rest.firstIndex(of: needle) else { return false }
      rest = Text(String(decoding: rest.bytes[(place + needle.count)...], as: UTF8.self))
    }
    return true
  }

  @Test(arguments: ["docs/exchange.md", "docs/exchange.zh-CN.md"])
  func everyImportGivesWhatIsShown(_ document: String) throws {
    let examples = try examples(document)
    let imported = try #require(examples.first { $0.heading.hasPrefix("import: ") })
    let given = try #require(examples.first { $0.heading == "gives" })
    let item =
      "TASK_NAME,CATALOG_CODE,TASK_CODE\n申领居住证,442106041002,TE44011350000011705442106041002\n"
    let outcome = try Importer(Repository.standard.standard, division: "440113").exchange([
      (name: "basic.csv", bytes: Array(item.utf8)),
      (
        name: String(imported.heading.dropFirst("import: ".count)),
        bytes: Array((imported.lines.joined(separator: "\n") + "\n").utf8)
      ),
    ])
    let texts = outcome.draft.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.contains { $0.contains(given.lines.joined(separator: "\n")) })
    let columns = outcome.report.columns.filter { $0.table == "material" }
    #expect(columns.count == 6)
    #expect(columns.filter { $0.field == nil }.map(\.column) == ["备注号"])
    #expect(outcome.report.unplaced.map(\.value) == ["甲"])
  }
}
