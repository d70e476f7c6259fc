import Compiler
import Source
import Standard
import TestSupport
import Testing

/// What a comment in an item's file sets aside: what it stands above or behind, until its day.
@Suite struct SuppressionTests {
  private static let item = """
    法定办结时限: 10 工作日
    承诺办结时限: 25 工作日
    申请材料:
      - 名称: 营业执照原件及复印件
        份数: {原件: 1, 复印件: 0}
      - 名称: 户口簿原件及复印件
        份数: {原件: 1, 复印件: 0}
    """

  private func verdict(_ text: String, asOf day: CalendarDate = Example.day) async -> Verdict {
    let workspace = Example(text).workspace(Repository.standard.standard)
    return await Checker.verdict(on: workspace, workers: 1, asOf: day)
  }

  private func codes(_ verdict: Verdict) -> [String] {
    verdict.diagnostics.map(\.rule.code).filter { ["ZS3101", "ZS3502"].contains($0) }
  }

  @Test(arguments: [
    "# zhun: 忽略 ZS3101 -- 等省里统一，至 2027-06-30",
    "#zhun：忽略 ZS3101——等省里统一，至2027年6月30日止。",
    "# zhun: ignore promise-exceeds-statutory-limit -- wait until the province decides, until 2027-06-30.",
    "# zhun: 忽略 ZS3101、ZS3102 -- 省里说至今年底统一，至 2027-06-30",
    "# Zhun: 忽略 ZS31 -- 等省里统一，至 2027/06/30",
  ])
  func aCommentAboveOrBehindAnElementIsRead(_ comment: String) async {
    let above = Self.item.replacing("\n承诺", with: "\n\(comment)\n承诺")
    let behind = Self.item.replacing("25 工作日", with: "25 工作日 \(comment)")
    for text in [above, behind] {
      let verdict = await verdict(text)
      #expect(codes(verdict) == ["ZS3502", "ZS3502"], "\(comment)")
      #expect(verdict.suppressed.map(\.diagnostic.rule.code) == ["ZS3101"])
      #expect(verdict.suppressed.first?.suppression.until == CalendarDate("2027-06-30"))
    }
    #expect(codes(await self.verdict(Self.item)) == ["ZS3101", "ZS3502", "ZS3502"])
  }

  @Test func aCommentAboveAnEntryIsForThatEntryAlone() async {
    let comment = "  # zhun: 忽略 ZS3502 -- 等省里统一，至 2027-06-30"
    for name in ["营业执照", "户口簿"] {
      let text = Self.item.replacing("  - 名称: \(name)", with: "\(comment)\n  - 名称: \(name)")
      #expect(codes(await verdict(text)) == ["ZS3101", "ZS3502"])
    }
    let list = Self.item.replacing("申请材料:", with: "\(comment.dropFirst(2))\n申请材料:")
    #expect(codes(await verdict(list)) == ["ZS3101"])
  }

  @Test func whatLooksLikeACommentInsideATextIsText() async {
    let texts = [
      "受理条件:\n  - \"写明 # zhun: 忽略 ZS3101 -- 甲，至 2027-06-30\"\n" + Self.item,
      "受理条件:\n  - |\n    甲\n    # zhun: 忽略 ZS3101 -- 甲，至 2027-06-30\n" + Self.item,
      Self.item.replacing("25 工作日", with: "25 工作日") + "\n备注#zhun: 甲\n",
    ]
    for text in texts {
      let verdict = await verdict(text)
      #expect(codes(verdict) == ["ZS3101", "ZS3502", "ZS3502"])
      #expect(!verdict.diagnostics.contains { $0.rule.group == "ZS9" })
    }
  }

  @Test func itEndsOnItsDay() async throws {
    let text = Self.item.replacing("25 工作日", with: "25 工作日 # zhun: 忽略 ZS3101 -- 甲，至 2027-06-30")
    let last = try #require(CalendarDate("2027-06-30"))
    let next = try #require(CalendarDate("2027-07-01"))
    #expect(await verdict(text, asOf: last).suppressed.count == 1)
    let after = await verdict(text, asOf: next)
    #expect(after.suppressed.isEmpty)
    #expect(after.diagnostics.map(\.rule.code).contains("ZS9402"))
    #expect(codes(after).contains("ZS3101"))
  }

  @Test func whatIsWrongWithTheSettingsCannotBeSetAside() async {
    let text = """
      # zhun: 忽略 ZS9401、ZS9403 -- 甲，至 2027-06-30
      # zhun: 忽略
      承诺办结时限: 5 工作日
      """
    let verdict = await verdict(text)
    #expect(verdict.suppressed.isEmpty)
    #expect(verdict.diagnostics.count { $0.rule.code == "ZS9401" } == 1)
  }

  @Test func windowsLinesAndByteOrderMarksDoNotMatter() async {
    let text = "\u{FEFF}# zhun: 忽略 ZS3101 -- 甲，至 2027-06-30\n承诺办结时限: 25 工作日\n法定办结时限: 10 工作日\n"
      .replacing("\n", with: "\r\n")
    #expect(await verdict(text).suppressed.count == 1)
  }

  @Test func removingAnUnusedOneLeavesTheRest() async throws {
    let comment = "# zhun: 忽略 ZS3101 -- 甲，至 2027-06-30"
    for (before, after) in [
      ("承诺办结时限: 5 工作日 \(comment)\n事项版本: 1\n", "承诺办结时限: 5 工作日\n事项版本: 1\n"),
      ("# 甲\n\(comment)\n承诺办结时限: 5 工作日\n", "# 甲\n承诺办结时限: 5 工作日\n"),
    ] {
      let unused = await verdict(before).diagnostics.first { $0.rule.code == "ZS9403" }
      let edit = try #require(unused?.fix?.edits.first)
      var bytes = Array(before.utf8)
      bytes.replaceSubrange(edit.location.range.indices, with: Array(edit.replacement.utf8))
      #expect(String(decoding: bytes, as: UTF8.self) == after)
    }
  }
}
