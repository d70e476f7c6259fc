import Compiler
import Foundation
import Source
import Standard
import Templates
import TestSupport
import Testing

@testable import Publishing

/// The guides of the shipped items, and what is on them.
@Suite struct GuideTests {
  private static let permit = "guides/440113/TE44011350000011705442106041002/index.html"
  private static let brief = "guides/440113/TE44011350000011705442106041002/brief.html"

  @Test(arguments: [(permit, "guide"), (brief, "brief"), ("index.html", "index")])
  func theShippedPages(_ address: String, _ golden: String) async throws {
    let pages = try GuideRendering.pages(try await Shipped.load().0)
    let page = try #require(pages[address])
    #expect(page == Golden.expected("Tests/PublishingTests/Goldens/\(golden).html", for: page))
  }

  @Test func pagesFillTheirModels() async throws {
    let (workspace, diagnostics) = try await Shipped.load()
    let publication = Publication(
      workspace, diagnostics, withErrors: true, outputs: Set(Output.all.map(\.id)),
      generator: "zhun test")
    #expect(IndexView.model.departures(of: IndexView(publication: publication).view).isEmpty)
    for item in publication.items {
      #expect(GuideModel.model.departures(of: GuideView(item, in: publication).view).isEmpty)
      #expect(BriefModel.model.departures(of: BriefView(item, in: publication).view).isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func theFullestAndTheEmptiestItemFillTheModel(_ isFull: Bool) throws {
    let item = isFull ? FullItem.text { _, place in "甲\(place)" } : "事项名称: 某事"
    let publication = Publication(
      GuideRendering.workspace(item), [], withErrors: true, outputs: ["guides"],
      generator: "zhun test")
    let published = try #require(publication.items.first)
    let view = GuideView(published, in: publication).view
    #expect(GuideModel.model.departures(of: view) == [])
    #expect(emptyTexts(view).isEmpty)
    let brief = BriefView(published, in: publication).view
    #expect(BriefModel.model.departures(of: brief) == [])
    #expect(emptyTexts(brief).isEmpty)
  }

  /// Whether an empty text counts as absent is not for a template to know: there is none, but for the
  /// way to the root, which is a prefix.
  private func emptyTexts(_ view: View, at place: String = "") -> [String] {
    switch view {
    case .text(let text): text.isEmpty && place != ".page.root" ? [place] : []
    case .list(let list): list.flatMap { emptyTexts($0, at: place + "[]") }
    case .object(let object):
      object.names.flatMap { name in
        object[name].map { emptyTexts($0, at: "\(place).\(name.text)") } ?? []
      }
    default: []
    }
  }

  @Test func pagesAreTheSameEveryTime() async throws {
    let (workspace, diagnostics) = try await Shipped.load()
    #expect(
      try GuideRendering.pages(workspace, diagnostics)
        == GuideRendering.pages(workspace, diagnostics))
  }

  @Test func theGuideBeginsWithWhatAnApplicantNeeds() throws {
    let page = try GuideRendering.guide(
      """
      事项名称: 某事
      行使层级: 县级
      通办范围: 无
      特别程序: 无
      申请人权利: 有权了解进度。
      行政复议: 番禺区人民政府
      """)
    let ids = page.split(separator: "<section id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    let first: [GuideSection] = [.conditions, .materials, .process, .fees, .contact]
    #expect(ids.prefix(first.count) == first.map(\.rawValue)[...])
    #expect(Set(ids) == Set(GuideSection.allCases.map(\.rawValue) + ["deviations"]))
    // The contents name them in the order of the page.
    let contents = page.split(separator: "<li><a href=\"#").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(contents.filter(ids.contains) == ids)
    for section in GuideSection.allCases {
      #expect(page.contains("<a href=\"#\(section.rawValue)\">"))
    }
  }

  @Test func anElementOfAProvinceAppearsInItsSection() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    try scratch.write(
      """
      记录: item
      要素:
        - 标识: nightService
          名称: 夜间服务
          英文名称: Night service
          说明: 晚上是否办理。
          英文说明: Whether it is handled at night.
          类型: 文本
          多值: 是
          必备: 可选
          差异类别: 本地
          章节: results

      """, to: "workspace/standards/profiles/44/elements/night.yaml")
    let item = "workspace/standards/districts/44/4401/440113/items/residence-permit.yaml"
    let text = try String(contentsOfFile: scratch.path + "/" + item, encoding: .utf8)
    try scratch.write(text + "夜间服务: [周三晚上, 周五晚上]\n", to: item)
    let pages = try GuideRendering.pages(try await Shipped.load(root).0)
    let section = try GuideRendering.section("results", of: try #require(pages[Self.permit]))
    #expect(section.contains("<dt>夜间服务</dt>"))
    #expect(section.contains("<dd>周三晚上</dd>"))
  }

  @Test func aNameThatNoModelHasIsShownAtItsPlace() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    try scratch.write(
      "{{#fees}}\n<p>{{isFre}}</p>\n{{/fees}}\n", to: "workspace/templates/partials/fees.mustache")
    let workspace = try await Shipped.load(root).0
    let failure = try #require(throws: Failure.self) {
      _ = try GuideRendering.pages(workspace)
    }
    #expect(failure.message.zh.contains("templates/partials/fees.mustache:2:6"))
  }

  @Test func theNamesOfTemplatesAreDocumented() {
    let page = TemplatesPage.markdown
    #expect(page == Golden.expected("docs/templates.md", for: page))
  }
}

/// Findings are shown where an item is published with errors, and only there.
@Suite struct GuideFindingTests {
  private static let rule = Rule(
    .error, "ZS9999", "test", zh: "承诺 5 个工作日不对", en: "test", why: Wording(zh: "测试", en: "test"),
    flags: [], allows: [])

  private func guide(_ severity: Severity) throws -> String {
    let workspace = GuideRendering.workspace("事项名称: 某事")
    var finding = Diagnostic(
      Self.rule, at: workspace.items[0].record.location,
      subject: Diagnostic.Subject(element: "promisedLimit"))
    finding.severity = severity
    let pages = try GuideRendering.pages(workspace, [finding])
    return try #require(pages.first { GuideRendering.isGuide($0.key) }?.value)
  }

  @Test func errors() throws {
    let page = try guide(.error)
    #expect(page.contains("本指南有1处与标准不符"))
    #expect(page.contains("<b>承诺办结时限</b>：承诺5个工作日不对"))
  }

  @Test(arguments: [Severity.warning, .hint])
  func anItemWithoutErrors(_ severity: Severity) throws {
    #expect(!(try guide(severity)).contains("class=\"findings\""))
  }
}
