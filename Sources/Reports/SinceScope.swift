/// That a check reports only what has changed since a revision.
package struct SinceScope: Sendable {
  /// The name of the revision as it was given.
  package let revision: String
  package let changedItems: Int
  /// All items that were checked, changed or not.
  package let allItems: Int

  package init(revision: String, changedItems: Int, allItems: Int) {
    self.revision = revision
    self.changedItems = changedItems
    self.allItems = allItems
  }
}
