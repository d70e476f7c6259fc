package import Compiler
package import Source
package import Standard

/// An example of a rule: one item, or several files that begin with lines `# 文件: PATH`.
///
/// A fragment without such a line is an item of 番禺区 (440113).
package struct Example: Sendable {
  package let files: [(path: String, content: MarkedText)]

  package init(_ text: String) {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.heading) {
        files.append((String(line.dropFirst(Self.heading.count)), []))
      } else if files.isEmpty {
        files.append((Self.itemPath, [line]))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    self.files = files.map { ($0.path, MarkedText($0.lines.joined(separator: "\n"))) }
  }

  /// The day by which examples are judged.
  package static let day = CalendarDate("2026-06-30") ?? .earliest

  private static let heading = "# 文件: "
  private static let itemPath = "districts/44/4401/440113/items/example.yaml"

  /// The places that are marked: file and byte offset.
  package var marks: Set<Place> {
    Set(
      files.enumerated().flatMap { number, file in
        file.content.offsets.map { Place(file: number, offset: $0) }
      })
  }

  /// A byte of one of the files.
  package struct Place: Hashable, Sendable {
    package let file: Int
    package let offset: Int
  }

  package func workspace(_ standard: Standard) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: files.map { ($0.path, Array($0.content.text.utf8)) }, standard: standard,
      division: "440113")
  }

  /// What a check finds in the example.
  package func findings(_ standard: Standard) async -> [Diagnostic] {
    await Checker.check(workspace(standard), workers: 1, asOf: Self.day)
  }

  /// Where a rule flags the example.
  package func places(of rule: Rule, _ standard: Standard) async -> Set<Place> {
    places(of: rule, among: await findings(standard))
  }

  package func places(of rule: Rule, among findings: [Diagnostic]) -> Set<Place> {
    Set(
      findings.filter { $0.rule.code == rule.code }.map {
        Place(file: Int($0.location.file.index), offset: Int($0.location.range.start))
      })
  }
}
