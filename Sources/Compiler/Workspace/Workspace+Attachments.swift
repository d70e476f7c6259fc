package import Source
package import Standard

/// Where the files that items name are found: in the folder of the item's division or in one above it.
extension Workspace {
  /// A form definition that an item names.
  package struct NamedForm: Sendable {
    /// The path of its file in the workspace.
    package let path: String
    package let record: Record
  }

  /// The path in the workspace of a file that an item names; nil where there is none.
  package func path(ofAttachment name: String, of item: Item) -> String? {
    candidates(name, item).first(where: holds)
  }

  /// Whether there is a file at a path of the workspace.
  func holds(_ path: String) -> Bool { files.contains(path) || source.holds(path) }

  /// The form definition that an item names by a file; nil where there is none.
  package func form(_ name: String, of item: Item) -> NamedForm? {
    for path in candidates(name, item) {
      if let record = forms[path] { return NamedForm(path: path, record: record) }
    }
    return nil
  }

  /// All form definitions that an item names, in the order in which it names them.
  package func forms(of item: Item) -> [NamedForm] {
    var found: [NamedForm] = []
    for (name, _) in item.record.attachedFiles {
      guard let form = form(name, of: item), !found.contains(where: { $0.path == form.path })
      else { continue }
      found.append(form)
    }
    return found
  }

  /// Where a file of the workspace stands for the file system.
  package func location(_ path: String) -> String { root.map { $0 + "/" + path } ?? path }

  /// The places where a name may stand, from the item's division upwards.
  func candidates(_ name: String, _ item: Item) -> [String] {
    var folders = files.path(item.file)
      .split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if folders.last == "items" { folders = folders.dropLast() }
    var paths = [(folders + [name[...]]).joined(separator: "/")]
    for division in Division.ancestry(of: item.division).dropFirst().reversed()
    where folders.last.map({ $0 == division }) ?? false {
      folders = folders.dropLast()
      paths.append((folders + [name[...]]).joined(separator: "/"))
    }
    return paths
  }
}

extension Field {
  /// The files that the field names, at any depth, with the places that name them.
  var attachedFiles: [(name: String, location: Location)] {
    guard element.kindSet == .attachments || element.holdsRecords else { return [] }
    var found: [(name: String, location: Location)] = []
    func look(at entry: Entry) {
      switch entry.value {
      case .attachment(.file(let name)): found.append((name, entry.location))
      case .list(let entries): for entry in entries { look(at: entry) }
      case .record(let record): found += record.attachedFiles
      default: break
      }
    }
    look(at: entry)
    return found
  }
}

extension Record {
  /// The files that the record names, at any depth, with the places that name them.
  package var attachedFiles: [(name: String, location: Location)] {
    fields.flatMap(\.attachedFiles)
  }
}
