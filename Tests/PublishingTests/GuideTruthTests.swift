import Compiler
import Foundation
import Standard
import TestSupport
import Testing

@testable import Publishing

/// What a guide says is what the item says: silence is neither “free” nor “none”.
@Suite struct GuideTruthTests {
  @Test(arguments: [
    ("是否收费: 否", "不收费"), ("是否收费: 是", "收费"), ("事项名称: 某事", "未写明"),
    ("是否收费: 是\n收费项目:\n  - 项目名称: 登记费\n    标准: 80 元/件", "80元/件"),
    ("是否收费: 否\n收费项目:\n  - 项目名称: 登记费\n    标准: 80 元/件", "待确认"),
    ("是否收费: 不一定", "未写明"),
  ])
  func fee(_ item: String, _ expected: String) {
    #expect(KeyFacts(GuideRendering.workspace(item).items[0]).fee.text == expected)
  }

  @Test(arguments: [
    ("承诺办结时限: 5 工作日\n法定办结时限: 10 工作日\n办件类型: 承诺件", "5个工作日", "法定10个工作日，承诺件"),
    ("法定办结时限: 10 工作日", "法定10个工作日", "没有写明承诺时限"), ("事项名称: 某事", "未写明", nil),
    ("承诺办结时限: 0.5 工作日", "0.5个工作日", nil), ("承诺办结时限: 当场", "当场", nil),
  ])
  func limit(_ item: String, _ text: String, _ note: String?) {
    let answer = KeyFacts(GuideRendering.workspace(item).items[0]).limit
    #expect(answer.text == text)
    #expect(answer.note == note)
  }

  @Test func whatIsNotStatedIsSaidToBeUnstated() throws {
    let page = try GuideRendering.guide("事项名称: 某事")
    for (section, words) in [
      ("process", "没有写明受理后的办理环节"), ("materials", "没有写明要提交哪些材料"), ("fees", "没有写明是否收费"),
      ("conditions", "没有写明受理条件"), ("results", "没有写明办理结果"), ("legalBasis", "没有写明设定依据"),
      ("contact", "没有写明办理地点"),
    ] {
      #expect(try GuideRendering.section(section, of: page).contains(words))
    }
    #expect(!page.contains("不收费"))
    #expect(!page.contains("id=\"specialProcedures\""))
  }

  /// What the page leaves out on purpose: places on a map, numbers that the page counts itself, names
  /// of files that it does not hold, and what another element has said already.
  private static let leftOut: Set<String> = [
    "servicePoints.longitude", "servicePoints.latitude", "fees.number", "results.sample",
    "materials.sample", "materials.blankForm", "cases.materials.sample",
    "cases.materials.blankForm", "cases.materials.number", "body.division", "body.entrustedBy",
  ]

  @Test func nothingThatAnItemSaysIsLost() throws {
    var places: [String] = []
    let item = FullItem.text { _, place in
      places.append(place)
      return "内容甲\(place)乙"
    }
    let page = try GuideRendering.guide(item)
    // What the register of laws holds beside the name is shown once, where the item does not say it.
    let lost = places.filter { !page.contains("内容甲\($0)乙") && !$0.contains(".law.") }
    #expect(Set(lost) == Self.leftOut)
  }

  /// What nobody can do without on the way to the window.
  @Test func theOnePageVersionHasEveryMaterialConditionStepAndLine() throws {
    var places: [String] = []
    let item = FullItem.text { _, place in
      places.append(place)
      return "内容甲\(place)乙"
    }
    let brief = try GuideRendering.brief(item)
    let needed = [
      "name", "conditions", "materials.name", "steps.name", "steps.limit", "servicePoints.name",
      "servicePoints.address", "servicePoints.phone", "servicePoints.hours", "contact.phone",
      "complaint.phone", "results.name", "cases.name", "cases.materials.name", "version",
    ]
    #expect(Set(needed).isSubset(of: places))
    #expect(needed.filter { !brief.contains("内容甲\($0)乙") } == [])
  }

  @Test func everyShippedMaterialIsOnBothPages() async throws {
    let (workspace, diagnostics) = try await Shipped.load()
    let pages = try GuideRendering.pages(workspace, diagnostics)
    for item in workspace.items {
      let published = PublishedItem(item: item, key: Address.key(of: item), path: "", findings: [])
      let guide = try #require(pages[Address.guide(published)])
      let brief = try #require(pages[Address.brief(published)])
      for material in item.allMaterials {
        let name = try #require(material.string(.name))
        #expect(guide.contains(name))
        #expect(brief.contains(name))
      }
    }
  }

  @Test(arguments: [
    ("事项名称: 某事", nil), ("事项名称: 某事\n服务对象: 自然人", "个人可以申请办理“某事”。"),
    ("事项名称: 某事\n审批结果: {名称: 某证, 类型: 证照}", "申请办理“某事”，办成后得到某证。"),
    (
      "事项名称: 某事\n服务对象: [自然人, 企业法人]\n实施主体: 某局\n审批结果: {名称: 某证, 类型: 证照}",
      "个人、企业法人可以向某局申请办理“某事”，办成后得到某证。"
    ),
  ])
  func theSentenceIsMadeOfWhatIsStated(_ item: String, _ expected: String?) {
    #expect(KeyFacts(GuideRendering.workspace(item).items[0]).purpose == expected)
  }

  @Test(arguments: [
    ("网办地址: https://example.org/a\n办理地点: 某厅", "在线办理"), ("办理地点: 某厅", "到哪里办"),
    ("申请材料:\n  - {名称: 某表, 必要性: 必要}", "准备1项材料"),
  ])
  func oneActionIsTheFirst(_ item: String, _ label: String) throws {
    let page = try GuideRendering.guide(item)
    let buttons = page.components(separatedBy: "class=\"button\"").dropFirst()
    #expect(buttons.count == 1)
    #expect(buttons.first?.contains(">\(label)</a>") == true)
  }

  private static let spared = """
    事项名称: 某事
    承诺办结时限: 2 工作日
    申请材料:
      - {名称: 身份证, 必要性: 必要, 份数: {原件: 1}, 免提交: 是, 关联证照名称: 居民身份证}
      - {名称: 申请书, 必要性: 必要, 份数: {原件: 2}}
      - {名称: 完税证明, 必要性: 容缺后补, 形式: 纸质, 免提交: 是}
    情形:
      - 名称: 继承
        申请材料:
          - {名称: 公证书, 必要性: 必要}
          - {名称: 户口簿, 必要性: 必要, 免提交: 是}
    """

  /// Nobody is sent to gather what the office gets by itself.
  @Test func whatNeedNotBeHandedInIsNotPrepared() throws {
    let page = try GuideRendering.guide(Self.spared)
    #expect(page.contains(">准备1项材料</a>") && page.contains("2个工作日办结，材料1项。"))
    let section = try GuideRendering.section("materials", of: page)
    #expect(section.contains("共3项，要准备1项，是必要材料；另外2项免提交，不用您交。"))
    let list = try #require(section.range(of: "<h3 id=\"materials-exempt\">"))
    let handedIn = section[..<list.lowerBound]
    #expect(handedIn.contains("<span>2．申请书</span>") && !handedIn.contains("身份证"))
    let own = section[list.upperBound...].components(separatedBy: "class=\"case\"")[0]
    #expect(own.contains("<b>1．身份证</b>") && own.contains("<b>3．完税证明</b>"))
    for word in ["checkbox", "原件1份", "纸质", ">必要<", "容缺后补", "可以先收件"] {
      #expect(!own.contains(word), "\(word)")
    }
    #expect(section.components(separatedBy: "type=\"checkbox\"").count == 3)
  }

  @Test func theSheetHasNoBoxForWhatNeedNotBeHandedIn() throws {
    let brief = try GuideRendering.brief(Self.spared)
    #expect(brief.contains("<p><b>不用您交：</b>“身份证”、“完税证明”</p>"))
    #expect(brief.contains("不用交户口簿。") && !brief.contains("原件1份"))
    #expect(brief.components(separatedBy: "<label class=\"tick\">").count == 3)
  }

  @Test func whereNothingIsHandedInThePageSaysSo() throws {
    let page = try GuideRendering.guide(
      "事项名称: 某事\n申请材料: [{名称: 身份证, 必要性: 必要, 免提交: 是}]")
    #expect(page.contains("共1项，都免提交，不用您交。") && page.contains("：不用交材料。"))
    #expect(!page.contains("项材料</a>") && !page.contains("checkbox\">\n                <span>"))
    #expect(!page.contains("data-ticks"))
  }

  @Test(arguments: [
    (
      "{名称: 某 厅, 地点: 工业路20号, 经度: 113.5, 纬度: 23.05}",
      "https://uri.amap.com/marker?position=113.5,23.05&amp;name=%E6%9F%90%20%E5%8E%85"
    ),
    ("{名称: 某厅, 地点: A&B}", "https://uri.amap.com/search?keyword="),
  ])
  func windowsAreOnAMap(_ point: String, _ link: String) throws {
    let page = try GuideRendering.guide("办理地点: \(point)")
    let section = try GuideRendering.section("contact", of: page)
    #expect(section.contains("<a href=\"\(link)"))
    #expect(!section.contains("keyword=A&"))
  }

  @Test func thePaperSaysWhereTheFullGuideIs() throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        ("zhun.yaml", Array("站点: {网址: https://zwfw.gz.gov.cn/}\n".utf8)),
        ("districts/44/4401/440113/items/a.yaml", Array("事项名称: 某事\n".utf8)),
      ], standard: Repository.standard.standard, division: "440113")
    let pages = try GuideRendering.pages(workspace)
    let (path, _) = try #require(pages.first { GuideRendering.isGuide($0.key) })
    let brief = try #require(pages.first { $0.key.hasSuffix("/brief.html") }?.value)
    #expect(brief.contains(">https://zwfw.gz.gov.cn/\(path)</a>"))
  }

  @Test func whatABrowserRemembersStaysWithItsMaterial() throws {
    func ids(_ names: [String]) -> [String] { PlaceIDs.ids("material", names) }
    let before = ids(["甲", "乙"])
    let after = ids(["丙", "甲", "乙", "乙"])
    #expect(Array(after[1...2]) == before)
    #expect(Set(after).count == 4)
  }

  @Test(arguments: [
    ("{原件: 1, 复印件: 2}", "原件1份、复印件2份"), ("{原件: 1}", "原件1份"),
    ("{原件: 若干, 复印件: 1}", "原件：若干、复印件1份"),
  ])
  func counts(_ copies: String, _ words: String) throws {
    let page = try GuideRendering.guide("申请材料:\n  - {名称: 某表, 份数: \(copies)}")
    #expect(page.contains("<dt>份数</dt><dd>\(words)</dd>"))
  }

  @Test func noneIsSaid() throws {
    let page = try GuideRendering.guide("特别程序: 无\n通办范围: 无\n委托部门: 无")
    #expect(try GuideRendering.section("specialProcedures", of: page).contains("没有听证"))
    #expect(try GuideRendering.section("crossRegion", of: page).contains("没有通办"))
    let basics = try GuideRendering.section("basics", of: page)
    let words = basics.split { $0.isWhitespace }.joined()
    #expect(words.contains("<dt>委托部门</dt><dd>无</dd>"))
  }

  @Test func unreadableValuesAreShownAsWritten() throws {
    let page = try GuideRendering.guide("是否收费: 不一定\n承诺办结时限: 很快\n到办事现场次数: 两三次")
    #expect(try GuideRendering.section("fees", of: page).contains("<dd>不一定</dd>"))
    let basics = try GuideRendering.section("basics", of: page)
    #expect(basics.contains("<dd>很快</dd>"))
    #expect(basics.contains("<dd>两三次</dd>"))
  }

  @Test func lawsAreGroupedAndOrderedByRank() throws {
    let page = try GuideRendering.guide(
      """
      设定依据:
        - 法规: {名称: 某规章, 效力级别: 部门规章}
          条款号: 第一条
        - 法规: {名称: 某法, 效力级别: 法律, 颁布机关: 某机关, 实施日期: 2019-11-29}
          条款号: 第二条
          条款内容: 内容甲
        - 法规: {名称: 某规章, 效力级别: 部门规章}
          条款号: 第三条
      """)
    let section = try GuideRendering.section("legalBasis", of: page)
    let titles = section.split(separator: "<h3>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(titles == ["《某法》", "《某规章》"])
    #expect(section.contains("某机关，2019年11月29日起施行"))
    #expect(section.contains("<p>内容甲</p>"))
  }

  @Test(arguments: [
    ("020-87925868", "<a class=\"phone\" href=\"tel:02087925868\">020-87925868</a>"),
    ("(020)34756628", "<a class=\"phone\" href=\"tel:02034756628\">(020)34756628</a>"),
    ("020-123456", "<span class=\"phone\">020-123456</span>"),
  ])
  func phones(_ phone: String, _ expected: String) throws {
    let page = try GuideRendering.guide("咨询方式:\n  电话: \(phone)")
    #expect(try GuideRendering.section("contact", of: page).contains(expected))
  }

  @Test(arguments: [
    (["1.甲", "2.乙"], ["甲", "乙"], true), (["1、甲", "2．乙"], ["甲", "乙"], true),
    (["甲", "乙"], ["甲", "乙"], true), (["1.甲"], ["甲"], false), (["甲"], ["甲"], false),
    (["（一）甲", "（二）乙"], ["（一）甲", "（二）乙"], false), (["1.5元", "2元"], ["1.5元", "2元"], true),
    (["2.甲", "3.乙"], ["2.甲", "3.乙"], false), ([], [], false),
  ])
  func textsAreNumberedOnce(_ texts: [String], _ expected: [String], _ isNumbered: Bool) {
    let numbered = NumberedTexts(texts)
    #expect(numbered.texts == expected)
    #expect(numbered.isNumbered == isNumbered)
  }
}
