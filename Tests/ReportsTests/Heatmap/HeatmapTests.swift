import Compiler
import Foundation
import Reports
import Source
import Standard
import TestSupport
import Testing

@Suite struct HeatmapTests {
  @Test(arguments: Language.allCases)
  func looksAsItDid(_ language: Language) async {
    let page = HeatmapFixture.page(await HeatmapFixture.small(), language)
    let path = "Tests/ReportsTests/Goldens/diff.\(language.rawValue).html"
    #expect(page == Golden.expected(path, for: page))
  }

  @Test func theOrderOfFilesChangesNothing() async {
    let reversed = await HeatmapFixture.outcome(HeatmapFixture.texts.reversed())
    let page = HeatmapFixture.page(await HeatmapFixture.small(), .chinese)
    #expect(HeatmapFixture.page(reversed, .chinese) == page)
  }

  @Test(arguments: Language.allCases)
  func everyLinkLeadsToOnePlace(_ language: Language) async {
    for outcome in [await HeatmapFixture.small(), await HeatmapFixture.hostile()] {
      let page = HeatmapFixture.page(outcome, language, showsAll: true)
      let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      let links = page.matches(of: /href="([^"]*)"/).map { String($0.1) }
      #expect(links.count > 10)
      #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
    }
  }

  @Test func aFieldSaysInWordsWhatItShows() async {
    let outcome = await HeatmapFixture.small()
    let zh = HeatmapFixture.page(outcome, .chinese)
    #expect(zh.contains("aria-label=\"番禺区：4 个要素不同（异 3、优 1）\">≠\u{2009}4</a>"))
    #expect(zh.contains("<td aria-label=\"没有不同\">·</td>"))
    let fewer = HeatmapFixture.texts.filter { !$0.path.hasSuffix("440114/items/endorsement.yaml") }
    let page = HeatmapFixture.page(await HeatmapFixture.outcome(fewer), .chinese)
    #expect(page.contains("<td class=\"none\" aria-label=\"没有实施\"></td>"))
    let en = HeatmapFixture.page(outcome, .english)
    #expect(en.contains("番禺区: 4 elements differ (different 3, better 1)"))
  }

  @Test func textsAreMarkedAndKnowWhereTheyComeFrom() async {
    let page = HeatmapFixture.page(await HeatmapFixture.small(), .chinese)
    #expect(page.contains("在<del>居住地</del>居住半年以上"))
    #expect(page.contains("在<ins>本区</ins>居住半年以上"))
    // The city's layer says it for two districts, and a third has replaced it.
    #expect(page.contains("承自广州市：districts/44/4401/items/residence-permit.yaml:2"))
    #expect(page.contains("替换了广州市的“7 个工作日”：districts/44/4401/items/residence-permit.yaml:2"))
    #expect(page.contains("<p class=\"late\">偏离声明已于 2026-03-31 到期"))
    #expect(page.contains("<dt>有效至</dt><dd>2026-12-31</dd>"))
    #expect(page.contains("<span class=\"kind renamed\">~ 疑改名，相似度 0.82</span>"))
    #expect(page.contains("居住证申领<del>表</del>") && page.contains("居住证申领<ins>单</ins>"))
    #expect(page.contains("<span class=\"kind missing\">－ 缺</span>"))
    #expect(page.contains("<dt>理由</dt><dd>地方性法规另有规定</dd>"))
    #expect(page.contains("<dt>依据</dt><dd>《广东省流动人口服务管理条例》第十八条</dd>"))
    #expect(page.contains("数值小的更优") && page.contains("法定：15 个工作日"))
  }

  /// Two districts without a catalogue: nobody is right, and yet the texts are held against each other.
  @Test func districtsWithoutABaselineAreHeldAgainstOneAnother() async {
    let two = HeatmapFixture.texts.filter { text in
      text.path.hasSuffix("endorsement.yaml")
        && (text.path.contains("440307") || text.path.contains("440117"))
    }
    let page = HeatmapFixture.page(await HeatmapFixture.outcome(two), .chinese)
    #expect(page.contains("<small>无基准</small>") && page.contains("<small>对照：从化区</small>"))
    #expect(page.contains("每年签注一次<del>，期满前办理</del>"))
  }

  @Test func kindsThatAreNotAskedForAreLeftOut() async {
    var selection = Comparison.Selection()
    selection.kinds = [.better]
    let page = HeatmapFixture.page(
      await HeatmapFixture.outcome(HeatmapFixture.texts, selection), .chinese)
    let kinds = Set(page.matches(of: /data-k="([a-zA-Z]*)"/).map { String($0.1) })
    #expect(kinds == ["better"])
    #expect(page.contains("↑\u{2009}1</a>") && !page.contains("≠\u{2009}"))
  }

  @Test func whatItIsComparedWithIsSaid() async {
    let outcome = await HeatmapFixture.small()
    #expect(HeatmapFixture.page(outcome, .chinese).contains("<p>与目录比对，目录未作规定的按多数。"))
    let words = "<p>Compared with the catalogue, where it is silent with the majority. "
    #expect(HeatmapFixture.page(outcome, .english).contains(words))
  }

  /// Only where a district may do better does it matter which side is better.
  @Test func uniformElementsKnowNoBetterSide() async {
    let page = HeatmapFixture.page(await HeatmapFixture.small(), .chinese)
    #expect(page.contains("<small>择优</small><small>数值小的更优</small>"))
    #expect(page.firstMatch(of: /<small>统一(标准|身份)<\/small><small>[^<]*更优/) == nil)
  }

  /// A report that does not say so would pass for a whole one.
  @Test func whatCouldNotBeReadIsSaid() async {
    let failure = Wording(zh: "甲文件读不出来", en: "File A cannot be read")
    let outcome = await HeatmapFixture.outcome(HeatmapFixture.texts, failures: [failure])
    for language in Language.allCases {
      #expect(HeatmapFixture.page(outcome, language).contains(failure[language]))
    }
  }

  @Test func whatCouldNotBeComparedIsSaid() async {
    let alone = HeatmapFixture.texts.filter { text in
      !text.path.hasSuffix("endorsement.yaml") || text.path.contains("440307")
    }
    let page = HeatmapFixture.page(await HeatmapFixture.outcome(alone), .chinese)
    #expect(page.contains("没有比对的事项 (1)"))
    #expect(page.contains("签注居住证 442106041001：只有 1 地实施，目录中也没有"))
  }

  @Test func nothingDiffersIsSaid() async {
    let texts = HeatmapFixture.texts.filter { $0.path.hasPrefix("catalogue") }
    let same = (
      path: "districts/44/4403/440307/items/residence-permit.yaml",
      bytes: Array("基本编码: \"442106041002\"\n实施编码: \"12440307455402245T44421060410021\"\n".utf8)
    )
    let page = HeatmapFixture.page(await HeatmapFixture.outcome(texts + [same]), .chinese)
    #expect(page.contains("<p>没有不同。</p>"))
    #expect(!page.contains("<form"))
  }

  @Test(arguments: Language.allCases)
  func textsDoNotBreakOut(_ language: Language) async {
    let page = HeatmapFixture.page(await HeatmapFixture.hostile(), language, showsAll: true)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<!--") && !page.contains("]]>"))
    let misleading = page.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x200B, 0x2028, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
    #expect(misleading.isEmpty)
  }

  /// The policy lets one script run, by its digest, and nothing ask for anything.
  @Test func thePolicyNamesTheScript() async throws {
    let page = HeatmapFixture.page(await HeatmapFixture.small(), .chinese)
    let script = try #require(
      page.firstMatch(of: /<script>([^<]*(?:<(?!\/script>)[^<]*)*)<\/script>/))
    #expect(page.contains("script-src &#39;\(Digest.source(of: Array(script.1.utf8)))&#39;"))
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("src=") && !page.contains("<link") && !page.contains("url("))
    #expect(!page.contains("<style=") && page.firstMatch(of: /\ on[a-z]+="/) == nil)
  }

  @Test func theDigestIsThatOfThePolicy() {
    // RFC 6234: SHA-256 of nothing and of “abc”, in Base64.
    #expect(Digest.source(of: []) == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(
      Digest.source(of: Array("abc".utf8)) == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}

/// How large the page gets: 2 MB at 200 items of 16 districts, of which one in five differs.
@Suite struct HeatmapSizeTests {
  @Test func aPageCanBeSentByMail() async throws {
    let folder = ProcessInfo.processInfo.environment["ZHUN_LARGE_REPORT"]
    // All items take half a minute in a debug build; the size grows with their number.
    let count = folder == nil ? 30 : 200
    let outcome = await HeatmapFixture.outcome(LargeFixture.texts(items: count))
    #expect(outcome.comparisons.count == count)
    let page = HeatmapFixture.page(outcome, .chinese)
    let differing = page.matches(of: /<td class="[a-zA-Z]* l[123]">/).count
    #expect((count * 5 / 2...count * 9 / 2).contains(differing))
    #expect(page.utf8.count < count * 10_000)
    guard let folder else { return }
    try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/large.html"))
    try Data(HeatmapFixture.page(outcome, .english).utf8)
      .write(to: URL(fileURLWithPath: folder + "/large-en.html"))
  }
}
