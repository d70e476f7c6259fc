/// Finds the name that somebody probably meant.
package enum Spelling {
  /// The candidate that is closest to a misspelt name; nil where none is close enough to be worth a word.
  package static func nearest(to name: String, among candidates: [String]) -> String? {
    let name = Array(name.lowercased())
    guard !name.isEmpty, name.count <= 64 else { return nil }
    if let longer = shortest(containing: name, among: candidates) { return longer }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let limit = max(1, max(name.count, letters.count) * 2 / 5)
      guard abs(letters.count - name.count) <= limit else { continue }
      let distance = distance(name, letters)
      guard distance <= limit, distance < letters.count, distance < best?.distance ?? .max else {
        continue
      }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// A part of a name is the name, cut short: 创业 for 就业创业.
  private static func shortest(containing name: [Character], among candidates: [String]) -> String?
  {
    guard name.count >= 2 else { return nil }
    return candidates.filter { candidate in
      let letters = Array(candidate.lowercased())
      guard letters.count > name.count, letters.count <= name.count * 3 else { return false }
      return (0...(letters.count - name.count)).contains { start in
        letters[start..<(start + name.count)].elementsEqual(name)
      }
    }.min { $0.count < $1.count }
  }

  /// The number of characters to insert, remove, replace or swap with their neighbour.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
