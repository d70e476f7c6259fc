import Source
import Standard
import YAML

/// Finds what a record says although the record below it says the same.
enum Restatement {
  /// Reports an element, or the elements of its entries, that say what stands below already.
  static func report(
    _ field: Field,
    over below: Entry,
    of item: Item,
    _ files: SourceFiles,
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
        ], fix: fix(field, files), about: subject(item, element))
      return
    }
    // A single record, or an entry that adds something, is looked at element by element.
    for (own, other) in pairs(field.entry, below) {
      let identity = own.shape.identity.map(\.name)
      for inner in own.fields where !identity.contains(inner.element.name) {
        guard let lower = other[inner.element.name] else { continue }
        report(inner, over: lower, of: item, files, &findings)
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
    let bytes = files[field.key.file].source.bytes
    var start = Int(field.key.range.start)
    var end = Int(field.entry.location.range.end)
    guard field.entry.location.file == field.key.file, end <= bytes.count else { return nil }
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D { end += 1 }
    // A remark behind the value would go with it.
    guard end == bytes.count || bytes[end] == 0x0A else { return nil }
    let range = ByteRange(start, min(end + 1, bytes.count))
    return Fix(
      Wording(zh: "删去这一项", en: "Remove it"),
      [Fix.Edit(Location(file: field.key.file, range: range), "")], isSafe: true)
  }
}
