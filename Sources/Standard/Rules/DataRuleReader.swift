import Source
import YAML

/// Compiles the rules of data files and reports what is wrong with them.
///
/// It runs when the whole standard is known, so that a rule may name any element of the workspace.
struct DataRuleReader {
  /// A rule as it was bound, with the file that holds it.
  struct Draft {
    let record: Record
    let owner: String
    let path: String
  }

  let grammar: Grammar
  let vocabularies: [String: Vocabulary]
  let item: RecordShape
  var diagnostics: [Diagnostic] = []
  /// Whether what is wrong with a name is left to who asks for it.
  var isQuiet = false

  init?(_ grammar: Grammar, _ vocabularies: [String: Vocabulary]) {
    guard let item = grammar[shape: "item"] else { return nil }
    self.grammar = grammar
    self.vocabularies = vocabularies
    self.item = item
  }

  /// The rules that can be relied on, by code.
  mutating func read(_ drafts: [Draft]) -> [DataRule] {
    var rules: [DataRule] = []
    var names: [String: Location] = [:]
    for draft in drafts {
      let errors = diagnostics.count
      let isNew = claimNames(draft.record, &names)
      let rule = rule(draft)
      if isNew, diagnostics.count == errors, let rule { rules.append(rule) }
    }
    return rules.sorted { $0.rule.code < $1.rule.code }
  }

  private mutating func rule(_ draft: Draft) -> DataRule? {
    let record = draft.record
    checkNames(record)
    let scope = record[.scope].flatMap { self.scope($0) }
    // Under a scope that is not understood every name would be a finding of its own.
    if record[.scope] != nil, scope == nil { return nil }
    let shape = scope?.last.kind.recordID.flatMap { grammar[shape: $0] } ?? item
    let conditions = record.records(.when).compactMap { test($0, in: shape) }
    let demand = demand(record, in: shape, isScoped: scope != nil)
    let placeholders = demand.map { self.placeholders(record, in: shape, $0) }
    guard let code = record.string(.code), let slug = record.string(.id),
      let severity = record.severity, let zh = record.string(.message),
      let en = record.string(.englishMessage), let why = record.wording(.why, .englishWhy),
      let demand, let placeholders, let place = record[.code]?.location,
      let slugPlace = record[.id]?.location
    else { return nil }
    let invalid = record.examples(.invalid)
    let valid = record.examples(.valid)
    let rule = Rule(
      severity, code, slug, zh: zh, en: en, why: why, help: record.wording(.help, .englishHelp),
      ground: record.wording(.ground, .englishGround), flags: invalid.map(\.text),
      allows: valid.map(\.text), origin: draft.path)
    return DataRule(
      rule: rule, owner: draft.owner, scope: scope, conditions: conditions, demand: demand,
      placeholders: placeholders, examples: (invalid, valid),
      places: (place, slugPlace), selector: (record[.when] ?? record[.scope])?.location ?? place)
  }

  mutating func report(_ rule: Rule, at location: Location, _ arguments: [String: Argument]) {
    diagnostics.append(Diagnostic(rule, at: location, arguments))
  }

  mutating func reportIncomplete(_ record: Record, zh: String, en: String) {
    report(.ruleIncomplete, at: record.head, ["problem": .wording(zh: zh, en: en)])
  }
}

extension Record {
  /// A text in both languages; the Chinese one stands for both where the other is not written.
  fileprivate func wording(_ chinese: KnownElement, _ english: KnownElement) -> Wording? {
    guard let zh = string(chinese) else { return nil }
    return Wording(zh: zh, en: string(english) ?? zh)
  }

  fileprivate func examples(_ known: KnownElement) -> [RuleText] {
    entries(known).compactMap { entry in
      entry.text.map { RuleText(text: $0.string, entry: entry) }
    }
  }
}
