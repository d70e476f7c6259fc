import Compiler
import Database
import Source
import Standard
import YAML

/// The full-text search of the database.
struct DatabaseSearch {
  let schema: DatabaseSchema

  /// The columns that are searched, and how much a hit in each weighs.
  private static let columns = [
    ("name", 10), ("everyday_names", 8), ("materials", 3), ("conditions", 1),
  ]

  /// The view that the search shows its hits from, and the search itself, which holds only the index.
  var statements: String {
    let items = schema.tables.items
    let name = schema.column(.name, of: items).map { "i.\(q($0))" } ?? "NULL"
    let cases = table(.cases, below: items)
    let shown = [
      ("id", "i._id"), ("place", "d.full_name"), ("guide", "i._guide"), ("name", name),
      ("everyday_names", joined([table(.everydayNames, below: items)], "value")),
      (
        "materials",
        joined(
          [table(.materials, below: items), cases.flatMap { table(.materials, below: $0) }], "name")
      ),
      (
        "conditions",
        joined([table(.conditions, below: items)], "value")
      ),
    ]
    let list = shown.map { "\($0.1) AS \(q($0.0))" }.joined(separator: ", ")
    let weights = ["0.0", "0.0", "0.0"] + Self.columns.map { "\($0.1).0" }
    return """
      CREATE VIEW search_texts AS SELECT i._row, \(list)
        FROM items i JOIN divisions d ON d.code = i._division;
      CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, place UNINDEXED, guide UNINDEXED,
        \(Self.columns.map(\.0).joined(separator: ", ")), content = 'search_texts',
        content_rowid = '_row', tokenize = 'ascii', detail = 'column');
      INSERT INTO search(search, rank) VALUES('automerge', 0);
      INSERT INTO search(search, rank) VALUES('rank', 'bm25(\(weights.joined(separator: ", ")))');

      """
  }

  static let insertion =
    "INSERT INTO search(rowid, \(columns.map(\.0).joined(separator: ", "))) VALUES(?, ?, ?, ?, ?)"

  /// One segment of the index instead of many: it is smaller so, and faster.
  static let completion = "INSERT INTO search(search) VALUES('optimize')"

  static func values(_ item: Item, row: Int) -> [DatabaseValue] {
    func grams(_ texts: [String]) -> DatabaseValue {
      var seen: Set<String> = []
      return .text(
        texts.filter { seen.insert($0).inserted }.map(SearchGrams.text).joined(separator: " "))
    }
    return [
      .integer(row), grams([item.name].compactMap(\.self)),
      grams(item.record.texts(.everydayNames).map(\.string)),
      grams(item.allMaterials.compactMap { $0.string(.name) }),
      grams(item.allConditions.compactMap { $0.text?.string }),
    ]
  }

  private func table(_ known: KnownElement, below table: RecordTable) -> RecordTable? {
    table.children.first { $0.element?.name == ElementName(known) }
  }

  private func joined(_ tables: [RecordTable?], _ column: String) -> String {
    let selects = tables.compactMap(\.self).map {
      "SELECT \(q(column)) AS value, _row FROM \(q($0.name)) WHERE _item = i._row"
    }
    guard !selects.isEmpty else { return "NULL" }
    return "(SELECT group_concat(value, '；') FROM (\(selects.joined(separator: " UNION ALL "))))"
  }

  private func q(_ name: String) -> String { DatabaseSchema.quoted(name) }
}
