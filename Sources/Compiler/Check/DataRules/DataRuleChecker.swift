package import Source
import Standard
import YAML

/// Runs the rules that data adds: over items in parallel, then over what they say together.
package enum DataRuleChecker {
  /// What a run over a workspace came to, and what of it may serve again.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    var ofItems: [CheckMemory.State: ItemJudgement] = [:]
    /// In the order of items and catalogue records that none inherits; empty where there are no rules.
    var judgements: [ItemJudgement] = []
    var faults: [Diagnostic] = []
  }

  static func check(
    _ workspace: Workspace, _ states: ItemStates, _ earlier: CheckMemory?, workers: Int
  ) async -> Outcome {
    let rules = workspace.standard.rules
    guard !rules.isEmpty || !workspace.standard.lists.isEmpty else { return Outcome() }
    let items = workspace.items + workspace.unusedCatalogue
    let left = workspace.left.units
    let judgements = await Parallel.map(items.count, workers: workers) { number in
      states[items[number]].flatMap { earlier?.judgements[$0] }
        ?? ItemJudgement(rules, items[number])
    }
    var outcome = Outcome()
    for (item, judgement) in zip(items, judgements) {
      if let state = states[item] { outcome.ofItems[state] = judgement }
    }
    if let earlier, earlier.hasTriedRules {
      // Examples are tried against the standard alone, which is the same one.
      outcome.faults = earlier.ruleFaults
    } else if workspace.holdsItsStandard {
      outcome.faults = await faults(of: rules, in: workspace, workers: workers)
    }
    var diagnostics = outcome.faults
    diagnostics += judgements.flatMap(\.diagnostics)
    outcome.judgements = judgements
    let claims = Dictionary(grouping: judgements.flatMap(\.claims), by: \.rule)
    for (number, rule) in rules.enumerated() {
      diagnostics += RuleJudgement.repeated(claims[number]?.map(\.claim) ?? [])
      // Single files are no workspace that something could be missing from.
      guard workspace.root != nil, !items.isEmpty || !left.isEmpty else { continue }
      let ofLeft =
        left.lazy.filter { $0.reach.count > number }.map { $0.reach[number] }.max() ?? .nothing
      let reach = judgements.lazy.map { $0.reach[number] }.max() ?? .nothing
      diagnostics += idle(rule, max(reach, ofLeft))
    }
    outcome.diagnostics = diagnostics
    return outcome
  }

  /// What is wrong with the rules themselves, as far as only using them shows.
  private static func faults(
    of rules: [DataRule], in workspace: Workspace, workers: Int
  ) async -> [Diagnostic] {
    let differences = await Parallel.map(rules.count, workers: workers) { number in
      RuleExamination(rules[number], in: workspace).differences
    }
    return differences.flatMap(\.self) + nameClashes(in: workspace)
      + ListExamination.differences(in: workspace)
  }

  /// What a rule says of a few items: its examples.
  static func findings(of rule: DataRule, in workspace: Workspace) -> [Diagnostic] {
    let judgements = (workspace.items + workspace.unusedCatalogue).map { RuleJudgement(rule, $0) }
    return judgements.flatMap(\.diagnostics)
      + RuleJudgement.repeated(judgements.flatMap(\.claims))
  }

  /// Slugs that rules of the compiler have already; their codes all begin with ZS.
  package static func nameClashes(in workspace: Workspace) -> [Diagnostic] {
    workspace.standard.rules.filter { Rule.find($0.rule.slug) != nil }.map { rule in
      Diagnostic(
        .ruleNameTaken, at: rule.slugPlace,
        ["what": .wording(zh: "标识", en: "id"), "value": .text(rule.rule.slug)])
    }
  }

  private static func idle(_ rule: DataRule, _ reach: RuleJudgement.Reach) -> [Diagnostic] {
    let problem: Wording
    switch reach {
    case .judged: return []
    case .applied:
      problem = Wording(
        zh: "符合条件的都没有填写要核验的要素", en: "whatever it applies to does not state what it judges")
    case .scoped:
      problem = Wording(zh: "没有一项符合“适用”的条件", en: "nothing fulfils its conditions")
    case .concerned:
      let scope = rule.scope?.text ?? ""
      problem = Wording(zh: "没有事项填写“\(scope)”", en: "no item states “\(scope)”")
    case .nothing:
      problem = Wording(zh: "没有本省的事项", en: "there are no items of its province")
    }
    return [
      Diagnostic(
        .ruleJudgesNothing, at: rule.selector,
        ["rule": .text(rule.rule.code), "problem": .wording(problem)])
    ]
  }
}

/// What all rules say of one item, in as little room as many rules over many items need.
struct ItemJudgement: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var reach: [RuleJudgement.Reach] = []
  private(set) var claims: [(rule: Int, claim: RuleJudgement.Claim)] = []

  init(_ rules: [DataRule], _ item: Item) {
    reach.reserveCapacity(rules.count)
    for (number, rule) in rules.enumerated() {
      let judgement = RuleJudgement(rule, item)
      diagnostics += judgement.diagnostics
      reach.append(judgement.reach)
      claims += judgement.claims.map { (number, $0) }
    }
  }
}

extension Workspace {
  /// Whether the files of the standard are among its own: texts in memory are judged by a standard that
  /// was read, and whose rules were tried, elsewhere.
  fileprivate var holdsItsStandard: Bool { root != nil || usesBuiltInStandard }

  /// The rules of the compiler and those that the data of this workspace adds.
  package var rules: [Rule] { Rule.all + standard.rules.map(\.rule) }

  /// The rule of a code or slug.
  package func rule(_ name: String) -> Rule? {
    Rule.find(name)
      ?? standard.rules.first {
        $0.rule.code == name.uppercased() || $0.rule.slug == name.lowercased()
      }?.rule
  }
}
