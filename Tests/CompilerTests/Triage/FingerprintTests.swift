import Compiler
import Source
import TestSupport
import Testing

/// A finding keeps its fingerprint while the file around it changes, and shares it with no other.
@Suite struct FingerprintTests {
  private static let item = """
    基本编码: "442106041002"
    法定办结时限: 10 工作日
    承诺办结时限: 25 工作日
    受理条件:
      - 符合相关规定，并提交有关证明
      - 符合相关规定
    申请材料:
      - 名称: 营业执照原件及复印件
        必要性: 必要
        份数: {原件: 1, 复印件: 0}
      - 名称: 户口簿原件及复印件
        必要性: 必要
        份数: {原件: 1, 复印件: 0}

    """

  private func findings(_ text: String) async -> [Diagnostic] {
    let workspace = Example(text).workspace(Repository.standard.standard)
    return await Checker.check(workspace, workers: 1, asOf: Example.day)
  }

  private func fingerprints(_ text: String) async -> Set<String> {
    Set(await findings(text).map(\.fingerprint))
  }

  @Test func noTwoFindingsShareOne() async {
    let found = await findings(Self.item)
    #expect(found.count > 8)
    #expect(Set(found.map(\.fingerprint)).count == found.count)
    #expect(found.allSatisfy { $0.fingerprint.count == 16 })
  }

  @Test(arguments: [
    ("基本编码", "# 说明\n\n基本编码"), ("法定办结时限: 10 工作日\n", "法定办结时限:   10 工作日 # 法定\n"),
    ("  - 名称: 营业执照", "  - 名称: 照片\n    必要性: 必要\n    份数: {原件: 1}\n  - 名称: 营业执照"),
    ("  - 符合相关规定，", "  - 年满十八周岁\n  - 符合相关规定，"),
  ])
  func itSurvivesLinesThatMove(_ old: String, _ new: String) async {
    let before = await fingerprints(Self.item)
    let after = await fingerprints(Self.item.replacing(old, with: new))
    #expect(before.isSubset(of: after))
  }

  @Test func itSurvivesAnotherOrder() async {
    let parts = Self.item.split(separator: "  - 名称: ", omittingEmptySubsequences: false)
    let turned = parts[0] + "  - 名称: " + parts[2] + "  - 名称: " + parts[1]
    #expect(await fingerprints(Self.item) == fingerprints(String(turned)))
  }

  @Test(arguments: [
    ("25 工作日", "26 工作日"), ("符合相关规定，", "符合相关规定，视情况"),
    ("  - 符合相关规定\n", "  - 符合相关规定\n  - 符合相关规定\n"),
    ("户口簿原件及复印件\n", "户口簿原件及复印件\n    份数: {原件: 1, 复印件: 0}\n  - 名称: 身份证原件及复印件\n"),
  ])
  func aNewFindingIsNew(_ old: String, _ new: String) async {
    let before = await fingerprints(Self.item)
    let after = await fingerprints(Self.item.replacing(old, with: new))
    #expect(!after.isSubset(of: before))
  }
}
