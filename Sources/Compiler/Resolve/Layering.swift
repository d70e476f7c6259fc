package import Standard

/// Lays one record over another: what the upper states replaces, what it leaves out is inherited.
package enum Layering {
  package static func merge(_ base: Record, under upper: Record) -> Record {
    var result = Record(shape: upper.shape, location: upper.location)
    // The order of the base is the order of the standard; what only the upper states follows.
    for field in base.fields {
      guard let over = upper.field(field.element.name) else {
        result.fields.append(field)
        continue
      }
      result.fields.append(merge(field, under: over))
    }
    for field in upper.fields where base.field(field.element.name) == nil {
      result.fields.append(field)
    }
    return result
  }

  private static func merge(_ base: Field, under upper: Field) -> Field {
    var entry = upper.entry
    switch (base.entry.value, upper.entry.value) {
    case (.record(let below), .record(let above)):
      entry.value = .record(merge(below, under: above))
    case (.list(let below), .list(let above)) where upper.element.kind.recordID != nil:
      entry.value = .list(merge(below, under: above))
    default: break
    }
    return Field(
      element: upper.element, key: upper.key, entry: entry, beneath: base.beneath + [base.entry])
  }

  /// Entries with the same identity become one; the rest of the base comes before the rest of the upper.
  private static func merge(_ base: [Entry], under upper: [Entry]) -> [Entry] {
    var rest = upper
    var identities = upper.map(\.canonicalIdentity)
    var result: [Entry] = []
    for entry in base {
      guard let identity = entry.canonicalIdentity,
        let place = identities.firstIndex(of: identity)
      else {
        result.append(entry)
        continue
      }
      identities.remove(at: place)
      var over = rest.remove(at: place)
      if case .record(let below) = entry.value, case .record(let above) = over.value {
        over.value = .record(merge(below, under: above))
      }
      result.append(over)
    }
    return result + rest
  }
}
