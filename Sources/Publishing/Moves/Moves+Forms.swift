import Compiler
import Standard

extension Moves {
  /// The pages of forms, whose address has the division that they stand under.
  mutating func addForms(
    _ published: [PublishedForm], in workspace: Workspace, _ successions: Successions
  ) {
    // A form that no published item names holds its address, too.
    let folders =
      workspace.forms.values.map { Address.form(workspace.formKey($0)) } + published.map(\.folder)
    var pages = Collection(
      inUse: folders.flatMap { folder in FormPage.allCases.map { $0.address(folder) } })
    for form in published {
      guard let division = form.division else { continue }
      for former in successions.former(division: division) {
        guard let change = Change(ofDivision: former, successions) else { continue }
        let folder = form.folder(under: former, workspace)
        for page in form.pages where page.isPage {
          let target = Move.Target(address: form.address(of: page), name: form.name, item: nil)
          pages.add(page.address(folder), key: form.key, change, target)
        }
      }
    }
    forms = pages.sorted
  }
}

extension PublishedForm {
  /// What tells it apart in a list of moves.
  fileprivate var key: String { folder.split(separator: "/").dropFirst().joined(separator: "/") }
}
