import Compiler
import Source
import Standard

/// All forms of a publication, put together once for all pages.
struct PublishedForms: Sendable {
  /// The defined ones in the order of their files, then those of life events.
  let all: [PublishedForm]
  private let joint: [String: JointForm]

  init(_ events: PublishedEvents, _ items: [PublishedItem], _ workspace: Workspace) {
    let defined = Self.defined(items, workspace)
    all = defined.isEmpty ? [] : defined + JointForm.all(events, workspace)
    joint = Dictionary(
      all.compactMap { form in form.joint.map { (form.folder, $0) } }
    ) { first, _ in first }
  }

  /// The joint form whose files stand in a folder.
  func joint(in folder: String) -> JointForm? { joint[folder] }

  private static func defined(_ items: [PublishedItem], _ workspace: Workspace) -> [PublishedForm] {
    var users: [String: [PublishedItem]] = [:]
    var records: [String: Record] = [:]
    for item in items {
      for form in workspace.forms(of: item.item) {
        users[form.path, default: []].append(item)
        records[form.path] = form.record
      }
    }
    return records.sorted { Manifest.precedes($0.key, $1.key) }.map { path, record in
      let role = workspace.files.role(record.location.file)
      let division: String? = if case .form(let division) = role { division } else { nil }
      return PublishedForm(
        origin: .definition(record), form: Form(record, workspace.standard), path: path,
        folder: Address.form(workspace.formKey(record)), division: division,
        items: users[path] ?? [])
    }
  }
}
