import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// The faults of the real guides that the project ships: each is found where it stands, and nothing else.
@Suite struct ShippedGuidesTests {
  private static let expected = """
    440113/items/residence-permit-endorsement.yaml ZS3401 020-123456
    440113/items/residence-permit-endorsement.yaml ZS3502 原件及复印件
    440113/items/residence-permit-endorsement.yaml ZS3502 原件及复印件
    440113/items/residence-permit-endorsement.yaml ZS3505 由监护人或者近亲属代为办理的
    440113/items/residence-permit-endorsement.yaml ZS3506 就读证明
    440113/items/residence-permit-endorsement.yaml ZS3513 申请人居民身份证或者有效身份证明原件及复印件
    440113/items/residence-permit-endorsement.yaml ZS3704 审批结果
    440113/items/residence-permit-endorsement.yaml ZS3902 网上办理
    440113/items/residence-permit.yaml GD1001 网上办
    440113/items/residence-permit.yaml ZS3407 020-12345
    440113/items/residence-permit.yaml ZS3502 原件及复印件
    440113/items/residence-permit.yaml ZS3502 原件及复印件
    440113/items/residence-permit.yaml ZS3505 由监护人或者近亲属代为办理的
    440113/items/residence-permit.yaml ZS3506 相片回执
    440113/items/residence-permit.yaml ZS3513 本人居民身份证或者其它有效身份证明原件及复印件
    440113/items/residence-permit.yaml ZS3901 I级
    440113/items/residence-permit.yaml ZS3902 网上办理
    440113/items/residence-permit.yaml ZS4105 5 工作日
    440113/items/residence-permit.yaml ZS5401 10个工作日
    440117/items/residence-permit.yaml ZS3206 马上办
    440117/items/residence-permit.yaml ZS3502 原件及复印件
    440117/items/residence-permit.yaml ZS3502 原件及复印件
    440117/items/residence-permit.yaml ZS3505 由监护人或者近亲属代为办理的
    440117/items/residence-permit.yaml ZS3506 相片回执
    440117/items/residence-permit.yaml ZS3510 是
    440117/items/residence-permit.yaml ZS3902 网上办理
    440307/items/individual-business-registration.yaml ZS3502 复印件
    440307/items/individual-business-registration.yaml ZS3704 审批结果
    440307/items/individual-business-registration.yaml ZS3902 网上办理
    440307/items/individual-business-registration.yaml ZS5101 相关文件
    440307/items/individual-business-registration.yaml ZS5201 |-
    4416/items/real-estate-transfer.yaml ZS3505 已办理预告登记的
    4416/items/real-estate-transfer.yaml ZS3505 若因继承发生转移的
    4416/items/real-estate-transfer.yaml ZS3510 是
    4416/items/real-estate-transfer.yaml ZS3511 {原件: 1, 复印件: 0}
    4416/items/real-estate-transfer.yaml ZS3512 若因继承发生转移的，视以下两种情形提交材料
    4416/items/real-estate-transfer.yaml ZS3601 0.5 工作日
    4416/items/real-estate-transfer.yaml ZS3620 其他审查方式
    4416/items/real-estate-transfer.yaml ZS3902 网上办理
    4416/items/real-estate-transfer.yaml ZS5502 某某
    catalogue/44/442106041001.yaml ZS4105 5 工作日
    """

  /// The rules on what an item says by itself, and beside the registers.
  private static let codes = [
    "GD10", "GJ10", "ZS31", "ZS32", "ZS33", "ZS34", "ZS35", "ZS36", "ZS37", "ZS38", "ZS39", "ZS41",
    "ZS44",
    "ZS45", "ZS51", "ZS52", "ZS53", "ZS54", "ZS55", "ZS56", "ZS73", "ZS74",
  ]

  @Test func everyFaultInsideAnItemIsFound() async throws {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root)
    #expect(workspace.failures.isEmpty)
    let found = await Checker.check(workspace, workers: 2, asOf: Example.day)
    let lines = found.filter { Self.codes.contains(String($0.rule.code.prefix(4))) }.map {
      finding in
      let parts = workspace.files.path(finding.location.file).split(separator: "/").suffix(3)
      let words = workspace.files.text(finding.location).prefix { $0 != "\n" }
      return "\(parts.joined(separator: "/")) \(finding.rule.code) \(words)"
    }
    #expect(lines.sorted().joined(separator: "\n") == Self.expected)
  }
}
