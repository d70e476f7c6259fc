import Compiler
import Database
import Source
import Standard

/// What the database says of itself and of the standard: its edition, divisions, codes and columns.
struct DatabaseFacts {
  let publication: Publication
  let tables: RecordTables

  private var standard: Standard { publication.workspace.standard }

  func write(into database: Database) throws(Failure) {
    try writeMeta(database)
    try writeDivisions(database)
    try writeCodes(database)
    try writeColumns(database)
  }

  private func writeMeta(_ database: Database) throws(Failure) {
    let statement = try database.prepare("INSERT INTO meta VALUES(?, ?)")
    let facts: [(String, String?)] = [
      ("schema_version", String(DatabaseSchema.version)), ("standard", standard.name.zh),
      ("standard_english", standard.name.en), ("edition", standard.edition),
      ("generator", publication.generator), ("site", publication.site.name),
      ("address", publication.site.address?.text), ("as_of", publication.day?.description),
      ("items", String(publication.items.count)), ("sqlite", Database.version),
      ("search_length", String(SearchGrams.length)),
    ]
    for (key, value) in facts {
      if let value { try statement.run([.text(key), .text(value)]) }
    }
  }

  /// The divisions of the items and those above them.
  private func writeDivisions(_ database: Database) throws(Failure) {
    let statement = try database.prepare("INSERT INTO divisions VALUES(?, ?, ?, ?)")
    let workspace = publication.workspace
    let own = Set(publication.items.map(\.item.division))
    var all = own
    for code in own { all.formUnion(Division.ancestors(of: code)) }
    for code in all.sorted(by: Manifest.precedes) {
      let parent = Division.ancestors(of: code).last
      try statement.run([
        .text(code), .text(workspace.label(ofPlace: code)), .text(workspace.place(code)),
        parent.map(DatabaseValue.text) ?? .null,
      ])
    }
  }

  private func writeCodes(_ database: Database) throws(Failure) {
    let statement = try database.prepare(
      "INSERT OR IGNORE INTO code_values VALUES(?, ?, ?, ?, ?, ?)")
    let national = standard.grammar.codeLists.keys.sorted().compactMap { id in
      standard.grammar.codeLists[id].map { ("00", $0) }
    }
    let provinces = standard.profileCodeLists.keys.sorted().flatMap { owner in
      (standard.profileCodeLists[owner] ?? [:]).sorted { $0.key < $1.key }.map { (owner, $0.value) }
    }
    for (owner, list) in national + provinces {
      for value in list.values {
        try statement.run([
          .text(list.id), .text(value.code), .text(owner), .text(value.name.zh),
          .text(value.name.en), .integer(value.position),
        ])
      }
    }
  }

  private func writeColumns(_ database: Database) throws(Failure) {
    let statement = try database.prepare("INSERT INTO columns VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    for table in tables.all {
      for column in table.columns {
        let list: DatabaseValue =
          if case .codeList(let id) = column.element.kind { .text(id) } else { .null }
        try statement.run([
          .text(table.name), .text(column.name),
          .text(column.path.map(\.id).joined(separator: ".")), .text(column.title),
          .text(column.titles.map(\.en).joined(separator: ": ")),
          column.element.description.map { .text($0.zh) } ?? .null,
          .text(column.element.kind.id), list,
        ])
      }
    }
  }
}
