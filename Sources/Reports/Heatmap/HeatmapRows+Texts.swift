import Compiler
import Source
import Standard

/// The texts of a row: the baseline and what districts say, with what differs marked.
extension HeatmapRows {
  /// Whose word the baseline is, and where it stands.
  func writeOrigin(
    _ row: Comparison.Row,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    page.element("small") { page in
      page.write(words.origin(row.baseline, of: comparison))
      if let place = place(row.baseline, &positions) {
        page.write(words.choose("，", ", "))
        page.element("span", ["class": "place"], place)
      }
    }
  }

  func writeReference(_ name: String, _ page: inout Markup) {
    page.element("small") { page in
      page.write(words.choose("对照：", "Held against "))
      words.write(data: name, to: &page)
    }
  }

  /// Who says the same as the baseline.
  func write(same: [CellGroup], _ page: inout Markup) {
    let count = same.reduce(0) { $0 + $1.columns.count }
    guard count > 0 else { return }
    page.element("small") { page in
      page.write(words.choose("\(count) 个地区相同", "the same in \(words.districts(count))"))
      guard count <= 5 else { return }
      page.write(words.choose("：", ": "))
      let names = same.flatMap(\.columns).map { comparison.columns[$0].name }
      words.write(data: names.joined(separator: "、"), to: &page)
    }
  }

  /// A text with its marks.
  func write(
    _ parts: [TextDifference.Part],
    _ mark: StaticString,
    _ page: inout Markup
  ) {
    guard !parts.isEmpty else { return }
    page.element("div", ["lang": words.tag(of: parts.map(\.text).joined())]) { page in
      for part in parts { write(part, mark, &page) }
    }
  }

  /// A mark does not reach over the blank after a word.
  private func write(_ part: TextDifference.Part, _ mark: StaticString, _ page: inout Markup) {
    guard part.isChanged else { return page.write(part.text) }
    let word = part.text.reversed().drop(while: \.isWhitespace).reversed()
    page.element(mark, [:], String(word))
    page.write(String(part.text.dropFirst(word.count)))
  }

  /// Where the catalogue or the district that is the measure says it.
  private func place(
    _ baseline: Comparison.Baseline,
    _ positions: inout Positions
  ) -> String? {
    guard [.catalogue, .law, .district].contains(baseline.origin),
      let location = baseline.location
    else { return nil }
    let line = positions.start(of: location).line
    let file = comparison.model?.file ?? comparison.catalogue?.location.file
    guard location.file != file else { return words.line(line) }
    return "\(positions.files.path(location.file)):\(line)"
  }

  func write(
    _ group: CellGroup,
    _ after: [TextDifference.Part],
    _ row: Comparison.Row,
    _ page: inout Markup
  ) {
    let kind = group.kind
    if row.uniformity != .local, kind.isDifference {
      page.element("span", ["class": "kind \(kind.rawValue)"]) { page in
        page.write("\(kind.wideSign) \(kind.title[words.language])")
        if let similarity = group.cell.similarity {
          page.write(words.choose("，相似度 ", ", likeness ") + similarity.asFraction)
        }
        if kind == .declared || kind == .expired {
          page.write(
            words.choose(
              "（\(group.cell.difference.title.zh)）", " (\(group.cell.difference.title.en))"))
        }
      }
    } else if !kind.isDifference {
      page.element("span", ["class": "kind"], kind.title[words.language])
    }
    write(after, "ins", &page)
    if let deviation = group.cell.deviation { write(deviation, &page) }
  }

  /// The declaration under which a group differs: its grounds, and until when it counts.
  private func write(_ deviation: Comparison.Deviation, _ page: inout Markup) {
    if deviation.isExpired, let until = deviation.until {
      page.element(
        "p", ["class": "late"],
        words.choose("偏离声明已于 \(until) 到期", "The declaration expired on \(until)"))
    }
    let grounds: [(String, String?)] = [
      (words.choose("理由", "Reason"), deviation.reason),
      (words.choose("依据", "Basis"), deviation.basis),
      (
        words.choose("有效至", "Until"),
        deviation.isExpired ? nil : deviation.until?.description
      ),
    ]
    page.element("dl", ["class": "declaration"]) { page in
      for case (let title, let value?) in grounds {
        page.element("div") { page in
          page.element("dt", title)
          page.element("dd", ["lang": words.tag(of: value)], value)
        }
      }
    }
  }
}
