/// The names of divisions as words to find in texts: built once, with the standard.
package struct PlaceWords: Sendable {
  package let finder: WordFinder
  /// What each word of the finder may be.
  package let meanings: [[Division]]

  /// - Parameter short: names that are used without 省 or 市, such as 广东
  init(_ divisions: Divisions, short: Set<String>) {
    var named: [String: [Division]] = [:]
    var bare: [String: [Division]] = [:]
    for division in divisions.all where !division.isGrouping {
      named[division.name, default: []].append(division)
      guard division.level < .county else { continue }
      for length in 2...3 where short.contains(String(division.name.prefix(length))) {
        bare[String(division.name.prefix(length)), default: []].append(division)
      }
    }
    let words = named.merging(bare) { full, _ in full }.sorted { $0.key < $1.key }
    finder = WordFinder(words.map(\.key))
    meanings = words.map(\.value)
  }
}

extension Division {
  /// Whether GB/T 2260 only calls it a division: 市辖区, 省直辖县级行政区划.
  package var isGrouping: Bool {
    name == "市辖区" || name == "县" || name.hasSuffix("行政区划")
  }
}
