import Compiler
import Source
import Standard

extension MergerFormat {
  /// For minutes and reviews: a table for each item, with boxes to tick.
  package static let markdown = MergerFormat("markdown") { outcome, language in
    var report = MergerMarkdown(outcome, language)
    return report.bytes()
  }
}

struct MergerMarkdown {
  private let words: MergerWords
  private var positions: Positions
  private var text = ""

  init(_ outcome: MergerOutcome, _ language: Language) {
    words = MergerWords(outcome: outcome, language: language)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let decisions = words.decisions
    text += "# \(Markdown.text(words.title))\n\n"
    for (name, count) in words.counts where count > 0 { text += "- \(name): \(count)\n" }
    if decisions.isSettled { text += "- \(words.choose("没有要决定的", "nothing to decide"))\n" }
    for item in decisions.merged where !item.decisions.isEmpty { write(item) }
    list(
      words.single,
      decisions.single.flatMap { single in
        single.items.map { "\(words.name($0)) \($0.identifier): \(words.sides(single.sides))" }
      })
    list(
      words.reconciliations,
      decisions.reconciliations.map { group in
        let codes = group.items.map {
          "\($0.basicCode ?? "") (\(words.outcome.files.path($0.file)))"
        }
        return "\(group.name): \(codes.joined(separator: ", "))"
      })
    list(
      words.bodies,
      decisions.bodies.filter(\.isUnited).map { group in
        let bodies = group.bodies.map { "\($0.name) \($0.code ?? "")" }
        return "\(bodies.joined(separator: words.choose("、", ", "))) → \(words.becomes(group))"
      })
    list(
      words.codes,
      decisions.codes.map { change in
        "\(words.name(change.item)): \(change.old.shown[words.language]) → \(words.becomes(change))"
      })
    list(
      words.points,
      decisions.points.map { point in
        "\(words.sides([point.side])): \(point.name) \(point.address ?? "")"
          + (point.isAmbiguous ? words.choose("（两处同名，要改名）", " (shares its name: rename)") : "")
      })
    list(words.uncoded, decisions.uncoded.map { words.name($0) })
    return Array(text.utf8)
  }

  private mutating func write(_ item: MergedItem) {
    let columns = item.comparison.columns.map { Markdown.cell($0.name) }
    text += "\n## \(Markdown.text(words.name(item))) \(item.comparison.basicCode)\n"
    for kind in MergedItem.Decision.Kind.allCases {
      let decisions = item.decisions.filter { $0.kind == kind }
      guard !decisions.isEmpty else { continue }
      text += "\n### \(words.heading(kind)): \(decisions.count)\n\n"
      row(
        [words.choose("要素", "element")] + columns + [
          words.choose("结论", "conclusion"), words.choose("决定", "decision"),
        ])
      text += "|" + String(repeating: "---|", count: columns.count + 3) + "\n"
      for decision in decisions {
        let values = decision.row.cells.map { cell in
          let place = cell.location.map { positions.place($0) }
          let line = place.map { "<br>\(Markdown.cell("\($0.path):\($0.start.line)"))" } ?? ""
          return Markdown.cell(words.value(cell, in: decision.row)) + line
        }
        row(
          [Markdown.cell(decision.row.title[words.language])] + values + [
            Markdown.cell(words.conclusion(decision, item)), "",
          ])
      }
    }
  }

  private mutating func row(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  private mutating func list(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n## \(title): \(lines.count)\n\n"
    for line in lines { text += "- [ ] \(Markdown.cell(line))\n" }
  }
}
