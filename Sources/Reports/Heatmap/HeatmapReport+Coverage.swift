import Compiler
import Source

/// Which districts lack items of the catalogue, which items no catalogue knows, and of which nobody can tell.
extension HeatmapReport {
  func writeCoverage(_ page: inout Markup) {
    let coverage = CoverageWords(outcome, language)
    page.element("section", ["aria-labelledby": "coverage"]) { page in
      page.element("h2", ["id": "coverage"], CoverageWords.title[language])
      page.element("p", coverage.summary + words.choose("。", "."))
      if !coverage.lacking.isEmpty {
        page.element("h3", words.choose("应有未有的事项", "Items that are lacking"))
        page.element("ul") { page in
          for entry in coverage.lacking {
            page.element("li") { page in
              words.write(data: coverage.title(entry), to: &page)
              page.write(words.choose("：", ": not in "))
              words.write(data: coverage.places(entry), to: &page)
              page.write(
                words.choose("没有（\(coverage.counts(entry))）", " (\(coverage.counts(entry)))"))
            }
          }
        }
      }
      write(
        outcome.coverage.unknown, words.choose("目录中没有的事项", "Items unknown to the catalogue"),
        coverage, &page)
      write(
        outcome.coverage.outside,
        words.choose("所属目录不在工作区的事项", "Items whose catalogue the workspace does not hold"),
        coverage, &page)
      if !outcome.coverage.unjudged.isEmpty {
        page.element("h3", words.choose("没有规定行使层级的事项", "Items without a level"))
        page.element("ul") { page in
          for record in outcome.coverage.unjudged {
            page.element("li") { words.write(data: coverage.title(record), to: &$0) }
          }
        }
      }
    }
    page.verbatim("\n")
  }

  private func write(
    _ items: [Coverage.Unknown],
    _ title: String,
    _ coverage: CoverageWords,
    _ page: inout Markup
  ) {
    guard !items.isEmpty else { return }
    page.element("h3", title)
    page.element("ul") { page in
      for item in items {
        page.element("li") { page in
          words.write(data: coverage.title(item), to: &page)
          page.write(words.choose("：", ": "))
          words.write(data: coverage.places(item), to: &page)
          if let meant = coverage.meant(item) { page.write(words.choose("；", "; ") + meant) }
        }
      }
    }
  }
}
