package import Source

extension ViewModel {
  /// One declared name.
  package struct Field: Sendable {
    package let name: Name
    package let kind: Kind
    /// Whether the value may be nothing, so that a template guards it by a section.
    package private(set) var isOptional = false
    package let meaning: Wording

    /// The same field, whose value may be nothing.
    package var optional: Field {
      var field = self
      field.isOptional = true
      return field
    }

    package static func text(_ name: Name, zh: String, en: String) -> Field {
      Field(name: name, kind: .text, meaning: Wording(zh: zh, en: en))
    }

    package static func markup(_ name: Name, zh: String, en: String) -> Field {
      Field(name: name, kind: .markup, meaning: Wording(zh: zh, en: en))
    }

    package static func number(_ name: Name, zh: String, en: String) -> Field {
      Field(name: name, kind: .number, meaning: Wording(zh: zh, en: en))
    }

    package static func flag(_ name: Name, zh: String, en: String) -> Field {
      Field(name: name, kind: .flag, meaning: Wording(zh: zh, en: en))
    }

    package static func object(_ name: Name, _ shape: Shape, zh: String, en: String) -> Field {
      Field(name: name, kind: .object(shape), meaning: Wording(zh: zh, en: en))
    }

    package static func list(_ name: Name, of kind: Kind, zh: String, en: String) -> Field {
      Field(name: name, kind: .list(of: kind), meaning: Wording(zh: zh, en: en))
    }

    package static func list(_ name: Name, of shape: Shape, zh: String, en: String) -> Field {
      list(name, of: .object(shape), zh: zh, en: en)
    }
  }
}
