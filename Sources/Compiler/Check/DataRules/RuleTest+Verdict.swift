import Source
import Standard
import YAML

/// Whether a condition holds, with the value that decided it.
enum TestVerdict {
  case holds(Entry?)
  case fails(Entry?)
  /// Nobody can say: values that do not compare, a text too long for a pattern.
  case undecided(Entry, Wording)
}

/// What a rule judges: a record, and the item that it belongs to.
struct RuleSubject {
  let record: Record
  let item: Item
  /// Whether a value that cannot be read leaves open what it would decide.
  ///
  /// A rule passes it over, because it is a finding already; whoever counts items must not.
  var doubtsUnreadable = false

  /// What a record of the catalogue alone does not state may be stated below it.
  var isPartial: Bool { !item.isCarriedOut }

  func statements(_ path: ElementPath) -> [Entry] {
    path.statements(from: record, of: item.record)
  }

  /// The single values of an element; the answer 无 is one.
  func values(_ path: ElementPath) -> [Entry] {
    statements(path).flatMap { $0.isNone ? [$0] : $0.entries }
  }

  /// Whether an element says anything; 无 and an empty list do not.
  func states(_ path: ElementPath) -> Bool { statements(path).contains { !$0.entries.isEmpty } }
}

extension RuleTest {
  func verdict(on subject: RuleSubject) -> TestVerdict {
    var decisive: Entry?
    var doubt: TestVerdict?
    for predicate in predicates {
      switch verdict(predicate, subject) {
      case .holds(let entry): decisive = decisive ?? entry
      case .fails(let entry): return .fails(entry)
      case .undecided(let entry, let reason): doubt = doubt ?? .undecided(entry, reason)
      }
    }
    return doubt ?? .holds(decisive)
  }

  private func verdict(_ predicate: Predicate, _ subject: RuleSubject) -> TestVerdict {
    switch predicate {
    case .present(let wanted):
      let statement = subject.statements(path).first
      if !wanted, subject.isPartial { return .fails(nil) }
      return subject.states(path) == wanted ? .holds(statement) : .fails(statement)
    case .equals(let operands, let isNegated):
      return some(subject, isNegated: isNegated) { entry in
        operands.contains { $0.fits(entry, path) }
      }
    case .contains(let piece, let isNegated):
      return some(subject, isNegated: isNegated) { entry in
        entry.text.map { $0.folded.firstIndex(of: Array(piece.bytes)) != nil } ?? false
      }
    case .matches(let pattern):
      return some(subject) { entry in
        guard let text = entry.text else { return false }
        return text.isShortEnough ? pattern.matches(text.string) : nil
      } reason: { _ in
        .tooLong
      }
    case .words(let vocabulary, let rank):
      return some(subject) { entry in
        // The longest word counts: one of another rank hides a shorter one within it.
        entry.text.map { text in
          vocabulary.matches(in: text).contains { rank == nil || $0.term.rank == rank }
        } ?? false
      }
    case .ordered(let order, let bound):
      return some(subject) { entry in
        guard entry.isReadable else { return false }
        return Measure(entry, of: path.last)?.order(to: bound).map(order.holds)
      } reason: { entry in
        .incomparable(entry.shown, bound.shown)
      }
    }
  }

  /// Whether something is true of one of the values, or negated of all of them.
  ///
  /// - Parameter isTrue: nil where nobody can say
  private func some(
    _ subject: RuleSubject,
    isNegated: Bool = false,
    _ isTrue: (Entry) -> Bool?,
    reason: (Entry) -> Wording = { _ in Wording(zh: "", en: "") }
  ) -> TestVerdict {
    let values = subject.values(path)
    var doubt: Entry?
    for value in values {
      if subject.doubtsUnreadable, value.isBroken {
        doubt = doubt ?? value
        continue
      }
      switch isTrue(value) {
      case true?: return isNegated ? .fails(value) : .holds(value)
      case nil: doubt = doubt ?? value
      case false?: break
      }
    }
    if let doubt {
      return .undecided(
        doubt, doubt.isBroken ? .unreadable(doubt.shown.abbreviated) : reason(doubt))
    }
    return isNegated && !values.isEmpty ? .holds(values.first) : .fails(values.first)
  }
}

extension RuleTest.Operand {
  fileprivate func fits(_ entry: Entry, _ path: ElementPath) -> Bool {
    switch self {
    case .none: return entry.isNone
    case .value(let value): return !entry.isNone && entry.canonical(as: path.last) == value
    case .name(let name):
      guard case .reference(let reference) = entry.value else { return false }
      if Canonical(name: reference.text.string) == name { return true }
      guard let target = reference.target else { return false }
      let names =
        [target[.name]].compactMap(\.self)
        + target.shape.identity.compactMap { target[$0.name] }
      return names.contains { $0.text.map { Canonical(name: $0.string) } == name }
    }
  }
}

extension Text {
  /// Whether a pattern is tried on it: a bound on what a hostile file can ask for.
  var isShortEnough: Bool { bytes.count <= Pattern.longestText }
}

extension Entry {
  var isNone: Bool {
    if case .none = value { return true }
    return false
  }

  /// Whether there is a value of the element's kind; what cannot be read is a finding already.
  var isReadable: Bool {
    switch value {
    case .none, .unreadable: false
    default: true
    }
  }
}

extension Entry {
  fileprivate var isBroken: Bool {
    if case .unreadable = value { true } else { false }
  }
}

extension Measure {
  var shown: Wording {
    switch self {
    case .integer(let value): Wording(same: String(value))
    case .decimal(let value): Wording(same: String(value))
    case .amount(let value): Wording(same: value.title)
    case .duration(let value): value.title
    case .date(let value): Wording(same: value.description)
    case .level(let value): Wording(same: String(value))
    }
  }
}

extension Wording {
  static let tooLong = Wording(zh: "文字太长，没有按样式核对", en: "the text is too long for a pattern")

  fileprivate static func unreadable(_ value: Wording) -> Wording {
    Wording(zh: "写的“\(value.zh)”读不懂", en: "“\(value.en)” cannot be read")
  }

  static func incomparable(_ left: Wording, _ right: Wording) -> Wording {
    Wording(
      zh: "\(left.zh)与\(right.zh)单位不同，不能比较",
      en: "\(left.en) and \(right.en) do not compare")
  }
}
