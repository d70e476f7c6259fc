/// An administrative division: a province, a city or a county of GB/T 2260, a town or a village below it.
package struct Division: Hashable, Sendable {
  package enum Level: Int, Comparable, Sendable {
    case nation, province, city, county, town, village

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Six digits: two each for province, city and county; nine with a town, twelve with a village.
  package let code: String
  package let name: String
  /// The telephone area code, such as `020`.
  package let areaCode: String?
  package let level: Level

  package init(code: String, name: String, areaCode: String?) {
    self.code = code
    self.name = name
    self.areaCode = areaCode
    level = Self.level(of: code)
  }

  /// The shortest spelling of the code: `44`, `4401`, `440113` or `440113101`.
  package var prefix: String { Self.prefix(of: code) }

  /// How many digits a code of each level has, from the province down.
  package static let lengths = [2, 4, 6, 9, 12]

  package static func prefix(of code: String) -> String {
    let digits = code.utf8
    var count = digits.count
    guard count > 2, digits.last == 0x30, digits.allSatisfy({ $0 < 0x80 }) else { return code }
    var zeros = digits.reversed().prefix { $0 == 0x30 }.count
    for (length, above) in shorter where count == length && zeros >= length - above {
      count = above
      zeros -= length - above
    }
    return count == digits.count ? code : String(code.prefix(count))
  }

  /// The length of a code and that of the level above, from the village up.
  private static let shorter = [(12, 9), (9, 6), (6, 4), (4, 2)]

  package static func level(of code: String) -> Level {
    let prefix = prefix(of: code)
    return switch prefix.count {
    case ...2: prefix == "00" ? .nation : .province
    case 3...4: .city
    case 5...6: .county
    case 7...9: .town
    default: .village
    }
  }

  /// The codes from the province down to a division itself: `44`, `4401`, `440113`.
  ///
  /// Everything that goes from a division to those above it goes along these codes.
  package static func ancestry(of code: String) -> [String] {
    lengths.filter { $0 < code.count }.map { String(code.prefix($0)) }
      + (code.isEmpty ? [] : [code])
  }

  /// The codes above a division, from the province down.
  package static func ancestors(of code: String) -> [String] { ancestry(of: code).dropLast() }

  /// Whether a division lies in another one, at any depth.
  package static func contains(_ division: String, _ other: String) -> Bool {
    ancestors(of: other).contains(division)
  }

  /// Whether two codes name one division, or one of them lies in the other.
  package static func areInLine(_ one: String, _ other: String) -> Bool {
    ancestry(of: one).contains(other) || ancestry(of: other).contains(one)
  }

  /// Whether folders, each inside the one before, lead to a division: `44/4401/440113/440113101`.
  ///
  /// Cities without counties, such as Dongguan, hold their towns themselves: `44/4419/441900003`.
  package static func isPath(_ folders: [String]) -> Bool {
    guard let last = folders.last, lengths.contains(last.count) else { return false }
    let path = ancestry(of: last)
    return folders == path || folders == path.filter { $0 == last || !isCityAgain($0) }
  }

  /// Whether a code of six digits means the city above: `441900`.
  private static func isCityAgain(_ code: String) -> Bool {
    code.count == 6 && prefix(of: code).count < 6
  }
}

/// All divisions that a standard names.
package struct Divisions: Sendable {
  package let all: [Division]
  private let places: [String: Int]
  /// The area codes of divisions, of those that have none of their own that of the nearest one above.
  private let areaCodes: [String: String]

  package init(_ all: [Division]) {
    self.all = all
    var codes: [String: String] = [:]
    for division in all {
      let prefix = division.prefix
      codes[prefix] =
        division.areaCode
        ?? Division.ancestors(of: prefix).reversed().compactMap { codes[$0] }.first
    }
    areaCodes = codes
    places = Dictionary(all.enumerated().map { ($1.prefix, $0) }) { first, _ in first }
  }

  /// The division of a code of any length, with or without the zeros of the levels below it.
  package subscript(code: String) -> Division? {
    places[Division.prefix(of: code)].map { all[$0] }
  }

  /// Whether the standard knows a division; a town or village whose county it knows need not be listed.
  package func isKnown(_ code: String) -> Bool {
    self[code] != nil
      || Division.level(of: code) > .county && self[String(code.prefix(6))] != nil
  }

  /// The divisions from the province down to a division itself, those that the standard names.
  package func path(to code: String) -> [Division] {
    var path: [Division] = []
    for code in Division.ancestry(of: Division.prefix(of: code)) {
      // The county digits of a city without counties name the city once more.
      guard let division = self[code], division != path.last else { continue }
      path.append(division)
    }
    return path
  }

  /// The telephone area code that serves a division: its own or that of the nearest one above it.
  package func areaCode(of code: String) -> String? {
    if let known = areaCodes[code] { return known }
    return path(to: code).reversed().lazy.compactMap(\.areaCode).first
  }
}
