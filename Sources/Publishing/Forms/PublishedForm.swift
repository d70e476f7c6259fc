import Compiler
import Source
import Standard

/// An application form with pages and papers: one that a file defines, or the joint one of a life event.
struct PublishedForm: Sendable {
  /// Where a form comes from.
  enum Origin: Sendable {
    /// One definition, which items name.
    case definition(Record)
    /// The forms of a life event in one place.
    case event(JointForm)
  }

  let origin: Origin
  /// What it asks.
  let form: Form
  /// The path of the file that it comes from.
  let path: String
  /// The folder of its files: `forms/44/residencePermit`, `events/restaurant/440113/form`.
  let folder: String
  /// The division that its address names; nil for a form that belongs to none.
  let division: String?
  /// The items that ask for it.
  let items: [PublishedItem]

  var name: String {
    form.name.isEmpty ? String(folder.split(separator: "/").last ?? "") : form.name
  }

  var joint: JointForm? {
    if case .event(let joint) = origin { joint } else { nil }
  }

  /// What identifies the form among all, as the schema of its answers says it: `forms:44:residencePermit`.
  var urn: String {
    switch origin {
    case .definition: folder.replacing("/", with: ":")
    case .event(let joint):
      "events:\(Address.part(joint.event.slug)):\(Address.part(joint.division))"
    }
  }

  /// The folder that it would have under another division.
  func folder(under other: String, _ workspace: Workspace) -> String {
    switch origin {
    case .definition(let record): Address.form(workspace.formKey(record, under: other))
    case .event(let joint): Address.form(joint.event, in: other)
    }
  }
}

extension PublishedForm {
  /// All forms of a publication.
  static func all(_ publication: Publication) -> [PublishedForm] {
    all(PublishedEvents(publication), publication.items, publication.workspace)
  }

  /// The defined ones in the order of their files, then those of life events.
  static func all(
    _ events: PublishedEvents, _ items: [PublishedItem], _ workspace: Workspace
  ) -> [PublishedForm] {
    let defined = defined(items, workspace)
    return defined.isEmpty ? [] : defined + JointForm.all(events, workspace)
  }

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

extension Address {
  /// The folder of a form that a file defines.
  static func form(_ key: String) -> String { "forms/\(key)" }

  /// The folder of the joint form of a life event in one place.
  static func form(_ event: LifeEvent, in division: String) -> String {
    "events/\(part(event.slug))/\(part(division))/form"
  }
}

extension Workspace {
  /// What identifies a form in addresses: the division that it stands under and its id.
  func formKey(_ form: Record, under other: String? = nil) -> String {
    let file = form.location.file
    let stem = files.path(file).split(separator: "/").last?.prefix { $0 != "." } ?? ""
    let id = Address.part(form.string(.id) ?? String(stem))
    guard case .form(let division) = files.role(file) else { return id }
    return "\(Address.part(other ?? division))/\(id)"
  }
}
