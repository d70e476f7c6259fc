import Source
import Standard
import YAML

/// What a check found of the items of one basic code.
struct KeptUnit: Sendable {
  /// The numbers of the files that its items are made of.
  let files: [FileID]
  /// Nil for an item that states none.
  let code: String?
  /// The file of each item.
  let items: [FileID]
  /// How far each rule in data came.
  let reach: [RuleJudgement.Reach]
  /// Of its files and items alone, before they are sorted and suppressed.
  let findings: [Diagnostic]
  /// Whether the files have to be read again though they are the same.
  var isRead: Bool
  private let knowledge: Knowledge

  /// What rules that look across items need to know of them.
  private enum Knowledge: Sendable {
    case made(UnitFacts, EntryMentions)
    /// It is read where somebody asks for it.
    ///
    /// - Parameter whole: all bytes of the unit; nil where its files are called otherwise now
    case kept(KeptReader, whole: ArraySlice<UInt8>?)
  }

  init(
    files: [FileID], _ facts: UnitFacts, _ mentions: EntryMentions, reach: [RuleJudgement.Reach],
    findings: [Diagnostic], isRead: Bool
  ) {
    self.files = files
    code = facts.code
    items = facts.items.map(\.file)
    self.reach = reach
    self.findings = findings
    self.isRead = isRead
    knowledge = .made(facts, mentions)
  }

  var facts: UnitFacts { known.facts }
  var mentions: EntryMentions { known.mentions }

  /// Both at once: whoever asks for both need not read them twice.
  var known: (facts: UnitFacts, mentions: EntryMentions) {
    switch knowledge {
    case .made(let facts, let mentions): return (facts, mentions)
    case .kept(var reader, _):
      let facts = reader.unitFacts()
      let laws = reader.list { $0.location() }
      return (facts, EntryMentions(laws: Set(laws), names: Set(reader.textList())))
    }
  }
}

extension KeptUnit {
  /// All of it but `isRead` as bytes, in which texts stand for themselves.
  var bytes: ArraySlice<UInt8> {
    if case .kept(_, let whole?) = knowledge { return whole }
    let (facts, mentions) = known
    var writer = KeptWriter()
    writer.add(files) { $0.add(Int($1.index)) }
    writer.add(code)
    writer.add(items) { $0.add(Int($1.index)) }
    writer.add(reach) { $0.add(Int($1.rawValue)) }
    writer.add(findings) { $0.add($1) }
    writer.add(facts)
    writer.add(mentions.laws)
    writer.add(mentions.names.sorted())
    return writer.bytes[...]
  }

  /// - Parameters:
  ///   - part: all of it as it was written
  ///   - rules: every rule by its code
  /// - Returns: nil where it cannot be read, or there is a rule no more
  init?(_ part: KeptReader, isRead: Bool, _ rules: [String: Rule]) {
    var reader = part
    let files = reader.list { $0.file() }
    self.files = files.filter { $0 != .gone }
    // Of what a missing file was part of, everything is looked at again.
    self.isRead = isRead || files.contains(.gone)
    code = reader.optionalText()
    items = reader.list { $0.file() }
    reach = reader.list { RuleJudgement.Reach(rawValue: UInt8(clamping: $0.number())) ?? .nothing }
    let findings = reader.list { $0.diagnostic(rules) }
    guard reader.isGood, findings.allSatisfy({ $0 != nil }) else { return nil }
    self.findings = findings.compactMap(\.self)
    knowledge = .kept(reader, whole: part.numbers == nil ? part.whole : nil)
  }
}
