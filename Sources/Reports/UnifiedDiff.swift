package import Compiler
import Source

/// Shows how texts differ from their originals, in the form that `git apply` and `patch -p1` take.
package struct UnifiedDiff {
  private let painter: Painter
  /// Whether a person looks at it, so that what a terminal would obey is spelled out.
  private let isForPeople: Bool

  package init(isColored: Bool, isForPeople: Bool) {
    painter = Painter(isColored: isColored)
    self.isForPeople = isForPeople || isColored
  }

  /// The differences of one file; empty where there are none.
  ///
  /// - Parameter path: its path, seen from where the patch is to be applied
  package func bytes(_ path: String, _ text: EditedText) -> [UInt8] {
    let hunks = LineChanges(text).hunks(context: 3)
    guard !hunks.isEmpty else { return [] }
    var bytes = line("--- \(Self.name("a/", path))", .strong)
    bytes += line("+++ \(Self.name("b/", path))", .strong)
    for hunk in hunks {
      let (old, new) = hunk.counts
      let places =
        "-\(Self.range(hunk.before.old, old)) +\(Self.range(hunk.before.new, new))"
      bytes += line("@@ \(places) @@", .frame)
      for change in hunk.changes {
        switch change {
        case .same(let range): bytes += show(" ", text.original[range], nil)
        case .removed(let range): bytes += show("-", text.original[range], .error)
        case .added(let range): bytes += show("+", text.bytes[range], .added)
        }
      }
    }
    return bytes
  }

  private func line(_ text: String, _ style: Painter.Style) -> [UInt8] {
    Array((painter.paint(isForPeople ? Visible.text(text) : text, style) + "\n").utf8)
  }

  private func show(
    _ sign: Character, _ content: ArraySlice<UInt8>, _ style: Painter.Style?
  ) -> [UInt8] {
    let hasEnd = content.last == 0x0A
    let end = hasEnd ? [0x0A] : Array("\n\\ No newline at end of file\n".utf8)
    var content = hasEnd ? content.dropLast() : content
    guard isForPeople else { return Array(String(sign).utf8) + content + end }
    if content.last == 0x0D { content.removeLast() }
    let shown = "\(sign)" + Visible.text(String(decoding: content, as: UTF8.self))
    return Array((style.map { painter.paint(shown, $0) } ?? shown).utf8) + end
  }

  /// Where a hunk stands: its first line and, unless it is one, how many; an empty one stands behind a line.
  private static func range(_ before: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(before),0"
    case 1: "\(before + 1)"
    default: "\(before + 1),\(count)"
    }
  }

  /// A path as git writes it: quoted where it holds what would end the line or the name.
  private static func name(_ prefix: String, _ path: String) -> String {
    let path = prefix + path.drop { $0 == "/" }
    let needsQuotes = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    guard needsQuotes else { return path.contains(" ") ? path + "\t" : path }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\\(scalar)"
      case 0..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
