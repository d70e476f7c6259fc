import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// Rounds of fixes: what is applied, what waits, what is refused.
@Suite struct FixRunTests {
  private static let path = "districts/44/4401/440113/items/a.yaml"

  private func bench(_ text: String) -> FixBench {
    FixBench([(Self.path, Array(text.utf8))], Repository.standard.standard)
  }

  private func fixed(_ text: String) async throws -> String {
    let bench = bench(text)
    let run = try await bench.run()
    let bytes = bench.after(run).texts[0].bytes
    let again = try await bench.after(run).run()
    #expect(again.count == 0 && again.texts.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    // What keeps the file from being read hides the rest.
    (
      "基本编码：442106041002\r\n承诺办结时限：１０ 工作日  # 注\r\n",
      "基本编码: \"442106041002\"\r\n承诺办结时限: 10 工作日  # 注\r\n"
    ),
    ("\u{FEFF}基本编码: ４42106041002", "\u{FEFF}基本编码: \"442106041002\""),
    ("咨询方式: ０２０-８７９２５８６８", "咨询方式: 020-87925868"),
    ("咨询方式: [ \"０２０-８７９２５８６８\" ] #注", "咨询方式: [ \"020-87925868\" ] #注"),
    ("服务对象: [自然人, 自然人, 自然人]\n", "服务对象: [自然人]\n"),
    ("计划生效日期: '２０２４－０２－２９'\n", "计划生效日期: '2024-02-29'\n"),
    // A decoded text has no place of its own in the file.
    ("基本编码: \"44210604\\x3100２\"\n", "基本编码: \"44210604\\x3100２\"\n"),
    // The sign would begin a comment.
    ("咨询方式: ０２０-８７９２５８６８ ＃１\n", "咨询方式: ０２０-８７９２５８６８ ＃１\n"),
  ])
  func appliesWhatIsSafe(_ text: String, _ expected: String) async throws {
    #expect(try await fixed(text) == expected)
  }

  @Test(arguments: ["[", "甲\n名称: 乙", "甲\n没有的要素: 乙", "\"\""])
  func aFixThatBringsNewErrorsIsRefused(_ replacement: String) async throws {
    let words = [(Self.rule("ZS1020"), "甲", replacement), (Self.rule("ZS1021"), "丙", "丁")]
    let run = try await run("事项名称: 甲\n地方基本编码: 丙\n", words)
    #expect(run.refused.map(\.rule.code) == ["ZS1020"])
    // What else the file needs is done.
    let text = run.texts.values.first?.bytes ?? []
    #expect(String(decoding: text, as: UTF8.self) == "事项名称: 甲\n地方基本编码: 丁\n")
  }

  @Test func anUncertainIndentationNeedsAPerson() async {
    let texts = [
      "办理流程:\n  - 环节名称: 受理\n\u{3000}\u{3000}\u{3000}办理机构: 甲\n": false,
      "办理流程:\n  - 环节名称: 受理\n\u{3000}\u{3000}办理机构: 甲\n": true,
      "办理流程:\n\u{3000}- 环节名称: 受理\n\u{3000}\u{3000}办理机构: 甲\n\u{3000}- 环节名称: 审查\n": true,
    ]
    for (text, isSafe) in texts {
      let found = await bench(text).findings().filter { $0.rule.code == "ZS0102" }
      #expect(!found.isEmpty && found.allSatisfy { $0.fix?.isSafe == isSafe }, "\(text)")
    }
  }

  @Test func suppressionsStayWhileAFileCannotBeRead() async throws {
    let text = "# zhun: 忽略 ZS3101 -- 甲，至 2027-06-30\n承诺办结时限: 25 工作日\n名称: [\n"
    #expect(try await fixed(text) == text)
    let other =
      "法定办结时限：10 工作日\n# zhun: 忽略 ZS3101 -- 甲，至 2027-06-30\n承诺办结时限: 25 工作日\n"
    #expect(try await fixed(other) == other.replacing("：10", with: ": 10"))
  }

  @Test func fixesThatUndoEachOtherAreADefect() async {
    let rules = [("ZS1020", "甲", "乙"), ("ZS1021", "乙", "甲")]
    await #expect(throws: Failure.self) {
      try await run("名称: 甲\n", rules.map { (Self.rule($0.0), $0.1, $0.2) })
    }
    do {
      _ = try await run("名称: 甲\n", rules.map { (Self.rule($0.0), $0.1, $0.2) })
    } catch {
      #expect((error as? Failure)?.message.en.contains("ZS1020, ZS1021") == true)
    }
  }

  @Test func fixesThatNeverEndAreADefect() async {
    do {
      _ = try await run("名称: 甲\n", [(Self.rule("ZS1020"), "甲", "甲甲")])
      Issue.record("nothing was thrown")
    } catch {
      #expect((error as? Failure)?.message.en.contains("never end") == true)
    }
  }

  @Test func anOverlappingFixWaits() async throws {
    let first = [(Self.rule("ZS1020"), "甲乙", "丙"), (Self.rule("ZS1021"), "乙丁", "戊")]
    // After the first has been applied, the second has nothing left to change.
    let run = try await run("名称: 甲乙丁\n", first)
    #expect(run.count == 1)
    let text = run.texts.values.first?.bytes ?? []
    #expect(String(decoding: text, as: UTF8.self) == "名称: 丙丁\n")
  }

  private static func rule(_ code: String) -> Rule {
    Rule(
      .warning, code, "test-\(code)", zh: "甲", en: "a", why: Wording(zh: "甲", en: "a"), flags: [],
      allows: [])
  }

  /// Runs fixes that replace one word by another.
  private func run(_ text: String, _ words: [(Rule, String, String)]) async throws -> FixRun {
    let bench = bench(text)
    return try await FixRun(limit: 20) { overlay in
      let workspace = bench.workspace(overlay)
      let tree = workspace.files.trees[0]
      let found = words.compactMap { rule, word, replacement -> Diagnostic? in
        let all = Text(tree.source.bytes)
        guard let start = all.firstIndex(of: Array(word.utf8)) else { return nil }
        let place = Location(
          file: tree.file, range: ByteRange(start, start + word.utf8.count))
        return Diagnostic(
          rule, at: place, fix: Fix(replacing: place, with: replacement, isSafe: true))
      }
      return FixRun.View(
        files: workspace.files, standard: bench.standard, diagnostics: found,
        changeable: [tree.file])
    }
  }
}
