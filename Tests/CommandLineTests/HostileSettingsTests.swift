import Foundation
import TestSupport
import Testing

/// What nobody should write into `zhun.yaml`: it is told with its place, and nothing is published by half of it.
@Suite struct HostileSettingsTests {
  private static let settings = [
    "目录: 1", "目录: [来源]", "目录: {来源: 也许}", "目录: {来源: [是, 否]}", "目录: {来源: {来源: 是}}",
    "目录: {页数: 3}", "目录:\n  来源: 是\n  来源: 否", "目录: {来源: 是}\n目录: {来源: 否}",
    "站点: 首页", "站点: {网址: 1}", "站点: {网址: \"http://甲/\"}", "站点: {网址: \"https://a.test/\\0\"}",
    "站点: {网址: [\"https://a.test/\", \"https://b.test/\"]}", "站点: {地图: {甲: 乙}}",
    "站点: {地图: \"https://a.test/{x}\"}", "站点: {热线: 没有}", "站点: {页脚: {甲: 乙}}", "站点: {颜色: 红}",
    "沿革: 旧区", "沿革: [1]", "沿革: [{区划: 甲, 改为: 乙, 自: 丙}]",
    "沿革:\n  - {区划: \"440101\", 改为: \"440101\", 自: 2026-01-01}",
    "覆盖: 全部", "覆盖: [{甲: 乙}]", "覆盖: [\"../..\"]", "配置档: {甲: 乙}", "配置档: [\"../..\"]",
    "标准: ../../../etc", "标准: [甲]", "名称: {甲: 乙}", "英文名称: [甲, 乙]", "未知: 1",
    "严重程度: 全部", "忽略: [忽略]",
  ]

  /// Those that are also published by; each reads a whole workspace once more.
  private static let published: Set = ["目录: {来源: 也许}", "站点: {颜色: 红}", "未知: 1"]

  @Test(arguments: settings) func whatIsWrongIsToldWithItsPlace(_ setting: String) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let own = try folder.read("zhun.yaml")
    try folder.write("zhun.yaml", own + setting + "\n")
    let check = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect((1...2).contains(check.status), "\(check.output)\(check.messages)")
    #expect((check.output + check.messages).contains("zhun.yaml"))
    guard Self.published.contains(setting) else { return }
    let build = await Run(
      ["build", "--only", "exchange", "--publish-with-errors"], in: folder.path)
    #expect(build.status == 2, "\(build.output)\(build.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/build"))
  }

  private static let outside = [
    "/etc", "../outside/national", "standards/../../national", "standards//national", "./national",
    "\"standards/\\0/national\"",
  ]

  @Test(arguments: outside) func aStandardOutsideIsNotRead(_ path: String) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let own = try folder.read("zhun.yaml")
    try folder.write(
      "zhun.yaml", own.replacing("标准: standards/national", with: "标准: \(path)"))
    let check = await Run(["check"], in: folder.path)
    #expect(check.status == 2)
    #expect(check.output.contains("zhun.yaml:1:5"), "\(check.output)")
    #expect(check.output.contains("ZS9210"))
  }

  @Test func aLinkOnTheWayToTheStandardIsNotFollowed() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let own = try folder.read("zhun.yaml")
    try folder.write(
      "zhun.yaml", own.replacing("标准: standards/national", with: "标准: way/standards/national"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/way", withDestinationPath: ".")
    let check = await Run(["check"], in: folder.path)
    #expect(check.status == 2)
    #expect(check.messages.contains("way is a symbolic link"), "\(check.messages)")
  }

  @Test func hugeSettingsAreNoBurden() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let own = try folder.read("zhun.yaml")
    let long = String(repeating: "长", count: 100_000)
    let many = (0..<2000).map {
      "  - {区划: \"\(440_000 + $0)\", 改为: \"\(440_001 + $0)\", 自: 2026-01-01}\n"
    }
    try folder.write(
      "zhun.yaml",
      own + "沿革:\n" + many.joined()
        + "站点:\n  名称: \(long)\n  页脚: [\(long)]\n目录: {来源: 是, \(long): 1}\n")
    let check = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect((1...2).contains(check.status))
    #expect(check.output.contains("zhun.yaml"))
  }
}
