import Compiler
import Database
import Source
import Standard
import YAML

/// Adds items to the tables, row by row, with the records that they refer to.
struct DatabaseRows {
  private let publication: Publication
  private let tables: RecordTables
  private var statements: [String: Database.Statement] = [:]
  private var counts: [String: Int] = [:]
  /// The rows of records that are referred to, by what they say.
  private var known: [String: [String: Int]] = [:]
  /// The rows of records of registers, by where they stand: most are met thousands of times.
  private var met: [Location: Int] = [:]
  private let record: Database.Statement
  private let absence: Database.Statement

  init(
    _ publication: Publication, _ tables: RecordTables, _ database: Database
  ) throws(Failure) {
    self.publication = publication
    self.tables = tables
    for table in tables.all {
      let count = table.ownColumnCount + table.columns.count
      let places = Array(repeating: "?", count: count).joined(separator: ", ")
      statements[table.name] = try database.prepare(
        "INSERT INTO \(DatabaseSchema.quoted(table.name)) VALUES(\(places))")
    }
    record = try database.prepare("INSERT INTO records VALUES(?, ?)")
    absence = try database.prepare("INSERT OR IGNORE INTO absences VALUES(?, ?, ?)")
  }

  mutating func add(_ item: PublishedItem, row: Int) throws(Failure) {
    let complete = item.item.completeRecord
    let cells = RecordCells(standard: publication.workspace.standard) { [publication] name in
      publication.address(ofAttachment: name, of: item)
    }
    let guide: DatabaseValue =
      publication.outputs.contains(Output.guides.id) ? .text(Address.guide(item)) : .null
    let own: [DatabaseValue] = [
      .integer(row), .text(item.key), .text(item.item.division), guide,
      .integer(item.findings.count { $0.severity == .error }),
      .integer(item.findings.count { $0.severity == .warning }),
    ]
    let values = try cells.cells(complete, tables.items) { (entry, table) throws(Failure) in
      try target(entry, table, cells)
    }
    try insert(tables.items, own + values)
    try addChildren(of: complete, tables.items, item: row, parent: nil, cells)
    let document = ItemDocument(item: item, publication: publication).json
    try record.run([.integer(row), .text(document.compact)])
    try addAbsences(document, row: row)
  }

  private mutating func addChildren(
    of record: Record, _ table: RecordTable, item: Int?, parent: Int?, _ cells: RecordCells
  ) throws(Failure) {
    for child in table.children {
      guard let element = child.element, let list = record[element.name] else { continue }
      var position = 0
      for entry in list.entries {
        if case .unreadable = entry.value { continue }
        if case .none = entry.value { continue }
        position += 1
        let row = nextRow(child)
        var own: [DatabaseValue] = [.integer(row)]
        if child.isOfItems { own.append(item.map(DatabaseValue.integer) ?? .null) }
        if child.parent != nil { own.append(parent.map(DatabaseValue.integer) ?? .null) }
        own.append(.integer(position))
        var values: [DatabaseValue] = []
        if case .values = child.role {
          for column in child.columns {
            values.append(
              try cells.single(entry, column) { (entry, table) throws(Failure) in
                try target(entry, table, cells)
              })
          }
          try insert(child, own + values)
        } else if let inner = entry.record {
          values = try cells.cells(inner, child) { (entry, table) throws(Failure) in
            try target(entry, table, cells)
          }
          try insert(child, own + values)
          try addChildren(of: inner, child, item: item, parent: row, cells)
        }
      }
    }
  }

  /// The row of a record that is referred to; it is added where nobody has referred to it before.
  private mutating func target(
    _ entry: Entry, _ table: RecordTable, _ cells: RecordCells
  ) throws(Failure) -> DatabaseValue {
    let record: Record
    switch entry.value {
    case .none, .unreadable: return .null
    default:
      guard let found = entry.record ?? named(entry, table) else { return .null }
      record = found
    }
    let place: Location? =
      if case .reference(let reference) = entry.value { reference.target?.location } else { nil }
    if let row = place.flatMap({ met[$0] }) { return .integer(row) }
    var writer = RecordJSON(publication.workspace.standard)
    let key = writer.object(record, at: "").compact
    let before = known[table.name]?[key]
    let row = before ?? nextRow(table)
    if let place { met[place] = row }
    if before != nil { return .integer(row) }
    known[table.name, default: [:]][key] = row
    let values = try cells.cells(record, table) { (entry, table) throws(Failure) in
      try target(entry, table, cells)
    }
    try insert(table, [.integer(row)] + values)
    try addChildren(of: record, table, item: nil, parent: row, cells)
    return .integer(row)
  }

  /// A name that no register knows, as a record of that name alone.
  private func named(_ entry: Entry, _ table: RecordTable) -> Record? {
    guard let text = entry.text, let shape = table.shape,
      let element = shape.shorthand ?? shape.identity.first
    else { return nil }
    return Record(
      shape: shape,
      fields: [
        Field(
          element: element, key: entry.location, entry: Entry(.text(text), at: entry.location))
      ], location: entry.location)
  }

  /// What an item says there is none of, and what could not be read: neither is in the tables.
  private func addAbsences(_ document: JSON, row: Int) throws(Failure) {
    let unreadable = document["omitted"]?.elements.compactMap(\.string) ?? []
    let nones = document["item"]?.nones(at: "/item") ?? []
    for (pointers, kind) in [(nones, "none"), (unreadable, "unreadable")] {
      for pointer in pointers {
        try absence.run([.integer(row), .text(pointer), .text(kind)])
      }
    }
  }

  private mutating func nextRow(_ table: RecordTable) -> Int {
    counts[table.name, default: 0] += 1
    return counts[table.name, default: 0]
  }

  private func insert(_ table: RecordTable, _ values: [DatabaseValue]) throws(Failure) {
    try statements[table.name]?.run(values)
  }
}

extension JSON {
  /// Where the value says that there is none: null, and lists without entries.
  fileprivate func nones(at pointer: String) -> [String] {
    guard hasNones else { return [] }
    return switch self {
    case .null: [pointer]
    case .array(let values) where values.isEmpty: [pointer]
    case .array(let values):
      values.enumerated().flatMap { $1.nones(at: "\(pointer)/\($0)") }
    case .object(let members): members.flatMap { $0.value.nones(at: "\(pointer)/\($0.name)") }
    case .line(let inner): inner.nones(at: pointer)
    case .boolean, .number, .text: []
    }
  }

  private var hasNones: Bool {
    switch self {
    case .null: true
    case .array(let values): values.isEmpty || values.contains(where: \.hasNones)
    case .object(let members): members.contains { $0.value.hasNones }
    case .line(let inner): inner.hasNones
    case .boolean, .number, .text: false
    }
  }
}
