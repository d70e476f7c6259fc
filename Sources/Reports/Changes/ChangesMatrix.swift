import Compiler
import Source
import Standard

/// Items by districts: of each the most severe change and how many there are of every kind.
package struct ChangesMatrix {
  private let outcome: ChangesOutcome
  private let options: ReportOptions
  private let words: ChangesWords
  private let painter: Painter

  package init(_ outcome: ChangesOutcome, _ options: ReportOptions) {
    self.outcome = outcome
    self.options = options
    words = ChangesWords(outcome, options.language)
    painter = Painter(isColored: options.isColored)
  }

  package func bytes() -> [UInt8] {
    var output = ""
    let places = places
    let first = min(36, max(18, options.width / 3))
    let width = 10
    let perTable = max(1, (options.width - first) / (width + TextTable.gap))
    for start in stride(from: 0, to: places.count, by: perTable) {
      output +=
        table(Array(places[start..<min(start + perTable, places.count)]), first, width) + "\n"
    }
    for reason in outcome.notCompared {
      let text = words.choose("未比对：", "not compared: ") + Visible.text(reason[options.language])
      output += painter.paint(text, .error) + "\n"
    }
    if !options.isQuiet {
      if !places.isEmpty { output += legend + "\n" }
      output += Visible.text(
        "\(words.side(outcome.before)) → \(words.side(outcome.after))\(words.choose("：", ": "))")
      output += words.summary + "\n"
    }
    return Array(output.utf8)
  }

  private var legend: String {
    Impact.allCases.reversed().map(words.mark).joined(separator: words.choose("　", "   "))
      + words.choose(
        "　数字是变化的处数，细节见 zhun changes", "   with the number of changes; for details see zhun changes")
  }

  /// The divisions that have changes, in their order.
  private var places: [String] {
    Set(outcome.history.items.map(\.item.division)).sorted()
  }

  private func table(_ places: [String], _ first: Int, _ width: Int) -> String {
    var table = TextTable(
      widths: [first] + places.map { _ in width }, painter: painter)
    let cells = cells(places)
    table.addRule()
    table.add(
      ([words.choose("事项", "Item")] + places.map(name)).map { TextTable.Cell($0, .strong) })
    table.addRule()
    for row in cells where row.cells.contains(where: { $0 != nil }) {
      table.add(
        [TextTable.Cell(row.title)]
          + row.cells.map { cell in
            cell.map { TextTable.Cell($0.text, style($0.impact)) } ?? TextTable.Cell("·", .frame)
          })
    }
    return table.output
  }

  private func name(_ division: String) -> String {
    guard
      let item = outcome.history.items.first(where: { $0.item.division == division })?.item
    else { return division }
    return Visible.text(
      item.isCarriedOut
        ? item.standard.divisions[division]?.name ?? (division.isEmpty ? "—" : division)
        : words.place(item))
  }

  private struct Row {
    let title: String
    var cells: [(text: String, impact: Impact)?]
  }

  private func cells(_ places: [String]) -> [Row] {
    let columns = Dictionary(places.enumerated().map { ($1, $0) }) { first, _ in first }
    var rows: [Row] = []
    var numbers: [String: Int] = [:]
    var members: [[[History.ItemChange]]] = []
    for item in outcome.history.items {
      let key = item.item.basicCode ?? item.path
      let number = numbers[key] ?? rows.count
      if number == rows.count {
        numbers[key] = number
        rows.append(
          Row(
            title: Visible.text("\(item.item.name ?? "") \(key)"),
            cells: places.map { _ in nil }))
        members.append(places.map { _ in [] })
      }
      if let column = columns[item.item.division] { members[number][column].append(item) }
    }
    for (number, columns) in members.enumerated() {
      for (column, items) in columns.enumerated() where !items.isEmpty {
        rows[number].cells[column] = cell(items)
      }
    }
    return rows
  }

  private func cell(_ items: [History.ItemChange]) -> (text: String, impact: Impact) {
    var parts: [String] = []
    let added = items.count { $0.kind == .added }
    let removed = items.count { $0.kind == .removed }
    if added > 0 { parts.append(words.choose("新增", "new") + (added > 1 ? " \(added)" : "")) }
    if removed > 0 {
      parts.append(words.choose("不再有", "gone") + (removed > 1 ? " \(removed)" : ""))
    }
    var counts: [Impact: Int] = [:]
    for item in items {
      for change in item.changes { counts[outcome.history.changes[change].impact, default: 0] += 1 }
    }
    for impact in Impact.allCases.reversed() {
      if let count = counts[impact] { parts.append("\(ChangesWords.sign(impact))\(count)") }
    }
    return (parts.joined(separator: " "), items.map(\.impact).max() ?? .neutral)
  }

  private func style(_ impact: Impact) -> Painter.Style {
    switch impact {
    case .tightening: .error
    case .undetermined: .warning
    case .easing: .hint
    case .neutral: .frame
    }
  }
}
