import Source
import YAML

/// Quotation marks of Chinese text around a whole value: they were meant as those of YAML.
extension Binder {
  /// Reports such marks; returns what to read: values of other kinds than words are read without them.
  func withoutQuotationMarks(
    _ text: Text,
    of element: Element,
    _ node: NodeID,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> Text {
    guard let inner = Self.quoted(text) else { return text }
    let isWords = element.holdsWords
    let location = tree.location(node)
    diagnostics.append(
      Diagnostic(
        .quotationMarksAroundValue, at: location,
        ["value": .text(text.string), "inner": .text(inner.string)],
        fix: Self.standsAlone(inner)
          ? Fix(
            Wording(zh: "去掉引号", en: "take the quotation marks away"),
            Self.marks(around: inner, of: text).map {
              Fix.Edit(Location(file: tree.file, range: $0, node: node.index), "")
            }, isSafe: !isWords) : nil,
        subject: Diagnostic.Subject(element: element.id)))
    return isWords ? text : inner
  }

  private static let pairs: [(opening: [UInt8], closing: [UInt8])] = [("“", "”"), ("「", "」")].map {
    (Array($0.utf8), Array($1.utf8))
  }

  /// What stands between two marks that belong to each other, with no other of their kind between them.
  private static func quoted(_ text: Text) -> Text? {
    let bytes = text.bytes
    // Nearly every value is told by its first byte.
    guard let first = bytes.first, first == 0xE2 || first == 0xE3 else { return nil }
    for (opening, closing) in pairs
    where bytes.starts(with: opening) && bytes.suffix(closing.count).elementsEqual(closing) {
      let start = bytes.startIndex + opening.count
      let end = bytes.endIndex - closing.count
      guard start < end else { return nil }
      let inner = text.at(start..<end, isVerbatim: text.isVerbatim)
      let isOnePair = inner.firstIndex(of: opening) == nil && inner.firstIndex(of: closing) == nil
      return isOnePair ? inner : nil
    }
    return nil
  }

  private static func marks(around inner: Text, of text: Text) -> [ByteRange] {
    [
      ByteRange(text.bytes.startIndex, inner.bytes.startIndex),
      ByteRange(inner.bytes.endIndex, text.bytes.endIndex),
    ]
  }

  /// Whether a text stands in the file as it is read and means to YAML what it means to a reader.
  private static func standsAlone(_ text: Text) -> Bool {
    guard text.isVerbatim, let first = text.bytes.first, let last = text.bytes.last else {
      return false
    }
    return (first >= 0x80 || isLetterOrDigit(first)) && (last >= 0x80 || isLetterOrDigit(last))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
