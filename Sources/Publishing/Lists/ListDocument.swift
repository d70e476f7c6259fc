import Compiler
import Source
import Standard

/// A list as data: its definition, its members, the claims that differ, the rates by place and body.
struct ListDocument {
  let content: ListContent
  let publication: Publication

  var json: JSON {
    let list = content.list
    return .object(present: [
      ("id", .text(list.id)),
      ("name", RecordJSON.wording(list.name)),
      ("definition", RecordJSON.wording(list.definition)),
      ("derivedFrom", RecordJSON.wording(list.derivedFrom)),
      ("count", .integer(content.members.count)),
      ("total", .integer(content.rows.count)),
      ("percent", Self.percent(content.rows)),
      ("members", .array(content.members.map(row))),
      ("claimedOnly", .array(content.claimedOnly.map(row))),
      (
        "byDivision",
        rates {
          publication.workspace.divisionJSON($0.item.item.division)
        } by: {
          $0.item.item.division
        }
      ),
      (
        "byBody",
        rates {
          .text($0.item.item.body?.string(.name) ?? "")
        } by: {
          $0.item.item.body?.string(.name) ?? ""
        }
      ),
    ])
  }

  private func row(_ row: ListContent.Row) -> JSON {
    .object(present: [
      ("id", .text(row.item.key)),
      ("name", row.item.item.name.map(JSON.text)),
      ("division", publication.workspace.divisionJSON(row.item.item.division)),
      ("body", row.item.item.body?.string(.name).map(JSON.text)),
      ("reason", RecordJSON.wording(row.verdict.reason)),
      ("claimed", row.isClaimed.map(JSON.boolean)),
    ])
  }

  /// How many of the items of each group are on the list.
  private func rates(
    _ name: (ListContent.Row) -> JSON,
    by key: (ListContent.Row) -> String
  ) -> JSON {
    let groups = Dictionary(grouping: content.rows, by: key)
    return .array(
      groups.sorted { Manifest.precedes($0.key, $1.key) }.map { _, rows in
        .line(
          .object(present: [
            ("name", rows.first.map(name)),
            ("count", .integer(rows.count(where: \.verdict.qualifies))),
            ("total", .integer(rows.count)),
            ("percent", Self.percent(rows)),
          ]))
      })
  }

  private static func percent(_ rows: [ListContent.Row]) -> JSON? {
    ListContent.percent(rows.count(where: \.verdict.qualifies), of: rows.count).map(JSON.number)
  }
}
