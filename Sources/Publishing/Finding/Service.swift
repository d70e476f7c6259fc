import Compiler
import Standard
import YAML

/// What is the same service in all places that offer it: the items with one basic code.
///
/// An item without a well-formed basic code stands alone.
struct Service: Sendable {
  /// The basic code; nil for an item that stands alone.
  let code: String?
  /// In the order of divisions.
  let offerings: [PublishedItem]
  /// The offerings of each city, by its four digits; a province’s own by its two.
  private let cities: [Substring: Range<Int>]

  init(code: String?, _ items: [PublishedItem]) {
    self.code = code
    offerings = items.sorted { left, right in
      left.item.division == right.item.division
        ? Manifest.precedes(left.key, right.key)
        : Manifest.precedes(left.item.division, right.item.division)
    }
    var cities: [Substring: Range<Int>] = [:]
    for (place, item) in offerings.enumerated() {
      let city = item.item.division.prefix(4)
      cities[city] = (cities[city]?.lowerBound ?? place)..<(place + 1)
    }
    self.cities = cities
  }

  /// The name: that of the first place, because all should say the same.
  var name: String { offerings.lazy.compactMap(\.item.name).first ?? offerings[0].key }

  /// What people call it anywhere, each name once.
  var everydayNames: [String] { Self.everydayNames(offerings) }

  static func everydayNames(_ items: [PublishedItem]) -> [String] {
    var seen: Set<String> = []
    return items.flatMap { $0.item.record.texts(.everydayNames).map(\.string) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Those of the city that a division lies in or is.
  func offerings(inCityOf division: String) -> ArraySlice<PublishedItem> {
    cities[division.prefix(4)].map { offerings[$0] } ?? []
  }

  /// How many places offer it: several items of one place are one place.
  var placeCount: Int { Self.placeCount(offerings) }

  static func placeCount(_ items: [PublishedItem]) -> Int {
    Set(items.map(\.item.division)).count
  }

  /// Its own page; nil where it has none.
  var address: String? { code.map(Address.service) }

  /// Where its name leads: to the guide where there is only one, else to the page of all places.
  var entrance: String {
    guard let address, offerings.count > 1 else { return Address.guide(offerings[0]) }
    return address
  }

  /// The well-formed basic code of an item.
  static func code(of item: Item) -> String? {
    item.basicCode.flatMap { Address.isCode($0, length: 12) ? $0 : nil }
  }
}
