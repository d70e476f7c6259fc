import Source
package import YAML

/// Typed access for rules and publications: nil where the element is absent, 无 or unreadable.
extension Record {
  /// The one value that stands in the place of the record; nil where its elements are written by their names.
  package var shorthandEntry: Entry? {
    let fields = fields
    guard fields.count == 1, fields[0].key == location else { return nil }
    return fields[0].entry
  }

  package func text(_ known: KnownElement) -> Text? { self[known]?.text }

  package func string(_ known: KnownElement) -> String? { text(known)?.string }

  package func integer(_ known: KnownElement) -> Int? {
    guard case .integer(let value)? = self[known]?.value else { return nil }
    return value
  }

  package func boolean(_ known: KnownElement) -> Bool? {
    guard case .boolean(let value)? = self[known]?.value else { return nil }
    return value
  }

  package func duration(_ known: KnownElement) -> Duration? {
    guard case .duration(let value)? = self[known]?.value else { return nil }
    return value
  }

  package func date(_ known: KnownElement) -> CalendarDate? {
    guard case .date(let value)? = self[known]?.value else { return nil }
    return value
  }

  package func code(_ known: KnownElement) -> CodeValue? {
    guard case .code(let value)? = self[known]?.value else { return nil }
    return value
  }

  /// The values of a list of codes.
  package func codes(_ known: KnownElement) -> [CodeValue] {
    entries(known).compactMap { entry in
      guard case .code(let value) = entry.value else { return nil }
      return value
    }
  }

  package func attachment(_ known: KnownElement) -> Attachment? {
    guard case .attachment(let value)? = self[known]?.value else { return nil }
    return value
  }

  /// Whether a value, or one of a list, is the code-list value of a code or name.
  package func says(_ known: KnownElement, _ name: String) -> Bool {
    self[known]?.says(name) ?? false
  }

  /// The entries of a list; a single value is a list of one, an absent element an empty list.
  package func entries(_ known: KnownElement) -> [Entry] { self[known]?.entries ?? [] }

  package func texts(_ known: KnownElement) -> [Text] { entries(known).compactMap(\.text) }

  /// The record of an element, written out or referred to.
  package func record(_ known: KnownElement) -> Record? { self[known]?.record }

  package func records(_ known: KnownElement) -> [Record] {
    guard let field = field(known) else { return [] }
    guard case .list(let entries) = field.entry.value else {
      return field.entry.record.map { [$0] } ?? []
    }
    var records: [Record] = []
    records.reserveCapacity(entries.count)
    for place in entries.indices {
      switch entries[place].value {
      case .record(let record): records.append(record)
      case .reference(let reference): if let target = reference.target { records.append(target) }
      default: continue
      }
    }
    return records
  }

  /// Whether the element is stated as 无.
  package func isNone(_ known: KnownElement) -> Bool {
    guard case .none? = self[known]?.value else { return false }
    return true
  }
}

extension Entry {
  package var text: Text? {
    switch value {
    case .text(let text): text
    case .reference(let reference): reference.text
    default: nil
    }
  }

  package var record: Record? {
    switch value {
    case .record(let record): record
    case .reference(let reference): reference.target
    default: nil
    }
  }

  /// The entries of a list; a single value is a list of one, 无 an empty list.
  package var entries: [Entry] {
    switch value {
    case .list(let entries): entries
    case .none: []
    default: [self]
    }
  }
}
