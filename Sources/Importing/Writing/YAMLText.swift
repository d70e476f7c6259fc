import YAML

/// Writes YAML in the layout that editors use: two spaces a level, one value a line, as few quotes as can be.
package struct YAMLText {
  private(set) var text = ""

  /// A file that holds a record.
  static func file(_ fields: [(key: String, value: Node)]) -> [UInt8] {
    var writer = YAMLText()
    writer.write(fields, indent: 0)
    return Array(writer.text.utf8)
  }

  private mutating func write(
    _ fields: [(key: String, value: Node)], indent: Int, isAfterDash: Bool = false
  ) {
    for (place, field) in fields.enumerated() {
      if place > 0 || !isAfterDash { pad(indent) }
      text += field.key + ":"
      write(field.value, indent: indent, isEntry: false)
    }
  }

  private mutating func write(_ node: Node, indent: Int, isEntry: Bool) {
    switch node {
    case .scalar(let content):
      text += " " + Self.scalar(content, indent: indent + 2, isEntry: isEntry) + "\n"
    case .code(let content): text += " " + Self.quoted(content) + "\n"
    case .flow(let fields):
      text +=
        " {" + fields.map { "\($0.key): \(Self.flow($0.value))" }.joined(separator: ", ") + "}\n"
    case .map(let fields):
      text += "\n"
      write(fields, indent: indent + 2)
    case .list(let entries):
      guard !entries.isEmpty else {
        text += " []\n"
        return
      }
      text += "\n"
      for entry in entries {
        pad(indent + 2)
        text += "-"
        if case .map(let fields) = entry {
          text += " "
          write(fields, indent: indent + 4, isAfterDash: true)
        } else {
          write(entry, indent: indent + 2, isEntry: true)
        }
      }
    }
  }

  private mutating func pad(_ count: Int) { text += String(repeating: " ", count: count) }

  // MARK: Scalars

  private static func flow(_ node: Node) -> String {
    switch node {
    case .scalar(let text):
      isPlain(text, isEntry: true) && !text.contains(where: { ",[]{}".contains($0) })
        ? text : quoted(text)
    case .code(let text): quoted(text)
    case .list(let entries): "[" + entries.map(flow).joined(separator: ", ") + "]"
    case .map(let fields), .flow(let fields):
      "{" + fields.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A text as it stands behind a key or a dash.
  package static func scalar(_ text: String, indent: Int, isEntry: Bool) -> String {
    if text.utf8.contains(0x0A), isBlock(text) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let padding = String(repeating: " ", count: indent)
      return (["|-"] + lines.map { $0.isEmpty ? "" : padding + $0 }).joined(separator: "\n")
    }
    return isPlain(text, isEntry: isEntry) ? text : quoted(text)
  }

  /// Whether several lines can stand as they are.
  private static func isBlock(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    return first != " " && first != "\n" && last != "\n"
      && !scalars.contains { $0 != "\n" && mustBeEscaped($0) || $0 == "\t" }
      && !text.split(separator: "\n").contains { $0.allSatisfy { $0 == " " } }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a text means itself without quotes, to this program and to others.
  static func isPlain(_ text: String, isEntry: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !"-?:,[]{}#&*!|>'\"%@`~–—－•·=<".unicodeScalars.contains(first), first != " ", last != " ",
      last != ":", text != "null", !text.unicodeScalars.contains(where: mustBeEscaped),
      NumberLook(Text(text))?.changesText != true
    else { return false }
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0x20
      if byte == 0x3A, next == 0x20 { return false }
      if byte == 0x20, next == 0x23 { return false }
    }
    // In a list, words before a colon look like a key.
    guard isEntry else { return true }
    return text.contains("://") || !text.prefix(26).contains { $0 == ":" || $0 == "：" }
  }

  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isEscaped = scalars.contains(where: mustBeEscaped)
    if !isEscaped, scalars.contains(where: { $0 == "\"" || $0 == "\\" }) {
      return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    return "\"" + scalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard mustBeEscaped(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
}
