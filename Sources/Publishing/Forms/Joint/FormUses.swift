import Compiler

/// Which of its single forms each question of a joint form is for; nothing for a form of its own.
struct FormUses: Sendable {
  /// The names of the single forms.
  let names: [String]
  private let parts: [String: [Int]]
  /// The choices by which somebody says that a form is needed, with its name.
  private let choices: [FormCondition.Test: String]

  init(_ event: EventForm?) {
    names = event?.parts.map(\.form.name) ?? []
    choices = Dictionary(
      (event?.parts ?? []).compactMap { part in part.choice.map { ($0, part.form.name) } }
    ) { first, _ in first }
    parts = event?.origins.mapValues { Set($0.map(\.part)).sorted() } ?? [:]
  }

  /// What a choice says: that a form is needed; nil for any other.
  func words(_ test: FormCondition.Test) -> String? { choices[test].map { "要填《\($0)》" } }

  /// The single forms that all questions of a group are for; nil where they differ, or nothing is known.
  func parts(of group: Form.Group) -> [Int]? {
    guard let first = group.fields.first, let shared = parts[first.id],
      group.fields.allSatisfy({ parts[$0.id] == shared })
    else { return nil }
    return shared
  }

  /// The single forms that one question is for; nil where its whole group says so.
  func parts(of field: FormField, in group: Form.Group) -> [Int]? {
    parts(of: group) == nil ? parts[field.id] : nil
  }

  /// The forms in a sentence: `《甲表》《乙表》`, or that it is for all of many.
  func words(_ parts: [Int]) -> String {
    parts.count == names.count && parts.count > 2
      ? "全部\(parts.count)张表" : parts.map { "《\(names[$0])》" }.joined()
  }

  /// The numbers that stand for the forms on paper: `①②`.
  func marks(_ parts: [Int]) -> String { parts.map(Self.mark).joined() }

  static func mark(_ part: Int) -> String {
    // Unicode has circled numbers up to 20.
    part < 20
      ? Unicode.Scalar(0x2460 + UInt32(part)).map { String(Character($0)) } ?? "" : "(\(part + 1))"
  }
}
