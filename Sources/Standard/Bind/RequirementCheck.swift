package import Source
import YAML

/// Reports what a record must state and does not, by the requirements of its elements.
///
/// It runs on effective items, so that what a layer below states counts.
package struct RequirementCheck {
  private let names: ElementNames

  package init(names: ElementNames) { self.names = names }

  /// - Parameter type: the name of the item's type, which decides exceptions.
  package func run(_ record: Record, type: String?, into diagnostics: inout [Diagnostic]) {
    for element in record.shape.elements {
      let field = record.field(element.name)
      let requirement =
        element.exceptions.first { $0.type == type }?.requirement ?? element.requirement
      switch requirement {
      case .optional: break
      case .required:
        if field == nil { reportMissing(element, in: record, &diagnostics) }
      case .conditional:
        if field == nil { checkConditions(of: element, in: record, &diagnostics) }
      case .notApplicable:
        if let field, let type { reportSurplus(field, type, &diagnostics) }
      }
      for entry in field?.entry.entries ?? [] {
        // What a register holds is checked where it stands, once.
        guard case .record(let inner) = entry.value else { continue }
        run(inner, type: type, into: &diagnostics)
      }
    }
  }

  private func reportMissing(
    _ element: Element,
    in record: Record,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        .missingElement, at: record.head,
        ["element": .wording(element.title), "example": .text(element.sample)],
        subject: Diagnostic.Subject(element: element.id)))
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
          "element": .wording(element.title), "example": .text(element.sample),
          "condition": .wording(
            zh: reasons.map(\.zh).joined(separator: "且"),
            en: reasons.map(\.en).joined(separator: " and ")),
        ], subject: Diagnostic.Subject(element: element.id)))
  }
}

extension Record {
  /// Where something that is missing from this record is reported: the first key of its own file.
  package var head: Location {
    fields.lazy.map(\.key).filter { $0.file == location.file && location.range.contains($0.range) }
      .min { $0.range.start < $1.range.start } ?? location
  }
}

extension Element {
  /// How this element is written, for a message.
  var sample: String { "\(title.zh): \(kind.name.example)" }
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

  func wording(of element: Element) -> Wording {
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
