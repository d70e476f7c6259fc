import Source

/// The formats of the standard's own files and of `zhun.yaml`.
///
/// They are described with the very elements and records that the standard describes items with, so that
/// one binder reads everything and one set of findings covers every mistake.
enum FileFormats {
  static let grammar: Grammar = {
    let shapes = (formats + ruleFormats + listFormats + exchangeFormats).map(\.shape)
    return Grammar(names: ElementNames(), shapes: shapes, codeLists: codeLists)
  }()

  /// A record of a format.
  struct Format {
    let id: String
    let title: Wording
    var shorthand: String?
    var identity: [String] = []
    let fields: [Field]

    var shape: RecordShape {
      let elements = fields.enumerated().map { position, field in
        Element(
          id: field.element.id, name: ElementName(field.element),
          title: Wording(zh: field.zh, en: field.element.id), kind: field.kind,
          aliases: field.aliases, several: field.several,
          requirement: field.isRequired ? .required : .optional, position: position)
      }
      return RecordShape(
        id: id, title: title, shorthand: shorthand, identity: identity, elements: elements)
    }
  }

  struct Field {
    let element: KnownElement
    let zh: String
    let kind: ValueKind
    var several = false
    var isRequired = false
    /// Other Chinese keys, where one word does not suit every kind of value.
    var aliases: [String] = []

    func also(_ aliases: String...) -> Field {
      var copy = self
      copy.aliases = aliases
      return copy
    }
  }

  static func one(_ element: KnownElement, _ zh: String, _ kind: ValueKind = .text) -> Field {
    Field(element: element, zh: zh, kind: kind)
  }

  static func must(_ element: KnownElement, _ zh: String, _ kind: ValueKind = .text) -> Field {
    Field(element: element, zh: zh, kind: kind, isRequired: true)
  }

  static func many(_ element: KnownElement, _ zh: String, _ kind: ValueKind = .text) -> Field {
    Field(element: element, zh: zh, kind: kind, several: true)
  }

  static func list(_ element: KnownElement, _ zh: String, _ record: String) -> Field {
    Field(element: element, zh: zh, kind: .record(record), several: true, isRequired: true)
  }
}
