import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing
import YAML

@testable import Publishing

/// What pages tell programs: structured data, canonical addresses, sitemaps.
@Suite struct MachineTests {
  private static let item = """
    基本编码: "442106041002"
    实施编码: TE44011350000011705442106041002
    事项名称: 申领居住证
    事项类型: 行政许可
    日常用语: [办居住证, 暂住证]
    实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
    服务对象: [自然人]
    是否收费: 否
    办理时间: 周一至周五 9:00-12:00，13:00-17:00
    网办地址: https://www.gdzwfw.gov.cn/a?b=1&c=2
    咨询方式: {电话: 020-87925868}
    审批结果: [{名称: 居住证, 类型: 证照}]
    办理地点:
      - {名称: 综合窗口, 地点: 工业路20号, 电话: 020-34756628, 经度: 113.5, 纬度: 23, 时间: 逢三六九上午}
    常见问题:
      - {问题: 要多久？</script>, 回答: 五个工作日。}
    """

  private static func workspace(_ item: String, _ site: String = "") -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: [
        ("zhun.yaml", Array(("名称: 测试\n" + site).utf8)),
        ("districts/44/4401/440113/items/a.yaml", Array((item + "\n").utf8)),
      ], standard: Repository.standard.standard, division: "440113")
  }

  private static let site = "站点: {名称: 广州指南, 网址: https://zwfw.gz.gov.cn, 热线: 020-12345}\n"

  private func graph(_ page: String) throws -> [[String: Any]] {
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.range(of: "</script>"))
    let data = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
    let object = try #require(data as? [String: Any])
    #expect(object["@context"] as? String == "https://schema.org")
    return try #require(object["@graph"] as? [[String: Any]])
  }

  private func guide(_ workspace: Workspace) throws -> (path: String, page: String) {
    let found = try GuideRendering.pages(workspace).first { GuideRendering.isGuide($0.key) }
    return try #require(found.map { ($0.key, $0.value) })
  }

  @Test func theServiceIsWhatTheItemStates() throws {
    let (path, page) = try guide(Self.workspace(Self.item, Self.site))
    let nodes = try graph(page)
    #expect(
      nodes.compactMap { $0["@type"] as? String } == [
        "GovernmentService", "FAQPage", "BreadcrumbList",
      ])
    let service = nodes[0]
    let url = "https://zwfw.gz.gov.cn/" + path
    #expect(service["url"] as? String == url && service["@id"] as? String == url + "#service")
    #expect(service["alternateName"] as? [String] == ["办居住证", "暂住证"])
    #expect(service["serviceType"] as? String == "行政许可")
    let area = try #require(service["areaServed"] as? [String: Any])
    #expect(area["name"] as? String == "广州市番禺区")
    let hours = try #require(service["hoursAvailable"] as? [[String: Any]])
    #expect(hours.map { $0["opens"] as? String } == ["09:00", "13:00"])
    let channels = try #require(service["availableChannel"] as? [[String: Any]])
    #expect(channels.map { $0["name"] as? String } == ["网上办理", "窗口办理", "咨询"])
    #expect(channels[0]["serviceUrl"] as? String == "https://www.gdzwfw.gov.cn/a?b=1&c=2")
    let place = try #require(channels[1]["serviceLocation"] as? [String: Any])
    let geo = try #require(place["geo"] as? [String: Any])
    #expect(geo["latitude"] as? Double == 23 && geo["longitude"] as? Double == 113.5)
    // Hours that cannot be read with certainty are words.
    let words = try #require(place["openingHoursSpecification"] as? [[String: Any]])
    #expect(words.map { $0["description"] as? String } == ["逢三六九上午"])
    #expect((service["offers"] as? [[String: Any]])?.first?["price"] as? Int == 0)
    let questions = try #require(nodes[1]["mainEntity"] as? [[String: Any]])
    #expect(questions[0]["name"] as? String == "要多久？</script>")
  }

  @Test func itsValuesAreThoseOfTheCatalogue() throws {
    let workspace = Self.workspace(Self.item, Self.site)
    let publication = Publication(
      workspace, [], withErrors: true, outputs: ["guides", "catalogue"], generator: "zhun test")
    let item = try #require(publication.items.first)
    let bytes = ItemDocument(item: item, publication: publication).json.file
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let stated = try #require(record["item"] as? [String: Any])
    let service = try graph(try guide(workspace).page)[0]
    #expect(service["name"] as? String == stated["name"] as? String)
    #expect(service["alternateName"] as? [String] == stated["everydayNames"] as? [String])
    let identifiers = try #require(service["identifier"] as? [[String: Any]])
    #expect(
      identifiers.map { $0["value"] as? String } == [
        stated["basicCode"] as? String, stated["code"] as? String,
      ])
    let body = try #require(stated["body"] as? [String: Any])
    let provider = try #require(service["provider"] as? [String: Any])
    #expect(provider["name"] as? String == body["name"] as? String)
    #expect(
      (provider["identifier"] as? [String: Any])?["value"] as? String == body["code"] as? String)
    let results = try #require(stated["results"] as? [[String: Any]])
    let outputs = try #require(service["serviceOutput"] as? [[String: Any]])
    #expect(outputs.map { $0["name"] as? String } == results.map { $0["name"] as? String })
  }

  /// An item that states nothing but its name: nothing else is claimed of it.
  @Test func whatIsNotStatedIsNotSaid() throws {
    let (_, page) = try guide(Self.workspace("事项名称: 某事"))
    let service = try graph(page)[0]
    #expect(Set(service.keys) == ["@type", "@id", "name", "description", "areaServed"])
    #expect(!page.contains("rel=\"canonical\"") && !page.contains("og:url"))
    #expect(page.contains("<meta property=\"og:site_name\" content=\"办事指南\">"))
  }

  @Test(arguments: 0..<40)
  func nothingEndsTheElementThatHoldsTheData(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "</script>", "<!--", "-->", "<script", "]]>", "&", "&lt;", "\u{2028}", "\u{2029}", "\"",
      "\\", "\\u003c", "\n", "\u{0}", "\u{202E}", "居住证", "â\u{80}", "'", "{{", "}}",
    ]
    let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let value: JSON = [
      "@graph": [["name": .text(text)], .object([(name: text, value: .texts([text, text]))])]
    ]
    let bytes = StructuredData.bytes(value)
    let written = String(decoding: bytes, as: UTF8.self)
    for mark in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n"] { #expect(!written.contains(mark)) }
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]])
    let graph = try #require(read["@graph"])
    #expect((graph[0]["name"] as? String)?.utf8.elementsEqual(text.utf8) == true)
    let inner = try #require(graph[1].first)
    #expect(inner.key.utf8.elementsEqual(text.utf8) && inner.value as? [String] == [text, text])
  }

  @Test func thePageSaysWhereItStands() throws {
    let workspace = Self.workspace(Self.item, Self.site)
    let (path, page) = try guide(workspace)
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://zwfw.gz.gov.cn/\(path)\">"))
    #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(page.contains("<meta property=\"og:title\" content=\"申领居住证（广州市番禺区）\">"))
    #expect(page.contains("tel:02012345") && !page.contains("noindex"))
    let first = try #require(try GuideRendering.pages(workspace)[IndexView.path])
    let node = try #require(try graph(first).first)
    #expect(node["@type"] as? String == "WebSite")
    #expect(node["url"] as? String == "https://zwfw.gz.gov.cn/")
  }

  @Test func theSitemapHoldsWhatCanBeFound() throws {
    let pages = try GuideRendering.pages(Self.workspace(Self.item, Self.site))
    let map = try #require(pages["sitemap.xml"])
    #expect(!map.contains("brief.html"))
    for path in pages.keys where path.hasSuffix(".html") && !path.hasSuffix("brief.html") {
      #expect(map.contains("<loc>https://zwfw.gz.gov.cn/\(path)</loc>"), "\(path)")
    }
    #expect(pages["robots.txt"]?.contains("Sitemap: https://zwfw.gz.gov.cn/sitemap.xml") == true)
    let none = try GuideRendering.pages(Self.workspace(Self.item))
    #expect(none["sitemap.xml"] == nil && none["robots.txt"] == nil)
    // Below a folder of another site nobody would look for it.
    let below = try GuideRendering.pages(
      Self.workspace(Self.item, "站点: {网址: https://www.gz.gov.cn/zwfw/}\n"))
    #expect(below["sitemap.xml"] != nil && below["robots.txt"] == nil)
  }

  @Test(arguments: [(1, 1), (50_000, 1), (50_001, 3), (120_000, 4)])
  func aLongSitemapIsSplit(_ count: Int, _ files: Int) throws {
    let paths = (0..<count).map { "guides/\($0)/index.html" } + ["search/index.js"]
    let made = SiteMap(paths, SiteAddress("https://a.gov.cn/x")).files
    #expect(made.count == files)
    var found = 0
    for file in made where files == 1 || file.path != "sitemap.xml" {
      let text = String(decoding: try file.contents(), as: UTF8.self)
      let urls = text.split(separator: "<url>").count - 1
      #expect(urls <= 50_000 && text.utf8.count < 50_000_000)
      found += urls
    }
    #expect(found == count)
  }
}

/// Links to maps.
@Suite struct MapLinkTests {
  private func link(_ point: String, _ site: String = "") throws -> String? {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        ("zhun.yaml", Array(("名称: 测试\n" + site).utf8)),
        ("districts/44/4401/440113/items/a.yaml", Array("办理地点: [\(point)]\n".utf8)),
      ], standard: Repository.standard.standard, division: "440113")
    let record = try #require(workspace.items.first?.record.records(.servicePoints).first)
    return MapLink(workspace).href(of: record, in: "广州市番禺区")
  }

  @Test func coordinatesGoBeforeTheAddress() throws {
    #expect(
      try link("{名称: 综合窗口, 地点: 工业路20号, 经度: 113.48, 纬度: 23.05}")
        == "https://uri.amap.com/marker?position=113.48,23.05&name=%E7%BB%BC%E5%90%88%E7%AA%97%E5%8F%A3"
    )
    #expect(
      try link("{名称: 综合窗口, 地点: 'a&b=c #?/'}")
        == "https://uri.amap.com/search?keyword=%E5%B9%BF%E5%B7%9E%E5%B8%82%E7%95%AA%E7%A6%BA%E5%8C%BAa%26b%3Dc%20%23%3F%2F"
    )
    #expect(
      try link("{名称: 广州市番禺区政务大厅}")
        == "https://uri.amap.com/search?keyword=%E5%B9%BF%E5%B7%9E%E5%B8%82%E7%95%AA%E7%A6%BA%E5%8C%BA%E6%94%BF%E5%8A%A1%E5%A4%A7%E5%8E%85"
    )
    #expect(
      try link("{名称: a, 地点: b}", "站点: {地图: \"https://a.cn/?{longitude}\"}\n") == nil)
  }

  @Test func aWorkspaceNamesItsOwnMap() throws {
    let site = "站点: {地图: \"https://map.gov.cn/?q={name}\"}\n"
    #expect(try link("{名称: \"\\\"><script>\"}", site) == "https://map.gov.cn/?q=%22%3E%3Cscript%3E")
    // A pattern with a finding counts as none.
    #expect(
      try link("{名称: a, 地点: b}", "站点: {地图: \"javascript:{name}\"}\n")
        == "https://uri.amap.com/search?keyword=%E5%B9%BF%E5%B7%9E%E5%B8%82%E7%95%AA%E7%A6%BA%E5%8C%BAb"
    )
  }
}

/// Opening hours that programs can read.
@Suite struct WeeklyHoursTests {
  private func read(_ text: String) -> [String]? {
    WeeklyHours(text)?.periods.map { period in
      period.days.map(String.init).joined() + " " + period.opens + "-" + period.closes
    }
  }

  @Test(arguments: [
    ("周一至周五 9:00-12:00，13:00-17:00", ["12345 09:00-12:00", "12345 13:00-17:00"]),
    ("星期一至星期五，上午9:00－12:00，下午2:00－5:30", ["12345 09:00-12:00", "12345 14:00-17:30"]),
    ("周一到五：９：００—１７：００（法定节假日除外）", ["12345 09:00-17:00"]),
    ("每天8:30-24:00", ["1234567 08:30-24:00"]),
    ("周一至周四 9:00-17:00；周五、周六 9:00-12:00", ["1234 09:00-17:00", "56 09:00-12:00"]),
  ])
  func hoursThatAreCertain(_ text: String, _ periods: [String]) {
    #expect(read(text) == periods)
  }

  @Test(arguments: [
    "工作日 9:00-12:00", "9:00-12:00", "周一至周五", "周五至周一 9:00-12:00", "周一至周五 12:00-9:00",
    "周一至周五 9:00-12:00，请提前预约", "夏季：周一至周五 8:30-12:00", "周一至周五 9:60-12:00", "", "24小时",
    "周一至周五 9:00-25:00", "周一至周五 9:00-12:00，13:00",
  ])
  func hoursThatAreNot(_ text: String) {
    #expect(read(text) == nil)
  }
}
