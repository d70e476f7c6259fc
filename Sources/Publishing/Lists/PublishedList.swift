import Compiler
import Source
import Standard

/// A reform list or measure as it is published: what it is and how it judges, from data or from code.
struct PublishedList: Sendable {
  /// What is judged.
  enum Subject: String, Sendable {
    case items
    /// Life events, each in each of its places.
    case events

    var title: Wording {
      switch self {
      case .items: Wording(zh: "事项", en: "items")
      case .events: Wording(zh: "一件事", en: "life events")
      }
    }

    /// The word that counts them.
    var counter: String {
      switch self {
      case .items: "项"
      case .events: "件"
      }
    }
  }

  /// A quantity that is added up: a whole and the part of it that the list is about.
  struct Measure: Sendable {
    let id: String
    let name: Wording
    let whole: Wording
    let part: Wording
    let unit: Wording
  }

  let id: String
  let name: Wording
  let definition: Wording
  let derivation: Wording
  var subject = Subject.items
  /// What the outcomes are called on pages.
  var words = Words()
  var measures: [Measure] = []
  /// What items are grouped by beside their body; nil where there is nothing else.
  var grouping: Wording?
  /// Judges an item; never asked where life events are judged.
  let judge: @Sendable (Item) -> Judgement

  struct Words: Sendable {
    var listed = Wording(zh: "在清单上", en: "Listed")
    var notListed = Wording(zh: "不在清单上", en: "Not listed")
  }

  /// What a list makes of one item.
  struct Judgement: Sendable {
    let outcome: ReformList.Outcome
    let reason: Wording
    /// Nil where there is nothing to claim.
    var isClaimed: Bool?
    /// One for each measure, in its order.
    var amounts: [Share] = []
    var group: String?
    var details: [Detail] = []
  }

  /// What one item adds to a measure.
  enum Share: Sendable {
    case amount(Amount)
    /// Nobody can say.
    case unknown
    /// Nothing, because another measure counts it.
    case elsewhere

    var amount: Amount? {
      guard case .amount(let amount) = self else { return nil }
      return amount
    }
  }

  /// Thousandths of the measure's unit.
  struct Amount: Sendable {
    let whole: Int
    let part: Int
  }

  /// One of the things that make up a judgement, such as a material.
  struct Detail: Sendable {
    let name: String
    /// Which measures count it.
    let measures: [String]
    let reason: Wording
    let location: Location
  }
}

extension PublishedList {
  /// A list that the standard defines.
  init(_ list: ReformList) {
    self.init(
      id: list.id, name: list.name, definition: list.definition, derivation: list.derivation
    ) { item in
      let verdict = list.verdict(on: item)
      return Judgement(
        outcome: verdict.outcome, reason: verdict.reason, isClaimed: verdict.isClaimed)
    }
  }

  /// Every list of a publication: those of the standard, then what is computed.
  static func all(_ publication: Publication) -> [PublishedList] {
    let standard = publication.workspace.standard.lists.map(PublishedList.init)
    var computed: [PublishedList] = [.needlessMaterials(publication)]
    computed += Reduction.Kind.allCases.map { .reduction($0) }
    if let former = publication.formerItems {
      computed += Reduction.Kind.allCases.map { .reduction($0, since: former) }
    }
    computed += [.decidingBodies(publication), .parallel]
    // An id that the standard uses is the standard's.
    let taken = Set(standard.map(\.id))
    return standard + computed.filter { !taken.contains($0.id) }
  }
}
