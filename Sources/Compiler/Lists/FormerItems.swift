import Source
import Standard

/// What items of a workspace were in an earlier state of it.
package struct FormerItems: Sendable {
  /// What the state is called.
  package let label: String
  private let items: [FileID: Item]

  package init(_ old: Workspace, label: String, to new: Workspace) {
    self.label = label
    let before = Self.candidates(old, new.settings.successions)
    let after = Self.candidates(new, new.settings.successions)
    let pairs = ItemPairing(before, after).pairs
    // Of two items that go on as one nobody can say which it is measured by: the first by its order.
    items = Dictionary(pairs.map { (after[$0.new].item.file, before[$0.old].item) }) { first, _ in
      first
    }
  }

  package subscript(item: Item) -> Item? { items[item.file] }

  private static func candidates(
    _ workspace: Workspace, _ successions: Successions
  ) -> [ItemPairing.Candidate] {
    workspace.items.map {
      ItemPairing.Candidate($0, path: workspace.files.path($0.file), successions)
    }
  }
}
