import Compiler

/// The records of one division in one document: its own items, not those of the divisions below it.
struct DivisionDocument {
  let division: String
  /// The numbers of its items.
  let items: [Int]
  let publication: Publication

  static let list = "items"

  var address: String { Address.catalogueDivision(division) }

  /// What stands before the list.
  var members: [JSON.Member] {
    let workspace = publication.workspace
    return [
      ("$schema", "../schema/division.schema.json"), ("language", "zh"),
      ("standard", workspace.standard.nameJSON),
      ("division", workspace.divisionJSON(division)),
      ("count", .integer(items.count)),
      ("contentSha256", .text(publication.contentDigest(of: items))),
    ]
  }
}
