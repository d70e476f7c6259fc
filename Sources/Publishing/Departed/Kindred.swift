import Compiler
import Standard

/// Finds the same item in other places, the nearest first.
struct Kindred: Sendable {
  /// The items of each basic code, in the order of their divisions.
  private let items: [String: [PublishedItem]]

  /// How many a page names.
  static let limit = 12

  init(_ items: [PublishedItem]) {
    var found: [String: [PublishedItem]] = [:]
    for item in items {
      guard let code = item.item.basicCode ?? item.place.basicCode else { continue }
      found[code, default: []].append(item)
    }
    self.items = found.mapValues { group in
      group.sorted {
        ($0.item.division, $0.key) < ($1.item.division, $1.key)
      }
    }
  }

  /// Those of the division itself, then of its city, its province, and of all others.
  func items(of basicCode: String?, near division: String) -> [PublishedItem] {
    guard let basicCode, let all = items[basicCode] else { return [] }
    var found: [PublishedItem] = []
    var seen: Set<String> = []
    for length in [division.count, 4, 2, 0] where length <= division.count {
      for item in Self.items(of: all, in: division.prefix(length)) where found.count < Self.limit {
        if seen.insert(item.key).inserted { found.append(item) }
      }
    }
    return found
  }

  /// As many as are asked for at most twice, of the items whose divisions begin alike.
  private static func items(
    of all: [PublishedItem], in prefix: Substring
  ) -> ArraySlice<PublishedItem> {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].item.division < prefix { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix(2 * limit).prefix { $0.item.division.hasPrefix(prefix) }
  }
}
