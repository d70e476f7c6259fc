import Compiler
import Source
import Standard

/// The list of all published items with the facts that a portal filters and sorts by.
struct IndexDocument {
  let publication: Publication

  /// The elements of an item that the index repeats, as far as the standard has them.
  static let facts: [KnownElement] = [
    .name, .basicCode, .code, .handlingCode, .type, .status, .version, .exerciseLevel,
    .serviceObjects, .processingType, .statutoryLimit, .promisedLimit, .visits, .isCharged,
    .isOnline, .personThemes, .legalThemes,
  ]

  static func elements(_ standard: Standard) -> [Element] {
    facts.compactMap { standard[shape: "item"]?.element($0) }
  }

  var json: JSON {
    let standard = publication.workspace.standard
    return .object(present: [
      ("$schema", "schema/index.schema.json"),
      ("language", "zh"),
      (
        "standard",
        .object(present: [
          ("name", RecordJSON.wording(standard.name)),
          ("edition", standard.edition.map(JSON.text)),
        ])
      ),
      ("count", .integer(publication.items.count)),
      ("items", .array(publication.items.map(entry))),
    ])
  }

  private func entry(_ item: PublishedItem) -> JSON {
    let workspace = publication.workspace
    let index = Address.catalogue + "/index.json"
    var writer = RecordJSON(workspace.standard)
    let record = item.item.record
    let facts = Self.elements(workspace.standard).compactMap { element -> JSON.Member? in
      record[element.name].flatMap { entry in
        writer.value(entry, of: element, at: "").map { (element.id, $0) }
      }
    }
    return .object(present: [
      ("id", .text(item.key)),
      ("address", .text(Address.relative(Address.catalogueItem(item), from: index))),
      (
        "guide",
        publication.outputs.contains("guides")
          ? .text(Address.relative(Address.guide(item), from: index)) : nil
      ),
      ("division", workspace.divisionJSON(item.item.division)),
      ("body", item.item.body?.string(.name).map(JSON.text)),
      ("facts", .object(facts)),
    ])
  }
}
