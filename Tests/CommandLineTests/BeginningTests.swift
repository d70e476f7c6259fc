import Foundation
import Testing

/// `zhun init` and `zhun new`: from an empty folder to an item without errors.
@Suite struct BeginningTests {
  @Test func anItemIsWrittenFromAnEmptyFolder() async throws {
    let folder = try Folder()
    let begun = await Run(["init", "--division", "番禺区", "--lang", "zh"], in: folder.path)
    #expect(begun.status == 0)
    #expect(begun.output == "standards/districts/44/4401/440113/bodies.yaml\nzhun.yaml\n")
    let bodies = "standards/districts/44/4401/440113/bodies.yaml"
    try fill(
      bodies, in: folder,
      [("名称", "番禺区政务服务局"), ("编码", "\"TE4401135000001170\""), ("性质", "授权组织")])
    let made = await Run(["new", "442106041002", "--lang", "zh"], in: folder.path)
    #expect(made.status == 0)
    #expect(made.output == Self.item + "\n")
    #expect(made.messages.contains("有 \(Self.values.count) 处要填写"))
    // The only body is named already.
    #expect(try folder.read(Self.item).contains("\n实施主体: 番禺区政务服务局\n"))

    // Each empty place is one error, and there is no other.
    let empty = await Run(
      ["check", Self.item, "--lang", "zh", "--format", "concise"], in: folder.path)
    let errors = empty.output.split(separator: "\n").filter { $0.contains(": error ZS") }
    #expect(errors.count == Self.values.count)
    #expect(errors.allSatisfy { $0.contains("ZS1010") }, "\(errors)")

    try fill(Self.item, in: folder, Self.values)
    try folder.write(
      "standards/laws/residence.yaml",
      """
      法规:
        - 名称: 居住证暂行条例
          文号: 国务院令第663号
          效力级别: 行政法规
          颁布机关: 国务院
          实施日期: 2016-01-01
      """)
    let text = try folder.read(Self.item)
    try folder.write(Self.item, text + "必须现场办理原因: 需核验证明材料原件\n")
    let whole = await Run(["check", "--fail-on", "error", "--lang", "zh"], in: folder.path)
    #expect(whole.status == 0, "\(whole.output)")
    #expect(!whole.output.contains("ZS1002"))
  }

  @Test func aDivisionThatTheStandardLacksIsRegistered() async throws {
    let folder = try Folder()
    let unnamed = await Run(["init", "--division", "510105", "--lang", "zh"], in: folder.path)
    #expect(unnamed.status == 2)
    #expect(unnamed.messages.contains("--name"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let named = await Run(
      ["init", "here", "--division", "510105", "--name", "青羊区"], in: folder.path)
    #expect(named.status == 0)
    #expect(named.output.contains("here/standards/profiles/51/divisions.yaml\n"))
    let check = await Run(["check", "--format", "concise"], in: folder.path + "/here")
    #expect(!check.output.contains("ZS92"), "\(check.output)")
    let orphan = await Run(["init", "--division", "519905", "--name", "某区"], in: folder.path)
    #expect(orphan.status == 2)
    #expect(orphan.messages.contains("5199"))
  }

  @Test func whatTheCatalogueSaysIsLeftOut() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let taken = try #require(
      FileManager.default.subpaths(atPath: folder.path)?.first {
        $0.contains("/catalogue/") && $0.hasSuffix(".yaml")
      })
    let code = String(try #require(taken.split(separator: "/").last).dropLast(5))
    let made = await Run(
      ["new", code, "--division", "440307", "--lang", "zh"], in: folder.path)
    #expect(made.status == 0, "\(made.messages)")
    let path = try #require(made.output.split(separator: "\n").first.map(String.init))
    let text = try folder.read(path)
    #expect(!text.contains("\n事项名称:"))
    #expect(text.contains("不必再写：事项名称"))
    let again = await Run(
      ["new", code, "--division", "440307", "--lang", "zh"], in: folder.path)
    #expect(again.status == 2)
    #expect(again.messages.contains("已经存在"))
    #expect(try folder.read(path) == text)
    // A second file of one item is begun only where somebody names it.
    let twin = await Run(
      ["new", code, "--division", "440307", "--file", "second"], in: folder.path)
    #expect(twin.status == 0)
    let there = await Run(["new", code, "--catalogue", "--lang", "zh"], in: folder.path)
    #expect(there.status == 2)
    #expect(there.messages.contains(taken))
  }

  @Test func aCatalogueRecordHoldsWhatIsUniform() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 目录\n")
    let made = await Run(["new", "000715001005", "--catalogue", "--lang", "en"], in: folder.path)
    #expect(made.status == 0)
    #expect(made.output == "standards/catalogue/00/000715001005.yaml\n")
    let text = try folder.read("standards/catalogue/00/000715001005.yaml")
    // The type follows from the code, and what is local is not asked for.
    #expect(text.contains("\n事项类型: 行政确认\n"))
    #expect(!text.contains("办理地点:"))
    #expect(text.contains("# Item name."))
  }

  @Test(arguments: [
    (["init", "--division", "440113"], "zhun new"),
    (["new", "4421060410", "--division", "440113"], "10 characters"),
    (["new", "442106041002", "--division", "不存在区"], "不存在区"),
    (["new", "442106041002", "--division", "44011"], "44011"),
    (["new", "442106041002", "--division", "510105"], "standards/profiles/51/divisions.yaml"),
    (["new", "442106041002"], "--division"),
    (["new", "442106041002", "--division", "440113", "--file", "../x"], "--file"),
    (["new", "442106041002", "--division", "440113", "--catalogue"], "--catalogue"),
    (["new", "442106041002", "--division", "440113", "--file", "con"], "--file"),
  ])
  func misuseIsRefused(_ arguments: [String], _ word: String) async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 工作区\n")
    let run = await Run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains(word), "\(run.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["zhun.yaml"])
  }

  @Test func linksAreNotFollowed() async throws {
    let (folder, other) = (try Folder(), try Folder())
    try folder.write("zhun.yaml", "名称: 工作区\n")
    try other.write("empty/x", "")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/standards", withIntermediateDirectories: true)
    try folder.link("standards/districts", to: other.path)
    let run = await Run(
      ["new", "442106041002", "--division", "440113"], in: folder.path)
    #expect(run.status == 2)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: other.path).sorted() == [
        "empty", "empty/x",
      ])
  }

  @Test func aFolderThatLooksLikeAWorkspaceSaysWhatItLacks() async throws {
    let folder = try Folder()
    try folder.write("standards/districts/44/4401/440113/items/a.yaml", "事项名称: 甲\n")
    let without = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(without.status == 2)
    #expect(without.messages.contains("没有 zhun.yaml"))
    try folder.write("zhun.yml", "名称: 工作区\n")
    let misnamed = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(misnamed.status == 2)
    #expect(misnamed.messages.contains("只有 zhun.yml"))
  }

  @Test func aStandardWithoutElementsFindsNothingRight() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 工作区\n")
    try folder.write(
      "standards/national/divisions.yaml", "区划:\n  - {代码: \"510000\", 名称: 四川省}\n")
    try folder.write("standards/districts/51/items/a.yaml", "随便: 1\n")
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("什么也没有核验"))
  }

  @Test func settingsThatNameNothingArePointedAt() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 工作区\n标准: standards/nationl\n配置档: [\"51\"]\n")
    let run = await Run(["check", "--format", "concise"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.contains("zhun.yaml:2:5: error ZS9211"), "\(run.output)")
    #expect(run.output.contains("zhun.yaml:3:7: error ZS9205"))
  }

  @Test func filesThatATextEditorNamedAreNotPassedOver() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let items = "standards/districts/44/4403/440307/items/"
    try folder.write(items + "b.yaml.txt", "事项名称: 乙\n")
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("b.yaml.txt 的文件名以 .txt 结尾"))
    try FileManager.default.removeItem(atPath: folder.path + "/" + items + "b.yaml.txt")
    try folder.write(items + "c.YAML", "事项名称: 丙\n")
    let capital = await Run(["check", "--format", "concise"], in: folder.path)
    #expect(capital.output.contains(items + "c.YAML"))
  }

  private static let item = "standards/districts/44/4401/440113/items/442106041002.yaml"

  /// What stands behind the keys of a new item, from top to bottom.
  private static let values: [(String, String)] = [
    ("事项名称", "申领居住证"), ("事项类型", "公共服务"),
    ("实施编码", "\"TE44011350000011704442106041002\""), ("事项版本", "1"), ("办件类型", "承诺件"),
    ("到办事现场次数", "1"), ("进驻政务大厅", "是"), ("物流快递", "否"), ("法定办结时限", "10 工作日"),
    ("承诺办结时限", "5 工作日"), ("是否网办", "否"), ("网上支付", "否"), ("权力来源", "无"), ("行使层级", "县级"),
    ("名称", "居住证"), ("类型", "证照"), ("特别程序", "无"), ("服务对象", "自然人"),
    ("受理条件", "在本区居住满半年，并有合法稳定住所。"), ("环节名称", "收件"), ("办理人", "窗口工作人员"),
    ("时限", "5 工作日"), ("名称", "居民身份证"), ("必要性", "必要"), ("是否收费", "否"),
    ("法规", "居住证暂行条例"), ("条款号", "第二条"), ("名称", "番禺区政务服务中心综合窗口"),
    ("地点", "番禺区市桥街1号一楼3号窗口"), ("办理时间", "周一至周五 9:00-12:00，14:00-17:00"),
    ("咨询方式", "020-34756628"), ("监督投诉方式", "020-12345"),
  ]

  /// Writes a value behind each key that has none and no entries below it.
  private func fill(_ path: String, in folder: Folder, _ values: [(String, String)]) throws {
    var rest = values[...]
    var lines = try folder.read(path).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for number in lines.indices where !lines[number].contains("#") && lines[number].hasSuffix(":") {
      let below = lines[(number + 1)...].first { !$0.contains("#") && !$0.isEmpty } ?? ""
      let indent = lines[number].prefix { $0 == " " }.count
      if below.drop(while: { $0 == " " }).hasPrefix("- "),
        below.prefix(while: { $0 == " " }).count > indent
      {
        continue
      }
      let (key, value) = try #require(rest.first)
      rest.removeFirst()
      #expect(lines[number].hasSuffix(key + ":"))
      lines[number] += " " + value
    }
    #expect(rest.isEmpty)
    try folder.write(path, lines.joined(separator: "\n"))
  }
}
