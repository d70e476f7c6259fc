import Source
import YAML

extension DataRuleReader {
  /// A condition; without a predicate it asks that the element is stated.
  mutating func test(_ record: Record, in shape: RecordShape) -> RuleTest? {
    guard let path = path(.element, of: record, in: shape) else { return nil }
    var predicates: [RuleTest.Predicate] = []
    let count = record.fields.count - 1
    for field in record.fields {
      guard let known = Self.predicates.first(where: { field.element.id == $0.id }),
        let predicate = predicate(known, field.entry, path)
      else { continue }
      predicates.append(predicate)
    }
    // What was not understood is reported; a condition without it would mean something else.
    guard predicates.count == count else { return nil }
    return RuleTest(path: path, predicates: predicates.isEmpty ? [.present(true)] : predicates)
  }

  private static let predicates: [KnownElement] = [
    .equals, .differs, .oneOf, .noneOf, .contains, .lacks, .matches, .above, .below, .atMost,
    .atLeast, .vocabulary, .present,
  ]

  private mutating func predicate(
    _ known: KnownElement,
    _ entry: Entry,
    _ path: ElementPath
  ) -> RuleTest.Predicate? {
    switch known {
    case .equals, .oneOf: return operands(entry, path).map { .equals($0, isNegated: false) }
    case .differs, .noneOf: return operands(entry, path).map { .equals($0, isNegated: true) }
    case .contains: return contains(entry, path, isNegated: false)
    case .lacks: return contains(entry, path, isNegated: true)
    case .matches: return readsText(path, entry) ? pattern(entry).map { .matches($0) } : nil
    case .vocabulary: return readsText(path, entry) ? words(entry) : nil
    case .present:
      guard case .boolean(let wanted) = entry.value else { return nil }
      return .present(wanted)
    default:
      guard let order = Self.order(known), let bound = literal(entry, path) else { return nil }
      guard path.last.kind.scale != nil, let measure = Measure(bound, of: path.last) else {
        reportUnordered(path, entry)
        return nil
      }
      return .ordered(order, measure)
    }
  }

  static func order(_ known: KnownElement) -> Order? {
    switch known {
    case .equals: .equal
    case .differs: .different
    case .above: .above
    case .below: .below
    case .atMost: .atMost
    case .atLeast: .atLeast
    default: nil
    }
  }

  private mutating func operands(_ entry: Entry, _ path: ElementPath) -> [RuleTest.Operand]? {
    var operands: [RuleTest.Operand] = []
    for part in entry.entries {
      if path.last.mayBeNone, part.text == "无" {
        operands.append(.none)
        continue
      }
      guard let value = literal(part, path) else { return nil }
      if case .reference(let reference) = value.value {
        operands.append(.name(Canonical(name: reference.text.string)))
      } else {
        operands.append(.value(value.canonical(as: path.last)))
      }
    }
    return operands.isEmpty ? nil : operands
  }

  /// A value of an element as a rule writes it, read by the element's own kind.
  mutating func literal(_ entry: Entry, _ path: ElementPath) -> Entry? {
    guard let text = entry.text else { return nil }
    if case .record = path.last.kind {
      reportMisuse(
        path, entry, zh: "由几个要素组成，只能用“有值”；要看其中某个要素，写“\(path.text)/…”",
        en: "consists of several elements: ask whether it is stated, or name one of them")
      return nil
    }
    switch ValueReader(grammar: grammar).read(text, as: path.last) {
    case .value(let value): return Entry(value, at: entry.location)
    case .refused(let diagnostic, _):
      diagnostics.append(diagnostic(entry.location))
      return nil
    case .joined(let joined):
      diagnostics.append(joined.finding(of: path.last, text, at: entry.location, in: .block))
      return nil
    }
  }

  /// A piece of a text; of a list of codes, one of its values.
  private mutating func contains(
    _ entry: Entry, _ path: ElementPath, isNegated: Bool
  ) -> RuleTest.Predicate? {
    if path.last.several, case .codeList = path.last.kind {
      return operands(entry, path).map { .equals($0, isNegated: isNegated) }
    }
    guard readsText(path, entry), let text = entry.text else { return nil }
    return .contains(text.folded, isNegated: isNegated)
  }

  /// The words of a vocabulary, of which one is to stand in the text: `on-site-words`, or those of one
  /// rank, `on-site-words/1`.
  private mutating func words(_ entry: Entry) -> RuleTest.Predicate? {
    guard let text = entry.text?.string else { return nil }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let id = String(parts[0])
    let rank = parts.count > 1 ? Int(parts[1]) : nil
    guard let vocabulary = vocabularies[id], parts.count == 1 || rank != nil else {
      report(
        .unknownDefinition, at: entry.location,
        ["what": .wording(zh: "词表", en: "vocabulary"), "value": .text(id)])
      return nil
    }
    return .words(vocabulary, rank: rank)
  }

  mutating func pattern(_ entry: Entry) -> Pattern? {
    guard let text = entry.text else { return nil }
    do throws(Pattern.Problem) {
      return try Pattern(text.string)
    } catch {
      let offset = min(error.offset, max(0, text.bytes.count - 1))
      report(
        .rulePatternMalformed, at: entry.location(of: offset..<text.bytes.count),
        ["problem": .wording(zh: error.zh, en: error.en)])
      return nil
    }
  }

  /// Whether an element's values are texts as they were written.
  mutating func readsText(_ path: ElementPath, _ entry: Entry) -> Bool {
    switch path.last.kind {
    case .record, .codeList, .integer, .decimal, .duration, .date, .boolean, .attachment:
      report(
        .ruleValuesUnordered, at: entry.location,
        [
          "value": .text(path.text), "kind": .wording(path.last.kind.name.title),
          "use": .wording(zh: "按文字核验", en: "is not judged as text"),
        ])
      return false
    default: return true
    }
  }

  mutating func reportUnordered(_ path: ElementPath, _ entry: Entry) {
    report(
      .ruleValuesUnordered, at: entry.location,
      [
        "value": .text(path.text), "kind": .wording(path.last.kind.name.title),
        "use": .wording(zh: "比较大小", en: "has no order"),
      ])
  }
}
