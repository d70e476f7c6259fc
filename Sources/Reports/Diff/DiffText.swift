import Compiler
import Source
import Standard

extension DiffFormat {
  /// For people: a matrix of items and districts, or of one item elements and districts.
  package static let text = DiffFormat("text") { outcome, options, sink in
    sink.end(DiffText(outcome, options).text)
  }
}

/// Writes a comparison for a terminal and its pager: plain lines, no wider than asked.
struct DiffText {
  private let outcome: DiffOutcome
  private let options: DiffOptions

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
  }

  var text: String {
    var parts: [String] = []
    if showsItems {
      for (number, comparison) in outcome.comparisons.enumerated()
      where outcome.comparisons.count == 1 || outcome.shows(comparison, options) {
        var table = DiffTable(outcome, options)
        parts.append(table.text(of: comparison, compared: outcome.compared[number]))
      }
    } else if !outcome.comparisons.isEmpty {
      parts.append(DiffMatrix(outcome, options).text)
    }
    parts.append(DiffSummary(outcome, options).text)
    return parts.joined(separator: "\n")
  }

  /// Whether items are shown element by element: one alone, or those that are named.
  private var showsItems: Bool {
    outcome.comparisons.count == 1 || !outcome.selection.items.isEmpty
  }
}
