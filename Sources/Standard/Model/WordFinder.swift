package import YAML

/// Finds the words of a list in a text: the longest word at the leftmost place, then on after it.
///
/// The words are a trie over bytes, so that a text is read once whatever the number of words. The row of a
/// node goes from the first byte that leads on to the last: with rows of one length, a list of some
/// megabytes would take gigabytes. It is built once, with the vocabulary that it belongs to.
package struct WordFinder: Sendable {
  /// A word in a text: its bytes as offsets from the start of the text, and its place in the list.
  package struct Match: Hashable, Sendable {
    package let range: Range<Int>
    package let word: Int
  }

  private struct Node {
    /// Where its row begins among all rows, and the bytes that it is for.
    var row = 0
    var lowest: UInt8 = 0
    var width: UInt16 = 0
    /// The words that end here, among all that end.
    var ends = 0..<0
  }

  /// Node 0 is the root, which nothing leads to.
  private var nodes = [Node()]
  /// The nodes that bytes lead to, row by row; 0 where no word goes on.
  private var rows: [UInt32] = []
  /// The words by the nodes at which they end, those of one node in the order of the list.
  private var ends: [Int] = []
  /// Whether a word begins with a byte.
  private var isStart = [Bool](repeating: false, count: 256)

  package init(_ words: [String]) {
    for byte in words.compactMap(\.utf8.first) { isStart[Int(byte)] = true }
    let words = words.map { Array($0.utf8) }
    let sorted = words.indices.filter { !words[$0].isEmpty }.sorted { left, right in
      if words[left].lexicographicallyPrecedes(words[right]) { return true }
      return words[left] == words[right] && left < right
    }
    // Level by level: each node with the words that begin as it does.
    var level = [sorted[...]]
    var (depth, first) = (0, 0)
    while !level.isEmpty {
      let start = first
      first = nodes.count
      var next: [ArraySlice<Int>] = []
      for (number, beginning) in level.enumerated() {
        next += fill(start + number, words, beginning, depth)
      }
      level = next
      depth += 1
    }
  }

  /// Gives a node its words and its row, whose nodes come after all others.
  ///
  /// - Parameter beginning: the words that begin with the bytes that lead to the node, in order
  /// - Returns: the same for each node of the row
  private mutating func fill(
    _ number: Int, _ words: [[UInt8]], _ beginning: ArraySlice<Int>, _ depth: Int
  ) -> [ArraySlice<Int>] {
    let longer = beginning.drop { words[$0].count == depth }
    nodes[number].ends = ends.count..<(ends.count + beginning.count - longer.count)
    ends += beginning[..<longer.startIndex]
    guard let first = longer.first, let last = longer.last else { return [] }
    let lowest = words[first][depth]
    nodes[number].row = rows.count
    nodes[number].lowest = lowest
    nodes[number].width = UInt16(words[last][depth] - lowest) + 1
    rows += repeatElement(0, count: Int(nodes[number].width))
    var parts: [ArraySlice<Int>] = []
    var rest = longer
    while let word = rest.first {
      let byte = words[word][depth]
      let part = rest.prefix { words[$0][depth] == byte }
      rows[nodes[number].row + Int(byte - lowest)] = UInt32(nodes.count)
      nodes.append(Node())
      parts.append(part)
      rest = rest[part.endIndex...]
    }
    return parts
  }

  /// The words of a text in order, without overlaps.
  ///
  /// - Parameter accepts: whether a word of the list counts; others are as if they were not in it
  /// - Complexity: O(*n* · *l*) for a text of *n* bytes and a longest word of *l*; most places end at
  ///   the first character.
  package func matches(in text: Text, where accepts: (Int) -> Bool = { _ in true }) -> [Match] {
    let bytes = text.bytes
    let span = bytes.span
    let starts = isStart.span
    var matches: [Match] = []
    var start = 0
    while start < span.count {
      guard starts[Int(span[start])], let match = longest(at: start, in: span, accepts) else {
        start += 1
        continue
      }
      matches.append(match)
      start = match.range.upperBound
    }
    return matches
  }

  /// Whether any of the words stands in a text.
  package func isAnywhere(in text: Text) -> Bool {
    let bytes = text.bytes
    let span = bytes.span
    let starts = isStart.span
    for start in 0..<span.count where starts[Int(span[start])] {
      if longest(at: start, in: span, { _ in true }) != nil { return true }
    }
    return false
  }

  @inline(__always)
  private func longest(
    at start: Int,
    in bytes: Span<UInt8>,
    _ accepts: (Int) -> Bool
  ) -> Match? {
    let (nodes, rows, ends) = (nodes.span, rows.span, ends.span)
    var node = nodes[0]
    var index = start
    var found: Match?
    while index < bytes.count {
      let column = Int(bytes[index]) - Int(node.lowest)
      guard column >= 0, column < node.width else { break }
      let next = rows[node.row + column]
      guard next != 0 else { break }
      node = nodes[Int(next)]
      index += 1
      for place in node.ends where accepts(ends[place]) {
        found = Match(range: start..<index, word: ends[place])
        break
      }
    }
    return found
  }
}
