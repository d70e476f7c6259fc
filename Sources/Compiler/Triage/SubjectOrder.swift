import Source
import Standard

/// Which of the items that a finding is about comes first: that of the first file; what is about no item comes last.
struct SubjectOrder {
  private let cards: ItemCards
  private let derived = Derivations()

  init(_ cards: ItemCards) { self.cards = cards }

  /// Each once, in order.
  func sorted(
    _ subjects: [Diagnostic.Subject], besides first: Diagnostic.Subject
  ) -> [Diagnostic.Subject] {
    let ranks = subjects.map(rank)
    let places = subjects.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var all: [Diagnostic.Subject] = []
    for place in places where subjects[place] != (all.last ?? first) {
      all.append(subjects[place])
    }
    return all
  }

  private struct Ranks: Sendable { let ofItems: [String: Int] }

  func rank(of subject: Diagnostic.Subject) -> Int {
    guard let item = subject.item else { return .max }
    let ranks = derived.value {
      Ranks(
        ofItems: Dictionary(
          cards.all.enumerated().compactMap { number, card in
            card.subject.item.map { ($0, number) }
          }
        ) { first, _ in first })
    }
    return ranks.ofItems[item] ?? .max
  }
}
