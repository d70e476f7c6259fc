package import Source
import YAML

/// Reports what a record must state and does not, by the requirements of its elements.
///
/// It runs on effective items, so that what a layer below states counts.
package struct RequirementCheck {
  private let names: ElementNames
  private let placeholders: Vocabulary?

  /// - Parameter placeholders: words that say nothing: of an entry that is only one of them nothing else is asked
  package init(names: ElementNames, placeholders: Vocabulary? = nil) {
    self.names = names
    self.placeholders = placeholders
  }

  /// The fields whose records lack nothing, of items that have fields in common, and what elements ask for;
  /// for one thread.
  package final class Memory {
    private var type: String?
    /// Whether a type is stated that nobody can read: then what depends on it is not asked for.
    fileprivate private(set) var isTypeUnclear = false
    private var complete: Set<ObjectIdentifier> = []
    /// By the shape, at the places of its elements.
    private var requirements: [ObjectIdentifier: [Requirement]] = [:]

    package init() {}

    /// What is complete in an item of one type may not be in one of another.
    fileprivate func begin(_ type: String?, isUnclear: Bool) {
      if type != self.type || isUnclear != isTypeUnclear {
        complete = []
        requirements = [:]
      }
      self.type = type
      isTypeUnclear = isUnclear
    }

    fileprivate func requirements(
      of shape: RecordShape, _ make: (RecordShape) -> [Requirement]
    ) -> [Requirement] {
      if let known = requirements[ObjectIdentifier(shape)] { return known }
      let made = make(shape)
      requirements[ObjectIdentifier(shape)] = made
      return made
    }

    fileprivate func isComplete(_ field: Field) -> Bool {
      complete.contains(ObjectIdentifier(field))
    }

    fileprivate func add(_ field: Field) { complete.insert(ObjectIdentifier(field)) }
  }

  /// - Parameters:
  ///   - type: the name of the item's type, which decides exceptions.
  ///   - memory: what is known of fields of the record; they must live as long as it does
  package func run(
    _ record: Record, type: String?, _ memory: Memory? = nil, into diagnostics: inout [Diagnostic]
  ) {
    let known = memory ?? Memory()
    known.begin(type, isUnclear: type == nil && record.isUnclear(.type))
    run([record], type, known, remembers: memory != nil, &diagnostics)
  }

  /// Checks the entries of one list together: what is missing from several of them is one finding.
  private func run(
    _ records: [Record], _ type: String?, _ memory: Memory, remembers: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let shape = records.first?.shape else { return }
    let stated = records.map(\.fieldsOfShape)
    let requirements = memory.requirements(of: shape) { shape in
      shape.elements.map { element in
        memory.isTypeUnclear && !element.exceptions.isEmpty
          ? .optional : requirement(of: element, type)
      }
    }
    for place in requirements.indices {
      let element = shape.elements[place]
      let requirement = requirements[place]
      guard requirement != .optional || element.holdsRecords else { continue }
      var without: [Record] = []
      var inner: [Record] = []
      for number in records.indices {
        guard place < stated[number].count, let field = stated[number][place] else {
          // Who only may state it is asked for nothing.
          if requirement != .optional, !records[number].blanks.contains(element.name) {
            without.append(records[number])
          }
          continue
        }
        if requirement == .notApplicable, let type { reportSurplus(field, type, &diagnostics) }
        guard element.holdsRecords, !remembers || !memory.isComplete(field) else {
          continue
        }
        for entry in field.entry.entries {
          // What a register holds is checked where it stands, once.
          guard case .record(let record) = entry.value, !isPlaceholder(record) else { continue }
          inner.append(record)
        }
      }
      switch requirement {
      case .required: reportMissing(element, in: without, of: records.count, &diagnostics)
      case .conditional:
        for record in without { checkConditions(of: element, in: record, &diagnostics) }
      case .optional, .notApplicable: break
      }
      let count = diagnostics.count
      run(inner, type, memory, remembers: false, &diagnostics)
      if remembers, element.holdsRecords, place < stated[0].count,
        let field = stated[0][place],
        diagnostics.count == count
      {
        memory.add(field)
      }
    }
  }

  /// Whether a record is a placeholder where an entry should stand: 收费项目: 无.
  private func isPlaceholder(_ record: Record) -> Bool {
    guard let placeholders, let only = record.shorthandEntry, let text = only.text else {
      return false
    }
    return placeholders.term(spelled: text) != nil
  }

  /// Whether a record must state an element, as far as the element itself says.
  package func demands(_ element: Element, in record: Record, type: String?) -> Bool {
    switch requirement(of: element, type) {
    case .required: true
    case .conditional:
      !element.requiredWhen.isEmpty
        && element.requiredWhen.allSatisfy { condition in
          names.find(condition.element).map { condition.test.holds(for: record[$0]) } ?? false
        }
    case .optional, .notApplicable: false
    }
  }

  private func requirement(of element: Element, _ type: String?) -> Requirement {
    guard !element.exceptions.isEmpty else { return element.requirement }
    return element.exceptions.first { $0.type == type }?.requirement ?? element.requirement
  }

  /// As many places as somebody looks at; the message says how many there are.
  private static let shownPlaces = 20

  private func reportMissing(
    _ element: Element,
    in records: [Record],
    of count: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let first = records.first else { return }
    let places: Argument =
      records.count == 1
      ? ""
      : .wording(
        zh: "（\(count) 项中有 \(records.count) 项）", en: " in \(records.count) of \(count) entries")
    diagnostics.append(
      Diagnostic(
        .missingElement, at: first.head,
        [
          "element": .wording(element.title), "places": places,
          "description": .wording(element.hint),
        ],
        labels: records.dropFirst().prefix(Self.shownPlaces).map {
          Diagnostic.Label($0.head, Wording(zh: "这一项也缺少", en: "missing here too"))
        }, subject: Diagnostic.Subject(element: element.id)))
  }

  private func reportSurplus(_ field: Field, _ type: String, _ diagnostics: inout [Diagnostic]) {
    if case .none = field.entry.value { return }
    diagnostics.append(
      Diagnostic(
        .notApplicable, at: field.entry.location,
        ["element": .wording(field.element.title), "type": .text(type)],
        subject: Diagnostic.Subject(element: field.element.id)))
  }

  private func checkConditions(
    of element: Element,
    in record: Record,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard !element.requiredWhen.isEmpty else { return }
    var decisive: Field?
    var reasons: [Wording] = []
    for condition in element.requiredWhen {
      guard let name = names.find(condition.element),
        let other = record.shape.element(name),
        condition.test.holds(for: record[name])
      else { return }
      decisive = decisive ?? record.field(name)
      reasons.append(condition.test.wording(of: other))
    }
    diagnostics.append(
      Diagnostic(
        .missingConditional, at: decisive?.entry.location ?? record.head,
        [
          "element": .wording(element.title), "description": .wording(element.hint),
          "condition": .wording(
            zh: reasons.map(\.zh).joined(separator: "且"),
            en: reasons.map(\.en).joined(separator: " and ")),
        ], subject: Diagnostic.Subject(element: element.id)))
  }
}

extension Record {
  /// Whether an element is named, but what it says cannot be read.
  fileprivate func isUnclear(_ known: KnownElement) -> Bool {
    if case .unreadable? = self[known]?.value { return true }
    return blanks.contains(ElementName(known))
  }

  /// Where something that is missing from this record is reported: the first key of its own file.
  package var head: Location {
    fields.lazy.map(\.key).filter { $0.file == location.file && location.range.contains($0.range) }
      .min { $0.range.start < $1.range.start } ?? location
  }
}

extension Element {
  /// What the standard says on the element, for somebody who has to write it.
  fileprivate var hint: Wording {
    guard let description else { return Wording(zh: "", en: "") }
    return Wording(zh: description.zh, en: " " + description.en)
  }
}

extension Condition.Test {
  func holds(for entry: Entry?) -> Bool {
    switch self {
    case .present(let wanted):
      if case .none? = entry?.value { return !wanted }
      return (entry != nil) == wanted
    case .equals(let value): return entry.map { $0.says(value) } ?? false
    case .differs(let value): return entry.map { !$0.says(value) } ?? false
    case .above(let limit):
      guard case .integer(let number)? = entry?.value else { return false }
      return number > limit
    }
  }

  package func wording(of element: Element) -> Wording {
    let (zh, en) = (element.title.zh, element.title.en)
    return switch self {
    case .equals(let value): Wording(zh: "\(zh)为“\(value)”", en: "\(en) is “\(value)”")
    case .differs(let value): Wording(zh: "\(zh)不是“\(value)”", en: "\(en) is not “\(value)”")
    case .above(let limit): Wording(zh: "\(zh)大于 \(limit)", en: "\(en) is above \(limit)")
    case .present(true): Wording(zh: "填写了\(zh)", en: "\(en) is stated")
    case .present(false): Wording(zh: "没有填写\(zh)", en: "\(en) is not stated")
    }
  }
}

extension Entry {
  /// Whether the value, or one of a list, is written or coded as a text.
  package func says(_ text: String) -> Bool {
    switch value {
    case .code(let code): code.code == text || code.name.zh == text || code.aliases.contains(text)
    case .boolean(let flag): flag ? ["是", "true"].contains(text) : ["否", "false"].contains(text)
    case .integer(let number): String(number) == text
    case .list(let entries): entries.contains { $0.says(text) }
    default: self.text?.string == text
    }
  }
}
