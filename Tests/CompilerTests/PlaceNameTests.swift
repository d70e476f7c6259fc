import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Names of places that stand in a text by chance, or rightly, are no copies from elsewhere.
@Suite struct PlaceNameTests {
  private func flagged(_ text: String, in division: String = "44/4401/440113") async -> [String] {
    let example = Example("# 文件: districts/\(division)/items/a.yaml\n受理条件: \(text)")
    let workspace = example.workspace(Repository.standard.standard)
    return await Checker.check(workspace, workers: 1, asOf: Example.day)
      .filter { $0.rule.code.hasPrefix("ZS53") }
      .map { workspace.files.text($0.location) }
  }

  @Test(arguments: [
    "复合肥料登记，完成都市更新的", "由担保定额担保，重大同意事项", "江河南岸、明珠海景、松江门市部", "公安阳光执法，公益阳光",
    "大庆市场、东方市场的经营者", "西南山区、白云区域内", "东湖南门和西湖南侧", "隆重庆祝活动", "中山东区的", "家长沙龙",
    "毕业于北京大学、深圳大学", "在上海证券交易所上市", "上海浦东发展银行的账户", "广州铁路运输法院判决", "深圳海关的证明",
    "河南籍、四川户籍人员", "来自湖南的人员", "户籍地为湖南省长沙市的", "由湖南省转入的", "中华人民共和国境内",
    "符合《上海市居住证管理办法》的", "除北京、上海外", "北京时间九点", "地址为上海路8号、深圳大道1号、北京东路2号",
    "港澳台居民、香港居民", "珠江三角洲地区，珠三角九市", "在粤务工", "汕头大学、佛山科学技术学院",
  ])
  func theyAreNotFlagged(_ text: String) async {
    #expect(await flagged(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("在深圳市龙岗区居住", "深圳市龙岗区"), ("深圳公安机关签发", "深圳"), ("向河源市自然资源局申请", "河源市"),
    ("佛山政务服务大厅", "佛山"), ("浙江省内", "浙江省"), ("在从化区居住", "从化区"), ("广州市天河区居住证", "广州市天河区"),
    ("深圳市政府发布", "深圳市"), ("延边朝鲜族自治州的", "延边朝鲜族自治州"), ("在浙里办提交", "浙里办"),
  ])
  func othersAre(_ text: String, _ place: String) async {
    #expect(await flagged(text) == [place])
  }

  /// The counties of a city that the standard does not list may bear any name.
  @Test func aCountyIsForeignOnlyWhereTheOwnOnesAreKnown() async {
    #expect(await flagged("住在龙华区的", in: "46/4601").isEmpty)
    #expect(await flagged("住在龙华区的") == ["龙华区"])
    #expect(await flagged("住在深圳市龙华区的", in: "46/4601") == ["深圳市龙华区"])
  }

  @Test func whatACityNamesInItselfIsItsOwn() async {
    #expect(await flagged("住在龙川县的", in: "44/4416").isEmpty)
    #expect(await flagged("广东省、吉林省吉林市", in: "44") == [])
  }
}
