import Source
import Standard
import YAML

extension RuleJudgement {
  mutating func require(
    _ tests: [RuleTest], _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    var isJudged = false
    for test in tests {
      if subject.isPartial, !subject.states(test.path) { continue }
      isJudged = true
      switch test.verdict(on: subject) {
      case .holds: break
      case .fails(let entry):
        report(
          rule, at: entry?.location ?? subject.placeOfMissing(test.path), subject,
          about: test.path)
      case .undecided(let entry, let reason):
        report(doubt: reason, at: entry, rule, subject, test.path)
      }
    }
    return isJudged
  }

  mutating func forbid(
    _ tests: [RuleTest], _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    var places: [(path: ElementPath, entry: Entry)] = []
    var doubt: (path: ElementPath, entry: Entry, reason: Wording)?
    for test in tests {
      switch test.verdict(on: subject) {
      case .holds(let entry): if let entry { places.append((test.path, entry)) }
      case .fails: return true
      case .undecided(let entry, let reason): doubt = doubt ?? (test.path, entry, reason)
      }
    }
    if let doubt {
      report(doubt: doubt.reason, at: doubt.entry, rule, subject, doubt.path)
      return true
    }
    guard let path = places.first?.path ?? tests.first?.path else { return true }
    let place = places.first?.entry.location ?? subject.placeOfMissing(path)
    report(
      rule, at: place, subject, about: path,
      places.first.map { [.value: .wording($0.entry.shown.abbreviated)] } ?? [:],
      labels: places.dropFirst().map { path, entry in
        Diagnostic.Label(entry.location, path.last.saying(entry))
      })
    return true
  }

  mutating func claim(
    _ paths: [ElementPath], _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    let entries = paths.compactMap { subject.statements($0).first }
    guard entries.count == paths.count, entries.allSatisfy(\.isReadable), let path = paths.first
    else { return false }
    let key = zip(entries, paths).map { $0.canonical(as: $1.last) }
    // The finding is made here, where the record is known, and used if another says the same.
    var draft = self
    draft.diagnostics = []
    draft.report(
      rule, at: entries[0].location, subject, about: path,
      [.value: .wording(entries[0].shown.abbreviated)])
    guard let diagnostic = draft.diagnostics.first else { return false }
    claims.append(Claim(key: key, entries: entries, diagnostic: diagnostic))
    return true
  }

  mutating func match(
    _ path: ElementPath, _ pattern: Pattern, isForbidden: Bool, _ subject: RuleSubject,
    _ rule: DataRule
  ) -> Bool {
    var isJudged = false
    for entry in subject.values(path) {
      guard let text = entry.text else { continue }
      isJudged = true
      guard text.isShortEnough else {
        report(doubt: .tooLong, at: entry, rule, subject, path)
        continue
      }
      let location: Location
      if isForbidden {
        guard let part = pattern.firstMatch(in: text.string) else { continue }
        location = entry.location(of: part)
      } else {
        guard !pattern.matches(text.string) else { continue }
        location = entry.location
      }
      report(
        rule, at: location, subject, about: path, [.value: .wording(entry.shown.abbreviated)])
    }
    return isJudged
  }

  mutating func look(
    up lookup: RuleLookup, _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    var isJudged = false
    for entry in subject.values(lookup.path) {
      guard let text = entry.text else { continue }
      var found: [DataRule.Found: Argument] = [.value: .wording(entry.shown.abbreviated)]
      let term = lookup.vocabulary.term(spelled: text)
      switch lookup.use {
      case .known:
        isJudged = true
        guard term == nil else { continue }
        let meant = Suggestion(for: text.string, among: lookup.vocabulary.spellings)
        found[.hint] = meant.hint
        report(
          rule, at: entry.location, subject, about: lookup.path, found,
          fix: meant.fix(at: entry.location))
      case .canonical:
        guard let term else { continue }
        isJudged = true
        guard Text(term.term).folded != text.folded else { continue }
        found[.term] = .text(term.term)
        report(
          rule, at: entry.location, subject, about: lookup.path, found,
          fix: Fix(replacing: entry.location, with: term.term, isSafe: false))
      case .code(let target):
        guard let code = term?.code else { continue }
        isJudged = true
        let stated = subject.values(target)
        guard !stated.contains(where: { $0.text?.folded == Text(code).folded }) else { continue }
        if stated.isEmpty, subject.isPartial { continue }
        found[.code] = .text(code)
        report(
          rule, at: entry.location, subject, about: lookup.path, found,
          labels: stated.prefix(1).map {
            Diagnostic.Label($0.location, target.last.saying($0))
          })
      }
    }
    return isJudged
  }
}

extension Element {
  /// An element with a value of it, beside the place where it stands.
  func saying(_ entry: Entry) -> Wording {
    let value = entry.shown.abbreviated
    return Wording(zh: "\(title.zh)：\(value.zh)", en: "\(title.en): \(value.en)")
  }
}
