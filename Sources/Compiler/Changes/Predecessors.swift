import Source

/// Finds what an item was in an earlier state of its workspace.
struct Predecessors: Sendable {
  private var byPath: [String: Item] = [:]
  /// Items by what identifies them; nil where several share it.
  private var bySubject: [Diagnostic.Subject: Item?] = [:]

  init(_ workspace: Workspace) {
    for item in workspace.items + workspace.unusedCatalogue {
      byPath[workspace.files.path(item.file)] = item
      let isTaken = bySubject[item.subject] != nil
      bySubject[item.subject] = isTaken ? .some(nil) : item
    }
  }

  /// The item in the same file or, where the file is new, the one of the same code in the same division.
  func item(before item: Item, in workspace: Workspace) -> Item? {
    if let before = byPath[workspace.files.path(item.file)] { return before }
    return bySubject[item.subject] ?? nil
  }
}
