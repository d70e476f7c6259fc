import Compiler
import Testing

/// Two texts are shown whole, with the words marked in which they differ.
@Suite struct TextDifferenceTests {
  private func marked(_ parts: [TextDifference.Part]) -> String {
    parts.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
  }

  private func marked(_ before: String, _ after: String) -> String {
    let difference = TextDifference(from: before, to: after)
    #expect(difference.before.map(\.text).joined() == before)
    #expect(difference.after.map(\.text).joined() == after)
    return marked(difference.before) + " → " + marked(difference.after)
  }

  @Test(arguments: [
    ("自受理之日起10个工作日内办结", "自受理之日起5个工作日内办结", "自受理之日起[10]个工作日内办结 → 自受理之日起[5]个工作日内办结"),
    ("《广东省居住证业务申请表》", "《广州市居住证业务申办表》", "《广[东省]居住证业务申[请]表》 → 《广[州市]居住证业务申[办]表》"),
    ("提交身份证。", "提交身份证。提交户口簿。", "提交身份证。 → 提交身份证。[提交户口簿。]"),
    ("80.00 元/件", "550元/件", "[80.00 ]元/件 → [550]元/件"),
    ("", "新增", " → [新增]"),
    ("删去", "", "[删去] → "),
    ("Form A4 一份", "Form A3 一份", "Form [A4 ]一份 → Form [A3 ]一份"),
  ])
  func wordsAreMarked(before: String, after: String, expected: String) {
    #expect(marked(before, after) == expected)
  }

  /// What the comparison takes for the same is not marked.
  @Test(arguments: [
    ("《居民身份证》（原件）", "居民身份证(原件)"), ("５个工作日，办结。", "5个工作日, 办结."), ("本 人 身份证", "本人身份证"),
  ])
  func spellingIsNotMarked(before: String, after: String) {
    let difference = TextDifference(from: before, to: after)
    #expect(difference.before.allSatisfy { !$0.isChanged })
    #expect(difference.after.allSatisfy { !$0.isChanged })
  }

  /// A sentence that moved is marked once on each side, and what stands beside it is not.
  @Test func sentencesAreAlignedFirst() {
    #expect(
      marked("甲方到场。乙方签名。丙方盖章。", "乙方签名。丙方盖章。甲方到场。")
        == "[甲方到场。]乙方签名。丙方盖章。 → 乙方签名。丙方盖章。[甲方到场。]")
  }

  /// A single word between two changes is no island that anybody could stand on.
  @Test func singleWordsBetweenChangesAreMarkedToo() {
    #expect(marked("省级的机关", "市县的部门") == "[省级的机关] → [市县的部门]")
  }

  @Test func longTextsWithNothingInCommonAreMarkedWhole() {
    let before = String(repeating: "甲乙丙", count: 2000)
    let after = String(repeating: "丁戊己", count: 2000)
    #expect(marked(before, after) == "[\(before)] → [\(after)]")
  }

  /// Comparing them sentence by sentence would take the square of their number, in memory too.
  @Test func thousandsOfSentencesWithNothingInCommonAreMarkedWhole() {
    let before = (0..<2000).map { "甲\($0)。" }.joined()
    let after = (0..<2000).map { "乙\($0)；" }.joined()
    #expect(marked(before, after) == "[\(before)] → [\(after)]")
    #expect(marked("同。" + before, "同。" + after) == "同。[\(before)] → 同。[\(after)]")
  }

  @Test func aTextDoesNotDifferFromItself() {
    let text = "一、申请人应当年满18周岁；\n二、在本市居住半年以上。"
    #expect(TextDifference(from: text, to: text).before.allSatisfy { !$0.isChanged })
  }
}
