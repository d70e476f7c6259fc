import Compiler
import Foundation
import Standard
import TestSupport
import Testing

@testable import Publishing

/// What the documentation shows is what the shipped workspace gives.
@Suite struct CatalogueDocumentTests {
  @Test(arguments: ["docs/catalogue.md", "docs/catalogue.zh-CN.md"])
  func everyExampleIsWritten(_ document: String) async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch, only: [.guides, .catalogue, .forms]).build()
    let text = try String(contentsOfFile: Repository.root + "/" + document, encoding: .utf8)
    let examples = text.split(separator: "<!-- ").dropFirst().compactMap { part -> [Substring]? in
      let lines = part.split(separator: "\n")
      return lines[0].hasSuffix(" -->") && lines[1] == "```json" ? Array(lines) : nil
    }
    #expect(examples.count >= 2)
    for example in examples {
      let path = example[0].dropLast(4)
      let file = try String(contentsOfFile: "\(scratch.path)/out/\(path)", encoding: .utf8)
      var rest = file.split(separator: "\n").map { Self.bare($0) }[...]
      for line in example.dropFirst(2).prefix(while: { $0 != "```" }) {
        let cut = line.split(separator: "…", omittingEmptySubsequences: false)
        let start = Self.bare(cut[0])
        guard !start.isEmpty else { continue }
        let found = rest.firstIndex { cut.count > 1 ? $0.hasPrefix(start) : $0 == start }
        guard let found else {
          Issue.record("\(path) has no line \(line) where the example shows it")
          break
        }
        rest = rest[(found + 1)...]
      }
    }
  }

  /// A line without what depends on its place: blanks before it, a comma after it.
  private static func bare(_ line: Substring) -> String {
    let text = line.drop { $0 == " " }
    return String(text.hasSuffix(",") ? text.dropLast() : text)
  }
}
