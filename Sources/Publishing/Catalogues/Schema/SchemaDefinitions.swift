import Source
import Standard

/// The definitions that a schema needs, collected while its properties are made.
struct SchemaDefinitions {
  private let standard: Standard
  private var definitions: [String: JSON] = [:]

  init(_ standard: Standard) { self.standard = standard }

  /// All definitions in the order of their names.
  var json: JSON {
    .object(
      definitions.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { ($0.key, $0.value) })
  }

  /// A reference to a record's definition, with everything that it needs in turn.
  mutating func reference(toRecord id: String) -> JSON {
    let name = "record-" + id
    guard definitions[name] == nil, let shape = standard[shape: id] else { return Self.ref(name) }
    // Set first: a record may hold itself.
    definitions[name] = .null
    let properties = shape.elements.map { ($0.id, property($0)) }
    definitions[name] = .object(
      Self.titles(shape.title, shape.description) + [
        ("type", "object"), ("properties", .object(properties)), ("additionalProperties", false),
      ])
    return Self.ref(name)
  }

  /// The schema of an element: its titles, its shape and what the standard says of it.
  mutating func property(_ element: Element) -> JSON {
    var members = Self.titles(element.title, element.description)
    let value = value(element.kind)
    if element.several {
      members += [("type", "array"), ("items", .object(value))]
    } else if element.mayBeNone {
      members.append(("anyOf", [.object(value), ["type": "null"]]))
    } else {
      members += value
    }
    members.append(("x-kind", .text(element.kind.id)))
    members.append(("x-requirement", .text(element.requirement.rawValue)))
    members.append(("x-uniformity", .text(element.uniformity.rawValue)))
    if !element.exchangeFields.isEmpty {
      members.append(("x-exchange-fields", .texts(element.exchangeFields)))
    }
    return .object(members)
  }

  /// The schema of one value of a kind.
  private mutating func value(_ kind: ValueKind) -> [JSON.Member] {
    switch kind {
    case .codeList(let id): return [("$ref", reference(toCodes: id))]
    case .integer: return [("type", "integer")]
    case .decimal: return [("type", "number")]
    case .duration: return [("$ref", define("value-duration", Self.duration))]
    case .date: return [("type", "string"), ("format", "date")]
    case .boolean: return [("type", "boolean")]
    case .link: return [("type", "string"), ("format", "iri")]
    case .attachment: return [("$ref", define("value-attachment", Self.attachment))]
    case .reference(_, let record), .record(let record):
      guard case .object(let members) = reference(toRecord: record) else { return [] }
      return members
    case .text, .prose, .identifier, .basicCode, .implementationCode, .handlingCode, .bodyCode,
      .licenceTypeCode, .divisionCode, .localCode, .money, .hours, .phone, .clause, .element:
      return [("type", "string")]
    }
  }

  /// A code list: the codes of the nation and of the provinces that have their own.
  private mutating func reference(toCodes id: String) -> JSON {
    let owners = standard.profileCodeLists.keys.sorted()
    let lists =
      [standard.grammar.codeLists[id]].compactMap(\.self)
      + owners.compactMap { standard.profileCodeLists[$0]?[id] }
    var codes: [String] = []
    var meanings: [JSON] = []
    var seen: Set<[String]> = []
    for value in lists.flatMap(\.values) {
      if !codes.contains(value.code) { codes.append(value.code) }
      // Two owners may give one code two meanings: both are listed.
      guard seen.insert([value.code, value.name.zh]).inserted else { continue }
      meanings.append(
        .line([
          "code": .text(value.code), "zh": .text(value.name.zh), "en": .text(value.name.en),
        ]))
    }
    let title = lists.first?.name ?? Wording(zh: id, en: id)
    return define(
      "codes-" + id,
      [
        "title": .text(title.zh), "x-title-en": .text(title.en), "type": "object",
        "properties": [
          "code": ["type": "string", "enum": .texts(codes)], "name": Self.wording,
        ],
        "required": ["code", "name"], "additionalProperties": false,
        "x-values": .array(meanings),
      ])
  }

  private mutating func define(_ name: String, _ schema: JSON) -> JSON {
    definitions[name] = schema
    return .text("#/$defs/" + name)
  }

  private static func ref(_ name: String) -> JSON { ["$ref": .text("#/$defs/" + name)] }

  private static func titles(_ title: Wording, _ description: Wording?) -> [JSON.Member] {
    var members: [JSON.Member] = [("title", .text(title.zh)), ("x-title-en", .text(title.en))]
    if let description {
      members += [
        ("description", .text(description.zh)), ("x-description-en", .text(description.en)),
      ]
    }
    return members
  }

  static let wording: JSON = [
    "type": "object", "properties": ["zh": ["type": "string"], "en": ["type": "string"]],
    "required": ["zh", "en"], "additionalProperties": false,
  ]

  private static let duration: JSON = [
    "title": "时限", "x-title-en": "Time limit", "type": "object",
    "properties": [
      "amount": ["type": "number", "minimum": 0],
      "unit": ["enum": .texts(Duration.Unit.allCases.map(\.rawValue))],
      "text": wording,
    ],
    "required": ["amount", "unit", "text"], "additionalProperties": false,
  ]

  private static let attachment: JSON = [
    "title": "附件", "x-title-en": "Attachment", "type": "object",
    "description": "工作区中的文件、网址，或者只说明有没有",
    "x-description-en": "A file of the workspace, a link, or only whether there is one",
    "properties": [
      "file": ["type": "string"],
      "form": [
        "type": "string", "title": "由该文件定义的表单", "x-title-en": "The form that the file defines",
      ],
      "address": [
        "type": "string", "format": "uri-reference", "title": "发布地址，从 catalogue/v1/ 算起",
        "x-title-en": "Where it is published, relative to catalogue/v1/",
      ],
      "link": ["type": "string", "format": "iri"],
      "stated": ["type": "boolean"],
    ],
    "minProperties": 1, "additionalProperties": false,
  ]
}
