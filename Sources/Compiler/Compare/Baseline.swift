package import Source
import Standard

extension Comparison {
  /// What a row is measured against.
  package struct Baseline: Sendable {
    package enum Origin: String, Sendable {
      /// The catalogue record states it.
      case catalogue
      /// The catalogue is silent and the articles that the districts cite set it.
      case law
      /// The district that the others are compared with states it.
      case district
      /// More than half of the districts that state it, of which there are at least three.
      case majority
      /// No standard: the best that any district offers.
      case best
      /// No standard and no majority.
      case none
    }

    package let origin: Origin
    package let location: Location?
    /// How many districts say so, of those that state the element.
    package let count: Int
    package let stated: Int
    let key: Canonical?
    let entry: Entry?
    /// What is shown where that is not the entry's own value.
    private let words: Wording?

    static let none = Baseline(.none, nil, key: nil)

    init(_ origin: Origin, _ entry: Entry?, key: Canonical?, count: Int = 0, stated: Int = 0) {
      self.origin = origin
      words = nil
      location = entry?.location
      self.count = count
      self.stated = stated
      self.key = key
      self.entry = entry
    }

    /// A baseline in words of its own: that an entry is not asked for, or an order.
    init(
      _ origin: Origin,
      words: Wording,
      location: Location?,
      key: Canonical? = nil,
      count: Int = 0,
      stated: Int = 0
    ) {
      self.origin = origin
      self.words = words
      self.location = location
      self.count = count
      self.stated = stated
      self.key = key
      entry = nil
    }

    package var value: Wording? { words ?? entry?.shown }
  }
}

extension Comparison.Baseline {
  /// The value that more than half of those who state one state, at least three stating.
  static func majority<Value: Hashable>(of values: [Value]) -> (value: Value, count: Int)? {
    guard values.count >= 3 else { return nil }
    var counts: [Value: Int] = [:]
    for value in values {
      let count = counts[value, default: 0] + 1
      counts[value] = count
      // Only one value can pass half, so that the order of counting does not matter.
      if count * 2 > values.count {
        return (value, values.count { $0 == value })
      }
    }
    return nil
  }
}
