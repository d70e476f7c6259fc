import Compiler
import FoundationEssentials

/// A JSON value as it was read.
enum JSONValue: Sendable, Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Reads one value; says where it fails.
  static func read(_ bytes: ArraySlice<UInt8>, path: String) throws(Failure) -> JSONValue {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(content))
    } catch {
      throw Failure(
        zh: "\(path) 不是可以读取的 JSON（编码应为 UTF-8）",
        en: "\(path) is no JSON that can be read; it must be UTF-8")
    }
  }

  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): Self.digits(number)
    case .boolean(let flag): flag ? "是" : "否"
    default: nil
    }
  }

  var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  static func digits(_ number: Double) -> String {
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
