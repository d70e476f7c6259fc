import Compiler

/// Names for places on a page that follow from what stands there and not from its number, so that
/// what a browser remembers of a material stays with it when others come before it.
enum PlaceIDs {
  /// One for each name; the second of two equal names gets a number.
  static func ids(_ prefix: String, _ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      let id = prefix + "-" + Digest.text(Array(name.utf8)).prefix(8)
      counts[id, default: 0] += 1
      let count = counts[id] ?? 1
      return count == 1 ? id : "\(id)-\(count)"
    }
  }
}
