package import Source

/// What reports call an item.
package struct ItemCard: Sendable {
  package let file: FileID
  package let subject: Diagnostic.Subject
  package let name: String?
}

/// What reports call the items of a workspace, in the order of their files.
package struct ItemCards: Sendable {
  package let all: [ItemCard]

  init(_ items: [Item], _ left: LeftItems) {
    let read = items.map { ItemCard(file: $0.file, subject: $0.subject, name: $0.name) }
    let others = left.units.flatMap(\.facts.items).map {
      ItemCard(file: $0.file, subject: $0.subject, name: $0.name)
    }
    guard !others.isEmpty else {
      all = read
      return
    }
    let both = read + others
    // Numbers are sorted, which are smaller than cards.
    let order = both.indices.map { (file: both[$0].file, place: $0) }.sorted { $0.file < $1.file }
    all = order.map { both[$0.place] }
  }

  init() { all = [] }

  /// What the item of a file is.
  func subject(of file: FileID) -> Diagnostic.Subject? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].file < file { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].file == file ? all[low].subject : nil
  }
}
