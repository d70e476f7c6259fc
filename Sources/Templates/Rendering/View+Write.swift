internal import Source

extension View {
  /// Appends what the value prints; lists, objects and nothing print nothing.
  func write(into output: inout [UInt8], escaping: Bool) {
    switch self {
    case .nothing, .list, .object: break
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .text(let text): output.append(text.utf8.span, escaping: escaping)
    case .bytes(let bytes): output.append(bytes.span, escaping: escaping)
    case .source(let source, let range):
      let bytes = source.bytes
      let start = min(Int(range.start), bytes.count)
      let text = bytes.span.extracting(start..<max(start, min(Int(range.end), bytes.count)))
      output.append(text, escaping: escaping)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: Span<UInt8>, escaping: Bool) {
    if escaping { appendEscaped(text) } else { appendVerbatim(text) }
  }
}
