import Compiler
import Source

/// Items × districts: how many elements differ, and how.
extension HeatmapReport {
  func writeMatrix(_ page: inout Markup) {
    let title = words.choose("总表", "Matrix")
    page.element("section", ["aria-labelledby": "matrix"]) { page in
      page.element("h2", ["id": "matrix"], title)
      page.element(
        "p",
        words.choose(
          "每格是一个事项在一个地区的比对结果：符号和颜色表示最要紧的一种不同，数字是有几个要素不同。点开一格，看两边的文字。",
          "Each field is one item in one district: sign and colour show the weightiest difference, "
            + "the number how many elements differ. A field opens to the texts."))
      writeLegend(&page)
      writeFilter(&page)
      let region: KeyValuePairs<StaticString, String?> = [
        "class": "matrix", "role": "region", "tabindex": "0",
        "aria-label": words.choose("事项与地区总表，可滚动", "Items and districts, scrollable"),
      ]
      page.element(
        "p", ["class": "keys", "hidden": ""],
        words.choose(
          "键盘：方向键在格间移动，Enter 打开，Esc 回到原来的格。",
          "Keyboard: arrow keys move between fields, Enter opens, Escape returns to the field."))
      page.element("div", region) { page in
        page.element("table") { page in
          page.element("caption", words.choose("各事项在各地区有几个要素不同", "Elements that differ"))
          writeMatrixHead(&page)
          page.element("tbody") { page in
            for (number, line) in lines.enumerated() { write(line, number, &page) }
          }
        }
      }
    }
    page.verbatim("\n")
  }

  private func writeMatrixHead(_ page: inout Markup) {
    let scores = Dictionary(
      outcome.consistency.districts.map { ($0.id, $0.score) },
      uniquingKeysWith: { first, _ in first })
    let names = Dictionary(grouping: outcome.overview.places, by: \.name)
    page.element("thead") { page in
      page.element("tr") { page in
        page.element("th", ["scope": "col"], words.choose("事项", "Item"))
        page.element("th", ["scope": "col", "class": "rate"], words.choose("得分", "Score"))
        for (number, place) in outcome.overview.places.enumerated() {
          let name = place.name.isEmpty ? words.choose("未标明地区", "No district") : place.name
          let attributes: KeyValuePairs<StaticString, String?> = [
            "scope": "col", "data-d": "\(number)",
          ]
          page.element("th", attributes) { page in
            words.write(data: name, to: &page)
            // Two cities may have districts of one name.
            if names[place.name]?.count ?? 0 > 1 {
              page.element("small", place.division)
            }
            if let score = scores[place.division] { page.element("small", words.score(score)) }
          }
        }
      }
    }
  }

  private func write(_ line: Line, _ number: Int, _ page: inout Markup) {
    let (comparison, name) = (line.comparison, line.name)
    page.verbatim("\n")
    page.element("tr", ["data-i": "\(number)", "data-b": comparison.basicCode]) { page in
      page.element("th", ["scope": "row", "id": Self.id(ofLine: number)]) { page in
        if !line.rows.isEmpty {
          let link: KeyValuePairs<StaticString, String?> = [
            "href": "#\(Self.id(ofItem: number))", "lang": words.tag(of: name),
          ]
          page.element("a", link, name)
        } else {
          words.write(data: name, to: &page)
        }
      }
      page.element(
        "td", ["class": "rate"],
        words.score(itemScores[comparison.basicCode] ?? Consistency.Score()))
      for (place, field) in line.fields.enumerated() {
        write(field, number, place, &page)
      }
    }
  }

  private func write(
    _ field: HeatmapField?,
    _ number: Int,
    _ place: Int,
    _ page: inout Markup
  ) {
    guard let field else {
      guard outcome.isLacking(outcome.overview.lines[number], in: place) else {
        let words = words.choose("没有实施", "not carried out")
        return page.element("td", ["class": "none", "aria-label": words], "")
      }
      return page.element(
        "td", ["class": "lacking", "aria-label": words.isLacking], CoverageWords.sign)
    }
    let count = field.differing
    guard count > 0 else {
      return page.element("td", ["aria-label": words.summary(of: field)], Self.same)
    }
    let placeName = outcome.overview.places[place].name
    page.element("td", ["class": "\(field.kind.rawValue) \(Self.level(count))"]) { page in
      page.element(
        "a",
        [
          // Each row is left by the link of its item; the script makes fields reachable by arrows.
          "tabindex": "-1", "href": "#\(Self.id(ofItem: number, place: place))",
          "aria-label": words.name(of: field, place: placeName),
        ], field.kind.signed(count))
    }
  }

  /// What stands where nothing differs: most fields, so that it must be quiet.
  private static let same = "·"

  /// How strong the colour is.
  static func level(_ count: Int) -> String { count > 3 ? "l3" : count > 1 ? "l2" : "l1" }

  private func writeLegend(_ page: inout Markup) {
    let kinds = Comparison.Cell.Kind.allCases.filter(\.isDifference)
      .sorted { $0.weight > $1.weight }
    page.element("ul", ["class": "legend"]) { page in
      for kind in kinds {
        page.element("li") { page in
          page.element("span", ["class": "mark \(kind.rawValue) l2"], kind.wideSign)
          page.write(" \(kind.title[language])")
        }
      }
      page.element("li") { page in
        page.element("span", ["class": "mark"], Self.same)
        page.write(words.choose(" 没有不同", " no difference"))
      }
      page.element("li") { page in
        page.element("span", ["class": "mark none"], "")
        page.write(words.choose(" 没有实施", " not carried out"))
      }
      page.element("li") { page in
        page.element("span", ["class": "mark lacking"], CoverageWords.sign)
        page.write(" \(CoverageWords.isLacking[language])")
      }
    }
    page.element("details", ["class": "meanings"]) { page in
      page.element("summary", words.choose("各种符号和颜色的意思", "What signs and colours mean"))
      page.element("dl") { page in
        for kind in kinds {
          page.element("div") { page in
            page.element("dt", "\(kind.wideSign) \(kind.title[language])")
            page.element("dd", words.meaning(kind))
          }
        }
        page.element("div") { page in
          page.element("dt", "\(CoverageWords.sign) \(CoverageWords.isLacking[language])")
          page.element("dd", words.isLacking)
        }
      }
      page.element(
        "p",
        words.choose(
          "红、橙两色越深，不同的要素越多：1 个、2–3 个、4 个以上。",
          "The deeper a red or orange, the more elements differ: 1, 2–3, 4 and more."))
    }
    page.verbatim("\n")
  }
}
