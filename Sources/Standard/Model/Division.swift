/// An administrative division of GB/T 2260: a province, a prefecture-level city or a county.
package struct Division: Hashable, Sendable {
  package enum Level: Int, Comparable, Sendable {
    case nation, province, city, county

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Six digits: two each for province, city and county.
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

  /// The shortest spelling of the code: `44`, `4401` or `440113`.
  package var prefix: String { Self.prefix(of: code) }

  package static func prefix(of code: String) -> String {
    var digits = Substring(code)
    while digits.count > 2, digits.hasSuffix("00") { digits = digits.dropLast(2) }
    return String(digits)
  }

  package static func level(of code: String) -> Level {
    switch prefix(of: code).count {
    case 2: prefix(of: code) == "00" ? .nation : .province
    case 4: .city
    default: .county
    }
  }
}

/// All divisions that a standard names.
package struct Divisions: Sendable {
  package let all: [Division]
  private let places: [String: Int]

  package init(_ all: [Division]) {
    self.all = all
    places = Dictionary(all.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  /// The division of a code of two, four or six digits.
  package subscript(code: String) -> Division? {
    let padded = code + String(repeating: "0", count: max(0, 6 - code.count))
    return places[padded].map { all[$0] }
  }

  /// The divisions from the province down to a division itself.
  package func path(to code: String) -> [Division] {
    let prefix = Division.prefix(of: code)
    return [2, 4, 6].filter { $0 <= prefix.count }.compactMap { self[String(prefix.prefix($0))] }
  }

  /// The telephone area code that serves a division: its own or that of the city above it.
  package func areaCode(of code: String) -> String? {
    path(to: code).reversed().lazy.compactMap(\.areaCode).first
  }
}
