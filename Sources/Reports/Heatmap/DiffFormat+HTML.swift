import Compiler
import Source
import Standard

extension DiffFormat {
  /// For people in a browser and on paper: a heat map of items and districts that opens to the texts.
  package static let html = DiffFormat("html") { outcome, options, sink in
    var report = HeatmapReport(outcome, options)
    sink.end(report.bytes())
  }
}

/// Writes the page: its frame and what is said once; its parts are extensions.
struct HeatmapReport {
  let outcome: DiffOutcome
  let options: DiffOptions
  let language: Language
  let words: HeatmapWords
  /// The score of each item by its basic code.
  let itemScores: [String: Consistency.Score]
  /// The number of each division among the places.
  let placeNumbers: [String: Int]
  let lines: [Line]
  var positions: Positions

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    language = options.language
    words = HeatmapWords(language: options.language)
    itemScores = Dictionary(
      outcome.consistency.items.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
    placeNumbers = Dictionary(
      outcome.overview.places.enumerated().map { ($1.division, $0) },
      uniquingKeysWith: { first, _ in first })
    lines = Self.lines(outcome, options)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let summary = DiffCounts(outcome)
      .text(showsLocal: options.showsAll, in: language)
    let frame = HTMLPage(
      language: language, title: words.title, summary: summary,
      style: HTMLStyle.base + HeatmapStyle.sheet(language), script: HeatmapScript.text)
    return frame.bytes { page in
      writeHeader(summary, &page)
      page.verbatim("<main>\n")
      writeFailures(&page)
      if !outcome.comparisons.isEmpty {
        writeMatrix(&page)
        writeItems(&page)
        writeScores(&page)
      }
      writeCoverage(&page)
      writeNotCompared(&page)
      page.verbatim("</main>\n")
    }
  }

  private func writeParts(_ page: inout Markup) {
    guard !outcome.comparisons.isEmpty else { return }
    let links = [
      ("#matrix", words.choose("总表", "Matrix")),
      ("#items", words.choose("各事项的不同", "Differences by item")),
      ("#scores", words.choose("一致性得分", "Consistency score")),
      ("#coverage", CoverageWords.title[language]),
    ]
    page.element("nav", ["class": "parts", "aria-label": words.choose("本页内容", "On this page")]) {
      page in
      for (address, text) in links { page.element("a", ["href": address], text) }
    }
    page.verbatim("\n")
  }

  private func writeHeader(_ summary: String, _ page: inout Markup) {
    page.element("header") { page in
      page.element("h1", words.title)
      page.element("p", ["class": "summary"], summary)
      let measure = DiffWords(language: language).measure(outcome)
      page.element(
        "p",
        words.choose(
          "\(measure)。偏离声明按 \(outcome.day) 的情况判断。",
          "\(measure.capitalizedFirst). Declarations are judged as of \(outcome.day)."))
      writeParts(&page)
    }
    page.verbatim("\n")
  }

  /// What stands in the way of a whole comparison: without it the rest would pass for complete.
  private func writeFailures(_ page: inout Markup) {
    guard !outcome.failures.isEmpty else { return }
    page.element("section", ["class": "not-checked", "aria-labelledby": "failures"]) { page in
      page.element("h2", ["id": "failures"], words.choose("比对不完整", "Incomplete"))
      page.element(
        "p",
        words.choose("以下内容没有读到，本报告不完整：", "The report is incomplete. Not read:"))
      page.element("ul") { page in
        for reason in outcome.failures { page.element("li", reason[language]) }
      }
    }
    page.verbatim("\n")
  }

  /// Items that nothing could be said of, with the reason.
  private func writeNotCompared(_ page: inout Markup) {
    guard !outcome.notCompared.isEmpty else { return }
    page.element("section", ["aria-labelledby": "not-compared"]) { page in
      let title = words.choose("没有比对的事项", "Items that were not compared")
      page.element("h2", ["id": "not-compared"], "\(title) (\(outcome.notCompared.count))")
      page.element("ul") { page in
        for item in outcome.notCompared {
          page.element("li") { page in
            let names = [item.name, item.basicCode].compactMap(\.self).joined(separator: " ")
            words.write(data: names, to: &page)
            let reason = DiffWords(language: language).reason(item.reason, outcome)
            page.write(words.choose("：", ": ") + reason)
          }
        }
      }
    }
    page.verbatim("\n")
  }

  /// One item of the report.
  struct Line {
    let comparison: Comparison
    let name: String
    /// What is shown of it: what is the same everywhere never is.
    let rows: [Comparison.Row]
    /// One for each place of the overview; nil where the item is not carried out there.
    let fields: [HeatmapField?]
  }

  private static func lines(_ outcome: DiffOutcome, _ options: DiffOptions) -> [Line] {
    outcome.overview.lines.map { line in
      let comparison = outcome.comparisons[line.comparison]
      let rows = comparison.rows.filter { $0.isDiffering && outcome.shows($0, options) }
      return Line(
        comparison: comparison, name: comparison.name ?? comparison.basicCode, rows: rows,
        fields: HeatmapField.fields(
          of: line, rows: rows, columns: comparison.columns.count, outcome.selection))
    }
  }

  static func id(ofItem number: Int) -> String { "i\(number + 1)" }

  static func id(ofItem number: Int, place: Int) -> String { "i\(number + 1)d\(place + 1)" }

  static func id(ofLine number: Int) -> String { "m\(number + 1)" }
}
