package import Source

/// One element of a record: what it is called, how its value is read, when it must be stated and what a
/// difference between districts means.
package final class Element: Sendable {
  package let id: String
  package let name: ElementName
  package let title: Wording
  /// Other keys that are accepted for this element.
  package let aliases: [String]
  package let description: Wording?
  /// Names of the national exchange tables.
  package let exchangeFields: [String]
  /// What it becomes in linked data; nil for a term of its own.
  package let linkedData: LinkedPath?
  package let kind: ValueKind
  /// Whether the value is a list.
  package let several: Bool
  /// Whether the order of the list means something, as that of steps does.
  package let ordered: Bool
  /// The vocabulary whose synonyms are the same value of this element.
  package let synonyms: String?
  package let requirement: Requirement
  package let exceptions: [RequirementException]
  package let requiredWhen: [Condition]
  /// Whether 无 is a real answer.
  package let mayBeNone: Bool
  package let uniformity: Uniformity
  package let better: Direction?
  /// What a change means to the applicant where no side of it is known to be better; nil for what the class
  /// of the element implies.
  package let impact: Impact?
  /// The element that holds the statutory value which this one may not pass.
  package let bound: String?
  package let section: String?
  package let personalData: String?
  package let maximumLength: Int?
  package let minimum: Int?
  package let maximum: Int?
  package let source: FactSource?
  /// Where the standard defines the element; nil for elements of the compiler's own file formats.
  package let location: Location?
  /// Its place among the elements of its record.
  package let position: Int
  /// The set of its kind alone.
  package let kindSet: KindSet
  /// The shape of its records, or of those that its names stand for; nil for other values.
  package let recordID: String?
  /// The register whose records its names stand for.
  package let register: Register?

  /// Whether its values are records, or names that stand for records.
  package var holdsRecords: Bool { !kindSet.isDisjoint(with: .records) }

  /// Whether its values are texts in words.
  package var holdsWords: Bool { !kindSet.isDisjoint(with: .words) }

  package init(
    id: String,
    name: ElementName,
    title: Wording,
    kind: ValueKind,
    aliases: [String] = [],
    description: Wording? = nil,
    exchangeFields: [String] = [],
    linkedData: LinkedPath? = nil,
    several: Bool = false,
    ordered: Bool = false,
    synonyms: String? = nil,
    requirement: Requirement = .optional,
    exceptions: [RequirementException] = [],
    requiredWhen: [Condition] = [],
    mayBeNone: Bool = false,
    uniformity: Uniformity = .local,
    better: Direction? = nil,
    bound: String? = nil,
    impact: Impact? = nil,
    section: String? = nil,
    personalData: String? = nil,
    maximumLength: Int? = nil,
    minimum: Int? = nil,
    maximum: Int? = nil,
    source: FactSource? = nil,
    location: Location? = nil,
    position: Int = 0
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.kind = kind
    kindSet = KindSet(kind)
    recordID = kind.recordID
    if case .reference(let register, _) = kind { self.register = register } else { register = nil }
    self.aliases = aliases
    self.description = description
    self.exchangeFields = exchangeFields
    self.linkedData = linkedData
    self.several = several
    self.ordered = ordered
    self.synonyms = synonyms
    self.requirement = requirement
    self.exceptions = exceptions
    self.requiredWhen = requiredWhen
    self.mayBeNone = mayBeNone
    self.uniformity = uniformity
    self.better = better
    self.bound = bound
    self.impact = impact
    self.section = section
    self.personalData = personalData
    self.maximumLength = maximumLength
    self.minimum = minimum
    self.maximum = maximum
    self.source = source
    self.location = location
    self.position = position
  }

  /// Every key that names this element in a file.
  package var keys: [String] { [title.zh, id] + aliases }
}

/// For items of one type an element is required, optional or not applicable.
package struct RequirementException: Hashable, Sendable {
  /// The name of the item type.
  package let type: String
  package let requirement: Requirement
}

/// One condition of a conditional requirement, over another element of the same record.
package struct Condition: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    case equals(String)
    case differs(String)
    case above(Int)
    case present(Bool)
  }

  /// The id of the element that is looked at.
  package let element: String
  package let test: Test
}
