import Source
import Standard

/// The statements that make the tables of the catalogue’s database.
struct DatabaseSchema {
  let tables: RecordTables

  /// Its version: changed when what does not follow from the standard changes.
  static let version = 1
  /// “Zhun” in ASCII: by it `file` and other programs tell whose database it is.
  static let application = 0x5A68_756E

  /// What is made besides the tables of records; no element takes these names.
  static let reserved = [
    "meta", "divisions", "code_values", "names", "columns", "records", "absences", "search",
    "search_texts",
  ]
  /// The columns that are not elements begin with a line, as no element does.
  static let ownColumns = [
    "_row", "_item", "_parent", "_position", "_id", "_division", "_guide", "_errors", "_warnings",
  ]

  /// What stands before the first item.
  var statements: String {
    ([
      "PRAGMA application_id = \(Self.application)", "PRAGMA user_version = \(Self.version)",
      "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
      """
      CREATE TABLE divisions(code TEXT PRIMARY KEY, name TEXT NOT NULL, full_name TEXT NOT NULL,
        parent TEXT REFERENCES divisions(code)) WITHOUT ROWID
      """,
      """
      CREATE TABLE code_values(list TEXT NOT NULL, code TEXT NOT NULL, owner TEXT NOT NULL,
        name TEXT NOT NULL, english TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY(list, code, owner)) WITHOUT ROWID
      """,
      """
      CREATE TABLE columns("table" TEXT NOT NULL, "column" TEXT NOT NULL, element TEXT NOT NULL,
        title TEXT NOT NULL, english TEXT NOT NULL, description TEXT, kind TEXT NOT NULL,
        code_list TEXT, PRIMARY KEY("table", "column")) WITHOUT ROWID
      """,
    ] + tables.all.map(create) + [
      "CREATE TABLE records(_item INTEGER PRIMARY KEY REFERENCES items(_row), json TEXT NOT NULL)",
      """
      CREATE TABLE absences(_item INTEGER NOT NULL REFERENCES items(_row), pointer TEXT NOT NULL,
        kind TEXT NOT NULL CHECK(kind IN ('none', 'unreadable')), PRIMARY KEY(_item, pointer)) WITHOUT ROWID
      """,
    ]).map { $0 + ";\n" }.joined()
  }

  /// What is made when all rows are there: indexes are faster so, and lie together.
  var indexes: String {
    var statements: [String] = []
    for table in tables.all {
      let own = [table.isOfItems ? "_item" : nil, table.parent.map { _ in "_parent" }]
        .compactMap { $0.map { [$0, "_position"] } }
      let references = table.columns.compactMap { column -> [String]? in
        guard case .target = column.part else { return nil }
        return [column.name]
      }
      for columns in own + references {
        let name = "\(table.name)_by_\(columns[0].drop { $0 == "_" })"
        let list = columns.map(Self.quoted).joined(separator: ", ")
        statements.append(
          "CREATE INDEX \(Self.quoted(name)) ON \(Self.quoted(table.name))(\(list))")
      }
    }
    for known in [KnownElement.name, .basicCode, .code] {
      guard let column = column(known, of: tables.items) else { continue }
      statements.append(
        "CREATE INDEX \(Self.quoted("items_by_" + column)) ON items(\(Self.quoted(column)))")
    }
    statements.append("CREATE INDEX items_by_division ON items(_division)")
    return statements.map { $0 + ";\n" }.joined()
  }

  /// The column of an element of a table, where the standard has it.
  func column(_ known: KnownElement, of table: RecordTable) -> String? {
    table.columns.first { column in
      column.path.count == 1 && column.element.name == ElementName(known)
    }?.name
  }

  private func create(_ table: RecordTable) -> String {
    var parts = ["_row INTEGER PRIMARY KEY"]
    switch table.role {
    case .items:
      parts += [
        "_id TEXT NOT NULL UNIQUE", "_division TEXT NOT NULL REFERENCES divisions(code)",
        "_guide TEXT", "_errors INTEGER NOT NULL", "_warnings INTEGER NOT NULL",
      ]
    case .register: break
    case .entries, .values:
      if table.isOfItems { parts.append("_item INTEGER NOT NULL REFERENCES items(_row)") }
      if let parent = table.parent {
        parts.append("_parent INTEGER NOT NULL REFERENCES \(Self.quoted(parent))(_row)")
      }
      parts.append("_position INTEGER NOT NULL")
    }
    for column in table.columns {
      var part = "\(Self.quoted(column.name)) \(column.kind.rawValue)"
      if case .target(let target) = column.part {
        part += " REFERENCES \(Self.quoted(target.name))(_row)"
      }
      parts.append(part)
    }
    return "CREATE TABLE \(Self.quoted(table.name))(\(parts.joined(separator: ", ")))"
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
