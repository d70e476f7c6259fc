import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Parameters come with a workspace: whatever they say, a check comes to its end.
@Suite struct HostileParameterTests {
  private static let values = [
    "nan", "inf", "-inf", "1e400", "-1e300", "9223372036854775807", "-9223372036854775808", "0", "",
    "9223372036854775808", "999999 年", "一", "9999-12-31",
  ]
  private static let names = [
    "rename-similarity", "maximum-copies", "immediate-limit", "boilerplate-length",
    "boilerplate-repeats", "maximum-visits", "minimum-licence-steps", "merged-steps",
    "person-objects", "hotlines", "site-map", "coordinate-system", "deviation-notice-days",
    "lapse-notice-months", "earliest-date", "furthest-years", "special-body-prefix",
  ]

  @Test(arguments: values) func anyValueOfAnyParameter(_ value: String) async {
    let rules = "参数:\n" + Self.names.map { "  - {名称: \($0), 值: \"\(value)\"}\n" }.joined()
    let standard = Repository.standard(withRules: rules).standard
    #expect(standard.parameters["furthest-years"] == (value.isEmpty ? "50" : value))
    let found = await Example(
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      事项名称: 某事
      基本编码: "442106041002"
      计划取消日期: 2206-07-01
      承诺办结时限: 5 工作日
      收费项目:
        - {名称: 工本费, 标准: 999999999亿元}
      申请材料:
        - {名称: 户口本复印件, 份数: {原件: 99, 复印件: 99}}
      # 文件: districts/44/4401/440117/items/a.yaml
      事项名称: 某事
      基本编码: "442106041002"
      申请材料:
        - {名称: 户口簿复印件}
      """
    ).findings(standard)
    #expect(!found.isEmpty)
    #expect(Comparer.likeness(standard)("户口本", "户口簿") != nil)
  }

  /// Measuring takes the product of their lengths.
  @Test func whatIsTooLongForANameIsLikeNothing() {
    let likeness = Comparer.likeness(Repository.standard.standard)
    let long = String(repeating: "居民身份证明", count: 5_000)
    #expect(likeness(long, long + "书") == 0)
    #expect(likeness("居民身份证明", "居民身份证明书") ?? 0 > 70)
  }
}
