import Compiler
import Source
import Standard

/// All lists of a place, or of the whole, with their figures.
struct ListsDocument {
  let results: ListResults
  let place: String?

  var json: JSON {
    let publication = results.publication
    let path = Address.listsData(place)
    return .object(present: [
      ("$schema", .text(Address.relative(Address.listSchema("index"), from: path))),
      ("version", .text(ListDocument.version)),
      ("language", "zh"),
      ("division", place.map(publication.workspace.divisionJSON)),
      ("asOf", publication.day.map { .text($0.description) }),
      ("measuredSince", publication.formerItems.map { .text($0.label) }),
      (
        "lists",
        .array(
          results.lists.enumerated().map { number, list in
            [
              "id": .text(list.id), "name": RecordJSON.wording(list.name),
              "definition": RecordJSON.wording(list.definition),
              "subject": .text(list.subject.rawValue),
              "address": .text(
                Address.relative(Address.listData(list.id, place), from: path)),
              "figures": ListFigures(list, results.tally(number, place)).json,
            ]
          })
      ),
      (
        "divisions",
        .array(
          results.places(below: place).map { code in
            [
              "division": publication.workspace.divisionJSON(code),
              "address": .text(Address.relative(Address.listsData(code), from: path)),
            ]
          })
      ),
    ])
  }
}
