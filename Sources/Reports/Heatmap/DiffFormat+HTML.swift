import Compiler
import Source
import Standard

extension DiffFormat {
  /// For people in a browser and on paper: a heat map of items and districts that opens to the texts.
  package static let html = DiffFormat("html") { outcome, options in
    var report = HeatmapReport(outcome, options)
    return report.bytes()
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
  /// The number of each division in the overview.
  let placeNumbers: [String: Int]
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
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let summary = DiffCounts(outcome.comparisons)
      .text(showsLocal: options.showsAll, in: language)
    let frame = HTMLPage(
      language: language, title: words.title, summary: summary,
      style: HTMLStyle.base + HeatmapStyle.sheet(language), script: HeatmapScript.text)
    return frame.bytes { page in
      writeHeader(summary, &page)
      page.verbatim("<main>\n")
      if !outcome.comparisons.isEmpty {
        writeMatrix(&page)
        writeItems(&page)
        writeScores(&page)
      }
      page.verbatim("</main>\n")
    }
  }

  private func writeParts(_ page: inout Markup) {
    guard !outcome.comparisons.isEmpty else { return }
    let links = [
      ("#matrix", words.choose("总表", "Matrix")),
      ("#items", words.choose("各事项的不同", "Differences by item")),
      ("#scores", words.choose("一致率", "Consistency")),
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
      writeParts(&page)
    }
    page.verbatim("\n")
  }

  var overview: Overview { outcome.overview }

  var consistency: Consistency { outcome.consistency }

  static func id(ofItem number: Int) -> String { "i\(number + 1)" }

  static func id(ofItem number: Int, place: Int) -> String { "i\(number + 1)d\(place + 1)" }

  static func id(ofLine number: Int) -> String { "m\(number + 1)" }
}
