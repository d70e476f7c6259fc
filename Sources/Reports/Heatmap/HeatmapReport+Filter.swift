import Compiler
import Source
import Standard

/// What narrows the page down; hidden until the script that makes it work takes it up.
extension HeatmapReport {
  func writeFilter(_ page: inout Markup) {
    let differing = lines.flatMap(\.rows)
    guard !differing.isEmpty else { return }
    let classes = Uniformity.allCases.filter { uniformity in
      differing.contains { $0.uniformity == uniformity }
    }
    let present = Set(
      differing.lazy.flatMap(\.cells).filter(outcome.selection.holds).map(\.kind))
    let kinds = Comparison.Cell.Kind.allCases.filter { $0.isDifference && present.contains($0) }
      .sorted { $0.weight > $1.weight }
    let form: KeyValuePairs<StaticString, String?> = [
      "class": "narrow", "hidden": "", "aria-label": words.choose("筛选", "Filter"),
    ]
    page.element("form", form) { page in
      page.element("label") { page in
        page.write(words.choose("事项", "Item"))
        page.void("input", ["type": "search", "name": "words", "autocomplete": "off"])
      }
      writeChoice(
        "d", words.choose("地区", "District"),
        outcome.overview.places.enumerated().map {
          ("\($0)", $1.name.isEmpty ? $1.division : $1.name)
        },
        &page)
      writeChoice(
        "c", words.choose("类别", "Class"),
        classes.map { ($0.rawValue, $0.title[language]) }, &page)
      writeChoice(
        "k", words.choose("不同的种类", "Kind"),
        kinds.map { ($0.rawValue, "\($0.wideSign) \($0.title[language])") }, &page)
      page.element("label", ["class": "box"]) { page in
        page.void("input", ["type": "checkbox", "name": "only"])
        page.write(words.choose("只列有不同的事项", "Only items that differ"))
      }
      page.element("button", ["type": "reset"], words.choose("清除筛选", "Clear"))
      let status: KeyValuePairs<StaticString, String?> = [
        "name": "found", "role": "status",
        "data-text": words.choose(
          "列出 {items} 个事项，{fields} 格有不同", "{items} items shown, {fields} fields differ"),
        "data-none": words.choose("没有符合筛选的不同", "nothing that the filter asks for"),
      ]
      page.element("output", status, "")
    }
    page.verbatim("\n")
  }

  private func writeChoice(
    _ name: String,
    _ label: String,
    _ options: [(value: String, title: String)],
    _ page: inout Markup
  ) {
    page.element("label") { page in
      page.write(label)
      page.element("select", ["name": name]) { page in
        page.element("option", ["value": ""], words.choose("全部", "all"))
        for (value, title) in options {
          page.element("option", ["value": value, "lang": words.tag(of: title)], title)
        }
      }
    }
  }
}
