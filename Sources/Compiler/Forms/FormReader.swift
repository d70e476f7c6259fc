import Source
package import Standard
import YAML

extension Form {
  /// The vocabulary of the data that forms ask for.
  package static let dataVocabulary = "form-data"

  /// Reads a definition.
  ///
  /// What could not work is left out, as its findings say: a field without an id or with one that is taken,
  /// a condition that no earlier choice can meet.
  package init(_ record: Record, _ standard: Standard) {
    var reader = FormReader(standard)
    let groups = record.records(.groups).enumerated().map { reader.group($1, number: $0 + 1) }
    self.init(
      id: record.string(.id) ?? "form", name: record.string(.name) ?? record.string(.id) ?? "",
      english: record.string(.english), issuer: record.string(.issuer),
      notes: record.texts(.note).map(\.string),
      declarations: [record.string(.declaration)].compactMap(\.self), groups: groups,
      officeUse: OfficeUse(record).map { [$0] } ?? [])
  }
}

extension Form.OfficeUse {
  fileprivate init?(_ record: Record) {
    let entries = record.records(.officeUse).compactMap { entry -> Form.OfficeEntry? in
      guard let name = entry.string(.name) else { return nil }
      let kind = entry.code(.type).flatMap { Form.OfficeEntry.Kind(rawValue: $0.code) }
      return Form.OfficeEntry(name: name, kind: kind ?? .text)
    }
    guard !entries.isEmpty else { return nil }
    self.init(form: nil, entries: entries)
  }
}

/// Reads the parts of a definition from the top, knowing what stood before.
private struct FormReader {
  private let data: Vocabulary?
  private var ids: Set<String> = []
  /// The choices that conditions may name, by field.
  private var choices: [String: Set<String>] = [:]

  init(_ standard: Standard) { data = standard.vocabularies[Form.dataVocabulary] }

  mutating func group(_ record: Record, number: Int) -> Form.Group {
    var id = record.string(.id) ?? "group\(number)"
    let repeats = record.integer(.repeats).flatMap { $0 > 1 ? $0 : nil }
    if repeats != nil {
      while !ids.insert(id).inserted { id += "\(number)" }
    }
    let condition = record.record(.shownWhen).flatMap { self.condition($0) }
    // What stands outside an entry decides on the group as a whole; inside, on the fields of one entry.
    let outside = choices
    if repeats != nil { choices = [:] }
    let fields = record.records(.fields).compactMap { field($0, repeats: repeats != nil) }
    if repeats != nil { choices = outside }
    return Form.Group(
      id: id, name: record.string(.name) ?? id, english: record.string(.english),
      note: record.string(.note), englishNote: record.string(.englishNote), repeats: repeats,
      condition: condition, fields: fields)
  }

  private mutating func field(_ record: Record, repeats: Bool) -> FormField? {
    guard let id = record.string(.id), ids.insert(id).inserted else { return nil }
    let kind = record.code(.type).flatMap { FormField.Kind(rawValue: $0.code) } ?? .text
    let options = options(record)
    let condition = record.record(.shownWhen).flatMap { self.condition($0) }
    if kind.isChoice { choices[id] = Set(options.map(\.text)) }
    let stated = record.text(.datum)
    let term = stated.flatMap { data?.term(spelled: $0) }
    let lengths = [record.integer(.maximumLength), kind.rule.length].compactMap(\.self)
    return FormField(
      id: id, label: record.string(.name) ?? id, english: record.string(.english), kind: kind,
      requirement: record.boolean(.required) == true ? .required : .optional,
      condition: condition, hint: record.string(.hint), englishHint: record.string(.englishHint),
      options: options,
      autocomplete: record.string(.autocomplete).flatMap { Autofill.isKnown($0) ? $0 : nil }
        ?? (repeats ? nil : term?.code),
      minimumLength: record.integer(.minimumLength), maximumLength: lengths.min(),
      minimum: record.integer(.minimum), maximum: record.integer(.maximum),
      pattern: record.string(.pattern).flatMap { try? Pattern($0) },
      patternHint: record.string(.patternHint),
      englishPatternHint: record.string(.englishPatternHint),
      justifications: record.entries(.justification).compactMap(FormJustification.init),
      personalData: record.code(.personalData), sensitiveReason: record.string(.sensitiveReason),
      heldBy: record.string(.heldBy), datum: term?.term ?? stated?.string,
      examples: record.texts(.example).map(\.string), location: record.location)
  }

  private func options(_ record: Record) -> [FormField.Option] {
    let english = record.texts(.englishOptions).map(\.string)
    var seen: Set<String> = []
    return record.texts(.options).enumerated().map { number, option in
      FormField.Option(
        text: option.string, english: english.indices.contains(number) ? english[number] : nil)
    }.filter { seen.insert($0.text).inserted }
  }

  private func condition(_ record: Record) -> FormCondition? {
    guard let field = record.string(.field), let known = choices[field] else { return nil }
    let values = record.texts(.equals).map(\.string).filter(known.contains)
    return values.isEmpty ? nil : FormCondition(FormCondition.Test(field: field, values: values))
  }
}
