import Foundation
import Testing

/// Findings about the workspace itself: files in wrong places, settings that name nothing.
@Suite struct WorkspaceRuleTests {
  private static let record = "基本编码: \"442106041001\"\n事项名称: 签注居住证\n"

  private static let mistakes: [(code: String, path: String, text: String)] = [
    ("ZS9201", "standards/districts/44/residence.yaml", record),
    ("ZS9201", "standards/districts/44/4403/440113/items/residence.yaml", record),
    ("ZS9201", "standards/notes.yml", "a: 1\n"),
    ("ZS9202", "standards/districts/44/4401/440199/items/residence.yaml", record),
    ("ZS9203", "standards/catalogue/00/442106041001.yaml", record),
    ("ZS9204", "standards/catalogue/44/442106041009.yaml", record),
    ("ZS9206", "standards/catalogue/44/copy.yaml", "基本编码: \"442106041002\"\n事项名称: 申领居住证\n"),
    ("ZS9205", "zhun.yaml", "标准: standards/national\n配置档: [\"45\"]\n"),
    (
      "ZS9107", "zhun.yaml",
      "标准: standards/national\n配置档: [\"44\"]\n严重程度:\n  - {规则: ZS9999, 严重程度: 提示}\n"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func isFound(_ number: Int) async throws {
    let mistake = Self.mistakes[number]
    let folder = try Folder()
    try folder.makeWorkspace()
    let clean = await Run(["check"], in: folder.path)
    #expect(!clean.output.contains("[\(mistake.code)]"))
    try folder.write(mistake.path, mistake.text)
    let run = await Run(["check"], in: folder.path)
    #expect(run.output.contains("[\(mistake.code)]"), "\(mistake.path)")
    #expect(run.status != 0)
  }
}
