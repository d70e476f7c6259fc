import Compiler
import Source
import Standard

extension DiffFormat {
  /// For spreadsheets: one row for each cell that differs, or for each cell.
  package static let csv = DiffFormat("csv") { outcome, options, sink in
    var report = DiffCSV(outcome, options)
    report.write(to: sink)
  }
}

/// Writes one line for each implementation and row of a comparison.
struct DiffCSV {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private var positions: Positions
  private var table = CSVTable()

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    positions = Positions(outcome.files)
  }

  mutating func write(to sink: ReportSink) {
    table.add(Self.header.map { $0[options.language] })
    for comparison in outcome.comparisons {
      for row in comparison.rows where outcome.shows(row, options) { add(row, of: comparison) }
      sink.pass(&table)
    }
    addCoverage()
    for item in outcome.notCompared {
      let words = DiffWords(language: options.language)
      addLine([
        item.basicCode ?? "", item.name ?? "", item.divisions.joined(separator: " "), "", "", "",
        "", "", "", words.notCompared, "", "", "", words.reason(item.reason, outcome),
      ])
    }
    for reason in outcome.failures {
      addLine(
        [String](repeating: "", count: 9)
          + [ReportWords.notChecked[options.language], "", "", "", reason[options.language]])
    }
    sink.end(table.bytes)
  }

  /// A line for each district that lacks an item, and for each item that no catalogue knows.
  private mutating func addCoverage() {
    let language = options.language
    let words = CoverageWords(outcome, language)
    let origin = Comparison.Baseline.Origin.catalogue.title[language]
    for entry in outcome.coverage.entries {
      let levels = entry.levels.map { $0.name[language] }.joined(separator: " ")
      for division in entry.lacking {
        addLine([
          entry.code, entry.record.string(.name) ?? "", division,
          outcome.name(ofDivision: division), "", "", "", "", "",
          CoverageWords.isLacking[language], "", origin, levels,
        ])
      }
    }
    for unknown in outcome.coverage.unknown {
      for item in unknown.items {
        let place = item[.basicCode].map { positions.place($0.location) }
        addLine([
          unknown.code, item.name ?? "", item.division, item.place,
          item.body?.string(.name) ?? item.record.string(.body) ?? "", "", "", "", "",
          CoverageWords.isUnknown[language], "", origin, "", words.meant(unknown) ?? "", "",
          place?.path ?? "", place.map { String($0.start.line) } ?? "",
        ])
      }
    }
  }

  private mutating func add(_ row: Comparison.Row, of comparison: Comparison) {
    for (column, cell) in zip(comparison.columns, row.cells) {
      guard outcome.selection.holds(cell), options.showsAll || cell.kind.isDifference else {
        continue
      }
      add(cell, row, column, comparison)
    }
  }

  private mutating func add(
    _ cell: Comparison.Cell,
    _ row: Comparison.Row,
    _ column: Comparison.Column,
    _ comparison: Comparison
  ) {
    let language = options.language
    let place = cell.location.map { positions.place($0) }
    let title = row.path.elements.map { $0.title[language] }.joined(separator: " · ")
    addLine([
      comparison.basicCode, comparison.name ?? "", column.item.division, column.place,
      column.body ?? "", row.path.elements.map(\.id).joined(separator: "."), title,
      row.path.entry ?? "", row.uniformity.title[language], cell.kind.title[language],
      row.aspect.title[language], row.baseline.origin.title[language],
      row.baseline.value?[language] ?? "", cell.value?[language] ?? "",
      cell.similarity?.asFraction ?? "", place?.path ?? "",
      place.map { String($0.start.line) } ?? "",
      cell.deviation?.until?.description ?? "",
      cell.location.flatMap { outcome.dates?[$0]?.day } ?? "",
    ])
  }

  /// Adds a line, filled up to the length of the header.
  private mutating func addLine(_ cells: [String]) {
    table.add(cells + [String](repeating: "", count: Self.header.count - cells.count))
  }

  private static let header = [
    Wording(zh: "基本编码", en: "item code"), Wording(zh: "事项", en: "item"),
    Wording(zh: "区划代码", en: "division"), Wording(zh: "地区", en: "district"),
    Wording(zh: "实施主体", en: "body"), Wording(zh: "要素标识", en: "element id"),
    Wording(zh: "要素", en: "element"), Wording(zh: "条目", en: "entry"),
    Wording(zh: "差异类别", en: "class"), Wording(zh: "结果", en: "kind"),
    Wording(zh: "比对内容", en: "aspect"),
    Wording(zh: "基准来源", en: "baseline from"), Wording(zh: "基准", en: "baseline"),
    Wording(zh: "内容", en: "value"), Wording(zh: "相似度", en: "similarity"),
    Wording(zh: "文件", en: "path"), Wording(zh: "行", en: "line"),
    Wording(zh: "声明至", en: "declared until"), Wording(zh: "自", en: "since"),
  ]
}
