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
  /// Of each implementation, made when it is first asked for.
  var sources: [Int: ValueSource] = [:]

  private var language: Language { words.language }

  init(
    _ comparison: Comparison,
    _ words: HeatmapWords,
    _ placeNumbers: [String: Int],
    _ selection: Comparison.Selection
  ) {
    self.selection = selection
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

  /// A group of districts with its texts, and how many rows of the table its baseline reaches over.
  private struct Line {
    let group: CellGroup
    /// The baseline with what the group does not have; nil where that cell comes from the line above.
    var before: [TextDifference.Part]?
    var span = 1
    let after: [TextDifference.Part]
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
    let lines = lines(groups.filter { !hasStandard || $0.kind != .same }, row)
    for (number, line) in lines.enumerated() {
      page.verbatim("<tr data-k=\"\(line.group.kind.rawValue)\">")
      if number == 0 { writeTitle(row, lines.count, &page) }
      if let before = line.before {
        page.element("td", ["rowspan": Self.span(line.span)]) { page in
          write(before, row, same: same, isFirst: number == 0, &positions, &page)
        }
      }
      page.element("td") { page in write(line.group, line.after, row, &page) }
      page.element("td") { page in writeMembers(of: line.group, in: row, &positions, &page) }
      page.verbatim("</tr>")
    }
  }

  private func lines(_ groups: [CellGroup], _ row: Comparison.Row) -> [Line] {
    let standard = text(row.baseline.value, row)
    var lines: [Line] = []
    var first = 0
    for group in groups {
      let value =
        group.kind == .same && row.baseline.origin != .none
        ? nil : text(group.cell.value, row)
      let isMarked = standard != nil && value != nil && row.uniformity != .local
      let before = standard.map { TextDifference(from: $0, to: isMarked ? value ?? $0 : $0).before }
      let after = value.map { TextDifference(from: isMarked ? standard ?? $0 : $0, to: $0).after }
      // A baseline without marks, or with the same, is not said twice.
      let isRepeated =
        !lines.isEmpty && (value == nil || standard == nil || lines[first].before == before)
      if isRepeated {
        lines[first].span += 1
        lines.append(Line(group: group, before: nil, after: after ?? []))
      } else {
        first = lines.count
        lines.append(Line(group: group, before: before ?? [], after: after ?? []))
      }
    }
    return lines
  }

  private static func span(_ count: Int) -> String? { count > 1 ? "\(count)" : nil }

  /// A value as the table says it; of an entry that the row is named after, only that it is there.
  private func text(_ value: Wording?, _ row: Comparison.Row) -> String? {
    guard let value else { return nil }
    if row.aspect == .entry, value.zh == row.path.entry { return words.choose("有", "present") }
    return value[language]
  }

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

  private func write(
    _ before: [TextDifference.Part],
    _ row: Comparison.Row,
    same: [CellGroup],
    isFirst: Bool,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    if isFirst {
      page.element("small") { page in
        page.write(words.origin(row.baseline, of: comparison))
        if let place = place(row.baseline, &positions) {
          page.write(words.choose("，", ", "))
          page.element("span", ["class": "place"], place)
        }
      }
    }
    page.element("div", ["lang": tag(of: before)]) { page in
      for part in before {
        write(part, "del", &page)
      }
    }
    let count = same.reduce(0) { $0 + $1.columns.count }
    if isFirst, count > 0 {
      page.element("small") { page in
        page.write(words.choose("\(count) 个地区相同", "the same in \(words.districts(count))"))
        guard count <= 5 else { return }
        page.write(words.choose("：", ": "))
        let names = same.flatMap(\.columns).map { comparison.columns[$0].name }
        words.write(data: names.joined(separator: "、"), to: &page)
      }
    }
  }

  /// A mark does not reach over the blank after a word.
  private func write(_ part: TextDifference.Part, _ mark: StaticString, _ page: inout Markup) {
    guard part.isChanged else { return page.write(part.text) }
    let word = part.text.reversed().drop(while: \.isWhitespace).reversed()
    page.element(mark, [:], String(word))
    page.write(String(part.text.dropFirst(word.count)))
  }

  /// Where the catalogue or the district that is the measure says it.
  private func place(
    _ baseline: Comparison.Baseline,
    _ positions: inout Positions
  ) -> String? {
    guard [.catalogue, .law, .district].contains(baseline.origin),
      let location = baseline.location
    else { return nil }
    let line = positions.start(of: location).line
    let file = comparison.model?.file ?? comparison.catalogue?.location.file
    guard location.file != file else { return words.line(line) }
    return "\(positions.files.path(location.file)):\(line)"
  }

  private func tag(of parts: [TextDifference.Part]) -> String? {
    words.tag(of: parts.map(\.text).joined())
  }

  private mutating func write(
    _ group: CellGroup,
    _ after: [TextDifference.Part],
    _ row: Comparison.Row,
    _ page: inout Markup
  ) {
    let kind = group.kind
    if row.uniformity != .local, kind.isDifference {
      page.element("span", ["class": "kind \(kind.rawValue)"]) { page in
        page.write("\(kind.sign) \(kind.title[language])")
        if let similarity = group.cell.similarity {
          page.write(words.choose("，相似度 ", ", likeness ") + similarity.asFraction)
        }
        if kind == .declared || kind == .expired {
          page.write(
            words.choose(
              "（\(group.cell.difference.title.zh)）", " (\(group.cell.difference.title.en))"))
        }
      }
    } else if !kind.isDifference {
      page.element("span", ["class": "kind"], kind.title[language])
    }
    if !after.isEmpty {
      page.element("div", ["lang": tag(of: after)]) { page in
        for part in after {
          write(part, "ins", &page)
        }
      }
    }
    if let deviation = group.cell.deviation { write(deviation, &page) }
  }

  private func write(_ deviation: Comparison.Deviation, _ page: inout Markup) {
    guard let until = deviation.until else { return }
    if deviation.isExpired {
      page.element(
        "p", ["class": "late"],
        words.choose("偏离声明已于 \(until) 到期", "The declaration expired on \(until)"))
    } else {
      page.element(
        "p", ["class": "declaration"],
        words.choose("偏离声明有效至 \(until)", "Declared until \(until)"))
    }
  }
}
