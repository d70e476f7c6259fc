import Source
import YAML

extension DataRuleReader {
  /// What a rule looks for: exactly one thing.
  mutating func demand(
    _ record: Record, in shape: RecordShape, isScoped: Bool
  ) -> DataRule.Demand? {
    let stated = Self.demands.compactMap { record.field($0) }
    guard let field = stated.first else {
      let names = Self.demands.compactMap { record.shape.element($0)?.title.zh }
      reportIncomplete(
        record, zh: "没有写明核验什么：要写\(names.map { "“\($0)”" }.joined(separator: "、"))之一",
        en: "does not say what it checks: one of \(names.joined(separator: ", ")) must be there")
      return nil
    }
    guard stated.count == 1 else {
      report(
        .ruleIncomplete, at: stated[1].key,
        [
          "problem": .wording(
            zh: "只能核验一件事，这里又写了“\(stated[1].element.title.zh)”；请分成两条规则",
            en:
              "checks one thing only, and “\(stated[1].element.title.zh)” is a second: make it two rules"
          )
        ])
      return nil
    }
    switch field.element.id {
    case KnownElement.require.id: return tests(record, .require, in: shape).map { .require($0) }
    case KnownElement.forbid.id: return tests(record, .forbid, in: shape).map { .forbid($0) }
    case KnownElement.unique.id: return unique(record, in: shape)
    case KnownElement.compare.id:
      return record.record(.compare).flatMap { comparison($0, in: shape, isSum: false) }
        .map { .compare($0) }
    case KnownElement.sum.id:
      return record.record(.sum).flatMap { comparison($0, in: shape, isSum: true) }
        .map { .sum($0) }
    case KnownElement.pattern.id:
      return record.record(.pattern).flatMap { self.pattern($0, in: shape) }
    default: return record.record(.lookup).flatMap { lookup($0, in: shape) }
    }
  }

  private static let demands: [KnownElement] = [
    .require, .forbid, .compare, .sum, .unique, .pattern, .lookup,
  ]

  private mutating func tests(
    _ record: Record, _ known: KnownElement, in shape: RecordShape
  ) -> [RuleTest]? {
    let records = record.records(known)
    var tests: [RuleTest] = []
    for written in records {
      guard let test = test(written, in: shape) else { continue }
      if known == .require, test.path.passesList, !test.isAboutOne {
        // One entry that keeps the rule would hide all that do not.
        reportMisuse(
          test.path, written[.element],
          zh: "经过列表，一项符合就算符合；要逐项核验，请把列表写成“范围”",
          en: "passes a list, of which one entry would be enough: make the list the scope")
        continue
      }
      tests.append(test)
    }
    return tests.count == records.count && !tests.isEmpty ? tests : nil
  }

  private mutating func unique(_ record: Record, in shape: RecordShape) -> DataRule.Demand? {
    let entries = record.entries(.unique)
    var paths: [ElementPath] = []
    for entry in entries {
      guard let path = path(entry, in: shape) else { continue }
      if path.passesList {
        reportMisuse(
          path, entry, zh: "经过列表，每项有几个值；请把列表写成“范围”",
          en: "passes a list and has several values: make the list the scope")
        continue
      }
      paths.append(path)
    }
    return paths.count == entries.count && !paths.isEmpty ? .unique(paths) : nil
  }

  private mutating func comparison(
    _ record: Record, in shape: RecordShape, isSum: Bool
  ) -> RuleComparison? {
    guard let path = path(.element, of: record, in: shape) else { return nil }
    let relations = record.fields.filter { $0.element.id != KnownElement.element.id }
    guard relations.count == 1, let relation = relations.first,
      let known = Self.relations.first(where: { $0.id == relation.element.id }),
      let order = Self.order(known)
    else {
      reportIncomplete(
        record, zh: "要写一个关系：等于、不等于、大于、小于、不大于或者不小于",
        en: "needs one relation: 等于, 不等于, 大于, 小于, 不大于 or 不小于")
      return nil
    }
    if isSum, !path.last.kind.isSummable {
      report(
        .ruleValuesUnordered, at: record[.element]?.location ?? record.location,
        [
          "value": .text(path.text), "kind": .wording(path.last.kind.name.title),
          "use": .wording(zh: "相加", en: "cannot be added up"),
        ])
      return nil
    }
    let isOrdered = isSum || (order.isEquality == false)
    if isOrdered, path.last.kind.scale == nil {
      reportUnordered(path, record[.element] ?? relation.entry)
      return nil
    }
    return bound(relation.entry, of: path, in: shape, isOrdered: isOrdered).map {
      RuleComparison(path: path, order: order, bound: $0)
    }
  }

  private static let relations: [KnownElement] = [
    .equals, .differs, .above, .below, .atMost, .atLeast,
  ]

  /// The other side of a comparison: an element, or a value of the first element's kind.
  private mutating func bound(
    _ entry: Entry, of path: ElementPath, in shape: RecordShape, isOrdered: Bool
  ) -> RuleComparison.Bound? {
    guard let text = entry.text else { return nil }
    // Only kinds with a notation of their own: any text would be a text.
    if path.last.kind.scale != nil,
      case .value(let value) = ValueReader(grammar: grammar).read(
        text, as: path.last), Measure(Entry(value, at: entry.location), of: path.last) != nil
    {
      return .value(Entry(value, at: entry.location))
    }
    guard let other = self.path(entry, in: shape) else { return nil }
    guard !other.passesList, !other.last.several else {
      reportMisuse(
        other, entry, zh: "可能有几个值，不能作为比较的另一方",
        en: "may have several values and cannot be compared with")
      return nil
    }
    let isSame =
      isOrdered
      ? other.last.kind.scale == path.last.kind.scale
      : other.last.kind.id == path.last.kind.id
        || other.last.kind.isPlainText && path.last.kind.isPlainText
    guard isSame else {
      report(
        .ruleValuesUnordered, at: entry.location,
        [
          "value": .text(other.text), "kind": .wording(other.last.kind.name.title),
          "use": .wording(
            zh: "与\(path.last.kind.name.title.zh)“\(path.text)”比较",
            en: "does not compare with “\(path.text)”, \(path.last.kind.name.title.en)"),
        ])
      return nil
    }
    return .element(other)
  }

  private mutating func pattern(_ record: Record, in shape: RecordShape) -> DataRule.Demand? {
    guard let path = path(.element, of: record, in: shape),
      let element = record[.element], readsText(path, element)
    else { return nil }
    switch (record[.matches], record[.excludes]) {
    case (let entry?, nil):
      return pattern(entry).map { .pattern(path, $0, isForbidden: false) }
    case (nil, let entry?):
      guard let pattern = pattern(entry) else { return nil }
      guard !pattern.matchesNothing else {
        report(
          .rulePatternMalformed, at: entry.location(of: 0..<(entry.text?.bytes.count ?? 0)),
          [
            "problem": .wording(
              zh: "没有任何文字时也符合，处处都会出现", en: "it also matches nothing, which occurs everywhere")
          ])
        return nil
      }
      return .pattern(path, pattern, isForbidden: true)
    default:
      reportIncomplete(record, zh: "要写“匹配”或者“不得出现”之一", en: "needs one of 匹配 and 不得出现")
      return nil
    }
  }

  private mutating func lookup(_ record: Record, in shape: RecordShape) -> DataRule.Demand? {
    guard let path = path(.element, of: record, in: shape),
      let element = record[.element], readsText(path, element)
    else { return nil }
    guard let entry = record[.vocabulary], let id = entry.text?.string else { return nil }
    guard let vocabulary = vocabularies[id] else {
      report(
        .unknownDefinition, at: entry.location,
        ["what": .wording(zh: "词表", en: "vocabulary"), "value": .text(id)])
      return nil
    }
    let isCanonical = record.boolean(.canonical) ?? false
    guard let code = record[.code] else {
      return .lookup(
        RuleLookup(path: path, vocabulary: vocabulary, use: isCanonical ? .canonical : .known))
    }
    guard !isCanonical else {
      reportIncomplete(record, zh: "“规范”和“代码”只能写一个", en: "needs only one of 规范 and 代码")
      return nil
    }
    guard let target = self.path(code, in: shape) else { return nil }
    guard !target.passesList, readsText(target, code) else {
      if target.passesList {
        reportMisuse(
          target, code, zh: "可能有几个值，不能用来对照代码", en: "may have several values")
      }
      return nil
    }
    return .lookup(RuleLookup(path: path, vocabulary: vocabulary, use: .code(target)))
  }
}

extension RuleTest {
  /// Whether one value that fits is what such a condition means: 申请材料/名称 等于 居民身份证.
  fileprivate var isAboutOne: Bool {
    predicates.allSatisfy { predicate in
      switch predicate {
      case .equals, .contains, .matches, .words: true
      case .ordered, .present: false
      }
    }
  }
}

extension Order {
  fileprivate var isEquality: Bool { self == .equal || self == .different }
}

extension ValueKind {
  fileprivate var isPlainText: Bool { self == .text || self == .prose || self == .identifier }
}
