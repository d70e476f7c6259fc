import Compiler
import Source
import Standard

/// The rows of one item as a table: element, what it is measured against, what districts say, who and where.
struct HeatmapRows {
  let comparison: Comparison
  let words: HeatmapWords
  /// The number of each division in the overview.
  let placeNumbers: [String: Int]
  let selection: Comparison.Selection
  /// Since when differing values stand as they do; nil where that is not asked for.
  let dates: [Location: LineDate]?
  /// Of each implementation, made when it is first asked for.
  var sources: [Int: ValueSource] = [:]

  private var language: Language { words.language }

  init(
    _ comparison: Comparison,
    _ words: HeatmapWords,
    _ placeNumbers: [String: Int],
    _ selection: Comparison.Selection,
    _ dates: [Location: LineDate]?
  ) {
    self.selection = selection
    self.dates = dates
    self.comparison = comparison
    self.words = words
    self.placeNumbers = placeNumbers
  }

  mutating func write(
    _ rows: [Comparison.Row],
    caption: String,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    var numbers: [String: Int] = [:]
    for row in rows {
      if let id = row.path.elements.first?.id, numbers[id] == nil { numbers[id] = numbers.count }
    }
    page.verbatim("<table class=\"rows\">")
    page.element("caption", caption)
    page.element("thead") { page in
      page.element("tr") { page in
        for title in [
          words.choose("要素", "Element"), words.choose("基准", "Baseline"),
          words.choose("地区的写法", "What districts say"), words.choose("哪些地区", "Which districts"),
        ] {
          page.element("th", ["scope": "col"], title)
        }
      }
    }
    for uniformity in Uniformity.allCases {
      for row in rows where row.uniformity == uniformity {
        let number = row.path.elements.first.flatMap { numbers[$0.id] } ?? 0
        page.verbatim(
          "\n<tbody data-c=\"\(uniformity.rawValue)\" data-e=\"\(number)\">")
        write(row, &positions, &page)
        page.verbatim("</tbody>")
      }
    }
    page.verbatim("</table>")
  }

  private mutating func write(
    _ row: Comparison.Row,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    let groups = CellGroup.groups(of: row).filter { group in
      !group.kind.isDifference || selection.holds(group.cell)
    }
    let hasStandard = row.baseline.origin != .none
    let same = groups.filter { hasStandard && $0.kind == .same }
    let others = groups.filter { !hasStandard || $0.kind != .same }
    let lines = hasStandard ? lines(others, row) : linesWithoutStandard(others, row)
    for (number, line) in lines.enumerated() {
      page.verbatim("<tr data-k=\"\(line.group.kind.rawValue)\">")
      if number == 0 { writeTitle(row, lines.count, &page) }
      if let before = line.before {
        page.element("td", ["rowspan": Self.span(line.span)]) { page in
          if number == 0 { writeOrigin(row, &positions, &page) }
          if let reference = line.reference { writeReference(reference, &page) }
          write(before, "del", &page)
          if number == 0 { write(same: same, &page) }
        }
      }
      page.element("td") { page in write(line.group, line.after, row, &page) }
      page.element("td") { page in writeMembers(of: line.group, in: row, &positions, &page) }
      page.verbatim("</tr>")
    }
  }

  private static func span(_ count: Int) -> String? { count > 1 ? "\(count)" : nil }

  private func writeTitle(_ row: Comparison.Row, _ count: Int, _ page: inout Markup) {
    page.element("th", ["scope": "rowgroup", "rowspan": Self.span(count)]) { page in
      for (number, part) in row.path.parts.enumerated() {
        if number > 0 { page.write(" · ") }
        switch part {
        case .element(let element): page.write(element.title[language])
        case .entry(let name): words.write(data: name, to: &page)
        }
      }
      if row.aspect == .order { page.write(words.choose(" · 顺序", " · order")) }
      page.element("small", row.uniformity.title[language])
      if let better = row.element.better {
        page.element("small", words.direction(better))
      }
      if let bound = bound(of: row) {
        page.element("small", words.choose("法定：", "Statutory: ") + bound)
      }
    }
  }

  /// The statutory value that an element of the item may not pass, where all know the same.
  private func bound(of row: Comparison.Row) -> String? {
    guard row.path.parts.count == 1, let id = row.element.bound else { return nil }
    let records = [comparison.catalogue].compactMap(\.self) + comparison.columns.map(\.item.record)
    var values: [Wording] = []
    for record in records {
      guard let element = record.shape.element(id: id), let entry = record[element.name] else {
        continue
      }
      if values.isEmpty { values.append(entry.shown) }
      // The catalogue's word counts; without it, districts that disagree have a row of their own.
      if comparison.catalogue?[element.name] != nil { break }
      if values[0] != entry.shown { return nil }
    }
    return values.first?[language]
  }
}
