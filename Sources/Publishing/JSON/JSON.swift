/// A JSON value whose objects keep the order in which their members were set.
package indirect enum JSON: Sendable {
  case null
  case boolean(Bool)
  /// A number as it is spelled, so that no figure passes through binary fractions.
  case number(String)
  case text(String)
  case array([JSON])
  case object([Member])
  /// The same value, written on one line.
  case line(JSON)

  package typealias Member = (name: String, value: JSON)

  package static func integer(_ value: Int) -> JSON { .number(String(value)) }
}

extension JSON: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { ($0, $1) })
  }
}

extension JSON {
  /// An object of those members that have a value.
  package static func object(present members: [(name: String, value: JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  package static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }
}
