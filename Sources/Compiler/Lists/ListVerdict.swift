package import Source
package import Standard
import YAML

/// What a reform list makes of an item, and why.
package struct ListVerdict: Sendable {
  package let outcome: ReformList.Outcome
  package let reason: Wording
  /// Whether the item claims to be on the list; nil where there is nothing to claim.
  package let isClaimed: Bool?
  /// The place of the judgement that decided; nil where values did not compare or none fitted.
  package let judgement: Location?
}

extension ReformList {
  /// Judges an item: the first judgement whose conditions hold decides.
  package func verdict(on item: Item) -> ListVerdict { verdict(on: item, by: parts) }

  func verdict(on item: Item, by parts: [Part]) -> ListVerdict {
    let subject = RuleSubject(record: item.record, item: item, doubtsUnreadable: true)
    let own = parts.filter { $0.concerns(item) }
    let claim = own.lazy.compactMap(\.claim).first
    let isClaimed = claim.map { claim in
      if case .holds = claim.verdict(on: subject) { true } else { false }
    }
    guard !own.isEmpty else {
      return ListVerdict(
        outcome: .notCounted,
        reason: Wording(zh: "不是定义这张清单的地方的事项", en: "not an item of the place that defines the list"),
        isClaimed: nil, judgement: nil)
    }
    for judgement in own.lazy.flatMap(\.judgements) {
      switch judgement.fit(subject) {
      case .holds(let entry):
        return ListVerdict(
          outcome: judgement.outcome, reason: judgement.reason(subject, entry),
          isClaimed: isClaimed, judgement: judgement.place)
      case .fails: continue
      case .undecided(_, let reason):
        return ListVerdict(
          outcome: .undecided, reason: reason, isClaimed: isClaimed, judgement: nil)
      }
    }
    return ListVerdict(
      outcome: .undecided, reason: Wording(zh: "没有一条判断适用", en: "no judgement fits"),
      isClaimed: isClaimed, judgement: nil)
  }
}

extension ReformList.Part {
  /// What a province adds is about its own items.
  fileprivate func concerns(_ item: Item) -> Bool {
    guard owner.utf8.count == 2, owner != "00" else { return true }
    return Division.ancestry(of: item.division).contains(owner)
  }
}

extension ReformList.Judgement {
  /// Whether all conditions hold, with what the last of them found.
  fileprivate func fit(_ subject: RuleSubject) -> TestVerdict {
    var found: Entry?
    var doubt: TestVerdict?
    for condition in conditions {
      switch condition.verdict(on: subject) {
      case .holds(let entry): found = entry ?? found
      case .fails(let entry): return .fails(entry)
      case .undecided(let entry, let reason): doubt = doubt ?? .undecided(entry, reason)
      }
    }
    return doubt ?? .holds(found)
  }

  fileprivate func reason(_ subject: RuleSubject, _ found: Entry?) -> Wording {
    guard !placeholders.isEmpty else { return reason }
    var arguments: [String: Argument] = [:]
    for (name, path) in placeholders {
      let shown = path.map { subject.shown($0) } ?? found.map(\.shown.abbreviated)
      arguments[name] = shown.map { .wording(Wording(zh: $0.zh.withoutSpaces, en: $0.en)) }
    }
    return Wording(
      zh: reason.filled(arguments, in: .chinese), en: reason.filled(arguments, in: .english))
  }
}

extension String {
  /// As sentences write it: 5个工作日.
  fileprivate var withoutSpaces: String {
    let characters = Array(self)
    return String(
      characters.enumerated().compactMap { place, character in
        guard character == " ", place > 0, place + 1 < characters.count else { return character }
        return characters[place - 1].isNumber || characters[place + 1].isNumber ? nil : character
      })
  }
}
