import Compiler
import Source
import Standard

/// Writes one item as a table of elements and districts, what must be the same first; where the districts do
/// not fit beside one another, as a list.
struct DiffTable {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private let words: DiffWords
  private let painter: Painter
  private var output = ""

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    words = DiffWords(language: options.language, isColored: options.isColored)
    painter = Painter(isColored: options.isColored)
  }

  mutating func text(of comparison: Comparison, compared: Int) -> String {
    output = ""
    let title = [comparison.name ?? "", comparison.basicCode].joined(separator: " ")
    for line in Wrapping.lines(Visible.text(title), width: options.width) {
      output += painter.paint(line, .strong) + "\n"
    }
    output += source(comparison, compared) + "\n"
    let rows = comparison.rows.filter { outcome.shows($0, options) }
    guard !rows.isEmpty else {
      return output + words.choose("没有不同", "no difference") + "\n"
    }
    if let layout = DiffLayout(columns: comparison.columns.count, width: options.width) {
      var table = TextTable(widths: layout.widths, painter: painter)
      writeHead(comparison, &table)
      forEachGroup(rows) { uniformity, rows in
        table.addLine(words.heading(uniformity), .strong)
        var heading: [String] = []
        for row in rows { write(row, of: comparison, under: &heading, &table) }
      }
      output += table.output
    } else {
      forEachGroup(rows) { uniformity, rows in
        output += painter.paint(words.heading(uniformity), .strong) + "\n"
        for row in rows { writeStacked(row, comparison) }
      }
    }
    if options.isVerbose || outcome.dates != nil {
      output += DiffPlaces(outcome, options).text(of: rows, comparison)
    }
    return output
  }

  /// What the item is compared with; files are named in full, so that the line may be long.
  private func source(_ comparison: Comparison, _ compared: Int) -> String {
    let count = comparison.columns.count
    let english = counted(count, "district")
    let rest = Wording(
      zh: compared > count + (comparison.model == nil ? 0 : 1) ? "（共有 \(compared) 地参与比对）" : "",
      en: compared > count + (comparison.model == nil ? 0 : 1) ? " (of \(compared) compared)" : "")
    let record = comparison.model?.own ?? comparison.catalogue
    let path = record.map { Visible.text(outcome.files.path($0.location.file)) } ?? ""
    switch outcome.measure {
    case .catalogueThenMajority where comparison.catalogue == nil:
      return words.choose(
        "目录中没有这一事项，\(count) 地相互比对\(rest.zh)",
        "Not in the catalogue: \(english) compared with one another\(rest.en)")
    case .catalogueThenMajority:
      return words.choose(
        "\(count) 地与目录比对\(rest.zh)：\(path)",
        "\(english) compared with the catalogue\(rest.en): \(path)")
    case .consensus:
      return words.choose(
        "\(count) 地\(words.measure(outcome))\(rest.zh)",
        "\(english) \(words.measure(outcome))\(rest.en)")
    case .standard, .district:
      return words.choose(
        "\(count) 地\(words.measure(outcome))\(rest.zh)：\(path)",
        "\(english) \(words.measure(outcome))\(rest.en): \(path)")
    }
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
    let names = [words.choose("要素", "Element"), words.choose("基准", "Baseline")]
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
    of comparison: Comparison,
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
    let cells = row.cells.indices.map { number in
      let cell = row.cells[number]
      return TextTable.Cell(text(row, number, comparison), cell.kind.style(in: row))
    }
    table.add([title, TextTable.Cell(words.baseline(row))] + cells)
  }

  /// What one implementation says, and from where it has it where that is not its own file.
  private func text(_ row: Comparison.Row, _ number: Int, _ comparison: Comparison) -> String {
    let cell = row.cells[number]
    let text = words.cell(cell, in: row)
    guard cell.kind.isDifference, let file = cell.location?.file,
      file != comparison.columns[number].item.file
    else { return text }
    let layer = words.layer(file, outcome)
    return text + words.choose("（沿用\(layer)）", " (from \(layer))")
  }

  /// A row with one line for each different cell and who has it.
  private mutating func writeStacked(_ row: Comparison.Row, _ comparison: Comparison) {
    let head = words.title(row) + "  " + words.baseline(row)
    for line in Wrapping.lines(head, width: options.width - 2) { output += "  " + line + "\n" }
    var groups: [(text: String, style: Painter.Style?, numbers: [Int])] = []
    var places: [String: Int] = [:]
    for (number, cell) in row.cells.enumerated() {
      let text = text(row, number, comparison)
      if let place = places[text] {
        groups[place].numbers.append(number)
      } else {
        places[text] = groups.count
        groups.append((text, cell.kind.style(in: row), [number]))
      }
    }
    // What differs is what the list is read for.
    for group in groups.filter({ $0.style != nil }) + groups.filter({ $0.style == nil }) {
      let names = names(group.numbers, comparison, isAll: group.style != nil)
      writeGroup(group.text, group.style, names)
    }
  }

  /// A cell and who has it on one line where both fit, else one below the other.
  private mutating func writeGroup(_ text: String, _ style: Painter.Style?, _ names: String) {
    let separator = words.choose("：", ": ")
    var isOpen = false
    let width = options.width - 6
    if DisplayWidth.of(text + separator + names) <= width + 2 {
      let mark = Emphasis.painted(text, style, painter, isOpen: &isOpen)
      output += "    " + mark + separator + names + "\n"
      return
    }
    let end = words.choose("：", ":")
    for (place, line) in Wrapping.lines(text + end, width: width).enumerated() {
      output += place == 0 ? "    " : "      "
      output += Emphasis.painted(line, style, painter, isOpen: &isOpen) + "\n"
    }
    for line in Wrapping.lines(names, width: width) { output += "      " + line + "\n" }
  }

  /// Who says so; of those without a difference only how many they are, where they are many.
  private func names(_ numbers: [Int], _ comparison: Comparison, isAll: Bool) -> String {
    guard isAll || numbers.count <= 5 else {
      return words.choose("\(numbers.count) 地", "\(numbers.count) districts")
    }
    return numbers.map { Visible.text(comparison.columns[$0].name) }
      .joined(separator: words.choose("、", ", "))
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

extension Comparison.Cell.Kind {
  /// The colour of a cell; nil for one that is no difference.
  func style(in row: Comparison.Row) -> Painter.Style? {
    guard row.uniformity != .local else { return nil }
    return switch self {
    case .same: nil
    case .absent, .unstated, .declared: .frame
    case .better: .hint
    case .worse, .notComparable: .warning
    case .different, .missing, .extra, .renamed, .expired:
      row.uniformity.isUniform ? .error : .warning
    }
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
