package import Source
package import Standard
import YAML

/// Runs every check over a workspace: every check always runs, severity is the only lever.
package enum Checker {
  /// - Parameter day: the day to judge by: what is in force, expired or in the future on it.
  package static func check(
    _ workspace: Workspace,
    workers: Int,
    asOf day: CalendarDate
  ) async -> [Diagnostic] {
    await verdict(on: workspace, workers: workers, asOf: day).diagnostics
  }

  /// The findings that count and those that are suppressed.
  package static func verdict(
    on workspace: Workspace,
    workers: Int,
    asOf day: CalendarDate
  ) async -> Verdict {
    var memory: CheckMemory?
    return await checked(workspace, ItemStates(nil), &memory, workers: workers, asOf: day).verdict
  }

  /// The same for a workspace of which a part may have been left unread, with what the next check may take over.
  ///
  /// - Returns: nil where all of it has to be read to know what it comes to.
  package static func check(
    recollected workspace: Workspace, workers: Int, asOf day: CalendarDate
  ) async -> Checked? {
    var memory: CheckMemory?
    let checked = await checked(
      workspace, ItemStates(nil), &memory, workers: workers, asOf: day)
    return checked.isComplete ? checked : nil
  }

  /// What a check came to.
  package struct Checked: Sendable {
    package let verdict: Verdict
    /// Whether what was left unread is known well enough.
    let isComplete: Bool
    let kept: KeptCheck?

    /// What the next check on this machine may take over; nil where nothing is of use to it.
    package var keptBytes: [UInt8]? { kept?.bytes(isOfThisMachine: true) }

    /// The same, to be joined with that of other parts on another machine.
    package var part: [UInt8]? { kept?.bytes(isOfThisMachine: false) }
  }

  /// The same for a workspace that is checked again and again.
  ///
  /// - Parameter memory: what the check of an earlier load left; what this one leaves
  package static func verdict(
    on loaded: LoadedWorkspace,
    _ memory: inout CheckMemory?,
    workers: Int,
    asOf day: CalendarDate
  ) async -> Verdict {
    let standard = loaded.memory.standardGeneration
    var earlier = memory.flatMap { memory in
      memory.day == day && memory.standardGeneration == standard ? memory : nil
    }
    if earlier == nil { earlier = CheckMemory(day: day, standardGeneration: standard) }
    if earlier?.baseGeneration != loaded.memory.baseGeneration {
      earlier?.units = [:]
      earlier?.baseGeneration = loaded.memory.baseGeneration
    }
    memory = earlier
    return await checked(
      loaded.workspace, ItemStates(loaded), &memory, workers: workers, asOf: day
    ).verdict
  }

  private static func checked(
    _ workspace: Workspace,
    _ states: ItemStates,
    _ memory: inout CheckMemory?,
    workers: Int,
    asOf day: CalendarDate
  ) async -> Checked {
    let earlier = memory
    let run = CheckRun(day: day, files: workspace.files)
    let items = workspace.items
    let unused = workspace.unusedCatalogue
    let units = Self.units(items + unused)
    var ofItems = await Timings.part(.itemRules) {
      await findings(on: units, workspace, states, earlier, workers: workers, asOf: day)
    }
    let compared = await Timings.part(.comparison) {
      await Self.compared(
        workspace, states, earlier, run, isKept: memory != nil, workers: workers)
    }
    let parts = PartChecks(workspace, run, workers: workers)
    let ofUnits = await Timings.part(.unitRules) {
      await Parallel.map(units.count, workers: workers) {
        number -> (state: CheckMemory.UnitState?, outcome: PartChecks.UnitOutcome) in
        let own = units[number].filter { $0 < items.count }.map { items[$0] }
        let others = units[number].filter { $0 >= items.count }.map { unused[$0 - items.count] }
        let state = states.unit(own, unused: others)
        let known = state.flatMap { earlier?.units[$0] }
        if let known, workspace.holdsAsBefore(known.facts.attachments) { return (state, known) }
        return (state, parts.check(unit: workspace.part(own, unusedCatalogue: others)))
      }
    }
    let outcomes = ofUnits.map(\.outcome)
    let judged = await Timings.part(.dataRules) {
      await DataRuleChecker.check(workspace, states, earlier, workers: workers)
    }
    let overview = OverviewChecks(workspace: workspace, run: run, parts: parts, workers: workers)
    let (across, ofEvents) = await Timings.part(.workspaceRules) {
      let across = await overview.check(
        zip(units, outcomes).map { numbers, outcome in
          OverviewChecks.Unit(
            items: numbers.map { $0 < items.count ? items[$0] : unused[$0 - items.count] },
            facts: outcome.facts)
        })
      return (
        across, await parts.checkEvents(Dictionary(grouping: items) { $0.basicCode ?? "" })
      )
    }
    let left = workspace.left
    let ofFiles = attributed(workspace)
    if memory != nil {
      memory?.items = [:]
      for (item, found) in zip(items, ofItems) {
        if let state = states[item] { memory?.items[state] = found }
      }
      memory?.units = Dictionary(
        ofUnits.compactMap { unit in unit.state.map { ($0, unit.outcome) } }
      ) { first, _ in first }
      memory?.comparisons = Dictionary(
        compared.map { ($0.basicCode, $0) }
      ) { first, _ in first }
      memory?.judgements = judged.ofItems
      memory?.ruleFaults = judged.faults
      memory?.hasTriedRules = true
    }
    let ofCodes = Dictionary(
      compared.map { ($0.basicCode, $0.findings) }
    ) { first, _ in first }
    var keeping = KeptUnits(workspace, ofFiles)
    for (number, unit) in units.enumerated() {
      keeping.add(
        unit.map { $0 < items.count ? items[$0] : unused[$0 - items.count] },
        outcomes[number], across.mentions.isEmpty ? EntryMentions() : across.mentions[number],
        compared: outcomes[number].facts.code.flatMap { ofCodes[$0] } ?? [],
        ofItems: unit.lazy.map { ofItems[$0] },
        judged: judged.judgements.isEmpty ? [] : unit.map { judged.judgements[$0] })
    }
    let all = Self.joined(
      [ofFiles] + ofItems + compared.map(\.findings) + outcomes.map(\.findings)
        + [across.findings, ofEvents, judged.diagnostics] + left.units.map(\.findings))
    // Findings are many: whoever needs them has taken them over.
    ofItems = []
    let (verdict, commented) = await Timings.part(.triage) {
      await self.judged(all, workspace, workers: workers, asOf: day)
    }
    return Checked(
      verdict: verdict, isComplete: left.units.isEmpty || left.unreferred.holds(across.unreferred),
      kept: keeping.check(day, across, commented: commented))
  }

  /// What rules on items find, of each item and then of each catalogue record that no item uses.
  private static func findings(
    on units: [[Int]],
    _ workspace: Workspace,
    _ states: ItemStates,
    _ earlier: CheckMemory?,
    workers: Int,
    asOf day: CalendarDate
  ) async -> [[Diagnostic]] {
    let items = workspace.items
    let unused = workspace.unusedCatalogue
    let requirementCheck = RequirementCheck(
      names: workspace.standard.grammar.names,
      placeholders: workspace.standard.vocabularies["placeholders"])
    // What rules on items read of texts is of no use to anybody after them.
    let run = CheckRun(day: day, files: workspace.files)
    let ofUnits = await Parallel.map(units.count, workers: workers) { number in
      var unit = UnitCheck(run, of: units[number].count)
      let requirements = RequirementCheck.Memory()
      return units[number].map { number in
        guard number < items.count else {
          // A catalogue record alone holds only what is uniform: nothing is missing from it.
          return unit.check(unused[number - items.count])
        }
        let item = items[number]
        if let state = states[item], let known = earlier?.items[state] { return known }
        return joined([missing(in: item, requirementCheck, requirements), unit.check(item)])
      }
    }
    var ofItems = [[Diagnostic]](repeating: [], count: items.count + unused.count)
    for (unit, found) in zip(units, ofUnits) {
      for (number, found) in zip(unit, found) { ofItems[number] = found }
    }
    return ofItems
  }

  /// All findings in an array of just their size: there may be millions.
  private static func joined(_ parts: [[Diagnostic]]) -> [Diagnostic] {
    var all: [Diagnostic] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { all += part }
    return all
  }

  /// What the implementations of each basic code come to, compared with one another.
  private static func compared(
    _ workspace: Workspace,
    _ states: ItemStates,
    _ earlier: CheckMemory?,
    _ run: CheckRun,
    isKept: Bool,
    workers: Int
  ) async -> [CheckMemory.ComparedItems] {
    let comparer = Comparer(asOf: run.day, leavesOutInherited: true)
    let groups = Comparer.groups(workspace.items)
    return await Parallel.map(groups.count, workers: workers) { number in
      let states = groups[number].compactMap { states[$0] }
      if let known = earlier?.comparisons[groups[number].first?.basicCode ?? ""],
        states.count == groups[number].count, known.states == states
      {
        return known
      }
      let comparison = comparer.comparison(of: groups[number])
      return CheckMemory.ComparedItems(
        states: states, basicCode: comparison.basicCode, comparison: isKept ? comparison : nil,
        findings: findings(on: comparison, run))
    }
  }

  /// What rules on comparisons find.
  static func findings(on comparison: Comparison, _ run: CheckRun) -> [Diagnostic] {
    var findings = Findings(run, check: 0)
    for number in Check.all.indices {
      guard case .comparison(let check) = Check.all[number].scope else { continue }
      findings.check = number
      check(comparison, &findings)
    }
    return findings.diagnostics
  }

  /// The findings of reading and binding, each with the item or district whose file it is in.
  private static func attributed(_ workspace: Workspace) -> [Diagnostic] {
    let items = Dictionary(workspace.items.map { ($0.file, $0) }) { first, _ in first }
    return workspace.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      let file = diagnostic.location.file
      diagnostic.subject.item = diagnostic.subject.item ?? items[file]?.identifier
      diagnostic.subject.district =
        diagnostic.subject.district ?? workspace.files.role(file).division
      return diagnostic
    }
  }

  private static func missing(
    in item: Item, _ requirements: RequirementCheck, _ memory: RequirementCheck.Memory
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // What is completed for cases is made for this item alone.
    let isShared = item.record.field(.cases) == nil
    requirements.run(
      item.completeRecord, type: item.type?.name.zh, isShared ? memory : nil, into: &diagnostics)
    for index in diagnostics.indices {
      diagnostics[index].subject.item = item.identifier
      diagnostics[index].subject.district = item.division
    }
    return diagnostics
  }

  /// The numbers of items that are checked together because they inherit the same: those of one basic code.
  static func units(_ items: [Item]) -> [[Int]] {
    var units: [[Int]] = []
    var places: [String: Int] = [:]
    for number in items.indices {
      guard let code = items[number].basicCode else {
        units.append([number])
        continue
      }
      if let place = places[code] {
        units[place].append(number)
      } else {
        places[code] = units.count
        units.append([number])
      }
    }
    return units
  }
}

/// The parts of a check.
extension Wording {
  fileprivate static let itemRules = Wording(zh: "逐个事项核验", en: "rules on items")
  fileprivate static let comparison = Wording(zh: "各地比对", en: "comparison")
  fileprivate static let unitRules = Wording(zh: "同一事项各地各层核验", en: "rules on items of one code")
  fileprivate static let workspaceRules = Wording(zh: "整个工作区核验", en: "rules on the workspace")
  fileprivate static let dataRules = Wording(zh: "数据里写的规则", en: "rules in data")
  fileprivate static let triage = Wording(zh: "整理问题清单", en: "sorting and suppressing findings")
}
