package import Source
import Standard

/// What reports call an item.
package struct ItemCard: Sendable {
  package let file: FileID
  package let subject: Diagnostic.Subject
  package let name: String?
}

/// What reports call the items of a workspace, in the order of their files.
package struct ItemCards: Sendable {
  package let count: Int
  private let items: [Item]
  private let left: [KeptUnit]
  private let derived = Derivations()

  init(_ items: [Item] = [], _ left: LeftItems = LeftItems()) {
    self.items = items
    self.left = left.units
    count = items.count + left.units.reduce(0) { $0 + $1.items.count }
  }

  /// The file of each.
  package var files: [FileID] {
    let files = items.map(\.file)
    return left.isEmpty ? files : (files + left.flatMap(\.items)).sorted()
  }

  /// Put together when somebody asks: what is known of items that were left unread is read for it.
  package var all: [ItemCard] { derived.value { CardList(items, left) }.cards }

  /// What the item of a file is.
  func subject(of file: FileID) -> Diagnostic.Subject? {
    let all = all
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].file < file { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].file == file ? all[low].subject : nil
  }
}

private struct CardList: Sendable {
  let cards: [ItemCard]

  init(_ items: [Item], _ left: [KeptUnit]) {
    let read = items.map { ItemCard(file: $0.file, subject: $0.subject, name: $0.name) }
    let others = left.flatMap(\.facts.items).map {
      ItemCard(file: $0.file, subject: $0.subject, name: $0.name)
    }
    guard !others.isEmpty else {
      cards = read
      return
    }
    let both = read + others
    // Numbers are sorted, which are smaller than cards.
    let order = both.indices.map { (file: both[$0].file, place: $0) }.sorted { $0.file < $1.file }
    cards = order.map { both[$0.place] }
  }
}
