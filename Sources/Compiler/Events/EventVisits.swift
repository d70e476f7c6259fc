import Standard
import YAML

/// How often somebody has to come for several items.
package struct EventVisits: Sendable {
  /// Each item by itself.
  package let sum: Int
  /// Where items of one stage share a window and are applied for on one way.
  package let together: Int
  /// The steps that do not say how often.
  package let unstated: [Int]

  /// - Parameters:
  ///   - items: one for each step; nil for what the place does not have
  ///   - stages: what can be applied for at the same time; nil where nothing is known to
  package init(_ items: [Item?], _ stages: [[Int]]?) {
    let visits = items.map { $0?.record.integer(.visits) }
    unstated = items.indices.filter { visits[$0] == nil }
    sum = visits.reduce(0) { Self.sum($0, $1 ?? 0) }
    guard let stages else {
      together = sum
      return
    }
    var together = 0
    for stage in stages {
      // The windows of a stage, each with the most visits of an item that can be handled there.
      var windows: [Canonical: Int] = [:]
      var most: [Int] = []
      for number in stage {
        guard let item = items[number], let count = visits[number] else { continue }
        let points = item.windows
        guard let window = points.lazy.compactMap({ windows[$0] }).first else {
          for point in points { windows[point] = most.count }
          most.append(count)
          continue
        }
        most[window] = max(most[window], count)
      }
      together = most.reduce(together, Self.sum)
    }
    self.together = together
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(max(0, right))
    return overflow ? .max : sum
  }
}

extension Item {
  /// Where the item is handled, each window by name and address.
  fileprivate var windows: [Canonical] {
    record.entries(.servicePoints).compactMap { entry in
      guard let point = entry.record else {
        return entry.text.map { Canonical(name: $0.string) }
      }
      let parts = [point.string(.name), point.string(.address)].compactMap(\.self)
      return parts.isEmpty ? nil : Canonical(name: parts.joined(separator: "|"))
    }
  }
}
