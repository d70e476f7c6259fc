import Compiler
import Database
import Source
import Standard
import YAML

/// Writes a publication into a database.
struct DatabaseWriter {
  let publication: Publication
  let tables: RecordTables
  let schema: DatabaseSchema

  init(_ publication: Publication) {
    self.publication = publication
    tables = RecordTables(publication.workspace.standard)
    schema = DatabaseSchema(tables: tables)
  }

  func write(into database: Database) throws(Failure) {
    try database.run(schema.statements)
    try database.run(DatabaseSearch(schema: schema).statements)
    try DatabaseFacts(publication: publication, tables: tables).write(into: database)
    var rows = try DatabaseRows(publication, tables, database)
    let search = try database.prepare(DatabaseSearch.insertion)
    for (place, item) in publication.items.enumerated() {
      try rows.add(item, row: place + 1)
      try search.run(DatabaseSearch.values(item.item, row: place + 1))
    }
    try database.run(DatabaseSearch.completion)
    try database.run(schema.indexes)
    try database.run(DatabaseViews(schema: schema).statements)
  }
}
