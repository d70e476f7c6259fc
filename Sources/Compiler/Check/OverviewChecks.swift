import Source
import Standard

/// Runs the checks that look across all items, at the registers and at what belongs to no item.
struct OverviewChecks: Sendable {
  let workspace: Workspace
  let run: CheckRun
  let parts: PartChecks
  let workers: Int

  struct Outcome: Sendable {
    let findings: [Diagnostic]
    /// The register entries that texts were searched for.
    let unreferred: UnreferredEntries.Places
    /// What the texts of each unit name of them; empty where there are none.
    let mentions: [EntryMentions]
  }

  /// The items of one basic code that were read.
  struct Unit: Sendable {
    let items: [Item]
    let facts: UnitFacts

    /// The files that its items are made of.
    var files: [FileID] { Set(items.flatMap { $0.layers.map(\.file) }).sorted() }
  }

  func check(_ units: [Unit]) async -> Outcome {
    if let known = await asBefore(units) { return known }
    let left = workspace.left.units.map(\.known)
    let facts = units.map(\.facts) + left.map(\.facts)
    let unreferred = UnreferredEntries(
      workspace, items: facts.reduce(into: []) { $0.formUnion($1.referred) })
    let mentions = await mentions(of: unreferred, units)
    let overview = ItemOverview(
      facts, unused: unreferred.unused(workspace, mentions + left.map(\.mentions), run))
    return Outcome(
      findings: await parts.check(overview), unreferred: unreferred.places, mentions: mentions)
  }

  /// What an earlier check came to, where the units that were read again tell such rules what they told them then.
  private func asBefore(_ units: [Unit]) async -> Outcome? {
    let left = workspace.left
    guard let findings = left.ofAll, units.count == left.replaced.count else { return nil }
    let replaced = Dictionary(left.replaced.map { ($0.code, $0) }) { first, _ in first }
    let concerned = Set(findings.flatMap { $0.places.map(\.file) + $0.fixedFiles })
    var earlier: [EntryMentions] = []
    for unit in units {
      let files = unit.files
      guard let before = replaced[unit.facts.code], before.files == files else { return nil }
      let (facts, mentions) = before.known
      guard unit.facts.says(asMuchAs: facts, whereverIn: Set(files).subtracting(concerned))
      else { return nil }
      earlier.append(mentions)
    }
    let unreferred = UnreferredEntries(workspace, at: left.unreferred)
    let mentions = await mentions(of: unreferred, units)
    guard mentions.isEmpty || mentions == earlier else { return nil }
    return Outcome(findings: findings, unreferred: left.unreferred, mentions: mentions)
  }

  /// What the texts of each unit name of entries that nothing refers to; empty where there are no such entries.
  private func mentions(of unreferred: UnreferredEntries, _ units: [Unit]) async -> [EntryMentions]
  {
    // Texts are read only where they may still name something that nothing refers to.
    guard !unreferred.isEmpty, !workspace.registers.areUnknown else { return [] }
    let laws = run.common.value { LawMentions(workspace.registers) }
    return await Parallel.map(units.count, workers: workers) { number in
      EntryMentions(in: units[number].items.map(\.record), of: unreferred, laws)
    }
  }
}

extension UnitFacts {
  /// Whether two facts are the same.
  ///
  /// - Parameter moving: the files in which it makes no difference where something stands
  fileprivate func says(asMuchAs other: UnitFacts, whereverIn moving: Set<FileID>) -> Bool {
    var (one, two) = (KeptWriter(withoutPlacesIn: moving), KeptWriter(withoutPlacesIn: moving))
    one.add(self)
    two.add(other)
    return one.bytes == two.bytes
  }
}
