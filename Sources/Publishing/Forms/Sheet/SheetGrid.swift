import Compiler

/// Cells in rows: names and answers in turn, two short ones in a row, a photograph at the side.
struct SheetGrid {
  enum Row {
    /// A remark over the rows that follow.
    case note(String)
    case cells([(cell: SheetCell, span: Int)])
  }

  private(set) var rows: [(row: Row, isBesidePhoto: Bool)] = []
  /// What stands beside the first rows.
  private(set) var photo: SheetCell?
  /// So many rows are beside the photograph.
  var photoRows: Int { rows.count(where: \.isBesidePhoto) }
  /// Whether any two answers share a row.
  private(set) var isPaired = false
  /// Name, answer, where they are paired once more, and the photograph where there is one.
  var columns: Int { (isPaired ? 4 : 2) + (photo == nil ? 0 : 1) }

  /// A photograph of one inch and a half is as high as so many rows.
  private static let rowsOfPhoto = 4

  init(_ cells: [SheetCell], _ fields: FormFields) {
    var asked = cells
    if let place = asked.firstIndex(where: { $0.field.kind == .photo }), asked.count > 3 {
      photo = asked.remove(at: place)
    }
    var drafts: [Draft] = []
    var condition: FormCondition?
    for (place, cell) in asked.enumerated() {
      if cell.field.condition != condition {
        condition = cell.field.condition
        if let condition {
          let count = asked[place...].prefix { $0.field.condition == condition }.count
          drafts.append(.note("\(fields.words(condition))的，填写以下\(count)栏"))
        }
      }
      if case .cells(let beside)? = drafts.last, beside.count == 1, beside[0].isHalf, cell.isHalf,
        beside[0].field.condition == condition
      {
        drafts[drafts.count - 1] = .cells(beside + [cell])
      } else {
        drafts.append(.cells([cell]))
      }
    }
    isPaired = drafts.contains { draft in
      if case .cells(let cells) = draft { cells.count > 1 } else { false }
    }
    let sided = photo == nil ? 0 : Self.rowsOfPhoto
    rows = drafts.enumerated().map { place, draft in
      let isBeside = place < sided
      return (row(draft, isBeside), isBeside)
    }
  }

  private enum Draft {
    case note(String)
    case cells([SheetCell])
  }

  /// The last answer of a row reaches to its end.
  private func row(_ draft: Draft, _ isBesidePhoto: Bool) -> Row {
    let width = isBesidePhoto ? columns - 1 : columns
    switch draft {
    case .note(let text): return .note(text)
    case .cells(let cells):
      return .cells(
        cells.enumerated().map { place, cell in
          (cell, place + 1 == cells.count ? width - 2 * cells.count + 1 : 1)
        })
    }
  }
}
