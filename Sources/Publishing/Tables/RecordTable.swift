import Source
import Standard

/// A table whose rows are records, or the values of a list; all that it holds follows from the standard.
///
/// Elements with one value are columns, records within a record too. A list of records is a table of its own
/// below, and so is a list of values that items hold; lists of values further down are joined in one column.
final class RecordTable: Sendable {
  enum Role: Sendable {
    /// One row for each item.
    case items
    /// One row for each record of a list.
    case entries(Element)
    /// One row for each value of a list, references among them.
    case values(Element)
    /// One row for each record that is referred to, however often it is.
    case register
  }

  let name: String
  let title: Wording
  let role: Role
  /// The record that rows are; nil for lists of values.
  let shape: RecordShape?
  /// The table of the records that its rows are parts of; nil for items, registers and lists of items.
  let parent: String?
  /// Whether its rows belong to one item each.
  let isOfItems: Bool
  let columns: [RecordColumn]
  let children: [RecordTable]

  init(
    name: String, title: Wording, role: Role, shape: RecordShape? = nil,
    below owner: Owner = Owner(),
    columns: [RecordColumn], children: [RecordTable] = []
  ) {
    self.name = name
    self.shape = shape
    parent = owner.parent
    isOfItems = owner.isOfItems
    self.title = title
    self.role = role
    self.columns = columns
    self.children = children
  }

  /// What the rows of a table belong to.
  struct Owner {
    var parent: String?
    var isOfItems = false
  }

  /// The element whose entries are the rows.
  var element: Element? {
    switch role {
    case .entries(let element), .values(let element): element
    case .items, .register: nil
    }
  }

  /// How many columns it has besides its elements.
  var ownColumnCount: Int {
    switch role {
    case .items: 6
    case .register: 1
    case .entries, .values: 2 + (isOfItems ? 1 : 0) + (parent == nil ? 0 : 1)
    }
  }

  /// It and all tables below it, each after the one that it belongs to.
  var all: [RecordTable] { [self] + children.flatMap(\.all) }
}

/// All tables of a standard.
struct RecordTables: Sendable {
  let items: RecordTable
  /// The tables that others refer to, in the order in which they are first needed.
  let registers: [RecordTable]

  var all: [RecordTable] { registers.flatMap(\.all) + items.all }

  init(_ standard: Standard) {
    var maker = RecordTableMaker(standard)
    items = maker.items
    registers = maker.registers
  }
}

/// Makes the tables of a standard.
private struct RecordTableMaker {
  let standard: Standard
  /// Names that are taken; databases do not tell capitals from small letters.
  var names = Set(DatabaseSchema.reserved)
  private(set) var registers: [RecordTable] = []
  private var found: [String: RecordTable] = [:]

  init(_ standard: Standard) { self.standard = standard }

  var items: RecordTable {
    mutating get {
      guard let shape = standard[shape: "item"] else {
        return RecordTable(
          name: "items", title: Wording(zh: "事项", en: "items"), role: .items, columns: [])
      }
      return table(shape, named: "items", title: shape.title, .items, Owner(), within: [])
    }
  }

  private typealias Owner = RecordTable.Owner

  private mutating func table(
    _ shape: RecordShape, named name: String, title: Wording, _ role: RecordTable.Role,
    _ owner: Owner, within: [String]
  ) -> RecordTable {
    let name = Self.unique(name, &names)
    var columns: [RecordColumn] = []
    var children: [RecordTable] = []
    var used = Set(DatabaseSchema.ownColumns)
    let isItems = if case .items = role { true } else { false }
    let own = Owner(parent: isItems ? nil : name, isOfItems: isItems || owner.isOfItems)
    collect(
      shape, prefix: "", path: [], within: within + [shape.id], own, &used, &columns, &children)
    return RecordTable(
      name: name, title: title, role: role, shape: shape, below: owner, columns: columns,
      children: children)
  }

  private mutating func collect(
    _ shape: RecordShape, prefix: String, path: [Element], within: [String],
    _ owner: Owner, _ used: inout Set<String>, _ columns: inout [RecordColumn],
    _ children: inout [RecordTable]
  ) {
    let below = owner.parent.map { $0 + "_" } ?? ""
    for element in shape.elements {
      let id = prefix + element.id
      let inner = element.kind.recordID.flatMap { standard[shape: $0] }
      guard let inner else {
        if element.several, path.isEmpty, owner.parent == nil {
          children.append(values(element, named: id, owner))
        } else {
          let own = Self.unique(id, &used)
          let several = element.several || path.contains(where: \.several)
          columns += RecordColumn.columns(element, named: own, path: path, isJoined: several)
        }
        continue
      }
      if case .reference(let register, _) = element.kind {
        let target = self.register(register, inner)
        if element.several, path.isEmpty {
          children.append(links(element, named: below + id, to: target, owner))
        } else {
          columns.append(
            RecordColumn(
              name: Self.unique(id, &used), titles: (path + [element]).map(\.title),
              path: path + [element], part: .target(target), kind: .integer))
        }
      } else if within.contains(inner.id) || within.count > 4 {
        columns.append(
          RecordColumn(
            name: Self.unique(id, &used), titles: (path + [element]).map(\.title),
            path: path + [element], part: .nested, kind: .text))
      } else if element.several, path.isEmpty {
        children.append(
          table(
            inner, named: below + id, title: element.title, .entries(element), owner,
            within: within))
      } else if element.several {
        columns.append(
          RecordColumn(
            name: Self.unique(id, &used), titles: (path + [element]).map(\.title),
            path: path + [element], part: .nested, kind: .text))
      } else {
        collect(
          inner, prefix: id + "_", path: path + [element], within: within + [inner.id],
          owner, &used, &columns, &children)
      }
    }
  }

  /// The table of a list of values.
  private mutating func values(
    _ element: Element, named name: String, _ owner: Owner
  ) -> RecordTable {
    RecordTable(
      name: Self.unique(name, &names), title: element.title, role: .values(element), below: owner,
      columns: RecordColumn.columns(element, named: "value", path: [], isJoined: false))
  }

  /// The table of a list of references.
  private mutating func links(
    _ element: Element, named name: String, to target: RecordTable, _ owner: Owner
  ) -> RecordTable {
    RecordTable(
      name: Self.unique(name, &names), title: element.title, role: .values(element), below: owner,
      columns: [
        RecordColumn(
          name: "value", titles: [element.title], path: [element], part: .target(target),
          kind: .integer)
      ])
  }

  private mutating func register(_ register: Register, _ shape: RecordShape) -> RecordTable {
    if let table = found[register.rawValue] { return table }
    let table = table(
      shape, named: register.rawValue, title: shape.title, .register, Owner(), within: [])
    found[register.rawValue] = table
    registers.append(table)
    return table
  }

  private static func unique(_ name: String, _ used: inout Set<String>) -> String {
    var name = name
    while !used.insert(name.lowercased()).inserted { name += "_" }
    return name
  }
}
