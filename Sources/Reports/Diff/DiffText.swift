import Compiler
import Source
import Standard

extension DiffFormat {
  /// For people: a table for each item, or a list where there are more districts than columns.
  package static let text = DiffFormat("text") { outcome, options in
    var report = DiffText(outcome, options)
    return report.bytes()
  }
}

/// Writes comparisons as tables, what must be the same first.
struct DiffText {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private let words: DiffWords
  private let painter: Painter
  private var output = ""

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    words = DiffWords(language: options.language)
    painter = Painter(isColored: options.isColored)
  }

  mutating func bytes() -> [UInt8] {
    let shown = outcome.comparisons.filter { comparison in
      outcome.comparisons.count == 1 || comparison.rows.contains { outcome.shows($0, options) }
    }
    for comparison in shown {
      write(comparison)
      output += "\n"
    }
    let counts = DiffCounts(outcome.comparisons)
    output += counts.text(showsLocal: options.showsAll, in: options.language) + "\n"
    return Array(output.utf8)
  }

  private mutating func write(_ comparison: Comparison) {
    let title = [comparison.name ?? "", comparison.basicCode].joined(separator: " ")
    output += painter.paint(Visible.text(title), .strong) + "\n"
    output += source(comparison) + "\n"
    let rows = comparison.rows.filter { outcome.shows($0, options) }
    guard !rows.isEmpty else {
      output += choose("没有不同", "no difference") + "\n"
      return
    }
    if let layout = DiffLayout(columns: comparison.columns.count, width: options.width) {
      var table = TextTable(widths: layout.widths, painter: painter)
      writeHead(comparison, &table)
      forEachGroup(rows) { uniformity, rows in
        table.addLine(words.heading(uniformity), .strong)
        var heading: [String] = []
        for row in rows { write(row, under: &heading, &table) }
      }
      output += table.output
    } else {
      forEachGroup(rows) { uniformity, rows in
        output += painter.paint(words.heading(uniformity), .strong) + "\n"
        for row in rows { writeStacked(row, comparison) }
      }
    }
  }

  private func source(_ comparison: Comparison) -> String {
    let count = comparison.columns.count
    let districts = "\(count) district\(count == 1 ? "" : "s")"
    guard let catalogue = comparison.catalogue else {
      return choose(
        "目录中没有这一事项，\(count) 地相互比对",
        "Not in the catalogue: \(count) districts compared with one another")
    }
    let path = Visible.text(outcome.files.path(catalogue.location.file))
    return choose("\(count) 地与目录比对：\(path)", "\(districts) compared with the catalogue: \(path)")
  }

  private func forEachGroup(
    _ rows: [Comparison.Row],
    _ body: (Uniformity, [Comparison.Row]) -> Void
  ) {
    for uniformity in Uniformity.allCases {
      let group = rows.filter { $0.uniformity == uniformity }
      if !group.isEmpty { body(uniformity, group) }
    }
  }

  private func writeHead(_ comparison: Comparison, _ table: inout TextTable) {
    table.addRule()
    let names = [choose("要素", "Element"), choose("基准", "Baseline")]
    table.add(
      (names + comparison.columns.map { Visible.text($0.place) }).map {
        TextTable.Cell($0, .strong)
      })
    if comparison.columns.contains(where: { $0.body != nil }) {
      table.add(
        ["", ""].map { TextTable.Cell($0) }
          + comparison.columns.map { TextTable.Cell(Visible.text($0.body ?? "")) })
    }
    table.addRule()
  }

  /// Writes a row under its list, and under its entry where the row before named that.
  private func write(
    _ row: Comparison.Row,
    under heading: inout [String],
    _ table: inout TextTable
  ) {
    let names = row.path.names
    if names.count > 1, heading.first != names.first, let list = row.path.elements.first {
      table.addLine(list.title[options.language])
    }
    let isSameEntry = names.count > 2 && heading.starts(with: names.prefix(2))
    let depth = isSameEntry ? 2 : names.count > 1 ? 1 : 0
    heading = names
    let title = TextTable.Cell(words.title(row, from: depth), indentation: depth * 2)
    table.add([title] + cells(row))
  }

  private func cells(_ row: Comparison.Row) -> [TextTable.Cell] {
    [TextTable.Cell(words.baseline(row))]
      + row.cells.map { TextTable.Cell(words.cell($0, in: row), style($0, row)) }
  }

  private func style(_ cell: Comparison.Cell, _ row: Comparison.Row) -> Painter.Style? {
    guard row.uniformity != .local else { return nil }
    return switch cell.kind {
    case .same: nil
    case .absent, .unstated, .declared: .frame
    case .better: .hint
    case .worse, .notComparable: .warning
    case .different, .missing, .extra, .renamed, .expired:
      row.uniformity.isUniform ? .error : .warning
    }
  }

  /// A row with one line for each different cell and who has it.
  private mutating func writeStacked(_ row: Comparison.Row, _ comparison: Comparison) {
    let head = words.title(row) + "  " + words.baseline(row)
    for line in Wrapping.lines(head, width: options.width - 2) { output += "  " + line + "\n" }
    var groups: [(text: String, style: Painter.Style?, numbers: [Int])] = []
    var places: [String: Int] = [:]
    for (number, cell) in row.cells.enumerated() {
      let text = words.cell(cell, in: row)
      if let place = places[text] {
        groups[place].numbers.append(number)
      } else {
        places[text] = groups.count
        groups.append((text, style(cell, row), [number]))
      }
    }
    // What differs is what the list is read for.
    for (text, style, numbers) in groups.filter({ $0.style != nil })
      + groups.filter({ $0.style == nil })
    {
      let line = text + choose("：", ": ") + names(numbers, comparison, isAll: style != nil)
      for (place, part) in Wrapping.lines(line, width: options.width - 6).enumerated() {
        let isMarked = place == 0 && part.hasPrefix(text)
        let rest = isMarked ? String(part.dropFirst(text.count)) : part
        let mark = isMarked ? style.map { painter.paint(text, $0) } ?? text : ""
        output += (place == 0 ? "    " : "      ") + mark + rest + "\n"
      }
    }
  }

  /// Who says so; of those without a difference only how many they are, where they are many.
  private func names(_ numbers: [Int], _ comparison: Comparison, isAll: Bool) -> String {
    guard isAll || numbers.count <= 5 else {
      return choose("\(numbers.count) 地", "\(numbers.count) districts")
    }
    return numbers.map { Visible.text(comparison.columns[$0].name) }
      .joined(separator: choose("、", ", "))
  }

  private func choose(_ zh: String, _ en: String) -> String {
    options.language == .chinese ? zh : en
  }
}

/// How the columns of a table share a width.
struct DiffLayout {
  let widths: [Int]

  /// Nil where the districts do not fit beside one another.
  init?(columns: Int, width: Int) {
    let element = min(34, max(18, width * 30 / 100))
    let baseline = min(26, max(14, width * 20 / 100))
    let rest = width - element - baseline - TextTable.gap * (columns + 1)
    guard columns > 0, rest / columns >= 14 else { return nil }
    widths = [element, baseline] + Array(repeating: min(40, rest / columns), count: columns)
  }
}

extension Comparison.Path {
  /// What tells each part from its neighbours.
  fileprivate var names: [String] {
    parts.map { part in
      switch part {
      case .element(let element): element.id
      case .entry(let name): name
      }
    }
  }
}
