import Compiler

/// A form as an office prints it: tables of cells, to be filled in by hand or filled in as a sample.
struct FormSheet {
  let form: Form
  let name: String
  let isSample: Bool
  let fields: FormFields
  private(set) var parts: [Part] = []
  /// What the office fills in, after the signature.
  let officeParts: [Part]

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

  init(_ form: Form, name: String, isSample: Bool, uses: FormUses = FormUses(nil)) {
    self.form = form
    self.name = name
    self.isSample = isSample
    fields = FormFields(form, uses: uses)
    officeParts = form.officeUse.map { [fields] use in
      Part(
        name: "以下由受理机关填写" + (use.form.map { "：《\($0)》" } ?? ""),
        content: .grid(SheetGrid(use.entries.map(SheetCell.init), fields)))
    }
    let sample = isSample ? form.sample : nil
    parts = fields.groups.flatMap { group -> [Part] in
      let name = group.name + (uses.parts(of: group).map(uses.marks) ?? "")
      let note = note(on: group)
      func cell(_ field: FormField, _ block: Int?) -> SheetCell {
        SheetCell(
          field, block: block, marks: uses.parts(of: field, in: group).map(uses.marks) ?? "",
          answer: sample.map { Self.answer(to: field, of: group, block: block, in: $0) }
            ?? .blank)
      }
      guard !group.fields.isEmpty else { return [] }
      guard group.repeats != nil else {
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

  /// What an invented applicant writes there: the examples of the form and nothing else.
  private static func answer(
    to field: FormField, of group: Form.Group, block: Int?, in sample: FormAnswers
  ) -> SheetCell.Answer {
    guard sample.meet(group.condition) else { return .spared }
    var answers = sample
    if let block {
      guard case .entries(let entries)? = sample[group.id], entries.count >= block else {
        return block == 1 ? .described : .blank
      }
      answers = entries[block - 1]
    }
    guard answers.meet(field.condition) else { return .spared }
    return answers[field.id].map(SheetCell.Answer.example) ?? .described
  }

  private func note(on group: Form.Group) -> String? {
    var notes = [group.note, group.condition.map { "\(fields.words($0))的填写" }]
    if let repeats = group.repeats, repeats > GroupView.blocks(of: group) {
      notes.append("不够写的，另纸按同样的格式填写，最多\(repeats)项")
    }
    return notes.compactMap(\.self).inOneText
  }
}

extension SheetCell {
  /// A cell that the office fills in.
  fileprivate init(_ entry: Form.OfficeEntry) {
    let kind: FormField.Kind =
      switch entry.kind {
      case .text: .text
      case .date: .date
      case .longText, .seal: .longText
      }
    // An entry of a line shares its row.
    let field = FormField(label: entry.name, kind: kind, maximumLength: kind == .text ? 20 : nil)
    self.init(field, block: nil, answer: .office(entry.kind == .seal ? "（盖章）" : nil))
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
