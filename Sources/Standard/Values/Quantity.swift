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
    var per = Self.leadingPer(&rest)
    var isMoney = false
    for prefix in ["人民币", "¥"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      isMoney = true
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      let whole = Int(parts[0].filter { $0 != "," }), whole < 1_000_000_000
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), let value = Int(parts[1]) else { return nil }
      fraction = value * [100, 10, 1][parts[1].count - 1]
    }
    rest = rest.dropFirst(digits.count)
    guard !rest.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var factor = 1
    for (word, value) in Self.factors where rest.hasPrefix(word + "元") {
      rest = rest.dropFirst(word.count)
      factor = value
    }
    // ￥80/证 says yuan before the amount.
    if isMoney, !rest.hasPrefix("元") { rest = "元" + rest }
    if per == nil, let place = rest.firstIndex(where: { $0 == "/" || $0 == "每" }) {
      per = String(rest[rest.index(after: place)...])
      rest = rest[..<place]
    }
    let (amount, overflow) = (whole * 1000 + fraction).multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    thousandths = amount
    unit = thousandths == 0 ? "" : String(rest) + (per.map { "/" + $0 } ?? "")
  }

  /// What is counted, where it stands before the amount: 每证10元, 每件80元.
  private static func leadingPer(_ text: inout Substring) -> String? {
    guard text.hasPrefix("每") else { return nil }
    let per = text.dropFirst().prefix { !($0.isASCII && $0.isNumber) && $0 != "¥" }
    guard (1...6).contains(per.count), per.count + 1 < text.count else { return nil }
    text = text.dropFirst(per.count + 1)
    return String(per)
  }

  private static let factors: [(String, Int)] = [
    ("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000),
  ]

  /// The amount in decimal notation with its unit.
  package var title: String {
    Duration(thousandths: thousandths, unit: .minute).amount + (unit.isEmpty ? "" : " " + unit)
  }

  var bytes: [UInt8] { Array("\(thousandths) \(unit)".utf8) }

  /// Whether this amount is larger than another; nil where their units differ.
  package func exceeds(_ other: Quantity) -> Bool? {
    guard isCounted(as: other) else { return nil }
    return thousandths > other.thousandths
  }

  /// Whether both are of one unit; an amount that says no unit, or not of what, is taken for one.
  private func isCounted(as other: Quantity) -> Bool {
    if unit == other.unit || unit.isEmpty || other.unit.isEmpty { return true }
    func currency(_ unit: String) -> Substring { unit.prefix { $0 != "/" } }
    return currency(unit) == currency(other.unit)
      && (!unit.contains("/") || !other.unit.contains("/"))
  }

  private static let nothing: Set<String> = ["免费", "不收费", "免收", "无"]
}
