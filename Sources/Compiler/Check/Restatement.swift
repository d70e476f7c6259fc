import Source
import Standard
import YAML

/// Finds what a record says although the record below it says the same.
enum Restatement {
  /// Reports an element, or the elements of its entries, that say what stands below already.
  ///
  /// - Parameter isAlone: whether its record would be left empty without it, or more than it would go
  static func report(
    _ field: Field,
    over below: Entry,
    of item: Item,
    _ files: SourceFiles,
    isAlone: Bool = false,
    _ findings: inout Findings
  ) {
    let element = field.element
    if element.uniformity.isUniform,
      field.entry.canonical(as: element) == below.canonical(as: element)
    {
      findings.report(
        at: field.key, ["element": .wording(element.title)],
        labels: [
          Diagnostic.Label(below.location, Wording(zh: "上级已规定", en: "stated above"))
        ], fix: isAlone ? nil : fix(field, files), about: subject(item, element))
      return
    }
    // A single record, or an entry that adds something, is looked at element by element.
    for (own, other) in pairs(field.entry, below) {
      let identity = own.shape.identity.map(\.name)
      for inner in own.fields where !identity.contains(inner.element.name) {
        guard let lower = other[inner.element.name] else { continue }
        report(
          inner, over: lower, of: item, files,
          isAlone: own.fields.count == 1 || own.takesOutEntries(of: inner.element), &findings)
      }
    }
  }

  /// The records of two values that are the same record, by identity in lists.
  private static func pairs(_ own: Entry, _ below: Entry) -> [(own: Record, below: Record)] {
    switch (own.value, below.value) {
    case (.record(let own), .record(let below)): return [(own, below)]
    case (.list(let entries), .list(let others)):
      var records: [Canonical: Record] = [:]
      for entry in others {
        guard case .record(let record) = entry.value, let key = entry.canonicalIdentity else {
          continue
        }
        records[key] = record
      }
      return entries.compactMap { entry in
        guard case .record(let record) = entry.value, let key = entry.canonicalIdentity,
          let other = records[key]
        else { return nil }
        return (record, other)
      }
    default: return []
    }
  }

  private static func subject(_ item: Item, _ element: Element) -> Diagnostic.Subject {
    var subject = item.subject
    subject.element = element.id
    return subject
  }

  /// Removes the lines of an element that has them to itself.
  private static func fix(_ field: Field, _ files: SourceFiles) -> Fix? {
    let (key, value) = (field.key, field.entry.location)
    guard value.file == key.file else { return nil }
    let source = files[key.file].source
    let range = ByteRange(key.range.start, max(key.range.end, value.range.end))
    guard let lines = source.wholeLines(range) else { return nil }
    // What somebody noted about the element would be lost, or seem to be about the next one.
    let isNoted = source.mayHoldComment(lines) || source.hasCommentAbove(lines)
    return Fix(
      Wording(zh: "删去这一项", en: "Remove it"),
      [Fix.Edit(Location(file: key.file, range: lines), "")], isSafe: !isNoted)
  }
}

extension Record {
  /// Whether a list also says what is not inherited, which must not go with what it repeats.
  func takesOutEntries(of element: Element) -> Bool {
    !entryRemovals(of: element.name).isEmpty
  }
}
