import Compiler
import Standard

/// What stands at the old address of a record: the records that take its place, and since when.
struct MovedDocument {
  let move: Move
  let workspace: Workspace

  var json: JSON {
    .object(present: [
      ("$schema", "../schema/moved.schema.json"),
      ("id", .text(move.key)),
      ("movedTo", .array(move.targets.compactMap(target))),
      ("since", .text(move.since.description)),
      ("grounds", move.grounds.isEmpty ? nil : .texts(move.grounds)),
    ])
  }

  private func target(_ target: Move.Target) -> JSON? {
    guard let item = target.item else { return nil }
    return .object(present: [
      ("id", .text(item.key)),
      ("address", .text(Address.inCatalogue(target.address))),
      ("name", item.item.name.map(JSON.text)),
      ("division", workspace.divisionJSON(item.item.division)),
    ])
  }
}
