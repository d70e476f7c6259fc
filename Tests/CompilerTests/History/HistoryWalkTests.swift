import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Planted edits are found with the class and the places that the planting knows, and nothing else is.
@Suite struct HistoryWalkTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func everyEditIsFoundAndNothingElse(_ seed: UInt64) async {
    let standard = Repository.standard.standard
    var walk = HistoryWalk(seed: seed)
    var before = Example(walk.model.text).workspace(standard)
    var order = Array(0..<HistoryWalk.edits.count) + Array(0..<HistoryWalk.edits.count)
    var dice = SplitMix(seed: seed &+ 1000)
    order.shuffle(using: &dice)
    for (step, number) in order.enumerated() {
      let edit = HistoryWalk.edits[number]
      let planted = Set(edit.apply(&walk))
      let after = Example(walk.model.text).workspace(standard)
      let forward = await History(from: before, to: after, workers: 1)
      #expect(found(forward) == planted, "\(seed) \(step) \(edit.name)")
      let backward = await History(from: after, to: before, workers: 1)
      #expect(found(backward) == Set(planted.map(turned)), "\(seed) \(step) back from \(edit.name)")
      let same = await History(from: after, to: after, workers: 1)
      #expect(same.items.isEmpty && same.changes.isEmpty)
      before = after
    }
  }

  /// The changes by class, kind, element and places; what several districts write themselves is one.
  private func found(_ history: History) -> Set<PlantedChange> {
    var places: [PlantedChange: [String]] = [:]
    for change in history.changes {
      let key = PlantedChange(
        impact: change.impact, kind: change.kind, path: change.path.id, places: [])
      places[key, default: []] += change.places.map { history.items[$0.item].item.division }
    }
    let given = history.items.filter { $0.kind != .changed }.map { item in
      PlantedChange(
        impact: item.impact, kind: item.kind == .added ? .added : .removed, path: "",
        places: [item.item.division])
    }
    return Set(
      places.map { key, places in
        PlantedChange(
          impact: key.impact, kind: key.kind, path: key.path, places: Set(places).sorted())
      } + given)
  }

  private func turned(_ change: PlantedChange) -> PlantedChange {
    let impact: Impact =
      switch change.impact {
      case .tightening: .easing
      case .easing: .tightening
      case .neutral, .undetermined: change.impact
      }
    let kind: Change.Kind =
      switch change.kind {
      case .added: .removed
      case .removed: .added
      default: change.kind
      }
    return PlantedChange(impact: impact, kind: kind, path: change.path, places: change.places)
  }
}
