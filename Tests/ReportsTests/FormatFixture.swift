import Compiler
import Foundation
import Reports
import Source
import Standard
import TestSupport
import YAML

/// Outcomes that hold everything a report can be asked to show.
enum FormatFixture {
  /// Findings of each severity with labels, other places and fixes; some suppressed, some in the baseline;
  /// something not checked.
  static func full() async throws -> CheckOutcome {
    var diagnostics = Fixture.diagnostics
    let whole = Fixture.place("承诺办结时限: 25 工作日\n受理条件:")
    diagnostics.append(
      Diagnostic(
        Fixture.wordRule, at: Fixture.place("备用：没有这个要素"),
        others: [Fixture.place("申领居住证"), whole],
        fix: Fix(
          Wording(zh: "改用半角冒号", en: "Use a colon"),
          [Fix.Edit(Fixture.place("："), ": "), Fix.Edit(Fixture.place("没有"), "[“没有”]")],
          isSafe: true),
        subject: Diagnostic.Subject(district: "44")))
    let known = Diagnostic(Fixture.lineRule, at: Fixture.place("# 居住证"))
    let accepted = Diagnostic(Fixture.limitRule, at: whole, ["statutory": "10 个工作日"])
    let all = numbered(diagnostics + [known, accepted])
    return CheckOutcome(
      files: Fixture.workspace.files, diagnostics: Array(all.dropLast()),
      suppressed: [
        SuppressedFinding(diagnostic: all[all.count - 1], suppression: try await suppression())
      ],
      baseline: KnownFindings(of: [all[all.count - 2]]), checked: [FileID(0), FileID(1)],
      counts: (files: 2, items: 1),
      notChecked: [Wording(zh: "a.yaml 无法读取", en: "a.yaml cannot be read")], day: Example.day,
      names: ReportNames(Fixture.workspace))
  }

  /// What texts, names and paths may hold at worst.
  static let evil = [
    "\"quoted\" 'single' <script>alert(1)</script> &amp; ]]> --> <!-- </style>", "a\nb\r\nc\rd\te",
    "100%0A::error::x ##[error]y, a:b;c=d", "=1+1|'x'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1",
    "\u{202E}dlrow\u{2066} \u{200B}\u{FEFF}", "\u{0}\u{1B}[31m\u{7F}\u{85}\u{2028}",
    "\u{FFFE}\u{FFFF}\u{1FFFE}\u{E000}", "[here](https://example.invalid) {0} {{", "👩‍👩‍👧e\u{301}🇨🇳",
    "`*_|#\\ ```", "",
  ]

  /// A finding for each evil text, in its message, note, label, subject, fix and path.
  static func hostile() -> CheckOutcome {
    let texts = evil.enumerated().map { number, text in
      (
        path: "districts/44/4401/440113/items/\(number)\(text).yaml",
        bytes: Array("事项名称: \(text)\n# 尾".utf8)
      )
    }.sorted { $0.path < $1.path }
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    let diagnostics = evil.enumerated().map { number, text in
      let file = FileID(number)
      let end = workspace.files[file].source.bytes.count
      let wording = Wording(zh: text, en: text)
      let location = Location(file: file, range: ByteRange(3, end))
      let rule = Rule(
        .error, "ZS5999", "evil", zh: "坏 {value}", en: "Evil {value}", why: wording,
        help: Wording(zh: "{value}", en: "{value}"), ground: wording, flags: [text], allows: [])
      return Diagnostic(
        rule, at: location, ["value": .text(text)], note: wording,
        labels: [Diagnostic.Label(location, wording)], others: [location],
        fix: Fix(wording, [Fix.Edit(location, text)], isSafe: false),
        subject: Diagnostic.Subject(item: text, district: text, element: text))
    }
    let all = numbered(diagnostics)
    return CheckOutcome(
      files: workspace.files, diagnostics: all, baseline: KnownFindings(of: [all[0]]),
      checked: workspace.files.trees.map(\.file), counts: (files: evil.count, items: evil.count),
      notChecked: evil.map { Wording(zh: $0, en: $0) }, day: Example.day)
  }

  /// So many findings at different places.
  static func long(_ count: Int) -> CheckOutcome {
    let all = (0..<count).map { number in
      Diagnostic(
        Fixture.lineRule, at: Fixture.place("# 居住证"),
        note: Wording(zh: "第\(number)处", en: "No. \(number)"),
        subject: Diagnostic.Subject(item: "\(number)", district: "44"))
    }
    return CheckOutcome(
      files: Fixture.workspace.files, diagnostics: numbered(all), checked: [FileID(0)],
      counts: (files: 1, items: 1), notChecked: [], day: Example.day)
  }

  /// A check that found nothing, and maybe did not look at everything.
  static func nothing(notChecked: [Wording] = []) -> CheckOutcome {
    CheckOutcome(
      files: Fixture.workspace.files, diagnostics: [], checked: [FileID(0)],
      counts: (files: 1, items: 1), notChecked: notChecked, day: Example.day)
  }

  /// The fingerprints that a check would give.
  private static func numbered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().map { number, diagnostic in
      var diagnostic = diagnostic
      diagnostic.fingerprint = "00000000000000" + (number < 10 ? "0" : "") + "\(number)"
      return diagnostic
    }
  }

  /// A suppression as a comment states it.
  private static func suppression() async throws -> Suppression {
    let text = "法定办结时限: 10 工作日\n承诺办结时限: 25 工作日 # zhun: 忽略 ZS3101 -- 省里七月统一，至 2026-12-31\n"
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [(Fixture.itemPath, Array(text.utf8))], standard: Repository.standard.standard,
      division: "440113")
    let verdict = await Checker.verdict(on: workspace, workers: 1, asOf: Example.day)
    guard let found = verdict.suppressed.first else { throw NothingSuppressed() }
    return found.suppression
  }

  private struct NothingSuppressed: Error {}
}
