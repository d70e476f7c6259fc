import Compiler
import Standard
import Templates

/// The printed form as templates lay it out, as HTML and as OpenDocument.
struct SheetView {
  let sheet: FormSheet

  var view: View {
    let notes = sheet.form.notes.flatMap(RichText.lines)
    let declaration = sheet.form.declarations.flatMap(RichText.lines)
    let names = sheet.fields.uses.names
    let hints = sheet.fields.groups.flatMap(\.fields).filter { $0.hint != nil }
    return .object { object in
      object["name"] = paper(sheet.name)
      object["issuer"] = paper(sheet.form.issuer)
      object["isSample"] = .flag(sheet.isSample)
      object["isJoint"] = .flag(!names.isEmpty)
      object["forms"] = .list(
        names.enumerated().map { ["mark": paper(FormUses.mark($0)), "name": paper($1)] })
      object["parts"] = .list(sheet.parts.enumerated().map { part($1, number: $0 + 1) })
      object["officeParts"] = .list(
        sheet.officeParts.enumerated().map { part($1, number: sheet.parts.count + $0 + 1) })
      object["hasDeclaration"] = .flag(!declaration.isEmpty)
      object["declaration"] = .list(declaration.map(paper))
      object["hasNotes"] = .flag(!notes.isEmpty || !hints.isEmpty)
      object["notes"] = .list(notes.map(paper))
      object["hasHints"] = .flag(!hints.isEmpty)
      object["hints"] = .list(
        hints.map { ["label": paper($0.label), "text": paper($0.hint)] })
    }
  }

  private func part(_ part: FormSheet.Part, number: Int) -> View {
    .object { object in
      object["number"] = .number(number)
      object["name"] = paper(part.name)
      object["note"] = paper(part.note)
      object["grid"] = .nothing
      object["lines"] = .nothing
      switch part.content {
      case .grid(let grid): object["grid"] = view(of: grid)
      case .lines(let columns, let lines):
        object["lines"] = [
          "columns": .number(columns.count), "heads": .list(columns.map { paper($0.label) }),
          "rows": .list(
            lines.map { cells in ["cells": .list(cells.map { cell($0, span: 1) })] }),
        ]
      }
    }
  }

  /// A table of so many rows goes to the next page rather than be cut.
  private static let rowsKeptTogether = 8

  private func view(of grid: SheetGrid) -> View {
    [
      "isPaired": .flag(grid.isPaired), "hasPhoto": .flag(grid.photo != nil),
      "isWhole": .flag(grid.rows.count <= Self.rowsKeptTogether),
      "rows": .list(
        grid.rows.enumerated().map { place, entry in
          .object { object in
            object["note"] = .nothing
            object["cells"] = .list([])
            let width = entry.isBesidePhoto ? grid.columns - 1 : grid.columns
            switch entry.row {
            case .note(let text):
              object["note"] = [
                "text": paper(text), "span": .number(width), "covered": covered(width),
              ]
            case .cells(let cells):
              object["cells"] = .list(cells.map { cell($0.cell, span: $0.span) })
            }
            object["photo"] =
              place == 0 && grid.photo != nil
              ? ["label": paper(grid.photo?.field.label), "rows": .number(grid.photoRows)]
              : .nothing
            object["isUnderPhoto"] = .flag(place > 0 && entry.isBesidePhoto)
          }
        }),
    ]
  }

  private func cell(_ cell: SheetCell, span: Int) -> View {
    let options = cell.options
    let boxes = cell.boxes
    return .object { object in
      object["label"] = paper(cell.label)
      object["place"] = .text(cell.place)
      object["span"] = .number(span)
      object["covered"] = covered(span)
      object["isTall"] = .flag(cell.isTall)
      object["isPhoto"] = .flag(cell.field.kind == .photo)
      object["isDate"] = .flag(cell.field.kind == .date && cell.text == nil)
      object["text"] = paper(cell.text)
      object["isDescription"] = .flag(cell.isDescription)
      object["hasOptions"] = .flag(!options.isEmpty)
      object["options"] = .list(
        options.map { ["text": paper($0.text), "isTicked": .flag($0.isTicked)] })
      object["hasBoxes"] = .flag(!boxes.isEmpty)
      object["boxes"] = .list(boxes.map { ["text": paper($0)] })
      object["whole"] = paper(boxes.joined())
    }
  }

  /// OpenDocument wants every cell that a wider one covers.
  private func covered(_ span: Int) -> View {
    .list(Array(repeating: .text("covered"), count: max(span - 1, 0)))
  }

  /// XML has no place for most control characters, and nothing may keep a paper from opening.
  private func paper(_ text: String?) -> View {
    guard let text else { return .nothing }
    let isClean = text.unicodeScalars.allSatisfy(\.isInXML)
    guard !isClean else { return .text(text) }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(scalar.isInXML ? scalar : "\u{FFFD}") }
    return .text(String(clean))
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it.
  fileprivate var isInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
