import Source
package import Standard

/// What changed for the applicant between two states of a workspace.
package struct History: Sendable {
  /// An item as it was and as it is.
  package struct ItemChange: Sendable {
    package enum Kind: String, Sendable {
      case added
      case removed
      case changed
    }

    package let kind: Kind
    package let before: Item?
    package let after: Item?
    /// Its most severe change.
    package let impact: Impact
    /// The numbers of its changes, in the order of guide pages.
    package let changes: [Int]

    /// The item as it is, or as it last was.
    package let item: Item
    /// The path of its file, then or now.
    package let path: String
    /// The path of its file before, where it was moved.
    package let formerPath: String?

    /// The code that the history of codes says an item that is gone goes on under; nil where it says none.
    package let successor: String?

    /// Whether it goes by another name or code.
    package var isRenamed: Bool {
      guard let before, let after else { return false }
      return before.basicCode != after.basicCode || before.identifier != after.identifier
        || before.name.map { Canonical(name: $0) } != after.name.map { Canonical(name: $0) }
    }
  }

  package let changes: [Change]
  /// The items that are new, gone or changed, by code and division.
  package let items: [ItemChange]
  /// How many items were compared, new and gone ones included.
  package let compared: Int

  /// The most severe change; nil where nothing has changed.
  package var impact: Impact? { items.map(\.impact).max() }

  package func count(_ impact: Impact) -> Int { items.count { $0.impact == impact } }

  /// How many changes there are of a class; that an item is new or gone is one, too.
  package func countOfChanges(_ impact: Impact) -> Int {
    changes.count { $0.impact == impact }
      + items.count { $0.kind != .changed && $0.impact == impact }
  }

  package func count(_ kind: ItemChange.Kind) -> Int { items.count { $0.kind == kind } }
}
