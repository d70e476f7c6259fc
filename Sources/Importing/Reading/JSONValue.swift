/// A JSON value as it was read.
enum JSONValue: Sendable {
  struct Member: Sendable {
    let name: String
    let value: JSONValue
    let line: Int
  }

  case null
  case boolean(Bool)
  /// The digits as they stand.
  case number(String)
  case text(String)
  case array([JSONValue], lines: [Int])
  /// The members in the order of the file; of two with one name, the first counts.
  case object([Member])

  subscript(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }

  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let digits): digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    case .boolean(let flag): flag ? "是" : "否"
    default: nil
    }
  }

  var array: [JSONValue]? {
    guard case .array(let values, _) = self else { return nil }
    return values
  }

  /// The value in words, for reports.
  var words: String {
    switch self {
    case .array(let values, _): values.map(\.words).joined(separator: "；")
    case .object(let members):
      members.map { "\($0.name): \($0.value.words)" }.joined(separator: "；")
    default: text ?? ""
    }
  }
}
