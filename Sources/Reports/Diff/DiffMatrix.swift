import Compiler
import Source
import Standard

/// Writes items × districts: each field shows the weightiest difference and how many elements differ.
///
/// The head is repeated so that a page of a pager has one, and no line is wider than asked.
struct DiffMatrix {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private let words: DiffWords
  private let painter: Painter
  private let layout: MatrixLayout
  private let names: [String]
  /// The lines of the overview that are shown.
  private let lines: [Overview.Line]
  private let scores: [String: Consistency.Score]
  private let itemScores: [String: Consistency.Score]
  /// How many items have a name as it is shown.
  private let nameCounts: [String: Int]

  /// How many items stand under one head.
  private static let pageLength = 20

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    words = DiffWords(language: options.language)
    painter = Painter(isColored: options.isColored)
    let reader = FieldReader(outcome.selection.kinds)
    lines = outcome.overview.lines.filter { line in
      options.showsAll || line.fields.contains { $0.map { reader.count($0) > 0 } ?? false }
        // An item that is not there has no elements of any kind.
        || outcome.selection.kinds.isEmpty
          && line.fields.indices.contains { outcome.isLacking(line, in: $0) }
    }
    names = Self.shortNames(outcome.overview.places)
    let widest = lines.flatMap(\.fields).compactMap(\.self).map { reader.text($0).count }.max()
    layout = MatrixLayout(names: names, field: widest ?? 1, width: options.width)
    scores = Dictionary(
      outcome.consistency.districts.map { ($0.id, $0.score) }, uniquingKeysWith: { $1 })
    itemScores = Dictionary(
      outcome.consistency.items.map { ($0.id, $0.score) }, uniquingKeysWith: { $1 })
    let layout = layout
    nameCounts = Dictionary(
      lines.map { (Self.shortName(outcome.comparisons[$0.comparison], layout), 1) },
      uniquingKeysWith: +)
  }

  private var reader: FieldReader { FieldReader(outcome.selection.kinds) }

  var text: String {
    var text = ""
    for line in Wrapping.lines(title, width: options.width) {
      text += painter.paint(line, .strong) + "\n"
    }
    if outcome.selection.narrowsPlaces {
      text += wrapped(
        words.choose(
          "只列出所选的地区和事项；比对和多数按全部地区计算",
          "Only what is selected is shown; it was compared with all districts"))
    }
    guard !lines.isEmpty else { return text }
    text += legend
    if layout.heads == .numbers { text += key }
    var start = 0
    while start < lines.count {
      let page = lines[start..<min(lines.count, start + Self.pageLength)]
      start += page.count
      for (number, block) in layout.blocks.enumerated() {
        let isLast = number == layout.blocks.count - 1
        text += "\n" + head(block, hasTotals: isLast)
        for line in page { text += self.line(line, block, hasTotals: isLast) }
        if start == lines.count { text += foot(block, hasTotals: isLast) }
      }
    }
    return text
  }

  private var title: String {
    let (items, places) = (outcome.overview.lines.count, outcome.overview.places.count)
    return words.choose(
      "\(items) 个事项，\(places) 个地区，\(words.measure(outcome))；数字为不同的要素个数",
      "\(counted(items, "item")) in \(counted(places, "district")), \(words.measure(outcome)); numbers count elements that differ"
    )
  }

  /// The signs that occur, and what they mean.
  private var legend: String {
    let fields = lines.flatMap(\.fields)
    let shown = Set(fields.compactMap { $0 }.map { reader.kind($0) })
    let gaps = lines.flatMap { line in
      line.fields.indices.filter { line.fields[$0] == nil }
        .map { outcome.isLacking(line, in: $0) }
    }
    var parts = Comparison.Cell.Kind.allCases.filter { shown.contains($0) && $0.isDifference }
      .map { "\($0.sign) \($0.title[options.language])" }
    if shown.contains(.same) || shown.contains(.absent) {
      parts.append("= " + words.choose("没有不同", "no difference"))
    }
    if shown.contains(.unstated) {
      parts.append("· " + words.choose("没有所选内容", "nothing selected"))
    }
    if gaps.contains(true) {
      parts.append("\(CoverageWords.sign) \(CoverageWords.isLacking[options.language])")
    }
    if gaps.contains(false) {
      parts.append(words.choose("空白 未实施", "blank: not carried out"))
    }
    return wrapped(parts.joined(separator: words.choose("  ", "  ")))
  }

  /// The names of numbered columns.
  private var key: String {
    let parts = outcome.overview.places.enumerated().map { number, place in
      "\(number + 1) \(Visible.text(place.name))（\(place.division)）"
    }
    return wrapped(parts.joined(separator: "  "))
  }

  private func wrapped(_ text: String) -> String {
    Wrapping.lines(text, width: options.width).map { $0 + "\n" }.joined()
  }

  private func head(_ block: Range<Int>, hasTotals: Bool) -> String {
    let titles = [words.choose("不同", "Sum"), words.choose("得分", "Score")]
    let columns = block.map { number in
      switch layout.heads {
      case .names: [names[number]]
      case .vertical: names[number].map { String($0) }
      case .numbers: [String(number + 1)]
      }
    }
    let height = columns.map(\.count).max() ?? 1
    var text = ""
    for row in 0..<height {
      let isBottom = row == height - 1
      // Names on end stand on the line below them.
      let fields = columns.map { column in
        let place = row - (height - column.count)
        return (text: place >= 0 ? column[place] : "", style: Painter.Style?.some(.strong))
      }
      text += assembled(
        isBottom ? words.choose("事项", "Item") : "", .strong, fields,
        hasTotals && isBottom ? titles : [])
    }
    return text + painter.paint(String(repeating: "─", count: width(block, hasTotals)), .frame)
      + "\n"
  }

  private func width(_ block: Range<Int>, _ hasTotals: Bool) -> Int {
    layout.item + block.count * (layout.field + layout.gap)
      + (hasTotals ? MatrixLayout.total + MatrixLayout.score : 0)
  }

  private func line(_ line: Overview.Line, _ block: Range<Int>, hasTotals: Bool) -> String {
    let comparison = outcome.comparisons[line.comparison]
    let fields = block.map { number -> (text: String, style: Painter.Style?) in
      guard let field = line.fields[number] else {
        return outcome.isLacking(line, in: number) ? (CoverageWords.sign, .error) : ("", nil)
      }
      return (reader.text(field), reader.style(field))
    }
    let sum = line.fields.compactMap(\.self).reduce(0) { $0 + reader.count($1) }
    return assembled(
      item(comparison), nil, fields,
      hasTotals ? [String(sum), percent(itemScores[comparison.basicCode])] : [])
  }

  /// The code and as much of the name as fits; where there is little room, the name alone, unless another
  /// item would look the same.
  private func item(_ comparison: Comparison) -> String {
    let short = Self.shortName(comparison, layout)
    guard layout.item < MatrixLayout.codeAndName, !short.isEmpty, nameCounts[short] == 1 else {
      let code = Visible.text(comparison.basicCode)
      let name = comparison.name.map { Visible.text($0) } ?? ""
      return DisplayWidth.cut("\(code) \(name)", to: layout.item - 1)
    }
    return short
  }

  private static func shortName(_ comparison: Comparison, _ layout: MatrixLayout) -> String {
    DisplayWidth.cut(comparison.name.map { Visible.text($0) } ?? "", to: layout.item - 1)
  }

  /// How many elements differ in each district, and its score.
  private func foot(_ block: Range<Int>, hasTotals: Bool) -> String {
    var sums = Array(repeating: 0, count: outcome.overview.places.count)
    for line in lines {
      for (number, field) in line.fields.enumerated() {
        if let field { sums[number] += reader.count(field) }
      }
    }
    let rule = painter.paint(String(repeating: "─", count: width(block, hasTotals)), .frame)
    let counts = block.map { (text: String(sums[$0]), style: Painter.Style?.none) }
    let shares = block.map { number -> (text: String, style: Painter.Style?) in
      let score = scores[outcome.overview.places[number].division]
      return (score?.value.map { String($0 / 100) } ?? "–", nil)
    }
    let whole = [String(sums.reduce(0, +)), percent(outcome.consistency.whole)]
    return rule + "\n"
      + assembled(words.choose("不同", "Sum"), nil, counts, hasTotals ? [whole[0]] : [])
      + assembled(words.choose("得分（%）", "Score (%)"), nil, shares, hasTotals ? ["", whole[1]] : [])
  }

  /// Hundredths of a percent with one digit, rounded down: only a whole is 100.
  private func percent(_ score: Consistency.Score?) -> String {
    guard let value = score?.value else { return "–" }
    return value == 10_000 ? "100%" : "\(value / 100).\(value % 100 / 10)%"
  }

  /// One line without blanks at its end; fields stand at the right of their columns.
  private func assembled(
    _ item: String,
    _ style: Painter.Style?,
    _ fields: [(text: String, style: Painter.Style?)],
    _ totals: [String]
  ) -> String {
    var cells = [(text: item, style: style, width: layout.item, isRight: false)]
    cells += fields.map { ($0.text, $0.style, layout.field + layout.gap, true) }
    cells += zip(totals, [MatrixLayout.total, MatrixLayout.score]).map { ($0, nil, $1, true) }
    var line = ""
    var missing = 0
    for cell in cells {
      let rest = max(0, cell.width - DisplayWidth.of(cell.text))
      guard !cell.text.isEmpty else {
        missing += cell.width
        continue
      }
      line += String(repeating: " ", count: missing + (cell.isRight ? rest : 0))
      line += cell.style.map { painter.paint(cell.text, $0) } ?? cell.text
      missing = cell.isRight ? 0 : rest
    }
    return line + "\n"
  }

  /// Names without the word for their level, which every column would repeat.
  private static func shortNames(_ places: [Overview.Place]) -> [String] {
    let names = places.map { Visible.text($0.name) }
    let short = names.map { name in
      name.count > 2 && "区县市省".contains(name.last ?? " ") ? String(name.dropLast()) : name
    }
    return Set(short).count == Set(names).count ? short : names
  }
}

extension Comparison.Selection {
  /// Whether fewer districts are shown than were compared.
  fileprivate var narrowsPlaces: Bool { !divisions.isEmpty || files != nil }
}
