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
    return await verdict(on: workspace, ItemStates(nil), &memory, workers: workers, asOf: day)
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
    memory = earlier
    return await verdict(
      on: loaded.workspace, ItemStates(loaded), &memory, workers: workers, asOf: day)
  }

  private static func verdict(
    on workspace: Workspace,
    _ states: ItemStates,
    _ memory: inout CheckMemory?,
    workers: Int,
    asOf day: CalendarDate
  ) async -> Verdict {
    let earlier = memory
    let run = CheckRun(day: day, files: workspace.files)
    let items = workspace.items
    let unused = workspace.unusedCatalogue
    let requirementCheck = RequirementCheck(names: workspace.standard.grammar.names)
    let units = Self.units(items + unused)
    let ofUnits = await Timings.part(.itemRules) {
      // What rules on items read of texts is of no use to anybody after them.
      let run = CheckRun(day: day, files: workspace.files)
      return await Parallel.map(units.count, workers: workers) { number -> [[Diagnostic]] in
        var unit = UnitCheck(run, of: units[number].count)
        let requirements = RequirementCheck.Memory()
        return units[number].map { number in
          guard number < items.count else {
            // A catalogue record alone holds only what is uniform: nothing is missing from it.
            return unit.check(unused[number - items.count])
          }
          let item = items[number]
          if let state = states[item], let known = earlier?.items[state] { return known }
          return missing(in: item, requirementCheck, requirements) + unit.check(item)
        }
      }
    }
    var ofItems = [[Diagnostic]](repeating: [], count: items.count + unused.count)
    for (unit, found) in zip(units, ofUnits) {
      for (number, found) in zip(unit, found) { ofItems[number] = found }
    }
    var diagnostics = attributed(workspace) + ofItems.flatMap(\.self)
    let compared = await Timings.part(.comparison) {
      await Self.compared(
        workspace, states, earlier, run, isKept: memory != nil, workers: workers)
    }
    let ofAll = await Timings.part(.workspaceRules) {
      await Parallel.map(Check.all.count, workers: workers) { number -> [Diagnostic] in
        switch Check.all[number].scope {
        case .comparison: return compared.flatMap { $0.findings[number] }
        case .workspace(let check):
          var findings = Findings(run, check: number)
          check(workspace, &findings)
          return findings.diagnostics
        case .item, .phone: return []
        }
      }
    }
    diagnostics += ofAll.flatMap(\.self)
    let judged = await Timings.part(.dataRules) {
      await DataRuleChecker.check(workspace, states, earlier, workers: workers)
    }
    diagnostics += judged.diagnostics
    if memory != nil {
      memory?.items = [:]
      for (item, found) in zip(items, ofItems) {
        if let state = states[item] { memory?.items[state] = found }
      }
      memory?.comparisons = Dictionary(
        compared.compactMap { known in known.comparison.map { ($0.basicCode, known) } }
      ) { first, _ in first }
      memory?.judgements = judged.ofItems
      memory?.ruleFaults = judged.faults
      memory?.hasTriedRules = true
    }
    let found = diagnostics
    return await Timings.part(.triage) {
      await self.judged(found, workspace, workers: workers, asOf: day)
    }
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
        states: states, comparison: isKept ? comparison : nil,
        findings: findings(on: comparison, run))
    }
  }

  /// What rules on comparisons find, by the numbers of the checks.
  static func findings(on comparison: Comparison, _ run: CheckRun) -> [[Diagnostic]] {
    Check.all.indices.map { number in
      guard case .comparison(let check) = Check.all[number].scope else { return [] }
      var findings = Findings(run, check: number)
      check(comparison, &findings)
      return findings.diagnostics
    }
  }

  /// The findings as the settings and suppressions of the workspace have them.
  private static func judged(
    _ found: [Diagnostic],
    _ workspace: Workspace,
    workers: Int,
    asOf day: CalendarDate
  ) async -> Verdict {
    let files = workspace.files
    let names = SettingNames(workspace, rules: workspace.rules)
    let severities = SeveritySettings(workspace, names)
    let suppressions = await Suppressions(workspace, names, workers: workers)
    var fingerprints = Fingerprints(files, workspace.successions.inForce(on: day))
    var diagnostics = distinct(found.sorted(by: Diagnostic.precedes))
    fingerprints.assign(to: &diagnostics)
    let sorted = suppressions.apply(to: diagnostics, files, asOf: day)
    var about = severities.diagnostics + suppressions.diagnostics + suppressions.expired(asOf: day)
    // Outside any workspace, or with a file that cannot be read, many rules have nothing to look at: there,
    // what finds nothing may be needed.
    let wasReadWhole = workspace.files.trees.allSatisfy { $0.root != nil }
    if !workspace.registers.areUnknown, wasReadWhole {
      about += suppressions.unused(sorted, asOf: day)
    }
    about.sort(by: Diagnostic.precedes)
    fingerprints.assign(to: &about)
    let open = severities.apply(to: sorted.open + about, files)
    return Verdict(
      diagnostics: limited(open.sorted(by: Diagnostic.precedes), &fingerprints),
      suppressed: sorted.suppressed)
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

  /// As many findings of one rule as somebody reads of one file; the rest is counted.
  private static func limited(
    _ sorted: [Diagnostic], _ fingerprints: inout Fingerprints
  ) -> [Diagnostic] {
    let limit = Limits.standard.findings
    var counts: [String: [FileID: Int]] = [:]
    var firstLeftOut: [Diagnostic] = []
    var result = sorted.filter { diagnostic in
      let (code, file) = (diagnostic.rule.code, diagnostic.location.file)
      counts[code, default: [:]][file, default: 0] += 1
      let count = counts[code]?[file] ?? 0
      if count == limit + 1 { firstLeftOut.append(diagnostic) }
      return count <= limit
    }
    guard !firstLeftOut.isEmpty else { return result }
    var remarks = firstLeftOut.map { diagnostic in
      let code = diagnostic.rule.code
      let count = (counts[code]?[diagnostic.location.file] ?? 0) - limit
      return Diagnostic(
        .findingsLeftOut, at: diagnostic.location,
        ["code": .text(code), "count": .number(count)], subject: diagnostic.subject)
    }
    fingerprints.assign(to: &remarks)
    result += remarks
    return result.sorted(by: Diagnostic.precedes)
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

  /// One finding for one place: what stands in a layer is found again in every item above it.
  private static func distinct(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    // Of the findings of one rule at one place, where each stands in the result.
    var seen: [[String: Argument]: Int] = [:]
    for diagnostic in sorted {
      if let last = result.last,
        last.rule.code != diagnostic.rule.code
          || last.location != diagnostic.location
      {
        seen.removeAll(keepingCapacity: true)
      }
      if let number = seen[diagnostic.arguments] {
        if diagnostic.subject != (result[number].alsoAbout.last ?? result[number].subject) {
          result[number].alsoAbout.append(diagnostic.subject)
        }
      } else {
        seen[diagnostic.arguments] = result.count
        result.append(diagnostic)
      }
    }
    return result
  }
}

/// The parts of a check.
extension Wording {
  fileprivate static let itemRules = Wording(zh: "逐个事项核验", en: "rules on items")
  fileprivate static let comparison = Wording(zh: "各地比对", en: "comparison")
  fileprivate static let workspaceRules = Wording(zh: "整个工作区核验", en: "rules on the workspace")
  fileprivate static let dataRules = Wording(zh: "数据里写的规则", en: "rules in data")
  fileprivate static let triage = Wording(zh: "整理问题清单", en: "sorting and suppressing findings")
}
