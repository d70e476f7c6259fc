import Source

extension JSON {
  /// The bytes of a file that holds this value.
  package var file: [UInt8] { bytes(isPretty: true) }

  /// The value on one line of its own.
  package var lineBytes: [UInt8] { bytes(isPretty: false) }

  private func bytes(isPretty: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: isPretty ? 0 : nil)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Appends the value.
  ///
  /// - Parameter depth: how far the lines of its members are indented; nil for one line
  func write(to bytes: inout [UInt8], depth: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .text(let text): bytes.appendQuoted(text.utf8.span)
    case .line(let inner): inner.write(to: &bytes, depth: nil)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      let inner = depth.map { $0 + 1 }
      for place in elements.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.breakLine(inner)
        elements[place].write(to: &bytes, depth: inner)
      }
      if !elements.isEmpty { bytes.breakLine(depth) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let inner = depth.map { $0 + 1 }
      for place in members.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.breakLine(inner)
        bytes.appendQuoted(members[place].name.utf8.span)
        bytes.append(UInt8(ascii: ":"))
        if depth != nil { bytes.append(UInt8(ascii: " ")) }
        members[place].value.write(to: &bytes, depth: inner)
      }
      if !members.isEmpty { bytes.breakLine(depth) }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func breakLine(_ depth: Int?) {
    guard let depth else { return }
    append(0x0A)
    for _ in 0..<(2 * depth) { append(0x20) }
  }
}
