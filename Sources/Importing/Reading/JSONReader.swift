import Compiler
import Source

/// Reads JSON by RFC 8259, with the lines of values, and numbers digit by digit.
///
/// A library makes numbers of codes with eighteen digits, which loses the last ones, and keeps one of two members
/// of the same name without a word.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private let path: String
  private var index: Int
  private var line: Int
  private static let deepest = 64

  /// Reads one value.
  ///
  /// - Parameter line: the line of the file on which the bytes begin
  static func read(
    _ bytes: ArraySlice<UInt8>, path: String, line: Int = 1
  ) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes, path: path, index: bytes.startIndex, line: line)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.endIndex else { throw reader.fault() }
    return value
  }

  private func fault() -> Failure {
    Failure(
      zh: "\(path) 第 \(line) 行不是可以读取的 JSON", en: "\(path), line \(line): no JSON that can be read")
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next {
      if byte == 0x0A { line += 1 }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= Self.deepest else {
      throw Failure(
        zh: "\(path) 第 \(line) 行：层次超过 \(Self.deepest) 层，不是交换记录",
        en: "\(path), line \(line): nested deeper than \(Self.deepest) levels; these are no records"
      )
    }
    skipSpace()
    switch next {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .text(try string())
    case 0x74 where word("true"): return .boolean(true)
    case 0x66 where word("false"): return .boolean(false)
    case 0x6E where word("null"): return .null
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    if take(0x7D) { return .object(members) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw fault() }
      let place = line
      let name = try string()
      guard take(0x3A) else { throw fault() }
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1), line: place))
    } while take(0x2C)
    guard take(0x7D) else { throw fault() }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    var lines: [Int] = []
    if take(0x5D) { return .array(values, lines: lines) }
    repeat {
      skipSpace()
      lines.append(line)
      values.append(try value(depth: depth + 1))
    } while take(0x2C)
    guard take(0x5D) else { throw fault() }
    return .array(values, lines: lines)
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    while let byte = next, Self.isNumeric(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text)?.isFinite == true, let first = text.utf8.first, first != 0x2B, first != 0x2E
    else { throw fault() }
    return text
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var content: [UInt8] = []
    var start = index
    while let byte = next {
      switch byte {
      case 0x22:
        content += bytes[start..<index]
        index += 1
        guard let text = String(validating: content, as: UTF8.self) else { throw fault() }
        return text
      case 0x5C:
        content += bytes[start..<index]
        index += 1
        content += try escape().utf8
        start = index
      case 0..<0x20: throw fault()
      default: index += 1
      }
    }
    throw fault()
  }

  private mutating func escape() throws(Failure) -> String {
    guard let byte = next else { throw fault() }
    index += 1
    switch byte {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default: throw fault()
    }
    let first = try unit()
    guard first & 0xF800 == 0xD800 else {
      return Unicode.Scalar(first).map { String($0) } ?? ""
    }
    // A character beyond the first 65,536 is written as two halves.
    guard first < 0xDC00, word("\\u") else { throw fault() }
    let second = try unit()
    guard second & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault() }
    return String(scalar)
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.endIndex)]
    let isHexadecimal = digits.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
    }
    guard digits.count == 4, isHexadecimal,
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault() }
    index += 4
    return unit
  }
}
