package import Source

/// A file as YAML: its tree, and what stood in the way of reading it.
package struct Reading: Sendable {
  package let tree: Tree
  /// The findings of group ZS0, by place.
  package let diagnostics: [Diagnostic]
  /// Whether the tree says what the file means; where not, it is empty and a finding says why.
  package let isUsable: Bool

  /// Reads a file, whatever its bytes are.
  package init(of source: SourceText, file: FileID, limits: Limits = .standard) {
    let empty = Tree(source: source, file: file)
    var findings = Findings(file: file, limit: limits.findings)
    var tree: Tree?
    if source.bytes.count > limits.bytes {
      findings.add(
        .fileTooLarge, 0, 0,
        ["size": .number(source.bytes.count), "limit": .number(limits.bytes)]
      )
    } else if Self.isText(source.bytes, &findings) {
      tree = TreeBuilder.build(empty, limits: limits, &findings)
    }
    self.tree = tree ?? empty
    isUsable = tree != nil
    diagnostics = findings.sorted()
  }

  /// A file that could not be read at all: it keeps its number, and the run's failure says why.
  package init(unread source: SourceText, file: FileID) {
    tree = Tree(source: source, file: file)
    isUsable = false
    diagnostics = []
  }

  /// Reports the hazards among the bytes and tells whether a parser may see them.
  private static func isText(_ bytes: [UInt8], _ findings: inout Findings) -> Bool {
    if Encoding.isSixteenBit(bytes) {
      findings.add(.sixteenBitEncoding, 0, min(2, bytes.count))
      return false
    }
    let scan = ByteScan(bytes)
    for suspect in scan.suspects { suspect.report(in: bytes, &findings) }
    guard let invalid = scan.invalid else { return !scan.hasControls }
    let isChinese = Encoding.isChinese(bytes, validUntil: invalid)
    findings.add(isChinese ? .chineseEncoding : .invalidEncoding, invalid, invalid + 1)
    return false
  }
}
