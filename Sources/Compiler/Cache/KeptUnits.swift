import Source
import Standard
import YAML

/// Gathers what a check leaves for the next one, code by code.
struct KeptUnits {
  private let workspace: Workspace
  /// The findings of reading, binding and resolving by their files.
  private let ofFiles: [FileID: [Diagnostic]]
  private let eventCodes: Set<String>
  private var units: [KeptUnit] = []
  private var states: FileStates

  /// - Parameter ofFiles: the findings of reading, binding and resolving
  init(_ workspace: Workspace, _ ofFiles: [Diagnostic]) {
    self.workspace = workspace
    let isKept = workspace.base != nil
    self.ofFiles = isKept ? Dictionary(grouping: ofFiles, by: \.location.file) : [:]
    eventCodes = Set(workspace.events.flatMap { $0.parts.map(\.code) })
    states = workspace.left.states ?? FileStates(count: isKept ? workspace.files.trees.count : 0)
  }

  mutating func add(
    _ items: [Item], _ outcome: PartChecks.UnitOutcome, _ mentions: EntryMentions,
    compared: [Diagnostic], ofItems: some Sequence<[Diagnostic]>, judged: [ItemJudgement]
  ) {
    guard workspace.base != nil else { return }
    let own = Set(items.flatMap { $0.layers.map(\.file) }).sorted()
    var isRead =
      outcome.facts.code.map(eventCodes.contains) ?? false
      || judged.contains { !$0.claims.isEmpty }
    for file in own {
      let tree = workspace.files[file]
      let state = workspace.source.state(tree.source.path)
      if state == nil || tree.root == nil { isRead = true }
      states[Int(file.index)] = state
    }
    var reach: [RuleJudgement.Reach] = judged.first?.reach ?? []
    for judgement in judged.dropFirst() {
      for (number, other) in judgement.reach.enumerated() {
        reach[number] = max(reach[number], other)
      }
    }
    units.append(
      KeptUnit(
        files: own, outcome.facts, mentions, reach: reach,
        findings: own.flatMap { ofFiles[$0] ?? [] } + ofItems.flatMap(\.self) + compared
          + outcome.findings
          + judged.flatMap(\.diagnostics),
        isRead: isRead))
  }

  /// All of it, with what was left unread this time.
  ///
  /// - Parameters:
  ///   - across: what rules came to that look across items
  ///   - commented: the files that hold suppressions
  func check(
    _ day: CalendarDate, _ across: OverviewChecks.Outcome, commented: Set<FileID>
  ) -> KeptCheck? {
    guard let base = workspace.base else { return nil }
    let units = units.map { unit in
      var unit = unit
      if !commented.isEmpty, unit.files.contains(where: commented.contains) { unit.isRead = true }
      return unit
    }
    return KeptCheck(
      day: day, base: base, unreferred: across.unreferred,
      paths: workspace.files.trees.map(\.source.path), states: states, ofAll: across.findings,
      units: units + workspace.left.units)
  }
}
