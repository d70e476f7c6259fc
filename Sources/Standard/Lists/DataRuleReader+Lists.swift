import Source
import YAML

/// Reform lists are read with the names and conditions of rules in data.
extension DataRuleReader {
  /// The lists that can be relied on, in the order of the files.
  mutating func readLists(_ drafts: [Draft]) -> [ReformList] {
    var lists: [ReformList] = []
    var numbers: [String: Int] = [:]
    for draft in drafts {
      let record = draft.record
      guard let id = record.string(.id), let place = record[.id]?.location else { continue }
      let part = part(draft)
      let continues = record.boolean(.extends) ?? false
      switch (continues, numbers[id]) {
      case (true, let number?): lists[number].parts.insert(part, at: 0)
      case (true, nil):
        report(
          .unknownDefinition, at: place,
          ["what": .wording(zh: "清单", en: "reform list"), "value": .text(id)])
      case (false, nil):
        guard let list = list(draft, id, part) else { continue }
        numbers[id] = lists.count
        lists.append(list)
      case (false, _?):
        report(
          .definedTwice, at: place,
          ["what": .wording(zh: "清单", en: "reform list"), "value": .text(id)])
      }
    }
    return lists
  }

  private mutating func list(
    _ draft: Draft, _ id: String, _ part: ReformList.Part
  ) -> ReformList? {
    let record = draft.record
    if let problem = Self.problem(ofAddress: id), let place = record[.id]?.location {
      report(.listIncomplete, at: place, ["problem": .wording(problem)])
      return nil
    }
    guard let name = record.wording(.name, .english),
      let definition = record.wording(.definition, .englishDefinition),
      let derivation = record.wording(.derivation, .englishDerivation)
    else {
      report(
        .listIncomplete, at: record.head,
        [
          "problem": .wording(
            zh: "没有写全名称、定义和推算依据", en: "lacks its name, its definition or what it is derived from")
        ])
      return nil
    }
    if let last = part.judgements.last, !last.conditions.isEmpty {
      report(
        .listIncomplete, at: last.place,
        [
          "problem": .wording(
            zh: "最后一条判断也有条件：有的事项哪一条都不符合",
            en: "has a condition in its last judgement too: some items would fit none")
        ])
    }
    return ReformList(
      id: id, name: name, definition: definition, derivation: derivation, owner: draft.owner,
      parts: [part])
  }

  private mutating func part(_ draft: Draft) -> ReformList.Part {
    let claim = draft.record.record(.claim).flatMap { test($0, in: item) }
    let judgements = draft.record.records(.judgements).compactMap { judgement($0) }
    return ReformList.Part(owner: draft.owner, claim: claim, judgements: judgements)
  }

  private mutating func judgement(_ record: Record) -> ReformList.Judgement? {
    let written = record.records(.when)
    let conditions = written.compactMap { test($0, in: item) }
    // A condition that was not understood is reported; without it the judgement would mean something else.
    guard conditions.count == written.count, let code = record.code(.outcome)?.code,
      let outcome = ReformList.Outcome(rawValue: code),
      let reason = record.wording(.reason, .englishReason)
    else { return nil }
    return ReformList.Judgement(
      conditions: conditions, outcome: outcome, reason: reason,
      placeholders: reasonPlaceholders(record),
      examples: record.entries(.examples).compactMap { entry in
        entry.text.map { RuleText(text: $0.string, entry: entry) }
      }, place: record.head)
  }

  /// What stands between braces in a reason; what nothing fills is reported.
  private mutating func reasonPlaceholders(
    _ record: Record
  ) -> [(name: String, path: ElementPath?)] {
    var placeholders: [(name: String, path: ElementPath?)] = []
    for known in [KnownElement.reason, .englishReason] {
      guard let entry = record[known], let text = entry.text else { continue }
      for (name, range) in text.placeholders
      where !placeholders.contains(where: { $0.name == name.string }) {
        if let path = quietPath(name, entry, in: item) {
          placeholders.append((name.string, path))
        } else if ["值", "value"].contains(name.string) {
          placeholders.append((name.string, nil))
        } else {
          report(
            .rulePlaceholderUnfilled, at: entry.location(of: range),
            [
              "value": .text("{\(name.string)}"),
              "hint": Suggestion(for: name.string, among: item.keys + ["值"]).hint,
              "names": .wording(zh: "{值}", en: "{value}"),
            ])
        }
      }
    }
    return placeholders
  }

  /// What keeps an id from being a part of an address.
  private static func problem(ofAddress id: String) -> Wording? {
    let isMade =
      id.utf8.first.map { (0x61...0x7A).contains($0) } ?? false && id.utf8.count <= 48
      && id.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    let isTaken = ["index", "schema"].contains(id)
    return isMade && !isTaken
      ? nil
      : Wording(
        zh: "的标识“\(id)”不能用作网址：应为小写英文字母、数字和“-”，以字母开头",
        en:
          "has an id that is no part of an address: small letters, digits and hyphens, a letter first"
      )
  }
}

extension Record {
  /// A text in both languages; the Chinese one stands for both where the other is not written.
  fileprivate func wording(_ chinese: KnownElement, _ english: KnownElement) -> Wording? {
    guard let zh = string(chinese) else { return nil }
    return Wording(zh: zh, en: string(english) ?? zh)
  }
}
