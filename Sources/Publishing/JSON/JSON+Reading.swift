/// Reading JSON that this compiler wrote, and nothing that is deeper or longer than it writes.
extension JSON {
  /// Nil for anything that is no JSON (RFC 8259).
  init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes[...])
    guard let value = reader.document() else { return nil }
    self = value
  }

  /// A member of an object; nil where there is none.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  var elements: [JSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

private struct JSONReader {
  private var rest: ArraySlice<UInt8>

  /// Deeper than any record; more would be somebody’s attack.
  private static let depth = 100

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func document() -> JSON? {
    guard let value = value(below: Self.depth) else { return nil }
    skipSpace()
    return rest.isEmpty ? value : nil
  }

  private mutating func value(below depth: Int) -> JSON? {
    skipSpace()
    guard depth > 0, let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(below: depth - 1)
    case UInt8(ascii: "["): return array(below: depth - 1)
    case UInt8(ascii: "\""): return text().map(JSON.text)
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(below depth: Int) -> JSON? {
    rest.removeFirst()
    var members: [JSON.Member] = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let name = text() else { return nil }
      skipSpace()
      guard take(":"), let value = value(below: depth) else { return nil }
      members.append((name, value))
      skipSpace()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(below depth: Int) -> JSON? {
    rest.removeFirst()
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      guard let value = value(below: depth) else { return nil }
      elements.append(value)
      skipSpace()
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func number() -> JSON? {
    let digits = rest.prefix { "+-.eE0123456789".utf8.contains($0) }
    let spelling = String(decoding: digits, as: UTF8.self)
    guard let number = Double(spelling), number.isFinite else { return nil }
    rest = rest.dropFirst(digits.count)
    return .number(spelling)
  }

  private mutating func text() -> String? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        bytes += String(Character(scalar)).utf8
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = unit() else { return nil }
      if let scalar = Unicode.Scalar(high) { return scalar }
      guard (0xD800...0xDBFF).contains(high), take("\\u"), let low = unit(),
        (0xDC00...0xDFFF).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    case let byte? where "\"\\/".utf8.contains(byte): return Unicode.Scalar(byte)
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    return digits.count == 4 ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func skipSpace() {
    while let first = rest.first, [0x20, 0x0A, 0x0D, 0x09].contains(first) {
      rest = rest.dropFirst()
    }
  }
}
