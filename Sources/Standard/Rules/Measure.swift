import YAML

/// A value that has an order: a number, an amount, a time limit, a day, a level of a code list.
package enum Measure: Sendable {
  case integer(Int)
  case decimal(Double)
  case amount(Quantity)
  case duration(Duration)
  case date(CalendarDate)
  case level(Int)

  /// Nil where the value is of no such kind, or no amount can be read in it.
  package init?(_ entry: Entry, of element: Element) {
    switch entry.value {
    case .integer(let value): self = .integer(value)
    case .decimal(let value): self = .decimal(value)
    case .duration(let value): self = .duration(value)
    case .date(let value): self = .date(value)
    case .code(let value): self = .level(value.position)
    case .text(let text) where element.kind == .money:
      guard let amount = Quantity(text.string) else { return nil }
      self = .amount(amount)
    default: return nil
    }
  }

  /// Below zero where this is the smaller one, zero where they are equal; nil where the two have no order:
  /// working days and calendar days, amounts of different units.
  package func order(to other: Measure) -> Int? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): Self.order(left, right)
    case (.decimal(let left), .decimal(let right)): Self.order(left, right)
    case (.integer(let left), .decimal(let right)): Self.order(Double(left), right)
    case (.decimal(let left), .integer(let right)): Self.order(left, Double(right))
    case (.date(let left), .date(let right)): Self.order(left, right)
    case (.level(let left), .level(let right)): Self.order(left, right)
    case (.duration(let left), .duration(let right)):
      Self.order(left.exceeds(right), right.exceeds(left))
    case (.amount(let left), .amount(let right)):
      Self.order(left.exceeds(right), right.exceeds(left))
    default: nil
    }
  }

  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  private static func order(_ exceeds: Bool?, _ isExceeded: Bool?) -> Int? {
    guard let exceeds, let isExceeded else { return nil }
    return exceeds ? 1 : isExceeded ? -1 : 0
  }

  /// The values together; nil where they cannot be added.
  package static func sum(_ measures: [Measure]) -> Measure? {
    guard let first = measures.first else { return nil }
    if case .duration = first {
      let limits = measures.compactMap { measure -> Duration? in
        guard case .duration(let limit) = measure else { return nil }
        return limit
      }
      return limits.count == measures.count ? Duration.sum(limits).map(Measure.duration) : nil
    }
    return measures.dropFirst().reduce(first) { sum, next in sum?.adding(next) }
  }

  private func adding(_ other: Measure) -> Measure? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)):
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? nil : .integer(sum)
    case (.decimal(let left), .decimal(let right)): return .decimal(left + right)
    case (.integer(let left), .decimal(let right)): return .decimal(Double(left) + right)
    case (.decimal(let left), .integer(let right)): return .decimal(left + Double(right))
    case (.amount(let left), .amount(let right)): return left.adding(right).map(Measure.amount)
    default: return nil
    }
  }
}

extension ValueKind {
  /// What values of this kind can be measured against; nil where they have no order.
  package var scale: String? {
    switch self {
    case .integer, .decimal: "number"
    case .money: "money"
    case .duration: "duration"
    case .date: "date"
    case .codeList(let id): "codes " + id
    default: nil
    }
  }

  /// Whether several values make a sum.
  package var isSummable: Bool {
    switch self {
    case .integer, .decimal, .money, .duration: true
    default: false
    }
  }
}

extension Quantity {
  /// Both together; nil where their units differ.
  fileprivate func adding(_ other: Quantity) -> Quantity? {
    guard unit == other.unit || unit.isEmpty || other.unit.isEmpty else { return nil }
    let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
    return overflow ? nil : Quantity(thousandths: sum, unit: unit.isEmpty ? other.unit : unit)
  }
}
