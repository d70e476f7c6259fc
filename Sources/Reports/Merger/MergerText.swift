import Compiler
import Source
import Standard

extension MergerFormat {
  /// For reading in a terminal: counts first, then item by item.
  package static let text = MergerFormat("text") { outcome, language in
    var report = MergerText(outcome, language)
    return report.bytes()
  }
}

struct MergerText {
  private let words: MergerWords
  private var positions: Positions
  private var text = ""

  init(_ outcome: MergerOutcome, _ language: Language) {
    words = MergerWords(outcome: outcome, language: language)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let decisions = words.decisions
    line(0, words.title)
    for (name, count) in words.counts where count > 0 { line(1, "\(count)  \(name)") }
    if decisions.isSettled { line(1, words.choose("没有要决定的", "nothing to decide")) }
    for item in decisions.merged where !item.decisions.isEmpty { write(item) }
    section(words.single, decisions.single) { report, single in
      for item in single.items {
        report.line(
          1, "\(report.words.name(item))  \(item.identifier)  \(report.words.sides(single.sides))")
        report.line(2, report.place(item.own.location))
      }
    }
    section(words.reconciliations, decisions.reconciliations) { report, group in
      report.line(1, group.name)
      for item in group.items {
        report.line(2, "\(item.basicCode ?? "")  \(report.place(item.own.location))")
      }
    }
    section(words.bodies, decisions.bodies.filter(\.isUnited)) { report, group in
      report.line(1, "\(group.function) → \(report.words.becomes(group))")
      for body in group.bodies {
        report.line(2, "\(body.name)  \(body.code ?? "")  \(report.place(body.location))")
      }
    }
    section(words.codes, decisions.codes) { report, change in
      let old = change.old.shown[report.words.language]
      report.line(1, "\(old) → \(report.words.becomes(change))")
      report.line(2, "\(report.words.name(change.item))  \(report.place(change.old.location))")
    }
    section(words.points, decisions.points) { report, point in
      let warning =
        point.isAmbiguous ? report.words.choose("  两处同名，要改名", "  shares its name: rename") : ""
      let side = report.words.sides([point.side])
      report.line(1, "\(side)  \(point.name)  \(point.address ?? "")\(warning)")
    }
    section(words.uncoded, decisions.uncoded) { report, item in
      report.line(1, "\(report.words.name(item))  \(report.place(item.own.location))")
    }
    return Array(text.utf8)
  }

  private mutating func write(_ item: MergedItem) {
    text += "\n"
    line(0, "\(words.name(item))  \(item.comparison.basicCode)")
    for kind in MergedItem.Decision.Kind.allCases {
      let decisions = item.decisions.filter { $0.kind == kind }
      guard !decisions.isEmpty else { continue }
      line(1, "\(words.heading(kind))  \(decisions.count)")
      for decision in decisions {
        line(2, decision.row.title[words.language])
        for (number, cell) in decision.row.cells.enumerated() {
          let column = item.comparison.columns[number]
          let value = words.value(cell, in: decision.row)
          let place = cell.location.map { "  " + self.place($0) } ?? ""
          line(3, "\(column.name)\(words.choose("：", ": "))\(value)\(place)")
        }
        line(3, "→ " + words.conclusion(decision, item))
      }
    }
  }

  private mutating func section<Value>(
    _ title: String, _ values: [Value], _ write: (inout MergerText, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    text += "\n"
    line(0, "\(title)  \(values.count)")
    for value in values { write(&self, value) }
  }

  private mutating func place(_ location: Location) -> String {
    positions.place(location).address
  }

  private mutating func line(_ depth: Int, _ content: String) {
    text += String(repeating: "  ", count: depth) + Visible.text(content) + "\n"
  }
}
