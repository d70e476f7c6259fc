import Source
import YAML

/// A list that was written as one value: its entries are numbered and stand on lines of their own.
extension Binder {
  func reportList(
    in node: NodeID,
    of element: Element,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) {
    // A text on one line is in the file as it is read.
    guard element.several, elementStated(by: element).holdsText, !tree.text(node).isVerbatim,
      let text = TextLines(node, in: tree), text.lines.count > 1
    else { return }
    let bytes = tree.source.bytes
    let marks = text.lines.map { ListMark(bytes, from: $0.lowerBound, to: $0.upperBound) }
    guard let first = marks.first ?? nil else { return }
    let entries = marks.map { $0?.style == first.style ? $0 : nil }
    let count = entries.count { $0 != nil }
    guard count > 1 else { return }
    let start = text.lines[0].lowerBound
    diagnostics.append(
      Diagnostic(
        .listInOneValue,
        at: Location(file: tree.file, range: ByteRange(start, first.end), node: node.index),
        ["element": .wording(element.title), "count": .number(count)],
        fix: list(of: entries, text, in: tree),
        subject: Diagnostic.Subject(element: element.id)))
  }

  /// Writes the entries as those of a list; nil where one of them would mean something else to YAML.
  private func list(of entries: [ListMark?], _ text: TextLines, in tree: Tree) -> Fix? {
    let bytes = tree.source.bytes
    let isSplit = text.isFirstOnLine || !bytes.contains(0x0D)
    guard isSplit, let last = text.lines.last, endsLine(last.upperBound, bytes) else { return nil }
    let column = text.lines[text.isFirstOnLine ? 0 : 1]
    let spaces = column.lowerBound - lineStart(column.lowerBound, bytes)
    let indentation = String(repeating: " ", count: spaces)
    var edits: [Fix.Edit] = []
    for (place, line) in text.lines.enumerated() {
      let entry = entries[place]
      let content = entry?.end ?? line.lowerBound
      guard entry == nil || ListMark.mayPrecede(bytes[content]) else { return nil }
      var from = lineStart(line.lowerBound, bytes)
      var lead = indentation + (entry == nil ? "  " : "- ")
      if place == 0, !text.isFirstOnLine {
        from = line.lowerBound
        while from > 0, bytes[from - 1] == 0x20 { from -= 1 }
        guard from > 0, bytes[from - 1] == 0x3A else { return nil }
        lead = "\n" + lead
      }
      let location = Location(file: tree.file, range: ByteRange(from, content))
      edits.append(Fix.Edit(location, lead))
    }
    return Fix(Wording(zh: "改为列表", en: "write them as a list"), edits, isSafe: false)
  }

  private func lineStart(_ place: Int, _ bytes: [UInt8]) -> Int {
    bytes[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }

  private func endsLine(_ place: Int, _ bytes: [UInt8]) -> Bool {
    let next = bytes[place...].first { $0 != 0x20 }
    return next == nil || next == 0x0A || next == 0x0D
  }
}

extension Element {
  /// Whether its values are words, or names.
  fileprivate var holdsText: Bool { holdsWords || register != nil }
}
