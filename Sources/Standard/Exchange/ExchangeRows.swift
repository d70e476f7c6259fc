import Source
import YAML

/// What is written as exchange records: a record with what identifies it.
package struct ExchangeSource: Sendable {
  package let record: Record
  /// What identifies it in all tables.
  package let key: String
  package let division: String
  package let file: String
  package let owner: String
  /// The name under which the register of laws has a law; nil for a law that stands in the item alone.
  package let lawName: @Sendable (Record) -> String?

  package init(
    record: Record,
    key: String,
    division: String,
    file: String,
    owner: String,
    lawName: @escaping @Sendable (Record) -> String?
  ) {
    self.record = record
    self.key = key
    self.division = division
    self.file = file
    self.owner = owner
    self.lawName = lawName
  }
}

/// The rows of one record in the tables of a standard.
package struct ExchangeRows: Sendable {
  package let source: ExchangeSource
  let coding: FieldCoding
  let grammar: Grammar

  package init(_ source: ExchangeSource, _ standard: Standard) {
    self.source = source
    coding = FieldCoding(standard, owner: source.owner)
    grammar = standard.grammar
  }

  /// An entry that stands as one row, and its places in the lists that lead to it, from 1.
  struct Place {
    let record: Record
    let positions: [Int]

    var entry: String { positions.map(String.init).joined(separator: ".") }
  }

  /// The rows of a table: the text of each field, nil where it says nothing.
  package func rows(of table: ExchangeTable) -> [[String?]] {
    places(table.scope).compactMap { place in
      let row = table.fields.map { text(of: $0, in: place, table) }
      // A table that only adds to a national one has no rows that add nothing.
      let says = zip(table.fields, row).contains { field, text in
        text != nil && !field.path.isEmpty
      }
      return says || table.scope.isEmpty ? row : nil
    }
  }

  /// The entries of a list that is reached through records and other lists.
  func places(_ scope: [Element]) -> [Place] {
    var places = [Place(record: source.record, positions: [])]
    for element in scope {
      places = places.flatMap { place -> [Place] in
        guard let entry = place.record[element.name] else { return [] }
        guard element.several else {
          return record(entry, element).map { [Place(record: $0, positions: place.positions)] }
            ?? []
        }
        return entry.entries.compactMap { record($0, element) }.enumerated().map { number, record in
          Place(record: record, positions: place.positions + [number + 1])
        }
      }
    }
    return places
  }

  /// The record of an entry; a name that no register knows is a record of that name alone.
  private func record(_ entry: Entry, _ element: Element) -> Record? {
    if let record = entry.record { return record }
    guard case .reference(let reference) = entry.value,
      let shape = element.kind.recordID.flatMap({ grammar[shape: $0] }),
      let name = shape.shorthand ?? shape.identity.first
    else { return nil }
    let inner = Entry(.text(reference.text), at: entry.location)
    return Record(
      shape: shape, fields: [Field(element: name, key: entry.location, entry: inner)],
      location: entry.location)
  }

  private func text(
    of field: ExchangeField,
    in place: Place,
    _ table: ExchangeTable
  ) -> String? {
    switch field.part {
    case .item: return source.key
    case .row:
      if table.isOwn { return place.entry }
      return place.positions.isEmpty ? source.key : "\(source.key)-\(place.entry)"
    case .division: return source.division
    case .file: return source.file
    case .order:
      let stated = content(place.record, field.path).flatMap { coding.text($0, in: field) }
      return stated ?? place.positions.last.map(String.init)
    default: break
    }
    let record = field.startsAtItem ? source.record : place.record
    for path in [field.path] + field.alternatives {
      if let text = text(of: field, path, record) { return text }
    }
    return nil
  }

  private func text(of field: ExchangeField, _ path: [Element], _ record: Record) -> String? {
    guard let last = path.last else { return nil }
    if field.crossesList {
      guard let crossing = path.firstIndex(where: \.several) else { return nil }
      let upper = path[...crossing]
      let inner = Array(path[(crossing + 1)...])
      let pieces = entries(record, upper).map { entry in
        content(entry, inner).flatMap { coding.text($0, in: field) } ?? ""
      }
      guard pieces.contains(where: { !$0.isEmpty }) else { return nil }
      return pieces.joined(separator: String(ExchangeTable.separator))
    }
    guard let template = field.template else {
      return content(record, path).flatMap { coding.text($0, in: field) }
    }
    guard let holder = holder(record, path.dropLast()), let entry = holder[last.name] else {
      return nil
    }
    if case .none = entry.value { return "无" }
    let entries = last.several ? entry.entries : [entry]
    let said = entries.compactMap { self.record($0, last) }.compactMap { record in
      template.words { names in self.words(record, names) }
    }.map(coding.joinable)
    return said.isEmpty ? nil : said.joined(separator: String(ExchangeTable.separator))
  }

  private func entries(_ record: Record, _ path: ArraySlice<Element>) -> [Record] {
    guard let last = path.last, let holder = holder(record, path.dropLast()) else { return [] }
    return (holder[last.name]?.entries ?? []).compactMap { self.record($0, last) }
  }

  private func holder(_ record: Record, _ path: ArraySlice<Element>) -> Record? {
    var holder: Record? = record
    for element in path {
      holder = holder.flatMap { $0[element.name] }.flatMap { self.record($0, element) }
    }
    return holder
  }

  /// What an element says, as people read it: several values with 、 between.
  private func words(_ record: Record, _ names: [String]) -> String? {
    var path: [Element] = []
    var shape: RecordShape? = record.shape
    for name in names {
      guard let element = shape?.element(id: name) else { return nil }
      path.append(element)
      shape = element.kind.recordID.flatMap { grammar[shape: $0] }
    }
    guard let content = content(record, path) else { return nil }
    let words = content.entries.compactMap(\.string)
    return words.isEmpty ? nil : words.joined(separator: "、")
  }

  /// What the element at the end of a way says.
  func content(_ record: Record, _ path: [Element]) -> Content? {
    guard let last = path.last, let holder = holder(record, path.dropLast()),
      let entry = holder[last.name]
    else { return nil }
    if case .reference(.laws, _) = last.kind { return lawContent(entry) }
    return Content(entry, of: last, in: grammar)
  }

  /// A law by the name that the register knows.
  private func lawContent(_ entry: Entry) -> Content? {
    switch entry.value {
    case .reference(let reference):
      guard let target = reference.target else { return .text(reference.text.string) }
      return .text(
        source.lawName(target) ?? target.string(.name) ?? reference.text.string)
    case .list(let entries): return .list(entries.compactMap { lawContent($0) })
    case .none: return Content.none
    default: return nil
    }
  }
}
