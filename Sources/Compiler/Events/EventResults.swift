import Standard
import YAML

/// What the steps of an event issue, to tell materials that need not be handed in because a step before
/// issues them.
struct EventResults {
  private let reader: MaterialNameReader?
  private let standard: Standard
  /// The steps that issue a document, in the order of the event.
  private var producers: [Canonical: [Int]] = [:]

  init(_ steps: [EventPlan.Step], _ standard: Standard) {
    self.standard = standard
    reader = MaterialNameReader(standard)
    for (number, step) in steps.enumerated() {
      // What only some go through issues nothing to the others.
      guard let item = step.item, step.isAlwaysNeeded else { continue }
      for result in item.record.records(.results) {
        guard let key = key(result) else { continue }
        if producers[key]?.last != number { producers[key, default: []].append(number) }
      }
    }
  }

  var isEmpty: Bool { producers.isEmpty }

  /// The step that issues a material before it is asked for; nil where none surely does.
  func producer(of material: Record, among earlier: Set<Int>) -> Int? {
    guard !earlier.isEmpty, let key = key(material) else { return nil }
    return producers[key]?.first(where: earlier.contains)
  }

  /// The one document that a name means, without remarks on copies; nil where it lists several.
  ///
  /// Unlike the check of materials it keeps whose document it is: a guardian’s card is another one.
  private func key(_ record: Record) -> Canonical? {
    guard let name = record.text(.name) else { return nil }
    let documents = reader?.documents(in: name) ?? []
    guard documents.count < 2 else { return nil }
    let text = documents.first.map { name[part: $0.range] } ?? name
    let term = standard.vocabularies["standard-materials"]?.term(spelled: text)
    return Canonical(name: term?.term ?? text.string)
  }
}
