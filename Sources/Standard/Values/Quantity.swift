/// An amount with what it is counted in, such as 80 元/件: amounts of one unit can be compared.
package struct Quantity: Hashable, Sendable {
  /// Thousandths of the unit.
  package let thousandths: Int
  /// The rest of the text in its folded form; empty where nothing is to be paid.
  package let unit: String

  init(thousandths: Int, unit: String) {
    self.thousandths = thousandths
    self.unit = unit
  }

  /// Nil for a text that is not one amount followed by its unit.
  package init?(_ text: String) {
    var rest = String(decoding: CanonicalText.folded(text), as: UTF8.self)[...]
    guard !Self.nothing.contains(String(rest)) else {
      (thousandths, unit) = (0, "")
      return
    }
    for prefix in ["人民币", "¥"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      let whole = Int(parts[0].filter { $0 != "," }), whole < 1_000_000_000_000
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), let value = Int(parts[1]) else { return nil }
      fraction = value * [100, 10, 1][parts[1].count - 1]
    }
    let unit = rest.dropFirst(digits.count)
    guard !unit.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    thousandths = whole * 1000 + fraction
    self.unit = thousandths == 0 ? "" : String(unit)
  }

  /// The amount in decimal notation with its unit.
  package var title: String {
    Duration(thousandths: thousandths, unit: .minute).amount + (unit.isEmpty ? "" : " " + unit)
  }

  var bytes: [UInt8] { Array("\(thousandths) \(unit)".utf8) }

  /// Whether this amount is larger than another; nil where their units differ.
  package func exceeds(_ other: Quantity) -> Bool? {
    guard unit == other.unit || unit.isEmpty || other.unit.isEmpty else { return nil }
    return thousandths > other.thousandths
  }

  private static let nothing: Set<String> = ["免费", "不收费", "免收", "无"]
}
