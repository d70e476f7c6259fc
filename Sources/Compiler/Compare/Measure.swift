extension Comparison {
  /// What implementations are compared with.
  package enum Measure: Hashable, Sendable {
    /// The catalogue; where it is silent the strict majority; else nothing.
    case catalogueThenMajority
    /// The catalogue alone: where it is silent, no district is taken for right.
    case standard
    /// What most districts say, whatever the catalogue does.
    case consensus
    /// What one district says, by the digits of its division.
    case district(String)

    /// Whether the record that is the measure is the catalogue’s.
    var usesCatalogue: Bool { self == .catalogueThenMajority || self == .standard }

    var isDistrict: Bool {
      if case .district = self { return true }
      return false
    }

    /// Whether districts may settle what no record states.
    var allowsMajority: Bool { self == .catalogueThenMajority || self == .consensus }
  }
}
