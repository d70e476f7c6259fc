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
