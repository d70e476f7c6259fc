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

  hold(reading.isUsable == (tree.root != nil))
  hold(reading.isUsable || reading.diagnostics.contains { $0.severity == .error })
  let faults = tree.faults
  hold(faults.isEmpty, faults.joined(separator: "; "))

  for diagnostic in reading.diagnostics {
    var places = [diagnostic.location] + diagnostic.labels.map(\.location)
    places += diagnostic.fix?.edits.map(\.location) ?? []
    for place in places {
      hold(place.range.start <= place.range.end, diagnostic.rule.code)
      hold(Int(place.range.end) <= bytes.count, diagnostic.rule.code)
    }
    for language in Language.allCases { hold(!diagnostic.message(in: language).isEmpty) }
  }
  for index in tree.nodes.indices {
    let node = tree.nodes[index]
    guard node.kind == .scalar, !node.isDecoded else { continue }
    hold(node.range.contains(node.text))
    let edges: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let text = tree.source[node.range]
    hold(text.first.map { !edges.contains($0) } ?? true, "node \(index) has a margin")
    let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
    hold(!isQuoted || text.count > 1 && text.first == text.last, "node \(index)")
    hold(text.last.map { !edges.contains($0) } ?? true, "node \(index) has a margin")
  }
}
