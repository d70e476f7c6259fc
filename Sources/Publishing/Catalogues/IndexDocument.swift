import Compiler
import Source
import Standard

/// The list of all published items with the facts that a portal filters and sorts by.
struct IndexDocument {
  let publication: Publication

  static let list = "items"

  /// The elements of an item that the index repeats, as far as the standard has them.
  static let facts: [KnownElement] = [
    .name, .basicCode, .code, .handlingCode, .type, .status, .version, .exerciseLevel,
    .serviceObjects, .processingType, .statutoryLimit, .promisedLimit, .visits, .isCharged,
    .isOnline, .personThemes, .legalThemes,
  ]

  static func elements(_ standard: Standard) -> [Element] {
    facts.compactMap { standard[shape: "item"]?.element($0) }
  }

  /// What stands before the list.
  var members: [JSON.Member] {
    let workspace = publication.workspace
    return [
      ("$schema", "schema/index.schema.json"), ("language", "zh"),
      ("standard", workspace.standard.nameJSON),
      ("count", .integer(publication.items.count)),
      ("contentSha256", .text(publication.contentDigest(of: Array(publication.items.indices)))),
      ("lines", .text(Address.inCatalogue(Address.catalogueLines))),
    ] + [
      ("divisions", .array(publication.itemsByDivision.map(division)))
    ]
  }

  private func division(_ digits: String, _ items: [Int]) -> JSON {
    .line(
      .object(present: [
        ("code", .text(digits)),
        ("name", publication.workspace.division(digits).map { .text($0.name) }),
        ("count", .integer(items.count)),
        ("contentSha256", .text(publication.contentDigest(of: items))),
        ("address", .text(Address.inCatalogue(Address.catalogueDivision(digits)))),
        (
          "lines",
          .text(Address.inCatalogue(Address.catalogueDivision(digits, ending: "ndjson")))
        ),
      ]))
  }

  /// One item of the list.
  func entry(_ number: Int) -> JSON {
    let workspace = publication.workspace
    let item = publication.items[number]
    var writer = RecordJSON(workspace.standard)
    let record = item.item.record
    let facts = Self.elements(workspace.standard).compactMap { element -> JSON.Member? in
      record[element.name].flatMap { entry in
        writer.value(entry, of: element, at: "").map { (element.id, $0) }
      }
    }
    return .object(present: [
      ("id", .text(item.key)),
      ("address", .text(Address.inCatalogue(Address.catalogueItem(item)))),
      (
        "guide",
        publication.outputs.contains("guides")
          ? .text(Address.inCatalogue(Address.guide(item))) : nil
      ),
      ("contentSha256", .text(publication.contentDigest(number))),
      ("division", workspace.divisionJSON(item.item.division)),
      ("body", item.item.body?.string(.name).map(JSON.text)),
      ("facts", .object(facts)),
    ])
  }
}

extension Standard {
  /// The standard's name and edition.
  var nameJSON: JSON {
    .object(present: [("name", RecordJSON.wording(name)), ("edition", edition.map(JSON.text))])
  }
}
