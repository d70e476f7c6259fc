import Compiler
import Source
import Standard

/// One entry of the change feed: what happened to an item, and what it means to applicants.
struct ChangeEntry {
  let step: ChangePlan.Step
  let former: FormerCatalogue
  let publication: Publication

  /// The members of the entry, without its number and its day.
  var members: [JSON.Member] {
    let item = step.after.map { publication.items[$0] }
    let id = item?.key ?? step.before?.id ?? ""
    let division = item?.item.division ?? step.before?.division ?? ""
    let digest = step.after.map(publication.contentDigest)
    let difference = difference
    let members: [(name: String, value: JSON?)] = [
      ("kind", .text(step.kind.rawValue)),
      ("id", .text(id)),
      ("formerId", step.kind == .renamed ? step.before.map { .text($0.id) } : nil),
      ("name", (item?.item.name ?? step.before?.name).map(JSON.text)),
      ("division", publication.workspace.divisionJSON(division)),
      ("address", .text("items/\(id).json")),
      ("guide", guide(item)),
      ("contentSha256", digest.map(JSON.text)),
      ("formerContentSha256", step.before?.contentDigest.map(JSON.text)),
      ("reason", reason),
      ("successors", step.kind == .removed ? .texts(step.successors) : nil),
      ("impact", .text(difference.impact.rawValue)),
      ("sections", difference.sections),
      ("elements", difference.elements.map(JSON.texts)),
      ("changes", difference.changes),
    ]
    return members.compactMap { name, value in value.map { (name, $0) } }
  }

  private var reason: JSON? {
    switch step.kind {
    case .removed: step.isCorrection ? "left-out" : step.successors.isEmpty ? "gone" : "succeeded"
    case .added: step.isCorrection ? "corrected" : nil
    case .changed, .renamed: nil
    }
  }

  private func guide(_ item: PublishedItem?) -> JSON? {
    guard let item, publication.outputs.contains("guides") else { return nil }
    return .text(Address.inCatalogue(Address.guide(item)))
  }

  private struct Difference {
    var impact: Impact
    var sections: JSON?
    var elements: [String]?
    var changes: JSON?
  }

  private var difference: Difference {
    let standard = publication.workspace.standard
    switch step.kind {
    case .added:
      guard !step.isCorrection, let number = step.after else { return Difference(impact: .neutral) }
      return Difference(
        impact: publication.items[number].item.record.impactOfPresence(isNew: true))
    case .removed:
      guard !step.isCorrection, step.successors.isEmpty else { return Difference(impact: .neutral) }
      var reader = RecordReader(standard)
      let record = step.before.flatMap(former.content)?["item"].flatMap { reader.item($0) }
      return Difference(impact: record?.impactOfPresence(isNew: false) ?? .tightening)
    case .changed, .renamed:
      guard let number = step.after, let before = step.before.flatMap(former.content)?["item"],
        let after = ItemDocument(item: publication.items[number], publication: publication)
          .content["item"]
      else { return Difference(impact: .undetermined, sections: [], elements: [], changes: []) }
      return compared(before, after, standard)
    }
  }

  /// Both states are read from what is published, so that nothing differs but what differs there.
  private func compared(_ before: JSON, _ after: JSON, _ standard: Standard) -> Difference {
    var reader = RecordReader(standard)
    guard let old = reader.item(before), let new = reader.item(after) else {
      return Difference(impact: .undetermined)
    }
    let changes = new.changes(since: old, by: standard)
    var worst: [String: Impact] = [:]
    for change in changes {
      let section = change.section
      worst[section] = max(worst[section] ?? .neutral, change.impact)
    }
    let sections = (GuideSection.allCases.map { ($0.rawValue, $0.title) } + [Change.otherSection])
      .compactMap { id, title -> JSON? in
        worst[id].map { impact in
          [
            "id": .text(id), "title": RecordJSON.wording(title),
            "impact": .text(impact.rawValue),
          ]
        }
      }
    return Difference(
      impact: changes.map(\.impact).max() ?? .neutral, sections: .array(sections),
      elements: Self.elements(before, after), changes: .array(changes.map(\.json)))
  }

  /// The elements of which anything is not as it was, to the letter.
  private static func elements(_ before: JSON, _ after: JSON) -> [String] {
    let old = Dictionary(before.members.map { ($0.name, $0.value.canonical) }) { first, _ in first }
    let new = Dictionary(after.members.map { ($0.name, $0.value.canonical) }) { first, _ in first }
    let names = after.members.map(\.name) + before.members.map(\.name).filter { new[$0] == nil }
    return names.filter { old[$0] != new[$0] }
  }
}

extension Change {
  static let otherSection = ("other", Wording(zh: "其他", en: "Other"))

  /// The section of a guide in which the element stands.
  fileprivate var section: String { path.elements.first?.section ?? Self.otherSection.0 }

  fileprivate var json: JSON {
    .object(present: [
      ("element", .text(path.id)), ("title", RecordJSON.wording(path.title)),
      ("kind", .text(kind.rawValue)), ("impact", .text(impact.rawValue)),
      ("before", before.map(RecordJSON.wording)), ("after", after.map(RecordJSON.wording)),
    ])
  }
}
