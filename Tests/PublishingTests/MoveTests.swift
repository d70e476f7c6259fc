import Compiler
import Foundation
import Standard
import TestSupport
import Testing

@testable import Publishing

/// Addresses that items had lead to those that they have.
@Suite struct MoveTests {
  /// A world of items whose codes change from year to year, and every address that they ever had.
  private struct History {
    struct Place: Hashable {
      var division: String
      var body: String
      var basic: String
      let hasCode: Bool
      let slug: String

      var key: String { hasCode ? body + "5" + basic : "\(basic)-\(division)-\(slug)" }
      var guide: String { "guides/\(division)/\(key)/index.html" }
      var record: String { "catalogue/v1/items/\(key).json" }
      var path: String { "districts/44/4401/\(division)/items/\(slug).yaml" }
      var text: String {
        "基本编码: \"\(basic)\"\n" + (hasCode ? "实施编码: \(body)5\(basic)\n" : "")
      }
    }

    private(set) var items: [Place] = []
    private(set) var past: [[Place]] = []
    private(set) var entries: [String] = []

    init(seed: Int) {
      var random = SplitMix(seed: UInt64(seed))
      var divisions = ["440103", "440104", "440105", "440106"]
      // A code that has ended does not come back.
      var newDivisions = ["440118", "440117", "440114", "440111"]
      var bodies = (0..<4).map { "TE44010350000011\($0)0" }
      var basics = (0..<4).map { "44210604100\($0)" }
      for number in 0..<12 {
        items.append(
          Place(
            division: divisions.randomElement(using: &random) ?? "",
            body: bodies.randomElement(using: &random) ?? "",
            basic: basics.randomElement(using: &random) ?? "",
            hasCode: Int.random(in: 0..<5, using: &random) > 0, slug: "item\(number)"))
      }
      unite()
      past.append(items)
      for year in 2000..<Int.random(in: 2002...2010, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          guard let change = Self.change(&divisions, newDivisions.popLast(), &random) else {
            continue
          }
          for index in items.indices where items[index].division == change.old {
            items[index].division = change.new
          }
          entries.append("区划: \"\(change.old)\", 改为: \"\(change.new)\", 自: \(year)-01-01")
        case 1:
          let new = "TE4401035000002\(year % 100 + 100)"
          guard let change = Self.change(&bodies, new, &random) else { continue }
          for index in items.indices where items[index].body == change.old {
            items[index].body = change.new
          }
          entries.append("机构: \(change.old), 改为: \(change.new), 自: \(year)-01-01")
        default:
          let new = "442106042\(year % 100 + 100)"
          guard let change = Self.change(&basics, new, &random) else { continue }
          for index in items.indices where items[index].basic == change.old {
            items[index].basic = change.new
          }
          entries.append("事项: \"\(change.old)\", 改为: \"\(change.new)\", 自: \(year)-01-01")
        }
        past.append(items)
      }
    }

    /// What ends and what takes its place: another that goes on, or a new one that nothing was before.
    private static func change(
      _ codes: inout [String], _ fresh: String?, _ random: inout SplitMix
    ) -> (old: String, new: String)? {
      guard codes.count > 1, let old = codes.randomElement(using: &random) else { return nil }
      codes.removeAll { $0 == old }
      if let fresh, !codes.contains(fresh), fresh != old, Bool.random(using: &random) {
        codes.append(fresh)
        return (old, fresh)
      }
      return codes.randomElement(using: &random).map { (old, $0) }
    }

    /// Two items of one code are one from the beginning; later each keeps its own past.
    private mutating func unite() {
      var seen: Set<String> = []
      items = items.filter { seen.insert($0.key).inserted }
    }

    /// The workspace as it is now: of items that have become one, the first.
    var texts: [(path: String, bytes: [UInt8])] {
      var seen: Set<String> = []
      let files = items.filter { seen.insert($0.key).inserted }.map {
        ($0.path, Array($0.text.utf8))
      }
      let settings =
        "沿革:\(entries.isEmpty ? " []" : "")\n" + entries.map { "  - {\($0)}\n" }.joined()
      return [("zhun.yaml", Array(settings.utf8))] + files
    }
  }

  @Test(arguments: 0..<80)
  func everyAddressThatAnItemHadLeadsToIt(_ seed: Int) throws {
    let history = History(seed: seed)
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: history.texts, standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, [], withErrors: true, outputs: ["guides", "catalogue"], generator: "zhun test",
      successions: workspace.successions)
    let moves = publication.moves
    let guides = Dictionary(uniqueKeysWithValues: moves.guides.map { ($0.address, $0) })
    let records = Dictionary(uniqueKeysWithValues: moves.records.map { ($0.address, $0) })
    var written: Set<String> = []
    for output in [Output.guides, .catalogue] {
      for file in try output.files(publication) {
        #expect(written.insert(file.path).inserted, "\(file.path) twice")
      }
    }
    let current = Set(publication.items.flatMap { [$0.place.guide, $0.place.record] })
    #expect(current.isDisjoint(with: moves.all.map(\.address)))
    for past in history.past {
      for (old, now) in zip(past, history.items) {
        let published = publication.items.filter { $0.key == now.key }
        let target = try #require(published.first)
        // Two divisions with one implementation code are a mistake; one of them is not published.
        guard target.item.division == now.division else { continue }
        for (address, goal, moves) in [
          (old.guide, target.place.guide, guides), (old.record, target.place.record, records),
        ] {
          #expect(written.contains(address), "\(address)\n\(history.entries)")
          guard address != goal else { continue }
          let targets = moves[address]?.targets.map(\.address) ?? []
          #expect(targets.contains(goal), "\(address) → \(targets)\n\(history.entries)")
        }
      }
    }
  }

  private static let before = """
    # 文件: districts/44/4401/440117/items/permit.yaml
    基本编码: "442106041002"
    实施编码: TE44018400751822405442106041002
    事项名称: 申领居住证
    实施主体: {名称: 街口街办事站, 编码: TE4401840075182240, 性质: 授权组织}
    """

  private func publication(_ text: String) -> Publication {
    let workspace = Example(text).workspace(Repository.standard.standard)
    return Publication(
      workspace, [], withErrors: true, outputs: ["guides", "catalogue", "forms", "lists"],
      generator: "zhun test",
      successions: workspace.successions.inForce(on: Example.day))
  }

  private static let mapping = """
    # 文件: zhun.yaml
    沿革:
      - {区划: "440117", 改为: "440113", 自: 2026-05-01, 依据: 国函〔2026〕1号}
      - {机构: TE4401840075182240, 改为: TE4401135000001250, 自: 2026-06-01, 依据: 国函〔2026〕1号}

    """

  private static var after: String {
    mapping
      + before.replacing("440117", with: "440113")
      .replacing("TE4401840075182240", with: "TE4401135000001250")
      .replacing("TE44018400751822405", with: "TE44011350000012505")
  }

  @Test func theOldPageSaysWhereTheItemIs() throws {
    let publication = publication(Self.after)
    let pages = Dictionary(
      uniqueKeysWithValues: try Output.guides.rendered(publication).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    let old = "guides/440117/TE44018400751822405442106041002/index.html"
    let page = try #require(pages[old])
    let target = "../../440113/TE44011350000012505442106041002/index.html"
    #expect(page.contains("<html lang=\"zh-CN\">"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
    // Without an address of the site nothing can be said of where the page stands.
    #expect(!page.contains("rel=\"canonical\"") && !page.contains("og:url"))
    #expect(page.contains("自2026年6月1日起，本事项由广州市番禺区街口街办事站办理。"))
    #expect(page.contains("<a href=\"\(target)\">申领居住证</a>"))
    #expect(page.contains("<li>国函〔2026〕1号</li>") && !page.contains("<script>"))
    let brief = try #require(pages["guides/440117/TE44018400751822405442106041002/brief.html"])
    #expect(
      brief.contains("content=\"0; url=../../440113/TE44011350000012505442106041002/brief.html\">"))
    let own = try #require(pages["guides/440113/TE44011350000012505442106041002/index.html"])
    #expect(!own.contains("http-equiv=\"refresh\"") && !own.contains("rel=\"canonical\""))
  }

  @Test func theOldRecordNamesTheNewOne() throws {
    let publication = publication(Self.after)
    let files = try Output.catalogue.rendered(publication)
    let old = "catalogue/v1/items/TE44018400751822405442106041002.json"
    let bytes = try #require(files.first { $0.path == old }?.bytes)
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let document = try #require(read)
    #expect(document["since"] as? String == "2026-06-01")
    #expect(document["$schema"] as? String == "../schema/moved.schema.json")
    let targets = try #require(document["movedTo"] as? [[String: Any]])
    #expect(
      targets.map { $0["address"] as? String } == ["items/TE44011350000012505442106041002.json"])
  }

  @Test func anAddressInUseIsNeverTaken() {
    // The old item is still there: its address stays its own.
    let publication = publication(Self.after + "\n" + Self.before)
    #expect(publication.items.count == 2)
    let moved = Set(publication.moves.all.map(\.address))
    #expect(!moved.contains("guides/440117/TE44018400751822405442106041002/index.html"))
    #expect(!moved.contains("catalogue/v1/items/TE44018400751822405442106041002.json"))
  }

  @Test func twoThatMayBeMeantAreBothNamed() throws {
    let publication = publication(
      """
      # 文件: zhun.yaml
      沿革:
        - {机构: TE4401135000001100, 改为: TE4401135000001110, 自: 2025-01-01}
        - {机构: TE4401135000001110, 改为: TE4401135000001120, 自: 2026-01-01}
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      事项名称: 申领居住证
      实施编码: TE44011350000011105442106041002
      # 文件: districts/44/4401/440113/items/b.yaml
      基本编码: "442106041002"
      事项名称: 申领居住证
      实施编码: TE44011350000011205442106041002
      """)
    let move = try #require(
      publication.moves.guides.first { $0.address.hasSuffix("/index.html") })
    // The guide and its one-page version.
    #expect(publication.moves.guides.count == 2 && move.targets.count == 2)
    let bytes = try #require(
      try Output.guides.rendered(publication).first { $0.path == move.address }?.bytes)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(!page.contains("http-equiv=\"refresh\""))
    #expect(page.contains("现在是下列事项") && page.contains("请选择要办的一项"))
    for target in move.targets {
      #expect(page.contains(Address.relative(target.address, from: move.address)))
    }
  }

  @Test func aFormMovesWithItsDivision() throws {
    let form = """

      # 文件: districts/44/4401/440113/forms/permit.yaml
      标识: permit
      名称: 申办表
      分组: []
      """
    let item = Self.after + "\n申请材料:\n  - {名称: 申办表, 空白表格: forms/permit.yaml}"
    let publication = publication(item + form)
    #expect(
      publication.moves.forms.map(\.address)
        == ["blank.html", "index.html", "sample.html", "steps/index.html"].map {
          "forms/440117/permit/\($0)"
        })
    let page = try #require(
      try Output.forms.rendered(publication).first {
        $0.path == "forms/440117/permit/index.html"
      })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("../../440113/permit/index.html"))
  }

  @Test func beforeTheDayNothingMoves() {
    let text = Self.after.replacing("自: 2026-05-01", with: "自: 2026-07-01")
      .replacing("自: 2026-06-01", with: "自: 2026-07-01")
    #expect(publication(text).moves.all.isEmpty)
  }
}
