import Compiler
import Standard

/// A cell of the printed form: what is asked for, and how the answer looks on paper.
struct SheetCell {
  enum Answer {
    /// Nothing is written yet.
    case blank
    case example(FormAnswers.Answer)
    /// There is no example: the sample says in brackets what goes there.
    case described
    /// The invented applicant has nothing to write there.
    case spared
    /// The office writes or stamps there: what is printed for it.
    case office(String?)
  }

  let field: FormField
  let block: Int?
  let answer: Answer
  /// The numbers of the single forms that it is for, in a joint form.
  let marks: String

  init(_ field: FormField, block: Int?, marks: String = "", answer: Answer) {
    self.field = field
    self.block = block
    self.marks = marks
    self.answer = answer
  }

  /// Where its answer stands on the page; nil for what applicants do not fill in.
  var place: String? {
    if case .office = answer { nil } else { FieldView.place(field.id, block) }
  }

  /// What stands beside the answer.
  var label: String { field.label + marks }

  /// The answer as text; nil where the cell is left empty.
  var text: String? {
    switch answer {
    case .blank: nil
    case .office(let text): text
    case .spared: "（此例不填）"
    case .described: field.kind.isChoice ? nil : "（\(field.label)）"
    case .example(.text(let text)):
      field.kind.isChoice
        ? nil : field.kind == .date ? CalendarDate(text)?.inChinese ?? text : text
    case .example(.integer(let number)): String(number)
    case .example(.choices), .example(.entries): nil
    }
  }

  /// Whether the text only says what goes there.
  var isDescription: Bool {
    switch answer {
    case .described, .spared, .office: true
    case .blank, .example: false
    }
  }

  var options: [(text: String, isTicked: Bool)] {
    guard field.kind.isChoice else { return [] }
    var ticked: Set<String> = []
    switch answer {
    case .example(.text(let text)): ticked = [text]
    case .example(.choices(let choices)): ticked = Set(choices)
    case .example, .blank, .described, .spared, .office: break
    }
    return field.options.map { ($0.text, ticked.contains($0.text)) }
  }

  /// One box for each character; empty where the number of characters is not fixed.
  var boxes: [String] {
    guard let length = field.kind.boxes, block == nil else { return [] }
    switch answer {
    case .blank: return Array(repeating: "", count: length)
    case .example(.text(let text)) where text.count == length: return text.map(String.init)
    case .example, .described, .spared, .office: return []
    }
  }

  /// Whether two of its kind stand in one row.
  var isHalf: Bool {
    guard field.label.count <= 12 else { return false }
    switch field.kind {
    case .date, .phone, .integer, .decimal, .money, .postcode: return true
    case .text: return (field.maximumLength ?? 100) <= 50
    case .singleChoice: return field.options.reduce(0) { $0 + $1.text.count + 2 } <= 14
    default: return false
    }
  }

  /// Whether more than a line is written into it.
  var isTall: Bool { field.kind == .longText }
}

extension FormField.Kind {
  fileprivate var boxes: Int? {
    self == .citizenNumber || self == .creditCode ? rule.length : nil
  }
}
