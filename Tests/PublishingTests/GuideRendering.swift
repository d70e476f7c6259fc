import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// Guides as text, for tests that read them.
enum GuideRendering {
  /// All pages of the output by their addresses.
  static func pages(
    _ workspace: Workspace,
    _ diagnostics: [Diagnostic] = []
  ) throws -> [String: String] {
    let publication = Publication(
      workspace, diagnostics, withErrors: true, outputs: Set(Output.all.map(\.id)),
      generator: "zhun test")
    var pages: [String: String] = [:]
    for file in try Output.guides.files(publication) {
      pages[file.path] = String(decoding: try file.contents(), as: UTF8.self)
    }
    return pages
  }

  static func workspace(_ item: String) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: [("districts/44/4401/440113/items/a.yaml", Array((item + "\n").utf8))],
      standard: Repository.standard.standard, division: "440113")
  }

  /// The guide of one item of 番禺区.
  static func guide(_ item: String) throws -> String {
    try #require(try pages(workspace(item)).first { isGuide($0.key) }?.value)
  }

  /// Its one-page version.
  static func brief(_ item: String) throws -> String {
    try #require(try pages(workspace(item)).first { $0.key.hasSuffix("/brief.html") }?.value)
  }

  static func isGuide(_ address: String) -> Bool {
    address.hasPrefix("guides/") && address.hasSuffix("/index.html")
  }

  /// What stands between the heading of a section and the next section.
  static func section(_ id: String, of page: String) throws -> Substring {
    let start = try #require(page.range(of: "<section id=\"\(id)\""))
    let rest = page[start.upperBound...]
    return rest.range(of: "<section id=").map { rest[..<$0.lowerBound] } ?? rest
  }
}
