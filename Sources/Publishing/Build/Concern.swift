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
  /// Whether anything is found in forms, and in the registers that items refer to.
  private var (isFoundInForms, isFoundInRegisters) = (false, false)
  /// The entries with findings to which fields refer: whoever inherits a field refers to the same.
  private var found: [ObjectIdentifier: [Record]] = [:]

  init(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
    self.workspace = workspace
    var (forms, registers): (Set<FileID>, Set<FileID>) = ([], [])
    for (tree, role) in zip(workspace.files.trees, workspace.files.roles) {
      switch role {
      case .item: break
      case .catalogue:
        guard let name = tree.source.path.split(separator: "/").last else { continue }
        catalogue[String(name.prefix { $0 != "." })] = tree.file
      case .form: forms.insert(tree.file)
      default: registers.insert(tree.file)
      }
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
    isFoundInForms = !forms.isDisjoint(with: ofFiles.keys)
    isFoundInRegisters = !registers.isDisjoint(with: ofFiles.keys)
  }

  /// The findings about an item, in its layers, in the forms that it names and in the entries of
  /// registers that it refers to.
  ///
  /// A finding in a shared layer is reported once, for the first item that has it: so its place
  /// counts, not only what it says it is about.
  mutating func findings(of item: Item) -> [Diagnostic] {
    var all = ofSubjects[item.subject] ?? []
    var files = Set(item.layers.map(\.file))
    if isFoundInForms {
      files.formUnion(workspace.forms(of: item).map(\.record.location.file))
    }
    if let code = item.basicCode, let file = catalogue[code] { files.insert(file) }
    for file in files { all += ofFiles[file] ?? [] }
    if isFoundInRegisters {
      for field in item.record.fields {
        for entry in entriesWithFindings(field) where !files.contains(entry.location.file) {
          all += findings(in: entry)
        }
      }
    }
    guard all.count > 1 else { return all }
    var seen: Set<Identity> = []
    return all.sorted(by: Diagnostic.precedes).filter { seen.insert(Identity($0)).inserted }
  }

  private func findings(in entry: Record) -> [Diagnostic] {
    (ofFiles[entry.location.file] ?? []).filter {
      entry.location.range.contains($0.location.range)
    }
  }

  private mutating func entriesWithFindings(_ field: Field) -> [Record] {
    if let known = found[ObjectIdentifier(field)] { return known }
    let entries = field.referredRecords.filter { !findings(in: $0).isEmpty }
    found[ObjectIdentifier(field)] = entries
    return entries
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

extension Field {
  /// The entries of registers that the field refers to, at any depth.
  var referredRecords: [Record] {
    var found: [Record] = []
    var pending = [entry]
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
