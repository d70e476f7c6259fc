/// What a YAML file holds, before it is written.
package indirect enum Node: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  case scalar(String)
  /// Text in double quotes: codes that begin with a digit.
  case quoted(String)
  case list([Node])
  case record([Field])

  package struct Field: Hashable, Sendable {
    package var key: String
    package var value: Node

    package init(_ key: String, _ value: Node) {
      self.key = key
      self.value = value
    }
  }

  package init(stringLiteral value: String) { self = .scalar(value) }

  package static func texts(_ texts: [String]) -> Node { .list(texts.map { .scalar($0) }) }
}

/// Writes records in the layout that editors use: two spaces a level, one value a line.
struct YAMLWriter {
  private var text = ""

  static func text(_ fields: [Node.Field], heading: String) -> String {
    var writer = YAMLWriter()
    writer.text = "# \(heading)\n"
    writer.write(fields, indent: 0)
    return writer.text
  }

  private mutating func write(_ fields: [Node.Field], indent: Int, afterDash: Bool = false) {
    for (place, field) in fields.enumerated() {
      if place > 0 || !afterDash { pad(indent) }
      text += field.key + ":"
      write(field.value, indent: indent)
    }
  }

  private mutating func write(_ value: Node, indent: Int) {
    switch value {
    case .scalar(let content): text += " " + content + "\n"
    case .quoted(let content): text += " \"" + content + "\"\n"
    case .record(let fields):
      text += "\n"
      write(fields, indent: indent + 2)
    case .list(let entries):
      text += "\n"
      for entry in entries {
        pad(indent + 2)
        text += "-"
        switch entry {
        case .record(let fields):
          text += " "
          write(fields, indent: indent + 4, afterDash: true)
        default: write(entry, indent: indent + 2)
        }
      }
    }
  }

  private mutating func pad(_ count: Int) { text += String(repeating: " ", count: count) }
}
