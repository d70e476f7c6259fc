package import YAML

/// Finds the words of a list in a text: the longest word at the leftmost place, then on after it.
///
/// The words are a trie over bytes with one row of transitions per node, so that a text is read once
/// whatever the number of words. It is built once, with the vocabulary that it belongs to.
package struct WordFinder: Sendable {
  /// A word in a text: its bytes as offsets from the start of the text, and its place in the list.
  package struct Match: Hashable, Sendable {
    package let range: Range<Int>
    package let word: Int
  }

  /// The column of each byte in a row; 0 for bytes that no word has.
  private var columns = [Int](repeating: 0, count: 256)
  private let width: Int
  /// Rows of nodes, 0 where no word goes on; node 0 is the root, which nothing leads to.
  private var nodes: [UInt32]
  /// The words that end at each node, and whether there are any.
  private var ends: [[Int]]
  private var isEnd: [Bool]
  /// Whether a word begins with a byte.
  private var isStart = [Bool](repeating: false, count: 256)

  package init(_ words: [String]) {
    var count = 1
    for byte in words.lazy.flatMap(\.utf8) where columns[Int(byte)] == 0 {
      columns[Int(byte)] = count
      count += 1
    }
    width = count
    let row = [UInt32](repeating: 0, count: count)
    nodes = row
    ends = [[]]
    isEnd = [false]
    for (number, word) in words.enumerated() where !word.isEmpty { add(word, number, row) }
  }

  private mutating func add(_ word: String, _ number: Int, _ row: [UInt32]) {
    var node = 0
    if let first = word.utf8.first { isStart[Int(first)] = true }
    for byte in word.utf8 {
      let place = node * width + columns[Int(byte)]
      if nodes[place] == 0 {
        nodes[place] = UInt32(ends.count)
        ends.append([])
        isEnd.append(false)
        nodes += row
      }
      node = Int(nodes[place])
    }
    ends[node].append(number)
    isEnd[node] = true
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
    let columns = columns.span
    let nodes = nodes.span
    let isEnd = isEnd.span
    var node = 0
    var index = start
    var found: Match?
    while index < bytes.count {
      let column = columns[Int(bytes[index])]
      guard column != 0 else { break }
      node = Int(nodes[node * width + column])
      guard node != 0 else { break }
      index += 1
      guard isEnd[node] else { continue }
      if let word = ends[node].first(where: accepts) {
        found = Match(range: start..<index, word: word)
      }
    }
    return found
  }
}
