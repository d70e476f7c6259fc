import Compiler
import Source

extension Output {
  /// The records of items: one by one, by district and all of them, an index, and the schemas.
  package static let catalogue = Output(
    "catalogue", Wording(zh: "目录数据", en: "catalogue")
  ) { publication in
    let workspace = publication.workspace
    let index = IndexDocument(publication: publication)
    let moved = publication.moves.records.map { move in
      OutputFile.json(move.address) { MovedDocument(move: move, workspace: workspace).json }
    }
    let byID = Dictionary(publication.items.map { ($0.key, $0) }) { first, _ in first }
    let tombstones = publication.tombstones.all.map { record in
      OutputFile.json(record.address) {
        TombstoneDocument(record: record, successors: byID, workspace: workspace).json
      }
    }
    let schemas = CatalogueSchema(workspace.standard)
    let changes = publication.feed?.files(publication) ?? []
    return CatalogueWalk(publication).outputFiles + moved + tombstones + changes + [
      .json(
        Address.catalogueIndex, { index.members }, list: IndexDocument.list,
        count: publication.items.count, index.entry)
    ] + schemas.all.map { name, schema in .json(Address.catalogueSchema(name), schema) }
  }
}
