package import YAML

/// One file of a standard or of a province's profile.
package struct StandardFile: Sendable {
  /// What a file of a standard holds, told by its place in the folder.
  package enum Role: String, CaseIterable, Sendable {
    case about, records, elements, codes, vocabulary, divisions, rules, lists, exchange

    /// The role of a path relative to the standard's folder; nil for a place that holds nothing.
    package init?(path: String) {
      switch path {
      case "standard.yaml", "profile.yaml": self = .about
      case "records.yaml": self = .records
      case "divisions.yaml": self = .divisions
      case "rules.yaml": self = .rules
      case "lists.yaml": self = .lists
      case "exchange.yaml": self = .exchange
      default:
        let folders: [Role] = [.elements, .codes, .vocabulary]
        guard path.hasSuffix(".yaml"),
          let folder = folders.first(where: { path.hasPrefix($0.rawValue + "/") })
        else { return nil }
        self = folder
      }
    }

    var format: String {
      switch self {
      case .about: "standardFile"
      case .records: "recordsFile"
      case .elements: "elementsFile"
      case .codes: "codesFile"
      case .vocabulary: "vocabularyFile"
      case .divisions: "divisionsFile"
      case .rules: "rulesFile"
      case .lists: "listsFile"
      case .exchange: "exchangeFile"
      }
    }
  }

  package let role: Role
  /// `00` for the national standard, two digits for a province's profile.
  package let owner: String
  package let tree: Tree

  package init(role: Role, owner: String, tree: Tree) {
    self.role = role
    self.owner = owner
    self.tree = tree
  }
}
