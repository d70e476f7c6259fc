import Compiler
import Standard

/// What stands at the address of a record whose item is not published: why, since when, and what goes on from it.
struct TombstoneDocument {
  let record: Manifest.Record
  /// The items that go on from it, as far as they are published.
  let successors: [String: PublishedItem]
  let workspace: Workspace

  var json: JSON {
    .object(present: [
      ("$schema", "../schema/tombstone.schema.json"),
      ("id", .text(record.id)),
      ("state", .text(record.state.rawValue)),
      ("name", record.name.map(JSON.text)),
      ("division", workspace.divisionJSON(record.division)),
      ("since", record.since.map { .text($0.description) }),
      ("successors", .array(record.successors.map(successor))),
    ])
  }

  private func successor(_ id: String) -> JSON {
    let item = successors[id]
    return .object(present: [
      ("id", .text(id)), ("address", .text("items/\(id).json")),
      ("name", item?.item.name.map(JSON.text)),
      ("division", item.map { workspace.divisionJSON($0.item.division) }),
    ])
  }
}
