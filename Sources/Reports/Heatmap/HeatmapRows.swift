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

  /// A group of districts with its texts, and over how many lines of the table its baseline reaches.
  private struct Line {
    let group: CellGroup
    /// The baseline with what the group does not have; nil where that cell comes from the line above.
    var before: [TextDifference.Part]?
    var span = 1
    let after: [TextDifference.Part]
    /// Whose text stands in the place of a baseline, where there is none.
    var reference: String?
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

  private func lines(_ groups: [CellGroup], _ row: Comparison.Row) -> [Line] {
    var lines: [Line] = []
    for group in groups {
      let isRenamed = group.kind == .renamed
      let standard = text(row.baseline.value, row, isRenamed)
      let value = text(group.cell.value, row, isRenamed)
      // That an entry is there or not is no text with differences.
      let isText = row.aspect != .entry || isRenamed
      Self.add(group, standard, value, isMarked: isText, to: &lines)
    }
    return lines
  }

  /// Without a baseline, what the most districts say stands first and the others are held against it.
  private func linesWithoutStandard(_ groups: [CellGroup], _ row: Comparison.Row) -> [Line] {
    let isText = row.uniformity != .local && row.aspect != .entry
    let stating = groups.filter { isText && $0.cell.value != nil }
    let most = stating.map(\.columns.count).max() ?? 0
    let first = stating.first { $0.columns.count == most }
    let reference = stating.count > 1 ? first : nil
    var lines: [Line] = []
    if let reference {
      Self.add(reference, nil, text(reference.cell.value, row, false), isMarked: false, to: &lines)
    }
    let standard = reference.flatMap { text($0.cell.value, row, false) }
    for group in groups where group.columns != reference?.columns {
      let value = text(group.cell.value, row, false)
      Self.add(group, value == nil ? nil : standard, value, isMarked: isText, to: &lines)
      if let reference, lines[lines.count - 1].before != nil {
        lines[lines.count - 1].reference = comparison.columns[reference.columns[0]].name
      }
    }
    return lines
  }

  private static func add(
    _ group: CellGroup,
    _ standard: String?,
    _ value: String?,
    isMarked: Bool,
    to lines: inout [Line]
  ) {
    let before = standard.map { standard in
      TextDifference(from: standard, to: isMarked ? value ?? standard : standard).before
    }
    let after = value.map { value in
      TextDifference(from: isMarked ? standard ?? value : value, to: value).after
    }
    let first = lines.lastIndex { $0.before != nil }
    // A baseline without marks, or with the same, is not said twice.
    if let first, before == nil || value == nil || lines[first].before == before {
      lines[first].span += 1
      lines.append(Line(group: group, before: nil, after: after ?? []))
    } else {
      lines.append(Line(group: group, before: before ?? [], after: after ?? []))
    }
  }

  private static func span(_ count: Int) -> String? { count > 1 ? "\(count)" : nil }

  /// A value as the table says it; of an entry that the row is named after, only that it is there.
  private func text(_ value: Wording?, _ row: Comparison.Row, _ isRenamed: Bool) -> String? {
    guard let value else { return nil }
    if !isRenamed, row.aspect == .entry, value.zh == row.path.entry {
      return words.choose("有", "present")
    }
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

  /// Whose word the baseline is, and where it stands.
  private func writeOrigin(
    _ row: Comparison.Row,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    page.element("small") { page in
      page.write(words.origin(row.baseline, of: comparison))
      if let place = place(row.baseline, &positions) {
        page.write(words.choose("，", ", "))
        page.element("span", ["class": "place"], place)
      }
    }
  }

  private func writeReference(_ name: String, _ page: inout Markup) {
    page.element("small") { page in
      page.write(words.choose("对照：", "Held against "))
      words.write(data: name, to: &page)
    }
  }

  /// Who says the same as the baseline.
  private func write(same: [CellGroup], _ page: inout Markup) {
    let count = same.reduce(0) { $0 + $1.columns.count }
    guard count > 0 else { return }
    page.element("small") { page in
      page.write(words.choose("\(count) 个地区相同", "the same in \(words.districts(count))"))
      guard count <= 5 else { return }
      page.write(words.choose("：", ": "))
      let names = same.flatMap(\.columns).map { comparison.columns[$0].name }
      words.write(data: names.joined(separator: "、"), to: &page)
    }
  }

  /// A text with its marks.
  private func write(
    _ parts: [TextDifference.Part],
    _ mark: StaticString,
    _ page: inout Markup
  ) {
    guard !parts.isEmpty else { return }
    page.element("div", ["lang": words.tag(of: parts.map(\.text).joined())]) { page in
      for part in parts { write(part, mark, &page) }
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
    write(after, "ins", &page)
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
