package import Standard

/// A county or a city whose office carries out items.
package struct SamplePlace: Sendable {
  /// Six digits.
  package let code: String
  /// The names from the city down: 广州市番禺区, 杭州市.
  let fullName: String
  package let name: String
  package let cityName: String
  let areaCode: String
  let isCounty: Bool

  /// The folder below `districts/`: `44/4401/440113`.
  var folder: String {
    Division.ancestry(of: Division.prefix(of: code)).joined(separator: "/")
  }

  var province: String { String(code.prefix(2)) }
  /// The exercise level as a digit of implementation codes.
  var levelDigit: String { isCounty ? "4" : "3" }

  /// The counties and cities of a standard that have a name of their own and an area code.
  package static func all(_ divisions: Divisions) -> [SamplePlace] {
    divisions.all.compactMap { division in
      guard division.level == .city || division.level == .county,
        let city = divisions[String(division.code.prefix(4))],
        let areaCode = city.areaCode, !division.name.hasPrefix("市辖"),
        !city.name.hasPrefix("市辖"), !division.name.contains("直辖")
      else { return nil }
      let isCounty = division.level == .county
      return SamplePlace(
        code: division.code, fullName: isCounty ? city.name + division.name : city.name,
        name: division.name, cityName: city.name, areaCode: areaCode, isCounty: isCounty)
    }
  }

  /// Made-up counties beside those of a standard, for workspaces of more districts than it names: fourteen in each
  /// city of a province that has counties.
  ///
  /// - Parameter taken: codes that are used already
  package static func madeUp(
    _ divisions: Divisions, province: String, besides taken: Set<String>
  ) -> [SamplePlace] {
    let cities = divisions.all.filter { division in
      division.level == .city && division.prefix.hasPrefix(province)
        && !countylessCities.contains(division.prefix)
    }
    let names = firstSigns.flatMap { first in secondSigns.map { first + $0 } }
    return zip(
      names,
      (0..<14).flatMap { number in cities.map { ($0, $0.prefix + String(60 + number)) } }
    )
    .compactMap { name, place in
      let (city, code) = place
      guard let areaCode = city.areaCode, !taken.contains(code) else { return nil }
      return SamplePlace(
        code: code, fullName: city.name + name + "县", name: name + "县", cityName: city.name,
        areaCode: areaCode, isCounty: true)
    }
  }

  /// The entry of a list of divisions.
  package var division: String {
    "  - {代码: \"\(code)\", 名称: \(name), 区号: \"\(areaCode)\"}\n"
  }

  /// Dongguan and Zhongshan hold their towns themselves.
  private static let countylessCities: Set = ["4419", "4420"]
  private static let firstSigns = [
    "清", "平", "永", "安", "福", "宁", "兴", "泰", "昌", "嘉", "瑞", "祥", "景", "庆", "丰", "恒",
  ]
  private static let secondSigns = [
    "溪", "塘", "岗", "坪", "洲", "湾", "岭", "桥", "源", "田", "屏", "渡", "圩", "垌", "埔", "澄",
  ]

  /// A number of the place; eight digits where the area code has three, else seven or eight.
  func phone(_ random: inout SplitMix64) -> String {
    let width = areaCode.count == 3 || Self.eightDigits.contains(areaCode) ? 8 : 7
    let digits = MadeUpCode.digits(random.number(0...99999), 5)
    return areaCode + "-" + (width == 8 ? "8" : "") + String(random.number(22...68)) + digits
  }

  /// Area codes of four digits whose numbers have eight.
  private static let eightDigits: Set = [
    "0311", "0371", "0379", "0411", "0431", "0432", "0451", "0510", "0511", "0512", "0513",
    "0514", "0515", "0516", "0517", "0518", "0519", "0523", "0527", "0531", "0532", "0551",
    "0571", "0574", "0575", "0577", "0579", "0591", "0595", "0731", "0755", "0757", "0769", "0771",
    "0791", "0851", "0871", "0898", "0931", "0991",
  ]
}
