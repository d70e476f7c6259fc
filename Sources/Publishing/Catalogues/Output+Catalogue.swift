import Compiler
import Source

extension Output {
  /// One JSON record for each item, an index of all and the schemas of both.
  static let catalogue = Output(
    "catalogue", Wording(zh: "目录数据", en: "catalogue")
  ) { publication in
    let workspace = publication.workspace
    let folder = Address.catalogue
    let items = publication.items.map { item in
      OutputFile.json(Address.catalogueItem(item)) {
        ItemDocument(item: item, publication: publication).json
      }
    }
    let moved = publication.moves.records.map { move in
      OutputFile.json(move.address) { MovedDocument(move: move, workspace: workspace).json }
    }
    return items + moved + [
      .json(folder + "/index.json") { IndexDocument(publication: publication).json },
      .json(folder + "/schema/item.schema.json") {
        CatalogueSchema(workspace.standard).item
      },
      .json(folder + "/schema/index.schema.json") {
        CatalogueSchema(workspace.standard).index
      },
      .json(folder + "/schema/moved.schema.json") {
        CatalogueSchema(workspace.standard).moved
      },
    ]
  }
}
