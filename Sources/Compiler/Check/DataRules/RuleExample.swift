package import Standard
import YAML

/// An example of a rule: one item, or several files that begin with lines `# 文件: PATH`.
package struct RuleExample: Sendable {
  package struct File: Sendable {
    package let path: String
    package let content: MarkedText
    /// The line of the example in which its content begins, counted from 0.
    let firstLine: Int
  }

  /// A byte of one of the files.
  package struct Place: Hashable, Sendable {
    package let file: Int
    package let offset: Int

    package init(file: Int, offset: Int) {
      self.file = file
      self.offset = offset
    }
  }

  package let files: [File]

  /// - Parameter itemPath: where a fragment without a heading stands
  package init(_ text: String, itemPath: String = Self.itemPath) {
    var files: [(path: String, first: Int, lines: [Substring])] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix(Self.heading) {
        files.append((String(line.dropFirst(Self.heading.count)), number + 1, []))
      } else if files.isEmpty {
        files.append((itemPath, number, [line]))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    self.files = files.map { path, first, lines in
      File(path: path, content: MarkedText(lines.joined(separator: "\n")), firstLine: first)
    }
  }

  private static let heading = "# 文件: "

  /// A fragment is an item of 番禺区 unless a rule's province says otherwise.
  package static let itemPath = "districts/44/4401/440113/items/example.yaml"

  /// The places that are marked.
  package var marks: Set<Place> {
    Set(
      files.enumerated().flatMap { number, file in
        file.content.offsets.map { Place(file: number, offset: $0) }
      })
  }

  package func workspace(_ standard: Standard) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: files.map { ($0.path, Array($0.content.text.utf8)) }, standard: standard,
      division: "440113")
  }

  /// The line of the example that holds a place, and the byte in that line, marks included.
  func position(of place: Place) -> (line: Int, column: Int)? {
    guard files.indices.contains(place.file) else { return nil }
    let file = files[place.file]
    let before = Array(file.content.text.utf8).prefix(place.offset)
    let line = before.count { $0 == 0x0A }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let marks = file.content.offsets.count { start <= $0 && $0 <= place.offset }
    return (
      file.firstLine + line, place.offset - start + marks * String(MarkedText.mark).utf8.count
    )
  }
}
