import Compiler
import Foundation
import Samples
import Source
import Standard
import Templates
import TestSupport
import Testing

@testable import Publishing

/// Places and items of the finding tests.
enum Finding {
  /// 16 districts of Guangdong with 200 items each.
  static let sample: Publication = publication(
    SampleWorkspace(
      seed: 7,
      places: Array(
        SamplePlace.all(Repository.standard.standard.divisions)
          .filter { $0.code.hasPrefix("44") && !$0.code.hasSuffix("00") }.prefix(16)),
      items: 0..<200, layout: .layers
    ).files.map { ($0.path, Array($0.text.utf8)) })

  static func publication(_ files: [(path: String, bytes: [UInt8])]) -> Publication {
    let workspace = WorkspaceLoader(workers: 2).load(
      texts: files, standard: Repository.standard.standard, division: "440113")
    return Publication(
      workspace, [], withErrors: true, outputs: Set(Output.all.map(\.id)), generator: "zhun test")
  }

  /// Items by their paths below `districts/`, without the ending.
  static func publication(_ items: KeyValuePairs<String, String>) -> Publication {
    publication(items.map { ("districts/\($0.key).yaml", Array($0.value.utf8)) })
  }

  static func pages(_ publication: Publication) throws -> [String: String] {
    var pages: [String: String] = [:]
    for file in try Output.guides.files(publication) {
      pages[file.path] = String(decoding: try file.contents(), as: UTF8.self)
    }
    return pages
  }

  static func index(_ publication: Publication) throws -> SearchIndex {
    SearchIndex(
      publication, try PinyinInitials.load(publication.templates),
      try FillerWords.load(publication.templates))
  }
}

/// What belongs together.
@Suite struct SiteIndexTests {
  @Test func aServiceIsWhatHasOneBasicCode() {
    let site = Finding.publication([
      "44/4401/440113/items/a": "基本编码: \"442106041002\"\n事项名称: 甲",
      "44/4401/440117/items/b": "基本编码: \"442106041002\"\n事项名称: 甲",
      "44/4401/440117/items/c": "事项名称: 乙", "44/4401/440113/items/d": "事项名称: 乙",
      "44/4401/440113/items/e": "基本编码: \"44210604\"\n事项名称: 丙",
    ]).siteIndex
    #expect(site.services.map(\.code) == ["442106041002", nil, nil, nil])
    #expect(site.services.map(\.name) == ["甲", "乙", "丙", "乙"])
    #expect(site.services[0].placeCount == 2)
  }

  @Test func placesHoldTheirOwnItemsAndCountThoseBelow() throws {
    let places = Finding.publication([
      "44/items/a": "事项名称: 甲", "44/4401/items/a": "事项名称: 甲", "44/4401/440113/items/a": "事项名称: 甲",
      "44/4419/441900003/items/a": "事项名称: 甲", "33/3301/items/a": "事项名称: 甲",
    ]).siteIndex.places
    #expect(places.roots == ["33", "44"])
    let province = try #require(places["44"])
    #expect(province.guides == 4 && province.services == 4 && province.items.count == 1)
    #expect(province.children == ["4401", "4419"])
    // What several places offer is one service with a guide in each.
    let city = try #require(
      Finding.publication([
        "44/4401/440113/items/a": "基本编码: \"442106041002\"\n事项名称: 甲",
        "44/4401/440117/items/b": "基本编码: \"442106041002\"\n事项名称: 甲",
        "44/4401/440117/items/c": "事项名称: 乙",
      ]).siteIndex.places["4401"])
    #expect(city.guides == 3 && city.services == 2)
    // The county digits of a city without counties are no place.
    #expect(places["4419"]?.children == ["441900003"] && places["441900"] == nil)
  }

  @Test func groupsAreThoseThatHaveItems() {
    let site = Finding.publication([
      "44/4401/440113/items/a":
        "事项名称: 甲\n服务对象: [自然人, 企业法人]\n自然人主题: [户籍办理, 户籍办理]\n地方特色主题: 湾区\n行使层级: 县级\n实施主体: 某局",
      "44/4401/440117/items/b": "事项名称: 乙\n服务对象: 自然人\n自然人主题: 证件办理\n行使层级: [县级, 市级]",
    ]).siteIndex
    #expect(site.personThemes.map(\.key) == ["person-themes-010", "person-themes-090"])
    #expect(site.personThemes[0].members.map(\.items.count) == [1])
    #expect(site.legalThemes.isEmpty)
    #expect(site.localThemes.map(\.name) == ["湾区"])
    #expect(site.sides.map(\.key) == ["person", "legal"])
    #expect(site.sides.map(\.members.count) == [2, 1])
    #expect(site.audiences.map(\.key) == ["1", "2"])
    #expect(site.levels.map(\.key) == ["3", "4"])
    #expect(site.levels.map(\.members.count) == [1, 2])
    #expect(site.bodies.count == 1 && site.bodies(of: "440113").map(\.name) == ["某局"])
  }

  @Test func addressesAreMadeOfCodes() throws {
    let site = Finding.publication([
      "44/4401/440113/items/a": "事项名称: 甲\n地方特色主题: ../湾 区\n实施主体: <b>"
    ]).siteIndex
    for group in site.groups {
      #expect(group.address.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2C }, "\(group.address)")
      #expect(!group.address.contains(".."))
    }
  }
}

/// The pages by which items are found, and where they lead.
@Suite struct FindingPageTests {
  @Test func everyLinkOfThePagesLeadsToAPage() throws {
    let pages = try Finding.pages(
      Finding.publication([
        "44/items/a": "事项名称: 甲", "44/4401/items/a": "事项名称: 甲",
        "44/4401/440113/items/a":
          "基本编码: \"442106041002\"\n事项名称: 甲\n服务对象: [自然人, 企业法人]\n自然人主题: 户籍办理\n法人主题: 土地房产\n地方特色主题: 湾区",
        "44/4401/440117/items/a": "基本编码: \"442106041002\"\n事项名称: 甲\n行使层级: 县级\n实施主体: 某局",
        "44/4419/441900003/items/a": "事项名称: 甲", "33/3301/items/a": "事项名称: 甲",
      ]))
    let addresses = Set(pages.keys)
    for (address, page) in pages where address.hasSuffix(".html") {
      for piece in page.components(separatedBy: " href=\"").dropFirst() {
        let link = String(piece.prefix { $0 != "\"" && $0 != "#" })
        guard !link.isEmpty, !link.contains("assets/"), !link.contains(":"),
          !link.hasPrefix("lists"),
          !link.contains("/lists/")
        else { continue }
        #expect(addresses.contains(Self.resolved(link, from: address)), "\(address): \(link)")
      }
    }
    // Every page but the first is linked from another, so that nothing can be found only by its address.
    #expect(addresses.contains("places/441900003/index.html"))
  }

  private static func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/").map(String.init) {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test func pagesFillTheirModels() throws {
    let publication = Finding.sample
    let site = publication.siteIndex
    #expect(IndexView.model.departures(of: IndexView(publication: publication).view).isEmpty)
    for code in site.places.codes {
      let place = try #require(site.places[code])
      let view = PlaceView(place: place, publication: publication).view
      #expect(PlaceView.model.departures(of: view).isEmpty)
    }
    for group in site.groups {
      let view = ServiceGroupView(group: group, publication: publication).view
      #expect(ServiceGroupView.model.departures(of: view).isEmpty)
    }
    for service in site.services.prefix(20) {
      let view = try #require(ServiceView(service, in: publication)?.view)
      #expect(ServiceView.model.departures(of: view).isEmpty)
    }
    let search = SearchView(
      publication: publication, initials: try PinyinInitials.load(publication.templates))
    #expect(SearchView.model.departures(of: search.view).isEmpty)
  }

  @Test func theFirstPageIsShortAndNamesNoItem() throws {
    let publication = Finding.sample
    let file = try #require(try PageGroup.first.files(publication).first)
    let page = String(decoding: try file.contents(), as: UTF8.self)
    #expect(publication.items.count > 3000)
    #expect(page.utf8.count < 40_000)
    #expect(!page.contains("guides/") && !page.contains("items/"))
  }

  @Test func listsHaveARowForEachServiceAndNotForEachItem() throws {
    let publication = Finding.sample
    let site = publication.siteIndex
    let side = try #require(site.sides.first)
    #expect(side.members.count <= site.services.count)
    #expect(side.members.reduce(0) { $0 + $1.items.count } > side.members.count * 10)
    let pages = try PageGroup.groups.files(publication)
    let file = try #require(pages.first { $0.path == side.address })
    let page = String(decoding: try file.contents(), as: UTF8.self)
    #expect(page.components(separatedBy: "<th scope=\"row\">").count - 1 == side.members.count)
  }

  @Test func aGuideLeadsToTheSameServiceInTheCityAndToAllPlaces() throws {
    let item = "基本编码: \"442106041002\"\n事项名称: 甲"
    let pages = try Finding.pages(
      Finding.publication([
        "44/4401/440113/items/a": item, "44/4401/440117/items/a": item,
        "44/4403/440307/items/a": item, "44/4401/440105/items/b": "事项名称: 乙",
      ]))
    let guide = try #require(
      pages.first { GuideRendering.isGuide($0.key) && $0.key.contains("/440113/") }?.value)
    #expect(guide.contains("从化区</a>") && !guide.contains("龙岗区</a>"))
    #expect(guide.contains("items/442106041002/index.html\">全部3个地方</a>"))
    let alone = try #require(
      pages.first { GuideRendering.isGuide($0.key) && $0.key.contains("/440105/") }?.value)
    #expect(!alone.contains("class=\"elsewhere\""))
  }

  @Test func theServicePageSaysWhatDiffers() throws {
    let item = "基本编码: \"442106041002\"\n事项名称: 甲\n是否收费: 否\n"
    let pages = try Finding.pages(
      Finding.publication([
        "44/4401/440113/items/a": item + "承诺办结时限: 5 工作日",
        "44/4401/440117/items/a": item + "承诺办结时限: 5 工作日",
        "44/4403/440307/items/a": item + "承诺办结时限: 3 工作日",
      ]))
    let page = try #require(pages["items/442106041002/index.html"])
    #expect(page.contains("<dt>费用<span class=\"aside\">各处相同</span></dt>"))
    #expect(page.contains("<dd>5个工作日 <span class=\"aside\">2处</span></dd>"))
    #expect(page.contains("<b>3个工作日</b>"))
    #expect(!page.contains("<b>5个工作日</b>"))
  }

  @Test func whatIsLeftOutIsNowhere() throws {
    let workspace = Finding.publication([
      "44/4401/440113/items/a": "事项名称: 甲事", "44/4401/440117/items/b": "事项名称: 乙事",
    ]).workspace
    let rule = Rule(
      .error, "ZS9999", "test", zh: "测试", en: "test", why: Wording(zh: "测试", en: "test"), flags: [],
      allows: [])
    let item = try #require(workspace.items.first { $0.division == "440117" })
    let publication = Publication(
      workspace, [Diagnostic(rule, at: item.record.location)], withErrors: false,
      outputs: ["guides"], generator: "zhun test")
    let pages = try Finding.pages(publication)
    #expect(publication.items.count == 1)
    // Its own address may say that it is not published now; nothing leads there.
    for (address, page) in pages where !address.hasPrefix("guides/440117/") {
      #expect(!page.contains("乙事") && !page.contains("guides/440117/"), "\(address)")
    }
    #expect(pages["places/440117/index.html"] == nil)
  }
}

/// The index of the search page, as the page reads it.
@Suite struct SearchIndexTests {
  @Test func theScriptHoldsWhatTheIndexHolds() throws {
    let index = try Finding.index(Finding.sample)
    let decoded = try #require(DecodedIndex(index.script))
    #expect(decoded.names == index.entries.map(\.name))
    let guides = Set(Finding.sample.items.map(Address.guide))
    #expect(Set(decoded.guides) == guides && decoded.guides.count == guides.count)
  }

  @Test func everyServiceIsFoundByEveryPairOfCharactersOfItsName() throws {
    let decoded = try #require(DecodedIndex(try Finding.index(Finding.sample).script))
    for (number, name) in decoded.names.enumerated() {
      let signs = name.unicodeScalars.filter(PinyinInitials.counts)
      for (place, first) in signs.enumerated() {
        for second in signs.dropFirst(place + 1) {
          #expect(decoded.holds(number, first, second))
        }
      }
      // One initial for each sign, so that the page can mark what was typed.
      #expect(decoded.initials[number].count { !$0.isUppercase } == signs.count)
    }
  }

  @Test func theIndexIsSmallAndSharesWhatItemsShare() throws {
    let publication = Finding.sample
    let index = try Finding.index(publication)
    let bytes = index.script.count
    #expect(
      bytes < publication.items.count * 40, "\(bytes) bytes, \(publication.items.count) items")
    #expect(index.entries.count == publication.siteIndex.services.count)
    #expect(Set(index.texts).count == index.texts.count)
  }

  @Test func severalThingsUnderOneBasicCodeAreFoundByTheirNames() throws {
    let index = try Finding.index(
      Finding.publication([
        "44/4401/440113/items/a": "基本编码: \"442106041002\"\n事项名称: 甲事",
        "44/4401/440113/items/b": "基本编码: \"442106041002\"\n事项名称: 乙事\n日常用语: 办乙",
      ]))
    #expect(index.entries.map(\.name) == ["甲事", "乙事"])
    #expect(index.entries[1].everydayNames.map(\.name) == ["办乙"])
  }

  @Test func lifeEventsStandInTheIndexWithTheirPlaces() throws {
    let index = try Finding.index(EventSample.publication())
    let event = try #require(index.events.first)
    #expect(index.events.count == 1 && event.name == "开办餐饮店" && event.folder == "events/restaurant")
    #expect(event.everydayNames.map(\.name) == ["开饭店", "开餐馆"])
    #expect(event.everydayNames.map(\.initials) == ["kfd", "kcg"])
    #expect(event.places.map { index.places[$0].code } == ["440113", "440117"])
  }

  @Test func fillerWordsAreTakenOutLongestFirst() throws {
    let words = FillerWords([
      Array("# 说明 办理\n办 怎么办\r\n流程\n".utf8), Array("\u{FEFF}# 怎样\n怎么 办\n".utf8),
    ])
    #expect(words.words == ["怎么办", "流程", "怎么", "办"])
    #expect(try Finding.index(Finding.sample).fillers.contains("需要"))
  }

  @Test func keysAreSharedByTheItemsOfABody() {
    #expect(
      SearchIndex.pattern("TE44011350000011705442106041002", "442106041002")
        == "TE44011350000011705~")
    #expect(SearchIndex.pattern("440113-a", nil) == "440113-a")
    #expect(SearchIndex.pattern("442106041002-440113-a", "442106041002") == "~-440113-a")
  }
}

/// The index as a reader knows it: from the script alone.
private struct DecodedIndex {
  private(set) var names: [String] = []
  private(set) var initials: [String] = []
  private(set) var guides: [String] = []

  init?(_ script: [UInt8]) {
    let text = String(decoding: script, as: UTF8.self)
    guard text.hasPrefix("var zhunSearchIndex="), text.hasSuffix(";\n"),
      let value = try? JSONSerialization.jsonObject(
        with: Data(text.dropFirst("var zhunSearchIndex=".count).dropLast(2).utf8)),
      let index = value as? [String: Any], index["format"] as? Int == 1,
      let places = index["places"] as? [[Any]], let offices = index["offices"] as? [[Any]],
      let services = index["services"] as? [[Any]]
    else { return nil }
    for service in services {
      guard service.count == 6, let code = service[0] as? String, let name = service[1] as? String,
        let letters = service[2] as? String, let offerings = service[5] as? [Int]
      else { return nil }
      names.append(name)
      initials.append(letters)
      for next in stride(from: 0, to: offerings.count, by: 2) {
        let office = offices[offerings[next]]
        guard let place = office[0] as? Int, let key = office[2] as? String,
          let division = places[place][0] as? String
        else { return nil }
        let full = key.replacingOccurrences(of: "~", with: code)
        guides.append("guides/\(division)/\(full)/index.html")
      }
    }
  }

  func holds(_ number: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let scalars = names[number].unicodeScalars
    return scalars.contains(first) && scalars.contains(second)
  }
}
