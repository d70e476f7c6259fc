import Compiler
import Source

/// How far the same item is the same everywhere: bars in tables, the lowest score first.
extension HeatmapReport {
  func writeScores(_ page: inout Markup) {
    page.element("section", ["aria-labelledby": "scores"]) { page in
      page.element("h2", ["id": "scores"], words.choose("一致性得分", "Consistency score"))
      page.element("p", ["class": "whole"]) { page in
        page.write(words.choose("全部：", "All together: "))
        page.element("strong", words.score(outcome.consistency.whole))
        page.write(words.choose("。", ". "))
        page.element(
          "a", ["href": "#formula"], words.choose("怎样计算", "How it is worked out"))
      }
      let scores = outcome.consistency
      page.element("div", ["class": "scores"]) { page in
        page.element("div") { page in
          write(scores.districts, words.choose("各地区", "Districts"), &page)
          write(scores.bodies, words.choose("各实施主体", "Bodies"), &page)
        }
        page.element("div") { page in
          write(scores.elements, words.choose("各要素", "Elements"), &page)
        }
      }
      writeFormula(&page)
    }
    page.verbatim("\n")
  }

  private func writeFormula(_ page: inout Markup) {
    page.element("h3", ["id": "formula"], words.choose("怎样计算", "How it is worked out"))
    page.element(
      "p",
      words.choose(
        "得分 ＝ 符合 ÷（符合 ＋ 不符合），按“一个事项在一个地区的一个要素”计数，地区自定的要素不计。",
        "Score = kept ÷ (kept + against). What is counted is one element of one item in one "
          + "district; local elements are left out."))
    page.element(
      "p",
      words.choose(
        "符合：与基准一致，或者更优，或者不同但已声明偏离且在有效期内。不符合：更差、不同、缺少、多出，或者声明已经到期。"
          + "没有基准或者无法比较优劣的，列为“无法判断”，不计入得分。",
        "Kept: as the baseline, better, or different with a declaration in force. Against: worse, "
          + "different, missing, extra, or with an expired declaration. What has no baseline or cannot be "
          + "judged is listed as undecided and does not count."))
  }

  private func write(
    _ entries: [Consistency.Entry],
    _ title: String,
    _ page: inout Markup
  ) {
    guard !entries.isEmpty else { return }
    let sorted = entries.enumerated().sorted { left, right in
      let (a, b) = (left.element.score.value ?? .max, right.element.score.value ?? .max)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    page.element("table", ["class": "bars"]) { page in
      page.element("caption", title)
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], title)
          page.element(
            "th", ["scope": "col", "colspan": "2"], words.choose("得分", "Score"))
          for title in [
            words.choose("符合", "Kept"), words.choose("其中声明", "Declared"),
            words.choose("不符合", "Against"), words.choose("无法判断", "Undecided"),
          ] {
            page.element("th", ["scope": "col", "class": "number"], title)
          }
        }
      }
      page.element("tbody") { page in
        for entry in sorted { write(entry, &page) }
      }
    }
  }

  private func write(_ entry: Consistency.Entry, _ page: inout Markup) {
    let score = entry.score
    let name = entry.name[language]
    page.verbatim("\n")
    page.element("tr") { page in
      page.element("th", ["scope": "row"]) { page in
        words.write(data: name.isEmpty ? entry.id : name, to: &page)
      }
      page.element("td", ["class": "number"], words.score(score))
      page.element("td", ["class": "bar"]) { page in
        guard let value = score.value else { return }
        let drawing: KeyValuePairs<StaticString, String?> = [
          "viewBox": "0 0 100 8", "preserveAspectRatio": "none", "aria-hidden": "true",
        ]
        page.element("svg", drawing) { page in
          let width = "\(value / 100).\(value / 10 % 10)"
          page.element("rect", ["width": "100", "height": "8"], "")
          page.element("rect", ["class": "value", "width": width, "height": "8"], "")
        }
      }
      for count in [score.kept, score.declared, score.against, score.undecided] {
        page.element("td", ["class": "number"], "\(count)")
      }
    }
  }
}
