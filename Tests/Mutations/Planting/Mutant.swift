package import Samples

/// One known fault, planted in a clean item at a known place.
package struct Mutant: Sendable {
  /// The fault of the list of known faults, or the code of the rule.
  package let fault: String
  package let variant: String
  /// The codes one of which must be found; a code may be cut short to name a range.
  package let codes: [String]
  /// Other codes that the same fault rightly brings.
  package let companions: Set<String>
  /// What an item must have for the fault to be planted in it.
  package let traits: Set<Trait>
  let edits: [Edit]
  /// What the standard must say for the fault to be possible.
  let standard: StandardChange?
  /// Damages the bytes of the item's file and returns the planted range.
  let damage: (@Sendable (inout [UInt8]) throws(HarnessFailure) -> Range<Int>)?

  /// Whether the planted file is so large that once is enough.
  var isHeavy: Bool { ["ZS0301", "ZS0303"].contains(fault) }

  init(
    _ fault: String,
    _ variant: String,
    _ codes: Codes,
    on traits: Set<Trait> = [],
    also companions: Set<String> = [],
    standard: StandardChange? = nil,
    _ edits: [Edit]
  ) {
    self.fault = fault
    self.variant = variant
    self.codes = codes.all
    self.companions = companions
    self.traits = traits
    self.edits = edits
    self.standard = standard
    damage = nil
  }

  init(
    _ fault: String,
    _ variant: String,
    bytes code: String,
    also companions: Set<String> = [],
    _ damage: @escaping @Sendable (inout [UInt8]) throws(HarnessFailure) -> Range<Int>
  ) {
    self.fault = fault
    self.variant = variant
    self.codes = [code]
    self.companions = companions
    self.traits = []
    self.edits = []
    standard = nil
    self.damage = damage
  }
}

/// A change of the shipped standard, for what it makes no use of.
package struct StandardChange: Sendable {
  let path: String
  let old: String
  let new: String
}

/// One code or several, as they are written in a literal.
struct Codes: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  let all: [String]

  init(stringLiteral value: String) { all = [value] }

  init(_ code: String) { all = [code] }

  init(arrayLiteral elements: String...) { all = elements }
}
