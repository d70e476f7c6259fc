import Compiler
import Source
import Standard

/// A list of items that a reform promises: derived from what items state, never from what they claim.
struct ReformList: Sendable {
  /// Whether an item is on a list, and the elements that decided it.
  enum Verdict: Sendable {
    case qualifies(Wording)
    case fails(Wording)

    var qualifies: Bool {
      guard case .qualifies = self else { return false }
      return true
    }

    var reason: Wording {
      switch self {
      case .qualifies(let reason), .fails(let reason): reason
      }
    }
  }

  /// Its address: `lists/<id>.html`.
  let id: String
  let name: Wording
  /// What being on the list means, shown on its page.
  let definition: Wording
  /// The elements that decide, in words.
  let derivedFrom: Wording
  /// The code by which an item claims to be on the list; nil where there is nothing to claim.
  let claim: String?
  let decide: @Sendable (Item) -> Verdict

  init(
    _ id: String,
    _ name: Wording,
    definition: Wording,
    derivedFrom: Wording,
    claim: String?,
    decide: @escaping @Sendable (Item) -> Verdict
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.derivedFrom = derivedFrom
    self.claim = claim
    self.decide = decide
  }

  var page: String { "lists/\(id).html" }

  var data: String { "lists/\(id).json" }

  /// Whether an item claims to be on the list; nil where the list knows no claim.
  func isClaimed(by item: Item) -> Bool? {
    claim.map { code in item.record.codes(.serviceForms).contains { $0.code == code } }
  }

  /// Every list; a new one is named here once.
  static let all: [ReformList] = [.atMostOneVisit, .atOnce, .online, .nearby, .oneVisit]
}
