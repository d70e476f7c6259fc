/// A generator that gives the same numbers on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A generator for one thing of many, so that adding a thing changes no other.
  package init(seed: UInt64, of parts: Int...) {
    state = seed
    for part in parts {
      state = next() ^ UInt64(truncatingIfNeeded: part)
    }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number below a bound; written here because the library's own way may change.
  package mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// Some of the choices, in their own order.
  package mutating func some<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    var left = min(count, choices.count)
    var result: [Element] = []
    for (place, choice) in choices.enumerated() {
      guard below(choices.count - place) < left else { continue }
      result.append(choice)
      left -= 1
    }
    return result
  }

  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
