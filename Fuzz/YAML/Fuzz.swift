import Source
import YAML

/// Reads any bytes as a file and stops the process where the reading breaks a promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Unit.run(start, count) { judge($0) }
}

private func judge(_ bytes: [UInt8]) {
  let source = SourceText(path: "fuzz.yaml", bytes: bytes)
  let reading = Reading(of: source, file: FileID(0))
  let tree = reading.tree

  precondition(reading.isUsable == (tree.root != nil))
  precondition(reading.isUsable || reading.diagnostics.contains { $0.severity == .error })
  let faults = tree.faults
  precondition(faults.isEmpty, faults.joined(separator: "; "))

  for diagnostic in reading.diagnostics {
    var places = [diagnostic.location] + diagnostic.labels.map(\.location)
    places += diagnostic.fix?.edits.map(\.location) ?? []
    for place in places {
      precondition(place.range.start <= place.range.end, diagnostic.rule.code)
      precondition(Int(place.range.end) <= bytes.count, diagnostic.rule.code)
    }
    for language in Language.allCases { precondition(!diagnostic.message(in: language).isEmpty) }
  }
  for index in tree.nodes.indices {
    let node = tree.nodes[index]
    guard node.kind == .scalar, !node.isDecoded else { continue }
    precondition(node.range.contains(node.text))
    let edges: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let text = tree.source[node.range]
    precondition(text.first.map { !edges.contains($0) } ?? true, "node \(index) has a margin")
    let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
    precondition(!isQuoted || text.count > 1 && text.first == text.last, "node \(index)")
    precondition(text.last.map { !edges.contains($0) } ?? true, "node \(index) has a margin")
  }
}
