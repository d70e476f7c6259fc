import Source
import Standard
import YAML

/// Finds names of divisions in texts, and tells which of them belong to another place.
struct PlaceNames: Sendable {
  /// Another place's name in a text.
  struct Foreign: Sendable {
    /// Offsets into the text.
    let part: Range<Int>
    let division: Division
    /// Whether it is another county of the same city.
    let isNeighbour: Bool
  }

  private let divisions: Divisions
  private let finder: WordFinder
  /// What each word of the finder may be.
  private let meanings: [[Division]]
  private let exceptions: Vocabulary?
  /// The cities whose counties the standard lists.
  private let citiesWithCounties: Set<String>

  init(_ standard: Standard) {
    divisions = standard.divisions
    exceptions = standard.vocabularies["place-exceptions"]
    var named: [String: [Division]] = [:]
    var bare: [String: [Division]] = [:]
    let short = Set(standard.vocabularies["bare-place-names"]?.spellings ?? [])
    for division in divisions.all where !Self.isGrouping(division) {
      named[division.name, default: []].append(division)
      guard division.level < .county else { continue }
      for length in 2...3 where short.contains(String(division.name.prefix(length))) {
        bare[String(division.name.prefix(length)), default: []].append(division)
      }
    }
    let words = named.merging(bare) { full, _ in full }.sorted { $0.key < $1.key }
    finder = WordFinder(words.map(\.key))
    meanings = words.map(\.value)
    citiesWithCounties = Set(
      divisions.all.filter { $0.level == .county }.map { String($0.code.prefix(4)) })
  }

  /// The names of other places in a text of a division, those aside that are no mistake.
  func foreign(in text: Text, of home: String) -> [Foreign] {
    let names = places(in: text)
    let candidates = names.compactMap { name in
      foreign(name, home).map { (name: name, foreign: $0) }
    }
    guard !candidates.isEmpty else { return [] }
    let excused = Excuses(text, exceptions)
    return candidates.compactMap { name, foreign in
      // In 广州、深圳两地 other places are what the text is about.
      let isListed = names.contains { other in text.isJoined(name.part, other.part) }
      return isListed || excused.cover(name.part, in: text) ? nil : foreign
    }
  }

  private struct Name {
    var part: Range<Int>
    var meanings: [Division]
  }

  /// The names in a text; 深圳市龙岗区 is one name, of the narrower place.
  private func places(in text: Text) -> [Name] {
    var names: [Name] = []
    for match in finder.matches(in: text) {
      let name = Name(part: match.range, meanings: meanings[match.word])
      if let wider = names.last, wider.part.upperBound == name.part.lowerBound {
        let inside = name.meanings.filter { place in
          wider.meanings.contains { place.prefix.hasPrefix($0.prefix) && place != $0 }
        }
        if !inside.isEmpty {
          names[names.count - 1] = Name(
            part: wider.part.lowerBound..<name.part.upperBound, meanings: inside)
          continue
        }
      }
      names.append(name)
    }
    return names
  }

  private func foreign(_ name: Name, _ home: String) -> Foreign? {
    let isOwn = name.meanings.contains { Division.areInLine($0.prefix, home) }
    guard !isOwn, let place = name.meanings.first else { return nil }
    let isNeighbour = home.count > 2 && place.prefix.prefix(4) == home.prefix(4)
    // A county's name may well be that of another one that the standard does not list.
    let isCountyAlone = place.level == .county && name.part.count == place.name.utf8.count
    guard !isCountyAlone || citiesWithCounties.contains(String(home.prefix(4))) else { return nil }
    return Foreign(part: name.part, division: place, isNeighbour: isNeighbour)
  }

  /// What GB/T 2260 calls a division although it is none: 市辖区, 省直辖县级行政区划.
  private static func isGrouping(_ division: Division) -> Bool {
    division.name == "市辖区" || division.name == "县" || division.name.hasSuffix("行政区划")
  }

  /// A division as messages name it: with the city that it belongs to.
  func title(_ code: String) -> String {
    let path = divisions.path(to: code).filter { !Self.isGrouping($0) }
    return path.suffix(2).filter { $0.level != .province || path.count == 1 }.map(\.name).joined()
  }
}

/// Where a text may name other places.
private struct Excuses {
  private let covered: [Range<Int>]
  private let following: [Range<Int>]
  private let leading: [Range<Int>]
  private let clauses: [Range<Int>]

  init(_ text: Text, _ exceptions: Vocabulary?) {
    func ranges(_ rank: Int?) -> [Range<Int>] {
      exceptions?.matches(in: text) { $0.rank == rank }.map(\.range) ?? []
    }
    covered = ranges(nil) + Citation.all(in: text).map(\.part)
    following = ranges(1)
    leading = ranges(2)
    let words = ranges(3)
    clauses = words.isEmpty ? [] : words.map { text.piece(around: $0, between: .sentences) }
  }

  func cover(_ part: Range<Int>, in text: Text) -> Bool {
    covered.contains { $0.overlaps(part) } || clauses.contains { $0.overlaps(part) }
      || following.contains { $0.lowerBound == part.upperBound }
      || leading.contains { $0.upperBound == part.lowerBound }
  }
}

extension WordFinder {
  /// What ends a sentence.
  fileprivate static let sentences = WordFinder(["；", ";", "。", "！", "？", "\n"])
}

extension Text {
  private static let joints = Set(
    ["、", "，", ",", "/", "和", "及", "与", "或", "至", "以及", "或者"].map { Array($0.utf8) })

  /// Whether two names stand beside each other as entries of one list.
  fileprivate func isJoined(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let gap =
      left.upperBound <= right.lowerBound
      ? left.upperBound..<max(left.upperBound, right.lowerBound)
      : right.upperBound..<max(right.upperBound, left.lowerBound)
    return left != right && !gap.isEmpty && gap.count <= 8
      && Self.joints.contains(Array(self[part: gap].bytes.filter { $0 != 0x20 }))
  }
}
