extension PatternParser.Node {
  /// The pattern as every reader of regular expressions takes it: HTML’s `pattern` with the flag `v`, JSON
  /// Schema, JavaScript, Python.
  ///
  /// It is written anew from what was read, so that a character means everywhere what it means here.
  var portable: String {
    switch self {
    case .empty: ""
    case .set(let set): set.portable
    case .start: "^"
    case .end: "$"
    case .sequence(let parts): parts.map(\.portableInSequence).joined()
    case .choice(let parts): parts.map(\.portable).joined(separator: "|")
    case .repeated(let part, let least, let most):
      part.portableAtom + Self.count(least, most)
    }
  }

  private var portableInSequence: String {
    if case .choice = self { return "(?:\(portable))" }
    return portable
  }

  private var portableAtom: String {
    if case .set = self { return portable }
    return "(?:\(portable))"
  }

  private static func count(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, least): "{\(least)}"
    case (_, let most?): "{\(least),\(most)}"
    case (_, nil): "{\(least),}"
    }
  }
}

extension Pattern.CharacterSet {
  fileprivate var portable: String {
    if !isNegated, ranges.count == 1, let only = ranges.first, only.count == 1 {
      return Self.escaped(only.lowerBound, "^$\\.*+?()[]{}|/")
    }
    // Without overlaps and in order, no character stands twice in a row: that means something else in a
    // class with the flag v.
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] =
          last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    let inside = joined.map { range in
      let first = Self.escaped(range.lowerBound, Self.inClass)
      let last = Self.escaped(range.upperBound, Self.inClass)
      return range.count == 1 ? first : range.count == 2 ? first + last : "\(first)-\(last)"
    }
    return "[\(isNegated ? "^" : "")\(inside.joined())]"
  }

  private static let inClass = "^$\\.*+?()[]{}|/-"

  private static func escaped(_ value: UInt32, _ special: String) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "" }
    if special.unicodeScalars.contains(scalar) { return "\\\(scalar)" }
    switch scalar {
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\u{0B}": return "\\v"
    case "\u{0C}": return "\\f"
    case "\r": return "\\r"
    default: return String(scalar)
    }
  }
}
