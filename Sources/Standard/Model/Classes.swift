package import Source

/// How much a fact of the standard can be relied on, and where it comes from.
package struct FactSource: Hashable, Sendable {
  package let origin: String
  package let certainty: String?
  package let note: String?
}

/// The class of an element: what a difference between districts means.
package enum Uniformity: String, CaseIterable, Sendable {
  /// The same everywhere because it is the item's identity: name, code, type, legal basis.
  case identity
  /// The same everywhere because it is the standard: conditions, materials, statutory limit.
  case standard
  /// May differ, but only to the applicant's advantage.
  case directional
  /// The district's own: places, hours, phones.
  case local

  package var title: Wording {
    switch self {
    case .identity: Wording(zh: "统一身份", en: "uniform identity")
    case .standard: Wording(zh: "统一标准", en: "uniform standard")
    case .directional: Wording(zh: "择优", en: "directional")
    case .local: Wording(zh: "本地", en: "local")
    }
  }

  /// Whether every district must state the same.
  package var isUniform: Bool { self == .identity || self == .standard }
}

/// Which side of a directional element is better for the applicant.
package enum Direction: String, CaseIterable, Sendable {
  case smaller
  case larger
  case yes
  case more
  case fewer

  package var title: Wording {
    switch self {
    case .smaller: Wording(zh: "更小", en: "smaller")
    case .larger: Wording(zh: "更大", en: "larger")
    case .yes: Wording(zh: "是", en: "yes")
    case .more: Wording(zh: "更多", en: "more")
    case .fewer: Wording(zh: "更少", en: "fewer")
    }
  }
}

/// Whether an element must be stated.
package enum Requirement: String, CaseIterable, Sendable {
  case required
  case optional
  case conditional
  case notApplicable

  package var title: Wording {
    switch self {
    case .required: Wording(zh: "必备", en: "required")
    case .optional: Wording(zh: "可选", en: "optional")
    case .conditional: Wording(zh: "条件必备", en: "conditional")
    case .notApplicable: Wording(zh: "不适用", en: "not applicable")
    }
  }
}
