import Compiler
import Source
import Standard
import YAML

/// Which findings concern which items.
struct Concern {
  private let workspace: Workspace
  private var ofFiles: [FileID: [Diagnostic]] = [:]
  /// The catalogue files by the basic codes that they are named after: one that could not be read is
  /// no layer of any item, yet what it would have said is missing from all of them.
  private var catalogue: [String: FileID] = [:]
  private var ofSubjects: [Diagnostic.Subject: [Diagnostic]] = [:]

  init(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
    self.workspace = workspace
    for (tree, role) in zip(workspace.files.trees, workspace.files.roles) {
      guard case .catalogue = role, let name = tree.source.path.split(separator: "/").last else {
        continue
      }
      catalogue[String(name.prefix { $0 != "." })] = tree.file
    }
    for diagnostic in diagnostics {
      ofFiles[diagnostic.location.file, default: []].append(diagnostic)
      // One cause in several districts is one finding, and a finding of each of them.
      for file in Set(diagnostic.others.map(\.file)) where file != diagnostic.location.file {
        ofFiles[file, default: []].append(diagnostic)
      }
      guard let item = diagnostic.subject.item else { continue }
      let subject = Diagnostic.Subject(item: item, district: diagnostic.subject.district)
      ofSubjects[subject, default: []].append(diagnostic)
    }
  }

  /// The findings about an item, in its layers, in the forms that it names and in the entries of
  /// registers that it refers to.
  ///
  /// A finding in a shared layer is reported once, for the first item that has it: so its place
  /// counts, not only what it says it is about.
  func findings(of item: Item) -> [Diagnostic] {
    var found = ofSubjects[item.subject] ?? []
    var files = Set(item.layers.map(\.file))
    files.formUnion(workspace.forms(of: item).map(\.record.location.file))
    if let code = item.basicCode, let file = catalogue[code] { files.insert(file) }
    for file in files { found += ofFiles[file] ?? [] }
    for entry in item.record.referredRecords where !files.contains(entry.location.file) {
      found += (ofFiles[entry.location.file] ?? []).filter {
        entry.location.range.contains($0.location.range)
      }
    }
    var seen: Set<Identity> = []
    return found.sorted(by: Diagnostic.precedes).filter { seen.insert(Identity($0)).inserted }
  }

  /// What makes two findings the same one, reached on two ways.
  private struct Identity: Hashable {
    let code: String
    let location: Location
    let arguments: [String: Argument]

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.rule.code
      location = diagnostic.location
      arguments = diagnostic.arguments
    }
  }
}

extension Record {
  /// The entries of registers that the record refers to, at any depth.
  var referredRecords: [Record] {
    var found: [Record] = []
    var pending: [Entry] = fields.map(\.entry)
    while let entry = pending.popLast() {
      switch entry.value {
      case .list(let entries): pending += entries
      case .record(let record): pending += record.fields.map(\.entry)
      case .reference(let reference):
        guard let target = reference.target else { continue }
        found.append(target)
        pending += target.fields.map(\.entry)
      default: continue
      }
    }
    return found
  }
}
