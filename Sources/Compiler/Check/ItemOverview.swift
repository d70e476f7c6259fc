import Source
import Standard

/// What rules that look across items know of all of them.
package struct ItemOverview: Sendable {
  /// In the order of the first item or record of each.
  let units: [UnitFacts]
  /// In the order of their files.
  let items: [ItemFacts]
  /// By basic code.
  let catalogue: [String: CatalogueFacts]
  /// The entries of registers that nothing refers to and no text names.
  let unused: [UnusedEntry]

  /// - Parameter units: in any order: those that were read now and those that are known from before
  init(_ units: [UnitFacts], unused: [UnusedEntry]) {
    let order = units.indices.sorted { units[$0].rank < units[$1].rank }
    let units = order.map { units[$0] }
    self.units = units
    // Places are sorted, not what stands there: the facts of an item are many.
    let places = units.indices.flatMap { unit in units[unit].items.indices.map { (unit, $0) } }
    let files = places.map { units[$0.0].items[$0.1].file }
    items = places.indices.sorted { files[$0] < files[$1] }.map {
      units[places[$0].0].items[places[$0].1]
    }
    catalogue = Dictionary(
      units.compactMap { unit in unit.catalogue.map { ($0.code, $0) } }
    ) { first, _ in first }
    self.unused = unused
  }

  /// Two forms that one item names, in the order of the items.
  var formPairs: [FormPair] { units.flatMap(\.formPairs) }

  /// The items that name each form, by the path of its file.
  var formUsers: [String: [FormUser]] {
    var users: [String: [FormUser]] = [:]
    for user in items.compactMap(\.forms) {
      for path in user.forms { users[path, default: []].append(user) }
    }
    return users
  }

  /// What an item is called by the catalogue, else its code.
  func itemName(_ code: String) -> String { catalogue[code]?.name?.text ?? code }
}

extension UnitFacts {
  /// Units are in the order of their first items; those without items, in that of their records, come last.
  fileprivate var rank: (Int, FileID) {
    if let first = items.first { return (0, first.file) }
    return (1, catalogue?.location.file ?? FileID(.max))
  }
}
