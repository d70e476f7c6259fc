/// A node of linked data while its properties are being set; one property may be set several times.
struct LinkedNode {
  let name: LinkedName
  let classes: [String]
  private var order: [String] = []
  private var values: [String: [JSON]] = [:]

  init(_ name: LinkedName, _ classes: [String]) {
    self.name = name
    self.classes = classes
  }

  mutating func add(_ property: String, _ value: JSON) {
    if values[property] == nil { order.append(property) }
    values[property, default: []].append(value)
  }

  func has(_ property: String) -> Bool { values[property] != nil }

  var json: JSON {
    var members: [JSON.Member] = [
      ("@id", .text(name.compact)),
      ("@type", classes.count == 1 ? .text(classes[0]) : .texts(classes)),
    ]
    for property in order {
      let all = values[property] ?? []
      members.append((property, all.count == 1 ? all[0] : .array(all)))
    }
    return .object(members)
  }
}

/// The values of properties, as JSON-LD writes them where the language of texts is Chinese.
enum LinkedValue {
  /// A text in no language, such as a code.
  static func plain(_ text: String) -> JSON { typed(text, "xsd:string") }

  static func english(_ text: String) -> JSON { ["@value": .text(text), "@language": "en"] }

  static func typed(_ text: String, _ type: String) -> JSON {
    ["@value": .text(text), "@type": .text(type)]
  }

  static func reference(_ name: LinkedName) -> JSON { ["@id": .text(name.compact)] }

  static func reference(_ iri: String) -> JSON { ["@id": .text(iri)] }
}
