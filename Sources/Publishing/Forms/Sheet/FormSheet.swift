import Standard
import YAML

/// A form as an office prints it: tables of cells, to be filled in by hand or filled in as a sample.
struct FormSheet {
  let form: PublishedForm
  let name: String
  let isSample: Bool
  let fields: FormFields
  private(set) var parts: [Part] = []

  /// One table: a group of fields, or one block of a group that repeats.
  struct Part {
    let name: String
    var note: String?
    let content: Content
  }

  enum Content {
    case grid(SheetGrid)
    /// The fields side by side as columns with a line for each block.
    case lines(columns: [FormField], lines: [[SheetCell]])
  }

  init(_ form: PublishedForm, name: String, isSample: Bool) {
    self.form = form
    self.name = name
    self.isSample = isSample
    fields = FormFields(form)
    let answers = SampleAnswers(fields)
    parts = fields.groups.flatMap { group -> [Part] in
      let name = group.record.string(.name) ?? group.id
      let note = note(on: group)
      let isSpared = isSample && answers.isSpared(group)
      func cell(_ field: FormField, _ block: Int?) -> SheetCell {
        SheetCell(
          field, block: block,
          answer: !isSample
            ? .blank : isSpared || (block ?? 1) > 1 ? .spared : answers.answer(to: field))
      }
      guard !group.fields.isEmpty else { return [] }
      guard group.repeats > 1 else {
        let cells = group.fields.map { cell($0, nil) }
        return [Part(name: name, note: note, content: .grid(SheetGrid(cells, fields)))]
      }
      let blocks = 1...GroupView.blocks(of: group)
      if group.fields.count <= 6, group.fields.allSatisfy(\.kind.fitsColumn) {
        let lines = blocks.map { block in group.fields.map { cell($0, block) } }
        return [
          Part(name: name, note: note, content: .lines(columns: group.fields, lines: lines))
        ]
      }
      return blocks.map { block in
        let cells = group.fields.map { cell($0, block) }
        return Part(
          name: "\(name)（第\(block)项）", note: block == 1 ? note : nil,
          content: .grid(SheetGrid(cells, fields)))
      }
    }
  }

  private func note(on group: PublishedForm.Group) -> String? {
    var notes = [group.record.string(.note), group.condition.map(fields.words)]
    if group.repeats > GroupView.blocks(of: group) {
      notes.append("行数不够的，另纸按同样的格式填写，最多\(group.repeats)项")
    }
    let said = notes.compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: "；")
  }
}

extension FormField.Kind {
  /// Whether answers can stand in a column among others.
  fileprivate var fitsColumn: Bool {
    switch self {
    case .longText, .photo, .multipleChoice: false
    default: true
    }
  }
}
