package import Source

/// A list of items that a reform promises, as data: what decides whether an item is on it, and why.
///
/// The nation's definition may be continued by a province, whose judgements come first for its own items.
package struct ReformList: Sendable {
  /// What a judgement comes to.
  package enum Outcome: String, CaseIterable, Sendable {
    case listed
    case notListed
    /// What the item states is not enough to say.
    case undecided
    /// The item is none of those that the list is about, and not counted.
    case notCounted

    package var title: Wording {
      switch self {
      case .listed: Wording(zh: "在清单上", en: "listed")
      case .notListed: Wording(zh: "不在清单上", en: "notListed")
      case .undecided: Wording(zh: "无法判断", en: "undecided")
      case .notCounted: Wording(zh: "不计入", en: "notCounted")
      }
    }
  }

  /// What decides where all its conditions hold.
  package struct Judgement: Sendable {
    package let conditions: [RuleTest]
    package let outcome: Outcome
    /// With names of elements in braces; `{值}` is the value that the last condition found.
    package let reason: Wording
    /// What the names in the reason stand for; nil for the value that was found.
    package let placeholders: [(name: String, path: ElementPath?)]
    /// Fragments of items that it decides.
    package let examples: [RuleText]
    package let place: Location
  }

  /// What one file says of the list.
  package struct Part: Sendable {
    /// `00`, the two digits of a province, or the workspace's own.
    package let owner: String
    /// By what an item claims to be on the list.
    package let claim: RuleTest?
    /// The first that fits decides.
    package let judgements: [Judgement]
  }

  /// Its address: `lists/<id>.html`.
  package let id: String
  package let name: Wording
  /// What being on the list means.
  package let definition: Wording
  /// Which elements decide, in words.
  package let derivation: Wording
  /// The owner of the definition.
  package let owner: String
  /// What continues the definition, then the definition.
  package internal(set) var parts: [Part]
}
