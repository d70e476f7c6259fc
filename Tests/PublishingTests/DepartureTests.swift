import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// What stands at the address of a guide that is not, or no longer, published.
@Suite struct DepartureTests {
  private static let rule = Rule(
    .error, "ZS9999", "test", zh: "测试", en: "test", why: Wording(zh: "测试", en: "test"), flags: [],
    allows: [])

  /// Two districts, each with the same item, and a city with another.
  private static let items = [
    (
      "440113",
      """
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      事项名称: 申领居住证<b>
      实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
      咨询方式: {电话: [020-87925868, 电话未定]}
      """
    ),
    (
      "440117",
      """
      基本编码: "442106041002"
      实施编码: TE44018400751822405442106041002
      事项名称: 申领居住证
      实施主体: {名称: 街口街办事站, 编码: TE4401840075182240, 性质: 授权组织}
      """
    ),
    ("4403", "事项名称: 个体工商户登记\n"),
  ]

  /// A workspace of its own in a folder, built again and again.
  private final class Site {
    let scratch: Scratch
    var zhun = "标准: standards/national\n"

    init() throws {
      scratch = try Scratch()
      let root = try scratch.copyWorkspace()
      try FileManager.default.removeItem(atPath: root + "/standards/districts")
      try FileManager.default.removeItem(atPath: root + "/standards/catalogue")
      for (division, text) in DepartureTests.items { try write(division, text) }
    }

    static func path(_ division: String) -> String {
      let folders = [4, 6].filter { $0 <= division.count }.map { String(division.prefix($0)) }
      return "standards/districts/44/\(folders.joined(separator: "/"))/items/item.yaml"
    }

    func write(_ division: String, _ text: String?) throws {
      let path = "workspace/" + Self.path(division)
      guard let text else {
        return try FileManager.default.removeItem(atPath: scratch.path + "/" + path)
      }
      try scratch.write(text, to: path)
    }

    /// - Parameter broken: the divisions whose items have an error
    @discardableResult
    func build(
      broken: [String] = [], only outputs: [Output] = Output.all, verifies: Bool = false
    ) async throws -> Builder.Outcome {
      try scratch.write(zhun, to: "workspace/zhun.yaml")
      let workspace = try await WorkspaceLoader(workers: 2).load(root: scratch.path + "/workspace")
      let diagnostics = workspace.items.filter { broken.contains($0.division) }.map {
        Diagnostic(DepartureTests.rule, at: $0.record.location)
      }
      let options = Builder.Options(
        folder: scratch.path + "/out", outputs: outputs, generator: "zhun test", workers: 2)
      let builder = Builder(workspace, diagnostics, options)
      return verifies ? try await builder.verify() : try await builder.build()
    }

    func read(_ path: String) throws -> String {
      try String(contentsOfFile: scratch.path + "/out/" + path, encoding: .utf8)
    }
  }

  private static let panyu = "guides/440113/TE44011350000011705442106041002/index.html"
  private static let conghua = "guides/440117/TE44018400751822405442106041002/index.html"

  @Test func anItemWithErrorsHasAPageThatSaysSo() async throws {
    let site = try Site()
    let outcome = try await site.build(broken: ["440113"])
    #expect(outcome.leftOut.map(\.division) == ["440113"] && outcome.gone.isEmpty)
    let page = try site.read(Self.panyu)
    #expect(page.contains("正在更正") && page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<h1>申领居住证&lt;b&gt;</h1>") && page.contains("番禺区"))
    #expect(page.contains("化龙镇办事站") && page.contains("tel:02087925868"))
    #expect(!page.contains("电话未定") && page.contains("tel:12345"))
    #expect(page.contains("../../440117/TE44018400751822405442106041002/index.html"))
    #expect(!page.contains("rel=\"canonical\"") && !page.contains("ld+json"))
    // What was published before makes no difference.
    let fresh = try Site()
    try await fresh.build()
    try await fresh.build(broken: ["440113"])
    #expect(try fresh.read(Self.panyu) == page)
    #expect(try await site.build(broken: ["440113"], verifies: true).isUnchanged)
    try await site.build()
    #expect(try !site.read(Self.panyu).contains("正在更正"))
  }

  @Test func anItemThatIsGoneHasAPageThatSaysSo() async throws {
    let site = try Site()
    try await site.build()
    try site.write("440113", nil)
    let verified = try await site.build(verifies: true)
    #expect(!verified.isUnchanged && verified.gone == [Self.panyu])
    let outcome = try await site.build()
    #expect(outcome.gone == [Self.panyu])
    #expect(outcome.lost.isEmpty)
    let record = "catalogue/v1/items/TE44011350000011705442106041002.json"
    #expect(outcome.goneRecords == [record])
    #expect(try site.read(record).contains("\"state\": \"gone\""))
    let page = try site.read(Self.panyu)
    #expect(page.contains("已经不再公布") && page.contains("<h1>申领居住证&lt;b&gt;</h1>"))
    #expect(page.contains("noindex") && page.contains("440117/TE44018400751822405442106041002"))
    // It stays from run to run, and is news once.
    for _ in 0..<2 {
      let again = try await site.build()
      #expect(again.isUnchanged && again.gone.isEmpty)
    }
    #expect(try await site.build(verifies: true).isUnchanged)
    #expect(try site.read(Self.panyu) == page)
    // Guides that are left alone keep it; so does what is known of it.
    try site.write("440117", nil)
    try await site.build(only: [.catalogue])
    #expect(try site.read(Self.panyu) == page)
    #expect(try await site.build().gone == [Self.conghua])
    #expect(try site.read(Self.conghua).contains("<h1>申领居住证</h1>"))
    #expect(
      try site.read(Self.panyu.replacing("index.html", with: "brief.html")).contains("不再公布"))
    // And back.
    try site.write("440113", Self.items[0].1)
    try await site.build()
    #expect(try !site.read(Self.panyu).contains("不再公布"))
    #expect(try !site.read("manifest.json").contains("\(Self.panyu)\",\"state\":\"gone"))
  }

  @Test func aFreshFolderKnowsOfNothing() async throws {
    let site = try Site()
    try site.write("440113", nil)
    #expect(try await site.build().gone.isEmpty)
    #expect(throws: (any Error).self) { try site.read(Self.panyu) }
  }

  @Test func aSuccessionTakesTheAddress() async throws {
    let site = try Site()
    try await site.build()
    try site.write("440113", nil)
    try await site.build()
    site.zhun += "沿革:\n  - {区划: \"440113\", 改为: \"440117\", 自: 2020-01-01}\n"
    site.zhun +=
      "  - {事项: TE44011350000011705442106041002, 改为: TE44018400751822405442106041002, 自: 2020-01-01}\n"
    try await site.build()
    #expect(try site.read(Self.panyu).contains("http-equiv=\"refresh\""))
    #expect(try site.read(Self.panyu).contains("noindex"))
    site.zhun = "标准: standards/national\n"
    try await site.build()
    #expect(try site.read(Self.panyu).contains("不再公布"))
  }

  @Test func aFileThatCannotBeReadKeepsItsAddress() async throws {
    let site = try Site()
    try await site.build()
    try site.write("440113", "{\n")
    let outcome = try await site.build()
    #expect(outcome.gone.isEmpty && outcome.leftOut.map(\.reason) == [.unreadable])
    #expect(try site.read(Self.panyu).contains("<h1>申领居住证&lt;b&gt;</h1>"))
    #expect(try site.read(Self.panyu).contains("正在更正"))
    #expect(try await site.build().isUnchanged)
    try site.write("440113", nil)
    #expect(try await site.build().gone == [Self.panyu])
  }

  @Test func whatTheManifestSaysOfPagesIsNotTrusted() async throws {
    let site = try Site()
    try await site.build()
    let manifest = try site.read("manifest.json")
    #expect(Manifest(Array(manifest.utf8)) != nil)
    for path in ["guides/../x/index.html", "index.html", "guides/440113/a b/index.html"] {
      let other = manifest.replacing(
        "{\"path\":\"\(Self.panyu)\",\"state\"", with: "{\"path\":\"\(path)\",\"state\"")
      #expect(other != manifest)
      #expect(Manifest(Array(other.utf8)) == nil, "\(path)")
    }
  }

  @Test(arguments: [
    "居住证", "\"", "\\", "a\nb\r\tc", "\u{1}\u{1F}", "</script>", "\u{2028}", "{\"path\": \"x\"},",
    "",
  ])
  func namesComeBackFromTheManifest(_ name: String) throws {
    let page = Manifest.Page(
      path: Self.panyu, state: .gone, name: name, division: "440113", source: "a.yaml")
    let bytes = JSON.array([page.entry]).file
    let line = try #require(bytes.split(separator: 0x0A).dropFirst().first)
    #expect(Manifest.Page(line: String(decoding: line, as: UTF8.self)) == page)
  }

  @Test func theNearestOfTheSameItemAreNamed() {
    let texts = ["440113", "440117", "4403", "4404", "330106", "110101"].flatMap { division in
      [("a", "442106041002"), ("b", "442106041001")].map { name, code in
        (
          "districts/\([2, 4, 6].filter { $0 <= division.count }.map { String(division.prefix($0)) }.joined(separator: "/"))/items/\(name).yaml",
          Array("基本编码: \"\(code)\"\n".utf8)
        )
      }
    }
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, [], withErrors: true, outputs: [], generator: "zhun test")
    let kindred = Kindred(publication.items)
    let found = kindred.items(of: "442106041002", near: "440117").map(\.item.division)
    #expect(found == ["440117", "440113", "4403", "4404", "110101", "330106"])
    #expect(kindred.items(of: nil, near: "440117").isEmpty)
  }
}
