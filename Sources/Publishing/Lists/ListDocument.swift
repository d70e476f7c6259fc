import Compiler
import Source
import Standard

/// A list as data: its definition, its figures, those of the places below and of bodies, and each item of
/// the place itself.
struct ListDocument {
  let results: ListResults
  let number: Int
  /// Nil for the whole, which lists no items.
  let place: String?
  /// What the list makes of the items of the place itself.
  let rows: [ListRow]

  /// - Parameter rows: where they are made already
  init(results: ListResults, number: Int, place: String?, rows: [ListRow]? = nil) {
    self.results = results
    self.number = number
    self.place = place
    self.rows = rows ?? place.map { results.rows(results.lists[number], $0) } ?? []
  }

  private var list: PublishedList { results.lists[number] }
  private var publication: Publication { results.publication }
  private var path: String { Address.listData(list.id, place) }

  static let version = "1"

  var json: JSON {
    let tally = results.tally(number, place)
    let workspace = publication.workspace
    var members: [(name: String, value: JSON?)] = [
      ("$schema", .text(Address.relative(Address.listSchema("list"), from: path))),
      ("version", .text(Self.version)),
      ("language", "zh"),
      ("id", .text(list.id)),
      ("name", RecordJSON.wording(list.name)),
      ("definition", RecordJSON.wording(list.definition)),
      ("derivedFrom", RecordJSON.wording(list.derivation)),
      ("subject", .text(list.subject.rawValue)),
    ]
    members.append(("division", place.map { workspace.divisionJSON($0) }))
    members.append(("asOf", publication.day.map { JSON.text($0.description) }))
    members.append(("rate", rate))
    members.append(("outcomes", outcomes))
    members.append(("figures", figures(tally)))
    members.append(("measures", .array(list.measures.map(definition))))
    members.append(("byDivision", .array(results.places(below: place).map(division))))
    members.append(("byBody", groups(rows) { $0.body ?? "" }))
    members.append(("groupedBy", list.grouping.map(RecordJSON.wording)))
    if list.grouping != nil {
      members.append(("byGroup", groups(rows) { $0.judgement.group ?? "" }))
    }
    if place != nil { members.append(("items", .array(rows.map(row)))) }
    return .object(present: members)
  }

  private var rate: JSON {
    [
      "numerator": RecordJSON.wording(list.numerator),
      "denominator": RecordJSON.wording(list.denominator),
      "leftOut": RecordJSON.wording(list.leftOut),
    ]
  }

  private var outcomes: JSON {
    .object(
      ReformList.Outcome.allCases.map {
        ($0.rawValue, RecordJSON.wording($0.title(in: list)))
      })
  }

  private func definition(_ measure: PublishedList.Measure) -> JSON {
    [
      "id": .text(measure.id), "name": RecordJSON.wording(measure.name),
      "whole": RecordJSON.wording(measure.whole), "part": RecordJSON.wording(measure.part),
      "unit": RecordJSON.wording(measure.unit),
      "definition": RecordJSON.wording(measure.definition),
    ]
  }

  private func figures(_ tally: ListTally) -> JSON { ListFigures(list, tally).json }

  private func division(_ code: String) -> JSON {
    let tally = results.tally(number, code)
    return .object([
      ("division", publication.workspace.divisionJSON(code)),
      ("address", .text(Address.relative(Address.listData(list.id, code), from: path))),
      ("figures", figures(tally)),
    ])
  }

  private func groups(
    _ rows: [ListRow], by key: (ListRow) -> String
  ) -> JSON? {
    guard place != nil else { return nil }
    let groups = Dictionary(grouping: rows, by: key)
    return .array(
      groups.sorted { Manifest.precedes($0.key, $1.key) }.map { name, rows in
        var tally = ListTally(measures: list.measures.count)
        for row in rows { tally.add(row.judgement) }
        return ["name": .text(name), "figures": figures(tally)]
      })
  }

  private func row(_ row: ListRow) -> JSON {
    let judgement = row.judgement
    let amounts = zip(list.measures, judgement.amounts).compactMap { measure, share in
      share.amount.map { amount -> JSON in
        .line([
          "measure": .text(measure.id), "whole": .number(ListTally.decimal(amount.whole)),
          "part": .number(ListTally.decimal(amount.part)),
        ])
      }
    }
    return .object(present: [
      ("id", .text(row.id)),
      ("name", .text(row.name)),
      ("address", row.path.map { .text(Address.relative($0, from: path)) }),
      ("body", row.body.map(JSON.text)),
      ("outcome", .text(judgement.outcome.rawValue)),
      ("reason", RecordJSON.wording(judgement.reason)),
      ("claimed", judgement.isClaimed.map(JSON.boolean)),
      ("group", judgement.group.map(JSON.text)),
      ("amounts", amounts.isEmpty ? nil : .array(amounts)),
      ("details", judgement.details.isEmpty ? nil : .array(judgement.details.map(detail))),
    ])
  }

  private func detail(_ detail: PublishedList.Detail) -> JSON {
    .line([
      "name": .text(detail.name), "measures": .texts(detail.measures),
      "reason": RecordJSON.wording(detail.reason),
      "source": .text(publication.workspace.files.path(detail.location.file)),
    ])
  }
}

/// The counts of a list as data.
struct ListFigures {
  let list: PublishedList
  let tally: ListTally

  init(_ list: PublishedList, _ tally: ListTally) {
    self.list = list
    self.tally = tally
  }

  var json: JSON {
    .object(
      [
        ("count", .integer(tally[.listed])), ("total", .integer(tally.total)),
        ("percent", tally.percent.map(JSON.number) ?? .null),
        ("notListed", .integer(tally[.notListed])), ("undecided", .integer(tally[.undecided])),
        ("notCounted", .integer(tally[.notCounted])),
      ]
        + (tally.hasClaims
          ? [
            (
              "claims",
              .line([
                "claimed": .integer(tally.claimed), "claimedOnly": .integer(tally.claimedOnly),
                "unclaimed": .integer(tally.unclaimed),
              ])
            )
          ] : [])
        + (list.measures.isEmpty
          ? [] : [("measures", .array(zip(list.measures, tally.sums).map(measure)))]))
  }

  private func measure(_ measure: PublishedList.Measure, _ sum: ListTally.Sum) -> JSON {
    .line([
      "measure": .text(measure.id), "whole": .number(ListTally.decimal(sum.whole)),
      "part": .number(ListTally.decimal(sum.part)),
      "percent": ListTally.percent(sum.part, of: sum.whole).map(JSON.number) ?? .null,
      "counted": .integer(sum.counted), "leftOut": .integer(sum.leftOut),
    ])
  }
}
