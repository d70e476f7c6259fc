import Source
import YAML

/// A remark behind a value that may have been meant as its end.
extension Binder {
  /// Reports a `#` that begins a remark though it looks like the sign of a number: no space follows it.
  ///
  /// Only values in words can go on with a `#`; behind a number or a code it is a remark in any case.
  func reportRemark(
    behind node: NodeID,
    of element: Element,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard tree[node].style == .plain, !element.kindSet.isDisjoint(with: .goOnWithNumbers) else {
      return
    }
    let bytes = tree.source.bytes
    let sign = Int(tree[node].range.end) + 1
    guard sign + 1 < bytes.count, bytes[sign - 1] == 0x20, bytes[sign] == 0x23,
      bytes[sign + 1] > 0x20, bytes[sign + 1] != 0x23
    else { return }
    var end = bytes[sign...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    while bytes[end - 1] <= 0x20 { end -= 1 }
    let remark = String(decoding: bytes[sign..<end], as: UTF8.self)
    // A suppression may be written so too.
    guard !remark.dropFirst().lowercased().hasPrefix("zhun") else { return }
    diagnostics.append(
      Diagnostic(
        .remarkInText, at: Location(file: tree.file, range: ByteRange(sign, end), node: node.index),
        ["remark": .text(remark), "value": .text(tree.text(node).string)],
        fix: quotes(around: Int(tree[node].range.start)..<end, node, in: tree),
        subject: Diagnostic.Subject(element: element.id)))
  }

  /// Quotes around a text on one line; nil where it holds signs that mean something in quotes.
  private func quotes(around range: Range<Int>, _ node: NodeID, in tree: Tree) -> Fix? {
    let text = tree.source.bytes[range]
    guard tree.text(node).isVerbatim, !text.contains(0x22), !text.contains(0x5C) else { return nil }
    let location = Location(
      file: tree.file, range: ByteRange(range.lowerBound, range.upperBound), node: node.index)
    return Fix(
      Wording(zh: "连同后面的文字一起加引号", en: "put all of it in quotes"),
      [Fix.Edit(location, "\"\(String(decoding: text, as: UTF8.self))\"")], isSafe: false)
  }
}

extension KindSet {
  /// The kinds of values that may hold the number of a house, a room or a window.
  fileprivate static let goOnWithNumbers: KindSet = [.words, .hours, .phones, .references]
}
