import Compiler
import Source
import Standard

extension ChangesFormat {
  /// For a comment on a pull request: a number first, then a table for each item, neutral changes folded.
  package static let markdown = ChangesFormat("markdown") { outcome, options in
    var report = ChangesMarkdown(outcome, options)
    return report.bytes()
  }
}

/// Writes changes as Markdown of GitHub and GitLab; texts of files are escaped for both and for HTML.
struct ChangesMarkdown {
  private let outcome: ChangesOutcome
  private let words: ChangesWords
  private let language: Language
  private var output = ""
  /// How many changes had no room.
  private var leftOut = 0

  init(_ outcome: ChangesOutcome, _ options: ReportOptions) {
    self.outcome = outcome
    language = options.language
    words = ChangesWords(outcome, options.language)
  }

  /// GitHub takes comments of 65,536 characters; the end needs some room.
  static let limit = 60_000

  mutating func bytes() -> [UInt8] {
    let history = outcome.history
    output += "## \(headline)\n\n"
    output += "\(code(outcome.before)) → \(code(outcome.after))\(words.choose("：", ": "))"
    output += "\(words.summary)\(words.choose("。", "."))\n"
    writeNotes(outcome.notCompared, words.choose("未比对", "Not compared"))
    writeNotes(outcome.remarks, words.choose("说明", "Note"))
    let sections = ChangesSections(history).sections
    for section in sections { write(section) }
    writeNeutral(sections)
    if leftOut > 0 {
      output += "\n"
      output += words.choose(
        "还有 \(leftOut) 处变化放不下，完整的见 `zhun changes --format text`。",
        "\(leftOut == 1 ? "1 more change has" : "\(leftOut) more changes have") no room here: see `zhun changes --format text`."
      )
      output += "\n"
    }
    return Array(output.utf8)
  }

  private var headline: String {
    let history = outcome.history
    let counts = [Impact.tightening, .undetermined, .easing, .neutral].compactMap {
      impact -> String? in
      let count = history.countOfChanges(impact)
      guard count > 0 else { return nil }
      return words.choose("\(impact.title.zh) \(count) 处", "\(count) \(impact.title.en)")
    }
    guard !counts.isEmpty else {
      return words.choose("政务服务事项没有变化", "No change of service items")
    }
    let list = counts.joined(separator: words.choose("，", ", "))
    let sum = Impact.allCases.reduce(0) { $0 + history.countOfChanges($1) }
    return words.choose(
      "政务服务事项有 \(sum) 处变化：\(list)", "\(counted(sum, "change")) of service items: \(list)")
  }

  private func code(_ side: ChangesOutcome.Side) -> String { Markdown.inline(words.side(side)) }

  private mutating func writeNotes(_ notes: [Wording], _ title: String) {
    for note in notes {
      output += "\n> **\(title)**\(words.choose("：", ": "))\(Markdown.inline(note[language]))\n"
    }
  }

  /// What of a section is more than neutral, and who is new, gone or renamed.
  private mutating func write(_ section: ChangesSections.Section) {
    let changes = section.changes.filter { outcome.history.changes[$0].impact > .neutral }
    let statements = section.items.compactMap { number in
      words.statement(number).map { (number, $0) }
    }
    guard !changes.isEmpty || !statements.isEmpty else { return }
    var text = "\n### \(heading(section))\n"
    for (number, statement) in statements {
      let item = outcome.history.items[number]
      let mark = item.kind == .changed ? "" : "**\(item.impact.title[language])** "
      text += "\n- \(mark)\(Markdown.inline(statement))"
    }
    if !statements.isEmpty { text += "\n" }
    if !changes.isEmpty { text += "\n" + table(changes) }
    append(text, changes.count + statements.count)
  }

  private mutating func writeNeutral(_ sections: [ChangesSections.Section]) {
    for section in sections {
      let changes = section.changes.filter { outcome.history.changes[$0].impact == .neutral }
      guard !changes.isEmpty else { continue }
      let title = words.choose(
        "\(heading(section))：中性变化 \(changes.count) 处",
        "\(heading(section)): \(counted(changes.count, "neutral change"))")
      append(
        "\n<details><summary>\(title)</summary>\n\n\(table(changes))\n</details>\n", changes.count)
    }
  }

  private mutating func append(_ text: String, _ count: Int) {
    guard output.unicodeScalars.count + text.unicodeScalars.count <= Self.limit else {
      leftOut += count
      return
    }
    output += text
  }

  private func heading(_ section: ChangesSections.Section) -> String {
    let (name, code) = words.heading(section)
    return Markdown.inline([name, code].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func table(_ changes: [Int]) -> String {
    let titles = [
      words.choose("影响", "Impact"), words.choose("要素", "Element"), words.choose("之前", "Before"),
      words.choose("之后", "After"), words.choose("哪里", "Where"),
    ]
    var text = "| \(titles.joined(separator: " | ")) |\n|---|---|---|---|---|\n"
    for number in changes {
      let change = outcome.history.changes[number]
      let marked = MarkedTexts(
        words.value(change.before, change), words.value(change.after, change))
      let cells = [
        change.impact == .neutral
          ? change.impact.title[language] : "**\(words.mark(change.impact))**",
        Markdown.inline(words.title(change)), marked.before.inElement("del"),
        marked.after.inElement("ins"), places(change),
      ]
      text += "| \(cells.map { $0.isEmpty ? words.nothing : $0 }.joined(separator: " | ")) |\n"
    }
    return text
  }

  /// A few names; many are folded.
  private func places(_ change: Change) -> String {
    let names = words.placeNames(change)
    guard names.count > 4 else { return Markdown.inline(words.places(change, limit: 4)) }
    let summary = Markdown.inline(words.places(change, limit: 4))
    let shown =
      names.prefix(50).joined(separator: words.choose("、", ", "))
      + (names.count > 50 ? "…" : "")
    return "<details><summary>\(summary)</summary>\(Markdown.inline(shown))</details>"
  }
}
