/// Writes JSON as people read it: two spaces a level, what is short and flat on one line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// No more columns than this for what stands on one line.
  private static let width = 100

  /// The bytes of a file that holds one value.
  static func file(_ value: JSON) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, level: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty && !fits(value, level):
      writeLines(elements.count, level, open: 0x5B, close: 0x5D) { writer, place in
        writer.write(elements[place], level: level + 1)
      }
    case .object(let members) where !members.isEmpty && !fits(value, level):
      writeLines(members.count, level, open: 0x7B, close: 0x7D) { writer, place in
        writer.write(text: members[place].name)
        writer.bytes += [0x3A, 0x20]
        writer.write(members[place].value, level: level + 1)
      }
    default: writeOnLine(value)
    }
  }

  private mutating func writeLines(
    _ count: Int,
    _ level: Int,
    open: UInt8,
    close: UInt8,
    _ writePart: (inout JSONWriter, Int) -> Void
  ) {
    bytes.append(open)
    for place in 0..<count {
      bytes += place == 0 ? [0x0A] : [0x2C, 0x0A]
      indent(level + 1)
      writePart(&self, place)
    }
    bytes.append(0x0A)
    indent(level)
    bytes.append(close)
  }

  private mutating func writeOnLine(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .text(let text): write(text: text)
    case .line(let inner): writeOnLine(inner)
    case .array(let elements):
      bytes.append(0x5B)
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes += [0x2C, 0x20] }
        writeOnLine(element)
      }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for (place, member) in members.enumerated() {
        if place > 0 { bytes += [0x2C, 0x20] }
        write(text: member.name)
        bytes += [0x3A, 0x20]
        writeOnLine(member.value)
      }
      bytes.append(0x7D)
    }
  }

  /// Escapes what JSON demands, and U+2028 and U+2029, which JavaScript takes for line ends.
  private mutating func write(text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [0x5C, 0x22]
      case "\\": bytes += [0x5C, 0x5C]
      case "\n": bytes += [0x5C, 0x6E]
      case "\r": bytes += [0x5C, 0x72]
      case "\t": bytes += [0x5C, 0x74]
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
      default: bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(0x22)
  }

  private mutating func indent(_ level: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  /// Whether a value holds nothing nested but short flat objects and stays within the width.
  private func fits(_ value: JSON, _ level: Int) -> Bool {
    guard value.depth <= 2 else { return false }
    var line = JSONWriter()
    line.writeOnLine(value)
    return line.bytes.count + level * 2 <= Self.width
  }
}

extension JSON {
  /// How deep values nest, counted no further than matters: 3 stands for anything deeper.
  fileprivate var depth: Int {
    switch self {
    case .null, .boolean, .number, .text: 0
    case .line(let inner): inner.depth
    case .array(let elements): Self.depth(of: elements.lazy.map(\.self))
    case .object(let members): Self.depth(of: members.lazy.map(\.value))
    }
  }

  private static func depth(of values: some Sequence<JSON>) -> Int {
    var deepest = 0
    for value in values {
      deepest = max(deepest, value.depth)
      if deepest >= 3 { break }
    }
    return min(3, deepest + 1)
  }
}
