import Standard

/// The items of a workspace that name any attached file.
struct ItemsWithFiles: Sendable {
  let items: [Item]

  init(_ workspace: Workspace) {
    var quiet = QuietFields()
    items = workspace.items.filter { item in
      item.record.fields.contains { field in
        quiet.look(at: field) { !$0.attachedFiles.isEmpty }
      }
    }
  }
}
