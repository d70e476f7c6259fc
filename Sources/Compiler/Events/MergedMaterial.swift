package import Standard
import YAML

/// A material of a life event, asked for once, with every item that asks for it.
package struct MergedMaterial: Sendable {
  /// Where a material comes from for one item.
  package enum Source: Hashable, Sendable {
    /// The applicant hands it in.
    case applicant
    /// The office fetches it itself.
    case exempt
    /// It is what an earlier step of the event issues.
    case result(of: Int)
  }

  /// What one item says of it.
  package struct Demand: Sendable {
    /// The number of the step.
    package let step: Int
    /// The material as the item, or a case of it, asks for it.
    package let record: Record
    /// In which case it is asked for, in the words of the event and of the item; empty where always.
    package let cases: [String]
    /// In which cases of the item it is not asked for.
    package let notNeededIn: [String]
    package let necessity: Necessity
    package let source: Source

    /// Whether everybody hands it in who has the event to settle.
    package var isUnconditional: Bool { cases.isEmpty && necessity != .notAlways }
  }

  package enum Necessity: Sendable {
    case needed
    /// 非必要: asked for in some cases only.
    case notAlways
    /// 容缺后补: may follow later.
    case mayFollow
    case unstated
  }

  package enum Group: CaseIterable, Sendable {
    /// Everybody hands it in.
    case needed
    /// Everybody hands it in, but may do so later.
    case mayFollow
    /// Some hand it in.
    case byCase
    /// Nobody does: the office has it, or gets it from the step before.
    case notHandedIn
  }

  /// What most items call it.
  package let name: String
  /// What others call it.
  package let otherNames: [String]
  /// In the order of the steps.
  package let demands: [Demand]

  /// What is handed in of it.
  private var handedIn: [Demand] { demands.filter { $0.source == .applicant } }

  package var group: Group {
    let own = handedIn
    if own.isEmpty { return .notHandedIn }
    let unconditional = own.filter(\.isUnconditional)
    if unconditional.isEmpty { return .byCase }
    return unconditional.allSatisfy { $0.necessity == .mayFollow } ? .mayFollow : .needed
  }

  /// The most originals that an item asks for; nil where none says how many.
  package var originals: Int? { most(.originals) }
  /// The most photocopies that an item asks for; nil where none says how many.
  package var copies: Int? { most(.copies) }

  private func most(_ known: KnownElement) -> Int? {
    let own = handedIn.isEmpty ? demands : handedIn
    return own.compactMap { $0.record.record(.copies)?.integer(known) }.max()
  }

  /// Whether an electronic licence is linked to it.
  package var hasLicence: Bool {
    demands.contains {
      $0.record.text(.licenceType) != nil || $0.record.text(.linkedLicence) != nil
    }
  }

  /// The steps that ask for it, each once.
  package var steps: [Int] {
    var seen: Set<Int> = []
    return demands.map(\.step).filter { seen.insert($0).inserted }
  }
}
