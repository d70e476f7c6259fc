import Compiler
import Source

extension ReportFormat {
  /// For spreadsheets: one finding a row, as RFC 4180 has it, with the mark by which Excel knows UTF-8.
  package static let csv = ReportFormat("csv") { outcome, options, sink in
    var report = CSVReport(outcome, options.language)
    report.write(to: sink)
  }
}

struct CSVReport {
  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions
  private var table = CSVTable()

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    positions = Positions(outcome.files)
  }

  mutating func write(to sink: ReportSink) {
    table.add(Self.header.map { $0[language] })
    for diagnostic in outcome.diagnostics {
      let place = positions.place(diagnostic.location)
      let subject = diagnostic.subject
      let names = outcome.names
      table.add([
        diagnostic.severity.name[language], diagnostic.rule.code,
        diagnostic.message(in: language), place.path, String(place.start.line),
        String(place.start.column), subject.item.map(names.item) ?? "",
        outcome.district(of: diagnostic).map(names.district) ?? "",
        subject.element.map { names.element($0, in: language) } ?? "",
        diagnostic.help(in: language) ?? "", diagnostic.fingerprint,
      ])
      sink.pass(&table)
    }
    for reason in outcome.notChecked {
      let cells = [ReportWords.notChecked[language], "", reason[language]]
      table.add(cells + [String](repeating: "", count: Self.header.count - cells.count))
    }
    sink.end(table.bytes)
  }

  private static let header = [
    Wording(zh: "严重程度", en: "severity"), Wording(zh: "编号", en: "code"),
    Wording(zh: "问题", en: "message"), Wording(zh: "文件", en: "path"),
    Wording(zh: "行", en: "line"), Wording(zh: "列", en: "column"),
    Wording(zh: "事项", en: "item"), Wording(zh: "地区", en: "district"),
    Wording(zh: "要素", en: "element"), Wording(zh: "帮助", en: "help"),
    Wording(zh: "指纹", en: "fingerprint"),
  ]
}
