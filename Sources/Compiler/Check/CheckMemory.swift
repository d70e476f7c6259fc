import Source
import Standard

/// What a check leaves for the next one of the same workspace: the findings of what will not have changed.
///
/// An item is known by its own file and by the load that made it what it is, so that nothing is taken over
/// that anything has touched since: not its file, its layers, the registers or the standard.
package struct CheckMemory: Sendable {
  /// An item as one load made it.
  struct State: Hashable, Sendable {
    let file: FileID
    let generation: Int
  }

  struct ComparedItems: Sendable {
    let states: [State]
    let basicCode: String
    /// Nil where nothing is kept for another check: its rows are large.
    let comparison: Comparison?
    let findings: [Diagnostic]
  }

  /// The items of one basic code, and the records of the catalogue that no item uses.
  struct UnitState: Hashable, Sendable {
    let items: [State]
    let unused: [FileID]
  }

  let day: CalendarDate
  let standardGeneration: Int
  var items: [State: [Diagnostic]] = [:]
  var judgements: [State: ItemJudgement] = [:]
  /// What the items of codes came to, as long as nothing but items is another.
  var units: [UnitState: PartChecks.UnitOutcome] = [:]
  /// The load of everything else by which they came to it.
  var baseGeneration = 0
  /// By basic code.
  var comparisons: [String: ComparedItems] = [:]
  /// What is wrong with rules in data, as trying them showed.
  var ruleFaults: [Diagnostic] = []
  var hasTriedRules = false
}

/// The states of the items of one workspace; nil for those that are made anew each time.
struct ItemStates: Sendable {
  private let generations: [FileID: Int]

  init(_ loaded: LoadedWorkspace?) { generations = loaded?.memory.itemGenerations ?? [:] }

  subscript(item: Item) -> CheckMemory.State? {
    generations[item.file].map { CheckMemory.State(file: item.file, generation: $0) }
  }

  /// Nil where one of the items is made anew each time.
  func unit(_ items: [Item], unused: [Item]) -> CheckMemory.UnitState? {
    let states = items.compactMap { self[$0] }
    guard !generations.isEmpty, states.count == items.count else { return nil }
    return CheckMemory.UnitState(items: states, unused: unused.map(\.file))
  }
}
