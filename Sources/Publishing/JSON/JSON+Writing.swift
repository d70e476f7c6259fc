import Source

extension JSON {
  /// The bytes of a file that holds this value.
  package var file: [UInt8] { Self.bytes(of: self, isPretty: true) }

  /// The value on one line of its own.
  package var lineBytes: [UInt8] { Self.bytes(of: self, isPretty: false) }

  private static func bytes(of value: JSON, isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    writer.value(value)
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ value: JSON) {
    switch value {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .number(let digits): number(digits)
    case .text(let text): string(text)
    case .array(let elements):
      array { json in for element in elements { json.value(element) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(member.name)
          json.value(member.value)
        }
      }
    case .line(let inner): line { json in json.value(inner) }
    }
  }
}
