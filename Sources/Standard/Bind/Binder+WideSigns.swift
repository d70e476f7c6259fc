import Source
import YAML

/// Braces, brackets and commas of Chinese input methods: the element tells whether they belong to a text.
extension Binder {
  /// What is reported where they were meant as those of YAML; empty where they are text.
  ///
  /// - Parameter text: the whole of a plain text
  func wideSigns(
    in node: NodeID, _ text: Text, of element: Element, _ tree: Tree
  ) -> [Diagnostic] {
    guard text.isVerbatim, let last = text.bytes.last, last >= 0x80 else { return [] }
    let stated = elementStated(by: element)
    // Words may end with any sign.
    guard element.several || !stated.holdsWords else { return [] }
    let bytes = tree.source.bytes
    let range = tree[node].range.indices
    if stated.recordID == nil, !stated.holdsWords,
      let enclosure = WideSign.enclosure(
        bytes, from: range.lowerBound, to: range.upperBound, in: tree.file)
    {
      return [enclosure]
    }
    guard element.several, case .codeList(let id) = stated.kind, isInBrackets(range, bytes),
      let list = grammar.codeLists[id], list.find(text.trimmed) == nil
    else { return [] }
    return commas(between: list, range, bytes).map { $0.finding(in: tree.file, bytes) }
  }

  /// The commas between values all of which a code list knows.
  private func commas(
    between list: CodeList, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> [WideSign] {
    var commas: [WideSign] = []
    var start = range.lowerBound
    for index in range where index >= start {
      guard let comma = WideSign.comma(bytes, at: index) else { continue }
      guard list.find(Text(bytes, in: start..<index).trimmed) != nil else { return [] }
      commas.append(comma)
      start = comma.end
    }
    // Spaces behind the last comma are none of the text.
    guard start < range.upperBound else { return [] }
    return list.find(Text(bytes, in: start..<range.upperBound).trimmed) != nil ? commas : []
  }

  /// Whether a comma or a closing bracket follows, as it does in brackets alone.
  private func isInBrackets(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let next = bytes[range.upperBound...].first { $0 > 0x20 }
    return next == 0x2C || next == 0x5D
  }
}
