import Compiler
import Source
import Standard

/// Of each item that differs, a table of its elements with both texts.
extension HeatmapReport {
  mutating func writeItems(_ page: inout Markup) {
    page.verbatim("<section aria-labelledby=\"items\">\n")
    page.element("h2", ["id": "items"], words.choose("各事项的不同", "Differences by item"))
    let differing = lines.enumerated().filter { !$0.element.rows.isEmpty }
    if differing.isEmpty {
      page.element("p", words.choose("没有不同。", "Nothing differs."))
    } else {
      writeKey(&page)
    }
    for (number, line) in differing {
      page.verbatim("\n")
      write(line, number, &page)
    }
    page.verbatim("</section>\n")
  }

  /// How the marks in the texts are to be read.
  private func writeKey(_ page: inout Markup) {
    page.element("p", ["class": "key"]) { page in
      page.write(words.choose("文字标记：", "Marks: "))
      page.element("del", words.choose("基准有而地区没有", "in the baseline only"))
      page.write(words.choose("，", ", "))
      page.element("ins", words.choose("地区有而基准没有", "in the district only"))
      page.write(
        words.choose(
          "。行号是该地区文件的行号，文件列在各事项开头。",
          ". Lines are those of the district’s file, which stands at the head of the item."))
    }
  }

  private mutating func write(_ line: Line, _ number: Int, _ page: inout Markup) {
    let (comparison, name, rows) = (line.comparison, line.name, line.rows)
    let id = Self.id(ofItem: number)
    let elements = Set(rows.compactMap { $0.path.elements.first?.id }).count
    // Open, so that all can be read and printed without a script; the script closes them.
    page.verbatim("<details class=\"item\" open id=\"\(id)\" data-i=\"\(number)\">")
    page.element("summary") { page in
      page.element("h3", ["lang": words.tag(of: name)], name)
      page.write(" ")
      page.element("span", ["class": "code"], comparison.basicCode)
      page.write(" ")
      page.element(
        "span", ["class": "count"],
        words.elements(elements)
          + words.choose("不同", elements == 1 ? " differs" : " differ"))
    }
    page.element("p", ["class": "source"]) { page in
      writeSource(comparison, &page)
      page.write(" ")
      page.element(
        "a", ["href": "#\(Self.id(ofLine: number))"], words.choose("回到总表", "Back to the matrix"))
    }
    writeDistricts(line, number, &page)
    var table = HeatmapRows(comparison, words, placeNumbers, outcome.selection, outcome.dates)
    table.write(
      rows, caption: words.choose("\(name)：不同的要素", "\(name): what differs"), &positions, &page)
    page.verbatim("</details>")
  }

  /// What the item is compared with.
  private func writeSource(_ comparison: Comparison, _ page: inout Markup) {
    let districts = words.districts(comparison.columns.count)
    if let model = comparison.model {
      let name = model.standard.divisions[model.division]?.name ?? model.division
      page.write(words.choose("\(districts)与", "\(districts) compared with "))
      words.write(data: name, to: &page)
      page.write(words.choose("比对：", ": "))
      page.element("code", outcome.files.path(model.file))
    } else if let catalogue = comparison.catalogue {
      page.write(words.choose("\(districts)与目录比对：", "\(districts) compared with the catalogue: "))
      page.element("code", outcome.files.path(catalogue.location.file))
    } else {
      page.write(
        words.choose(
          "目录中没有这一事项，\(districts)相互比对",
          "Not in the catalogue: \(districts) compared with one another"))
    }
    page.write(words.choose("。", "."))
  }

  /// The districts that differ, each with its files: where a field of the matrix leads to.
  private func writeDistricts(_ line: Line, _ number: Int, _ page: inout Markup) {
    let paths = SharedPath(line.comparison.columns.map { outcome.files.path($0.item.file) })
    if let pattern = paths.pattern {
      page.element("p", ["class": "source"]) { page in
        page.write(words.choose("文件：", "Files: "))
        page.element("code", pattern)
      }
    }
    let names = line.comparison.columns.map(\.name).joined()
    page.element("ul", ["class": "files", "lang": words.tag(of: names)]) { page in
      for (place, field) in line.fields.enumerated() {
        guard let field, field.differing > 0 else { continue }
        page.element("li", ["id": Self.id(ofItem: number, place: place)]) { page in
          for (count, column) in field.columns.enumerated() {
            if count > 0 { page.write(words.choose("、", ", ")) }
            page.write(line.comparison.columns[column].name + " ")
            page.element("code", paths.own(column))
          }
        }
      }
    }
  }
}
