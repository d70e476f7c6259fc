import Compiler
import Source
import Standard
import YAML

/// The records of questions and answers: one line each, by division.
struct AnswersDocument {
  let publication: Publication

  static let folder = "answers"

  static func address(of division: String) -> String {
    "\(folder)/\(Address.part(division.isEmpty ? "00" : division)).ndjson"
  }

  /// The answers of an item, a line each.
  func lines(_ item: PublishedItem) -> [UInt8] {
    Answers(item, in: publication).all.flatMap { JSON.line(record($0, of: item)).file }
  }

  private func record(_ answer: Answer, of item: PublishedItem) -> JSON {
    let workspace = publication.workspace
    let record = item.item.record
    let division = item.item.division
    let own = Self.address(of: division)
    let hasGuides = publication.outputs.contains(Output.guides.id)
    let guide = "\(Address.guide(item))#\(answer.section)"
    return .object(present: [
      ("id", .text("\(item.key):\(answer.id)")), ("kind", .text(answer.kind)),
      ("question", .text(answer.question)), ("answer", .text(answer.text)),
      (
        "item",
        .object(present: [
          ("id", .text(item.key)), ("name", item.item.name.map(JSON.text)),
          ("everydayNames", .texts(record.texts(.everydayNames).map(\.string))),
          ("type", item.item.type.map { .text($0.name.zh) }),
        ])
      ),
      (
        "division",
        .object(present: [
          ("code", .text(division)), ("name", workspace.name(ofDivision: division).map(JSON.text)),
          ("place", .text(workspace.place(division))),
        ])
      ),
      ("body", item.item.bodyName.map(JSON.text)),
      ("sources", .texts(answer.sources)),
      ("record", .text(Address.relative(Address.catalogueItem(item), from: own))),
      (
        "guide",
        hasGuides
          ? .text(publication.site.absolute(guide) ?? Address.relative(guide, from: own)) : nil
      ),
      ("version", record.string(.version).map(JSON.text)),
      ("since", record.date(.plannedStart).map { .text($0.description) }),
      ("asOf", publication.day.map { .text($0.description) }),
      ("errors", .integer(item.findings.count { $0.severity == .error })),
    ])
  }

  /// The divisions in their order, each with its items.
  var divisions: [(code: String, items: [PublishedItem])] {
    Dictionary(grouping: publication.items, by: \.item.division)
      .sorted { Manifest.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  func index(_ divisions: [(code: String, items: [PublishedItem])]) -> JSON {
    let standard = publication.workspace.standard
    return .object(present: [
      ("$schema", "schema/v1/index.schema.json"), ("answerSchema", "schema/v1/answer.schema.json"),
      ("language", "zh"),
      (
        "standard",
        .object(present: [
          ("name", RecordJSON.wording(standard.name)), ("edition", standard.edition.map(JSON.text)),
        ])
      ),
      (
        "divisions",
        .array(
          divisions.map { division in
            .object(present: [
              ("code", .text(division.code)),
              ("name", publication.workspace.name(ofDivision: division.code).map(JSON.text)),
              (
                "address",
                .text(
                  Address.relative(
                    Self.address(of: division.code), from: Self.folder + "/index.json"))
              ),
              ("items", .integer(division.items.count)),
            ])
          })
      ),
    ])
  }
}

extension Answer {
  /// Its id without a number: own questions and cases are of one kind each.
  var kind: String { String(id.prefix { $0 != "-" }) }
}
