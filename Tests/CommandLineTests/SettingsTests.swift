import Foundation
import TestSupport
import Testing

/// What `zhun.yaml` says about findings: how much they matter where, and which are accepted for a time.
@Suite struct SettingsTests {
  private func run(_ settings: String, _ arguments: [String] = []) async throws -> Run {
    let folder = try Folder()
    try folder.makeWorkspace()
    let own = try folder.read("zhun.yaml")
    try folder.write("zhun.yaml", own + settings)
    return await Run(["check", "--lang", "zh"] + arguments, in: folder.path)
  }

  @Test(arguments: [
    "{规则: ZS3101, 严重程度: 提示}", "{规则: promise-exceeds-statutory-limit, 严重程度: 提示}",
    "{规则: ZS3, 严重程度: 提示}", "{规则: zs31, 严重程度: 提示}",
    "{规则: ZS31, 路径: standards/districts/44, 严重程度: 提示}",
    "{规则: ZS31, 路径: standards/districts/44/, 要素: promisedLimit, 严重程度: 提示}",
    "{规则: ZS31, 要素: 承诺办结时限, 严重程度: 提示, 说明: 甲}",
  ])
  func severityIsSetWhereTheSettingFits(_ setting: String) async throws {
    let run = try await run("严重程度:\n  - \(setting)\n")
    #expect(run.output.contains("提示[ZS3101]"), "\(setting)\n\(run.messages)")
  }

  @Test(arguments: [
    "{规则: ZS3102, 严重程度: 提示}",
    "{规则: ZS31, 路径: standards/districts/44/4401/440113/bodies.yaml, 严重程度: 提示}",
    "{规则: ZS31, 要素: 申请材料, 严重程度: 提示}",
  ])
  func severityStaysElsewhere(_ setting: String) async throws {
    #expect(try await run("严重程度:\n  - \(setting)\n").output.contains("错误[ZS3101]"))
  }

  @Test func theLastSettingThatFitsCounts() async throws {
    let settings = "严重程度:\n  - {规则: ZS3101, 严重程度: 提示}\n  - {规则: ZS3, 严重程度: 警告}\n"
    #expect(try await run(settings).output.contains("警告[ZS3101]"))
  }

  @Test func suppressionsAreCountedAndEnd() async throws {
    let setting = "忽略:\n  - {规则: ZS3101, 路径: standards/districts, 原因: 等省里统一, 至: 2027-06-30}\n"
    let now = try await run(setting)
    #expect(!now.output.contains("[ZS3101]") && now.output.contains("忽略 1 个"))
    let later = try await run(setting, ["--as-of", "2027-07-01"])
    #expect(later.output.contains("[ZS3101]") && later.output.contains("[ZS9402]"))
    let unused = try await run("忽略:\n  - {规则: ZS3103, 原因: 等省里统一, 至: 2027-06-30}\n")
    #expect(unused.output.contains("[ZS9403]"))
  }

  @Test(arguments: [
    ("忽略:\n  - {规则: ZS3101, 至: 2027-06-30}\n", "ZS1002"),
    ("忽略:\n  - {规则: ZS3101, 原因: 等省里统一}\n", "ZS1002"),
    ("忽略:\n  - {规则: ZS3101, 原因: 等省里统一, 至: 明年}\n", "ZS1007"),
    ("忽略:\n  - {规则: ZS3901X, 原因: 等省里统一, 至: 2027-06-30}\n", "ZS9107"),
    ("忽略:\n  - {规则: ZS3101, 要素: 承诺时陷, 原因: 甲, 至: 2027-06-30}\n", "ZS9404"),
    ("严重程度:\n  - {规则: ZS31, 要素: 承诺时陷, 严重程度: 提示}\n", "ZS9404"),
    ("严重程度:\n  - {规则: ZS9107, 严重程度: 提示}\n  - {规则: ZS999, 严重程度: 提示}\n", "ZS9107"),
    ("严重程度:\n  - {规则: ZS3101}\n", "ZS1002"),
  ])
  func aSettingThatSaysNothingStopsTheRun(_ settings: String, _ code: String) async throws {
    let run = try await run(settings)
    #expect(run.status == 2)
    #expect(run.output.contains("错误[\(code)]"), "\(settings)\n\(run.output)")
  }

  @Test func aPathThatIsGoneIsSaid() async throws {
    let run = try await run("严重程度:\n  - {规则: ZS31, 路径: standards/districts/45, 严重程度: 提示}\n")
    #expect(run.output.contains("警告[ZS9405]"))
  }
}
