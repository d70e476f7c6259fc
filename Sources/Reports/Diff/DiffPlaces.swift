import Compiler
import Source
import Standard

/// Lists where the values of differing cells stand, for `--verbose` and `--dates`.
struct DiffPlaces {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private let words: DiffWords

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    words = DiffWords(language: options.language)
  }

  /// One line for each place, short enough to be opened with a click: paths are never broken.
  func text(of rows: [Comparison.Row], _ comparison: Comparison) -> String {
    var positions = Positions(outcome.files)
    var text = words.choose("出处", "Places") + "\n"
    for row in rows {
      var lines: [String] = []
      func add(_ name: String, _ location: Location?) {
        guard let location else { return }
        let place = positions.place(location)
        let date = outcome.dates?[location].map { "  " + $0.wording[options.language] } ?? ""
        lines.append("    \(name)  \(Visible.text(place.address))\(date)\n")
      }
      add(row.baseline.origin.title[options.language], row.baseline.location)
      for (column, cell) in zip(comparison.columns, row.cells) where cell.kind.isDifference {
        add(Visible.text(column.name), cell.location)
        if let deviation = cell.deviation {
          add(words.choose("偏离声明", "declaration"), deviation.location)
        }
      }
      guard !lines.isEmpty else { continue }
      text += "  " + words.title(row) + "\n" + lines.joined()
    }
    return text
  }
}

extension DiffWords {
  /// Whose a file is: the catalogue’s, or that of a division.
  func layer(_ file: FileID, _ outcome: DiffOutcome) -> String {
    guard let digits = outcome.files.role(file).division else {
      return choose("目录", "the catalogue")
    }
    return Visible.text(outcome.divisions[digits]?.name ?? digits)
  }
}
