import Compiler
import Source
import Standard

/// A form definition that published items name, with its fields in order.
struct PublishedForm: Sendable {
  let record: Record
  /// What it asks.
  let form: Form
  /// The path of its file.
  let path: String
  /// The division whose form it is, and its id there: what its address is made of.
  let key: String
  /// The items that name it, in the order of their files.
  let items: [PublishedItem]

  var address: String { Self.address(key) }

  static func address(_ key: String) -> String { "forms/\(key)/index.html" }

  var schemaAddress: String { "forms/\(key)/schema.json" }

  var layoutAddress: String { "forms/\(key)/ui.json" }

  /// How many folders below that of the site its files stand.
  var depth: Int { layoutAddress.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The forms of a publication in the order of their files.
  static func all(_ publication: Publication) -> [PublishedForm] {
    all(publication.items, publication.workspace)
  }

  static func all(_ items: [PublishedItem], _ workspace: Workspace) -> [PublishedForm] {
    var users: [String: [PublishedItem]] = [:]
    var records: [String: Record] = [:]
    for item in items {
      for form in workspace.forms(of: item.item) {
        users[form.path, default: []].append(item)
        records[form.path] = form.record
      }
    }
    return records.sorted { Manifest.precedes($0.key, $1.key) }.map { path, record in
      PublishedForm(
        record: record, form: Form(record, workspace.standard), path: path,
        key: workspace.formKey(record), items: users[path] ?? [])
    }
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
