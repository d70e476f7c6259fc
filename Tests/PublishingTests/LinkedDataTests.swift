import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing
import YAML

@testable import Publishing

/// Items as linked data: what elements become, and what cannot be said exactly is not said.
@Suite struct LinkedDataTests {
  @Test(arguments: [Language.chinese, .english])
  func theMappingInTheDocumentationIsCurrent(_ language: Language) throws {
    let path = language == .chinese ? "docs/linked-data.zh-CN.md" : "docs/linked-data.md"
    let page = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    let marks = ["<!-- mapping -->\n", "<!-- /mapping -->"]
    let start = try #require(page.range(of: marks[0]))
    let end = try #require(page.range(of: marks[1]))
    let current = page[..<start.upperBound] + Self.mapping(language) + page[end.lowerBound...]
    let isCurrent = Golden.expected(path, for: String(current)) == current
    #expect(isCurrent, "RECORD=1 swift test --disable-xctest --filter theMapping")
  }

  private static func mapping(_ language: Language) -> String {
    let shapes = Repository.standard.standard.grammar.shapes.values.sorted { $0.id < $1.id }
    var rows: [String] = []
    for shape in shapes {
      let elements = shape.elements.filter { $0.linkedData != nil }
      guard !shape.linkedClasses.isEmpty || !elements.isEmpty else { continue }
      let classes = shape.linkedClasses.map { "`\($0)`" }.joined(separator: " ")
      rows.append("| **\(shape.title[language])** | \(classes) |")
      for element in elements {
        let terms = element.linkedData?.terms.map { "`\($0)`" } ?? []
        rows.append(
          "| \(element.title[language]) `\(element.id)` | \(terms.joined(separator: " › ")) |")
      }
    }
    let head = language == .chinese ? "| 记录、要素 | 写成 |" : "| record, element | becomes |"
    return ([head, "|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func theExampleInTheDocumentationIsPublished() async throws {
    let publication = try await Shipped.publication()
    let data = LinkedData(publication)
    for path in ["docs/linked-data.md", "docs/linked-data.zh-CN.md"] {
      let page = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
      let block = try #require(page.split(separator: "```json\n").dropFirst().first)
      let example = try object(Data(String(block.split(separator: "```")[0]).utf8))
      let item = try #require(
        publication.items.first { $0.key == "TE44011350000011905442106041001" })
      let service = try object(Data(ServiceNode(item: item, data: data).json.file))
      #expect(service["zhun:promisedLimit"] as? NSDictionary == example as NSDictionary)
    }
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func onlyLimitsOfTheCalendarAreDurations() {
    let limits: [(String, String?)] = [
      ("5 工作日", nil), ("当场", nil), ("30 自然日", "P30D"), ("2 小时", "PT2H"), ("3 月", "P3M"),
      ("1 年", "P1Y"),
      ("0.5 自然日", nil), ("15 分钟", "PT15M"),
    ]
    for (text, exact) in limits { #expect(Duration(text)?.exact == exact, "\(text)") }
  }

  @Test func onlyOneAmountIsAValue() {
    let rates: [(String, String?)] = [
      ("20 元/证", "20.0"), ("80元", "80.0"), ("0.5 元/页", "0.5"), ("每件 20 元", nil),
      ("50-100 元/件", nil),
      ("20 元/件，加急 40 元", nil), ("20 元/件（100 件以上 10 元）", nil), ("20 元起", nil), ("按规定收取", nil),
      ("10 元每本", "10.0"), ("5 元/10 页", nil),
    ]
    for (text, value) in rates { #expect(Text(text).wholeAmount == value, "\(text)") }
  }

  @Test func unknownTermsAreFindings() throws {
    let path = "standards/national/elements/charges.yaml"
    let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    for (term, unknown) in [
      ("cvx:hasCost", "cvx:hasCost"), ("hasCost", "hasCost"),
      ("cv:hasCost cv:Cost", "cv:hasCost cv:Cost"),
    ] {
      let changed = text.replacing("关联数据: cv:hasCost", with: "关联数据: \(term)")
      let (standard, found) = Repository.standard(changing: path, to: Array(changed.utf8))
      let messages = found.filter { $0.rule.code == "ZS9101" }.map { $0.message(in: .english) }
      #expect(messages.contains { $0.contains("“\(unknown)”") }, "\(term): \(messages)")
      // What is wrong counts for nothing: the element has a term of its own.
      #expect(standard[shape: "item"]?.element(.fees)?.linkedData == nil)
    }
  }

  @Test func whatAProvinceAddsHasATerm() throws {
    let standard = Repository.standard.standard
    let codes = LinkedCodes(standard)
    let nodes = VocabularyDocument(standard: standard, codes: codes).nodes
    let text = nodes.map { String(decoding: JSON.line($0).file, as: UTF8.self) }.joined()
    #expect(text.contains("\"@id\":\"zhun:depthLevel\""))
    let list = try #require(standard.profileCodeLists["44"]?["depth-levels"])
    #expect(list.values.allSatisfy { codes.name(of: $0)?.local.contains("depth-levels.") == true })
  }

  @Test func namesLeadToTheFileWhereTheSiteHasAnAddress() async throws {
    let (workspace, _) = try await Shipped.load()
    let without = LinkedNames(Site(workspace))
    #expect(text(without.context("440113")).contains("\"item\":\"urn:zhun:item:\""))
    #expect(without.dataset("440113").compact == "dataset:440113")
    let full = Repository.root + "/Tests/Browser/workspaces/full"
    let (other, _) = try await Shipped.load(full)
    let names = LinkedNames(Site(other))
    let folder = "https://fuwu.shilisheng.test/linked-data/v1/"
    #expect(text(names.context("990101")).contains("\"item\":\"\(folder)990101.jsonld#\""))
    #expect(names.dataset("990101").compact == "dataset:990101.jsonld")
    // What belongs to the nation is named alike everywhere.
    #expect(text(names.context(nil)).contains("\"body\":\"urn:zhun:body:\""))
  }

  private func text(_ json: JSON) -> String {
    String(decoding: JSON.line(json).file, as: UTF8.self)
  }
}
