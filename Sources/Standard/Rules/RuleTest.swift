package import YAML

/// A condition over one element: all its predicates must hold.
///
/// Of several values one is enough; what is negated must be true of all of them.
package struct RuleTest: Sendable {
  package let path: ElementPath
  package let predicates: [Predicate]

  package enum Predicate: Sendable {
    /// One of some values, in any of its spellings.
    case equals([Operand], isNegated: Bool)
    /// A piece of text, in its folded form.
    case contains(Text, isNegated: Bool)
    case matches(Pattern)
    /// A word of a vocabulary, or one of a rank, stands in the text.
    case words(Vocabulary, rank: Int?)
    case ordered(Order, Measure)
    case present(Bool)
  }

  /// A value as a rule states it.
  package enum Operand: Sendable {
    /// The answer 无.
    case none
    case value(Canonical)
    /// What a register's record may be called by.
    case name(Canonical)
  }
}

/// A relation of two values.
package enum Order: Sendable, CaseIterable {
  case equal, different, above, below, atMost, atLeast

  /// - Parameter order: below zero where the left value is the smaller one, zero where they are equal
  package func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .different: order != 0
    case .above: order > 0
    case .below: order < 0
    case .atMost: order <= 0
    case .atLeast: order >= 0
    }
  }
}
