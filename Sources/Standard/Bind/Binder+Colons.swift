import Source
import YAML

/// Keys whose colons are wrong: to YAML their lines are a text, and only the element tells them from prose.
extension Binder {
  /// What is reported where a plain text was meant as a record; empty where it may be one.
  ///
  /// Where a bare value is no answer, every line with such a colon was meant as a key. Elsewhere the first word has
  /// to be the name of an element: a condition may well begin with “申请人：”.
  ///
  /// - Parameter whole: the text as it is read
  func wrongColons(
    in node: NodeID, _ whole: Text, of element: Element, _ tree: Tree
  ) -> [Diagnostic] {
    // Most names hold neither a colon nor the first byte of a wide one.
    guard let id = element.recordID, whole.bytes.contains(where: { $0 == 0x3A || $0 == 0xEF }),
      let shape = grammar[shape: id],
      let text = TextLines(node, in: tree), text.isFirstOnLine || text.isEntry
    else { return [] }
    let bytes = tree.source.bytes
    var colons: [WrongColon] = []
    for line in text.lines {
      guard let colon = WrongColon(bytes, from: line.lowerBound, to: line.upperBound) else {
        return []
      }
      colons.append(colon)
    }
    guard let first = colons.first else { return [] }
    let isKey = { (colon: WrongColon) in shape.element(key: colon.key(in: bytes)) != nil }
    guard isKey(first) || shape.shorthand == nil && element.register == nil else { return [] }
    let isCertain = colons.allSatisfy(isKey)
    return colons.map { $0.finding(in: tree.file, isCertain: isCertain) }
  }
}
