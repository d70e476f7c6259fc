package import Source
import Standard

/// An item that several of the merged divisions have, with what is different among them.
package struct MergedItem: Sendable {
  /// An element that differs, with what each says and what follows.
  package struct Decision: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// Nothing says which is right.
      case open
      /// One side is better for the applicant, or alone says something.
      case recommended
      /// The catalogue or the cited law says what is right: whoever differs corrects it.
      case settled
    }

    package enum Outcome: Sendable {
      case open
      /// It differs by declaration: whether that goes on is to be decided.
      case declared
      /// What these columns say is better for the applicant.
      case better([Int])
      /// Even the best passes the statutory value, which counts.
      case statutory(Wording, Location)
      /// Only these columns state it.
      case onlyStated([Int])
      /// The standard says so; these columns differ from it.
      case settled(by: Comparison.Baseline, wrong: [Int])

      /// A stable name for machines.
      package var id: String {
        switch self {
        case .open: "open"
        case .declared: "declared"
        case .better: "better"
        case .statutory: "statutory"
        case .onlyStated: "onlyStated"
        case .settled: "settled"
        }
      }
    }

    package let row: Comparison.Row
    package let outcome: Outcome

    package var kind: Kind {
      switch outcome {
      case .open, .declared: .open
      case .better, .statutory, .onlyStated: .recommended
      case .settled: .settled
      }
    }
  }

  package let comparison: Comparison
  /// The number of the side that each column belongs to.
  package let sides: [Int]
  /// In the order of the standard.
  package let decisions: [Decision]
  /// How many elements are the same everywhere.
  package let sameCount: Int

  init(_ comparison: Comparison, sides: [Int]) {
    self.comparison = comparison
    self.sides = sides
    var reader = DecisionReader(comparison)
    decisions = comparison.rows.compactMap { reader.decision(on: $0) }
    sameCount = reader.sameCount
  }
}
