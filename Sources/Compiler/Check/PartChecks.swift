import Source
import Standard

/// The checks that look at more than one item, each at the part of the workspace that it names.
struct PartChecks: Sendable {
  private let workspace: Workspace
  private let run: CheckRun
  private let workers: Int

  init(_ workspace: Workspace, _ run: CheckRun, workers: Int) {
    self.workspace = workspace
    self.run = run
    self.workers = workers
  }

  /// What the items of one basic code come to.
  struct UnitOutcome: Sendable {
    let facts: UnitFacts
    let findings: [Diagnostic]
  }

  /// Looks at the items of one basic code.
  ///
  /// - Parameter unit: a workspace that holds no other items
  func check(unit: Workspace) -> UnitOutcome {
    let bodies = unit.bodiesWrittenOut
    let found = findings { scope, findings in
      switch scope {
      case .unit(let check): check(unit, &findings)
      case .body(let check): for body in bodies { check(body, unit, &findings) }
      case .item, .phone, .comparison, .event, .overview, .workspace: break
      }
    }
    return UnitOutcome(facts: UnitFacts(unit), findings: found)
  }

  /// Looks at what is known of all items, at the registers, and at what belongs to no item.
  func check(_ overview: ItemOverview) async -> [Diagnostic] {
    let (rest, registers) = (workspace.withoutItems, workspace.registersAlone)
    let bodies = workspace.registeredBodies(overview)
    let (ofRest, ofRegisters) = (Derivations(), Derivations())
    let found = await Parallel.map(Check.all.count, workers: workers) { number -> [Diagnostic] in
      switch Check.all[number].scope {
      case .unit(let check):
        return findings(number, ofRegisters) { check(registers, &$1) }
      case .body(let check):
        return findings(number, ofRegisters) { for body in bodies { check(body, registers, &$1) } }
      case .overview(let check):
        return findings(number, ofRest) { check(overview, rest, &$1) }
      case .workspace(let check):
        return findings(number, ofRest) { check(rest, &$1) }
      case .item, .phone, .comparison, .event: return []
      }
    }
    return found.flatMap(\.self)
  }

  /// Looks at each life event with the items of its codes.
  ///
  /// - Parameter items: the items by basic code
  func checkEvents(_ items: [String: [Item]]) async -> [Diagnostic] {
    let events = workspace.events
    let found = await Parallel.map(events.count, workers: workers) { number -> [Diagnostic] in
      let codes = events[number].distinctParts.map(\.code)
      let part = workspace.part(codes.flatMap { items[$0] ?? [] }, event: events[number])
      return findings { if case .event(let check) = $0 { check(part, &$1) } }
    }
    return found.flatMap(\.self)
  }

  /// What all checks find in one part.
  private func findings(_ look: (Check.Scope, inout Findings) -> Void) -> [Diagnostic] {
    let shared = Derivations()
    return Check.all.indices.flatMap { findings($0, shared, look) }
  }

  private func findings(
    _ number: Int, _ shared: Derivations, _ look: (Check.Scope, inout Findings) -> Void
  ) -> [Diagnostic] {
    var findings = Findings(run, check: number, shared: shared)
    look(Check.all[number].scope, &findings)
    return findings.diagnostics
  }
}
