import Compiler
import Source
import Standard
import Synchronization
import YAML

/// Which line of which file set each value of an item, and what it took the place of.
///
/// Places are named by JSON pointers into the record. A value that several files state together, such as a list
/// of materials, is followed down to what one of them says alone.
struct ProvenanceDocument {
  private let item: Item
  private let files: SourceFiles
  private let tables: LineTables
  private var members: [JSON.Member] = []

  init(_ item: Item, _ tables: LineTables) {
    self.item = item
    files = tables.files
    self.tables = tables
  }

  var json: JSON {
    var walk = self
    walk.add(item.completeRecord, at: "/item")
    return .object(walk.members)
  }

  private mutating func add(_ record: Record, at pointer: String) {
    // The order of the record itself, which is that of the standard.
    for element in record.shape.elements {
      let place = "\(pointer)/\(element.id)"
      if let field = record.field(element.name) {
        add(field.entry, beneath: field.beneath, of: element, at: place)
      }
      if record[element.name] == nil {
        let removals = record.removals.filter { $0.element === element && $0.entry == nil }
        if !removals.isEmpty { addRemoval(of: removals, at: place) }
      }
      let removals = record.entryRemovals(of: element.name)
      if !removals.isEmpty { addRemoval(of: removals, at: place + "/-") }
    }
  }

  private mutating func add(
    _ entry: Entry, beneath: [Entry], of element: Element, at pointer: String
  ) {
    switch entry.value {
    case .record(let record): return add(record, at: pointer)
    case .list(let entries) where element.kind.recordID != nil && !entries.isEmpty:
      for (number, inner) in entries.enumerated() {
        if case .record(let record) = inner.value {
          add(record, at: "\(pointer)/\(number)")
        } else {
          add(inner, beneath: [], of: element, at: "\(pointer)/\(number)")
        }
      }
      return
    default: break
    }
    var source = place(entry.location)
    if case .reference(let reference) = entry.value, let target = reference.target,
      target.location.file != entry.location.file || target.location.range != entry.location.range
    {
      source.append(("register", .object(place(target.location))))
    }
    // The nearest first: what this value took the place of.
    let replaced = beneath.reversed().filter { $0.location != entry.location }
    if !replaced.isEmpty {
      source.append(
        (
          "replaced",
          .array(
            replaced.map { former in
              .object(place(former.location) + [("text", .text(former.shown.zh))])
            })
        ))
    }
    members.append((pointer, .line(.object(source))))
  }

  /// What files take out: it has no value, and who looks for it finds out why.
  private mutating func addRemoval(of removals: [Removal], at pointer: String) {
    let removed = removals.map { removal -> JSON in
      let name = removal.entry.map { entry -> JSON.Member in ("text", .text(entry.shown.zh)) }
      return .object(place(removal.location) + [name].compactMap(\.self))
    }
    members.append((pointer, .line(["removed": .array(removed)])))
  }

  private func place(_ location: Location) -> [JSON.Member] {
    let position = tables[location.file].position(of: Int(location.range.start))
    return [
      ("path", .text(files.path(location.file))), ("line", .integer(position.line)),
      ("column", .integer(position.column)),
    ]
  }
}

/// The lines of files, counted when they are first asked for: many items have values in one register.
final class LineTables: Sendable {
  let files: SourceFiles
  private let tables = Mutex<[FileID: LineTable]>([:])

  init(_ files: SourceFiles) { self.files = files }

  subscript(file: FileID) -> LineTable {
    if let table = tables.withLock({ $0[file] }) { return table }
    let table = LineTable(files[file].source)
    tables.withLock { $0[file] = table }
    return table
  }
}
