import Source
import Standard

/// The JSON Schema of one table of exchange records.
struct ExchangeSchema {
  let table: ExchangeTable
  let standard: Standard

  var json: JSON {
    .object(present: [
      ("$schema", .text(CatalogueSchema.dialect)),
      ("$id", .text("urn:zhun:exchange:v1:\(table.id)")),
      ("title", .text(table.title.zh)),
      ("x-title-en", .text(table.title.en)),
      ("description", table.description.map { .text($0.zh) }),
      ("x-description-en", table.description.map { .text($0.en) }),
      ("x-national", .boolean(!table.isOwn)),
      ("type", "object"),
      (
        "properties",
        [
          "$schema": ["type": "string"], "table": ["const": .text(table.id)],
          "records": ["type": "array", "items": record],
        ]
      ),
      ("required", ["$schema", "table", "records"]),
      ("additionalProperties", false),
    ])
  }

  private var record: JSON {
    let keys = table.fields.filter { $0.part == .item || !table.isOwn && $0.part == .row }
    return [
      "type": "object",
      "properties": .object(table.fields.map { ($0.name, property($0)) }),
      "required": .texts(keys.map(\.name)),
      "additionalProperties": false,
    ]
  }

  /// A value that is too long is reported and written whole, so that the length is no rule of the schema.
  private func property(_ field: ExchangeField) -> JSON {
    let element = field.path.last
    return .object(present: [
      ("title", .text(field.title.zh)),
      ("x-title-en", .text(field.title.en)),
      ("x-aliases", field.aliases.isEmpty ? nil : .texts(field.aliases)),
      ("type", "string"),
      ("minLength", 1),
      ("pattern", pattern(field).map(JSON.text)),
      ("x-element", field.path.isEmpty ? nil : .text(field.path.map(\.id).joined(separator: "/"))),
      ("x-part", .text(field.part.rawValue)),
      ("x-joined", field.joins ? true : nil),
      ("x-maximum-length", field.maximumLength.map(JSON.integer)),
      ("x-template", field.template.map { .text($0.text) }),
      ("x-values", element.flatMap { values(field, $0) }),
    ])
  }

  private func values(_ field: ExchangeField, _ element: Element) -> JSON? {
    guard case .codeList(let id) = element.kind, field.part != .name else { return nil }
    return .array(
      codes(id).map { value in
        .line([
          "code": .text(value.code), "zh": .text(value.name.zh), "en": .text(value.name.en),
        ])
      })
  }

  private func pattern(_ field: ExchangeField) -> String? {
    guard let element = field.path.last, field.template == nil else { return nil }
    let one: String
    switch (element.kind, field.part) {
    case (_, .amount): return "^[0-9]+(\\.[0-9]+)?$"
    case (.boolean, _): one = "[01]"
    case (.codeList(let id), .whole):
      let known = Set(codes(id).map(\.code))
      guard known.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else { return nil }
      one = "(?:\(known.sorted().joined(separator: "|")))"
    default: return nil
    }
    guard field.joins else { return "^\(one)$" }
    let piece = field.crossesList ? "(?:\(one))?" : one
    return "^\(piece)(?:\\^\(piece))*$"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D
  }

  /// The values of a code list, of the nation and of the provinces.
  private func codes(_ id: String) -> [CodeValue] {
    var seen: Set<[String]> = []
    let lists =
      [standard.grammar.codeLists[id]].compactMap(\.self)
      + standard.profileCodeLists.keys.sorted().compactMap { standard.profileCodeLists[$0]?[id] }
    return lists.flatMap(\.values).filter { seen.insert([$0.code, $0.name.zh]).inserted }
  }
}
