/// The members of an object that this compiler wrote on one line: texts, counts and lists of texts.
struct LineOfTexts {
  private(set) var values: [String: String] = [:]
  private(set) var counts: [String: Int] = [:]
  private(set) var lists: [String: [String]] = [:]
  private var rest: Substring.UTF8View

  init?(_ line: String) {
    let start = line.drop { $0 == " " }
    rest = start.utf8
    guard take("{") else { return nil }
    while true {
      guard let name = text(), take(":") else { return nil }
      _ = take(" ")
      guard value(name) else { return nil }
      if take("}") { break }
      guard take(",") else { return nil }
      _ = take(" ")
    }
    _ = take(",")
    guard rest.isEmpty else { return nil }
  }

  private mutating func value(_ name: String) -> Bool {
    if let text = text() {
      values[name] = text
    } else if let count = count() {
      counts[name] = count
    } else if take("[") {
      guard let texts = rest.first == UInt8(ascii: "]") ? [] : texts(), take("]") else {
        return false
      }
      lists[name] = texts
    } else {
      return false
    }
    return true
  }

  private mutating func count() -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(Substring(digits)))
  }

  private mutating func texts() -> [String]? {
    var texts: [String] = []
    repeat {
      _ = take(" ")
      guard let text = text() else { return nil }
      texts.append(text)
    } while take(",")
    return texts
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// A quoted text with what the writer escapes: quotes, backslashes, control characters and
  /// ends of lines.
  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped() else { return nil }
        bytes += String(Character(escaped)).utf8
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
    case UInt8(ascii: "u"):
      let digits = rest.prefix(4)
      rest = rest.dropFirst(4)
      return String(Substring(digits)).count == 4
        ? UInt16(String(Substring(digits)), radix: 16).flatMap(Unicode.Scalar.init) : nil
    case let byte? where "\"\\".utf8.contains(byte): return Unicode.Scalar(byte)
    default: return nil
    }
  }
}
