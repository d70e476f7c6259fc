import Compiler
import Reports
import Source
import Templates
import YAML

/// Findings as the preview shows them, each with its piece of the source.
struct FindingView {
  private let language: Language
  private var positions: Positions
  private let files: SourceFiles

  init(_ files: SourceFiles, _ language: Language) {
    self.files = files
    self.language = language
    positions = Positions(files)
  }

  /// As many as somebody reads at a time.
  static let limit = 100

  mutating func list(_ findings: [Diagnostic]) -> View {
    .list(findings.prefix(Self.limit).map { view($0) })
  }

  private mutating func view(_ finding: Diagnostic) -> View {
    let places =
      [place(finding.location, finding.note?[language])]
      + finding.labels.map { place($0.location, $0.text[language]) }
    return [
      "kind": .text(finding.severity.rawValue),
      "severity": .text(finding.severity.name[language]),
      "code": .text(finding.rule.code),
      "message": .text(finding.message(in: language)),
      "places": .list(places),
      "others": .list(finding.others.map { .text(address($0)) }),
      "hasOthers": .flag(!finding.others.isEmpty),
      "help": .text(finding.help(in: language)),
      "fix": .text(finding.fix.map { $0.title[language] }),
      "isSafe": .flag(finding.fix?.isSafe ?? false),
      "why": .text(finding.rule.why[language]),
      "explanation": .text("/explain/\(finding.rule.code)?lang=\(language.rawValue)"),
    ]
  }

  private mutating func place(_ location: Location, _ note: String?) -> View {
    let excerpt = Excerpt(
      location.range, positions.table(location.file), files[location.file].source)
    let lines = excerpt.lines.map { line -> View in
      [
        "number": .number(line.number), "before": .text(visible(line.before)),
        "marked": .text(visible(line.marked)), "after": .text(visible(line.after)),
      ]
    }
    return [
      "address": .text(address(location)), "note": .text(note), "lines": .list(lines),
      "isCut": .flag(excerpt.isCut),
    ]
  }

  /// The form that editors and terminals open.
  private mutating func address(_ location: Location) -> String {
    let start = positions.start(of: location)
    return "\(files.path(location.file)):\(start.line):\(start.column)"
  }

  /// Tabs stay; what would hide or turn round the text is spelled out.
  private func visible(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { Visible.text(String($0)) }
      .joined(separator: "\t")
  }

  static let shape = ViewModel.Shape(
    "finding",
    [
      .text("kind", zh: "严重程度的英文名", en: "The severity as a name"),
      .text("severity", zh: "严重程度", en: "The severity"),
      .text("code", zh: "规则编号", en: "The code of the rule"),
      .text("message", zh: "问题", en: "What is wrong"),
      .list("places", of: place, zh: "位置", en: "Where"),
      .flag("hasOthers", zh: "是否还有同样的问题", en: "Whether it is elsewhere too"),
      .list("others", of: .text, zh: "同样的问题还在", en: "Where else"),
      .text("help", zh: "怎么办", en: "What to do").optional,
      .text("fix", zh: "怎样更正", en: "What would mend it").optional,
      .flag("isSafe", zh: "能否自动更正", en: "Whether that needs no thought"),
      .text("why", zh: "原因", en: "Why it matters"),
      .text("explanation", zh: "规则说明的地址", en: "The address of the rule's manual"),
    ])

  private static let place = ViewModel.Shape(
    "place",
    [
      .text("address", zh: "文件、行、列", en: "File, line and column"),
      .text("note", zh: "这里是什么", en: "What stands there").optional,
      .list("lines", of: line, zh: "原文", en: "The source"),
      .flag("isCut", zh: "下面是否还有", en: "Whether it goes on"),
    ])

  private static let line = ViewModel.Shape(
    "line",
    [
      .number("number", zh: "行号", en: "Its number"),
      .text("before", zh: "标记之前", en: "Before the mark"),
      .text("marked", zh: "标记的文字", en: "What is marked"),
      .text("after", zh: "标记之后", en: "Behind the mark"),
    ])
}
