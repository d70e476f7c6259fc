package import Source

/// A rule that a standard, a profile or a workspace adds in YAML, compiled once when it is loaded.
package final class DataRule: Sendable {
  /// What reports, explain and settings read: the same as of a rule written in Swift.
  package let rule: Rule
  /// `00`, the two digits of a province, or the workspace's own.
  package let owner: String
  /// The list or record whose entries it judges one by one; nil for the item as a whole.
  package let scope: ElementPath?
  /// All must hold of what is judged.
  package let conditions: [RuleTest]
  package let demand: Demand
  /// What fills the placeholders of the message and the help.
  package let placeholders: [Placeholder]
  package let invalid: [RuleText]
  package let valid: [RuleText]
  /// Its code in the file that defines it.
  package let place: Location
  /// Its slug there.
  package let slugPlace: Location
  /// What decides whether it has anything to judge: its conditions, else its scope, else its code.
  package let selector: Location

  /// What is looked for.
  package enum Demand: Sendable {
    /// Each must hold.
    case require([RuleTest])
    /// Not all may hold together.
    case forbid([RuleTest])
    case compare(RuleComparison)
    /// The values together against a bound.
    case sum(RuleComparison)
    /// Together said only once: in the scope, or among all items.
    case unique([ElementPath])
    /// - Parameter isForbidden: whether it must occur nowhere instead of being the whole text
    case pattern(ElementPath, Pattern, isForbidden: Bool)
    case lookup(RuleLookup)
  }

  /// A name between braces in the wording and what it stands for.
  package struct Placeholder: Sendable {
    package enum Content: Sendable {
      case element(ElementPath)
      case found(Found)
    }

    package let name: String
    package let content: Content
  }

  /// What judging finds out, beside the values of elements.
  package enum Found: String, CaseIterable, Sendable {
    /// The element that is judged.
    case element
    case value
    /// What a comparison or a sum is measured by.
    case bound
    case sum
    /// The code of a word of a vocabulary.
    case code
    /// The word of a vocabulary that a value is another spelling of.
    case term
    /// A did-you-mean, empty where nothing is close.
    case hint

    package var zh: String {
      switch self {
      case .element: "要素"
      case .value: "值"
      case .bound: "界限"
      case .sum: "合计"
      case .code: "代码"
      case .term: "规范词"
      case .hint: "建议"
      }
    }
  }

  init(
    rule: Rule,
    owner: String,
    scope: ElementPath?,
    conditions: [RuleTest],
    demand: Demand,
    placeholders: [Placeholder],
    examples: (invalid: [RuleText], valid: [RuleText]),
    places: (code: Location, slug: Location),
    selector: Location
  ) {
    self.rule = rule
    self.owner = owner
    self.scope = scope
    self.conditions = conditions
    self.demand = demand
    self.placeholders = placeholders
    invalid = examples.invalid
    valid = examples.valid
    place = places.code
    slugPlace = places.slug
    self.selector = selector
  }
}

/// An example with the place where it is written.
package struct RuleText: Sendable {
  package let text: String
  package let entry: Entry
}

/// A value, or the values of a list, against a bound.
package struct RuleComparison: Sendable {
  package let path: ElementPath
  package let order: Order
  package let bound: Bound

  package enum Bound: Sendable {
    case element(ElementPath)
    case value(Entry)
  }
}

/// A value against the words of a vocabulary.
package struct RuleLookup: Sendable {
  package let path: ElementPath
  package let vocabulary: Vocabulary
  package let use: Use

  package enum Use: Sendable {
    /// The value is one of the words.
    case known
    /// A value that is another spelling of a word must be the word.
    case canonical
    /// Where the value is a word with a code, an element must state that code.
    case code(ElementPath)
  }
}
