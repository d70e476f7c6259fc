import Compiler
import Database
import Foundation
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// Database, tables, places and answers say what items say, and nothing else.
@Suite struct OpenDataTests {
  private func bytes(_ output: Output, _ path: String) async throws -> [UInt8] {
    let files = try output.files(try await Shipped.publication())
    return try #require(files.first { $0.path == path }).contents()
  }

  @Test func theDatabaseIsTheSameWheneverItIsMade() async throws {
    let path = "database/catalogue.sqlite"
    let first = try await bytes(.database, path)
    let second = try await bytes(.database, path)
    #expect(first.starts(with: Array("SQLite format 3".utf8)))
    let isSame = first == second
    #expect(isSame)
  }

  @Test func everyElementOfItemsIsAColumnOrATable() {
    let standard = Repository.standard.standard
    let tables = RecordTables(standard)
    let elements = standard[shape: "item"]?.elements ?? []
    for element in elements {
      let isColumn = tables.items.columns.contains { $0.path.first === element }
      let isTable = tables.items.children.contains { $0.element === element }
      #expect(isColumn != isTable, "\(element.id)")
    }
    let names = tables.all.map { $0.name.lowercased() } + DatabaseSchema.reserved
    #expect(Set(names).count == names.count)
    for table in tables.all {
      let columns = table.columns.map { $0.name.lowercased() } + DatabaseSchema.ownColumns
      #expect(Set(columns).count == columns.count, "\(table.name)")
    }
  }

  @Test func aStretchOfLettersIsFoundFromEachOfItsCharactersOn() {
    #expect(SearchGrams.text("居住证") == "居住证 住证 证")
    #expect(SearchGrams.text("身份证（原件）") == "身份证原件 份证原件 证原件 原件 件")
    #expect(SearchGrams.text("A4纸，1份") == "A4纸 4纸 纸 1份 份")
    #expect(SearchGrams.text("——") == "")
    #expect(SearchGrams.text("𠮷〇") == "𠮷〇 〇")
    let long = String(repeating: "证", count: SearchGrams.length + 2)
    #expect(SearchGrams.text(long).split(separator: " ")[0].count == SearchGrams.length)
  }

  @Test func cellsSurviveSpreadsheets() {
    func cell(_ value: String) -> String {
      var table = CSVTable(following: .exact)
      table.add([value])
      return String(decoding: table.bytes.dropLast(2), as: UTF8.self)
    }
    #expect(cell("442106041002") == "'442106041002")
    #expect(cell("000131") == "'000131")
    #expect(cell("440113") == "440113")
    #expect(cell("11440300MB2D0970524440125044001") == "11440300MB2D0970524440125044001")
    #expect(cell("12E3") == "'12E3")
    #expect(cell("=1+1") == "'=1+1")
    #expect(cell("@SUM") == "'@SUM")
    #expect(cell("'x") == "''x")
    #expect(cell("一\n二") == "\"一\n二\"")
    #expect(cell("a\u{200B}b") == "a<U+200B>b")
    #expect(cell("3-5") == "'3-5")
    #expect(cell("1/2") == "'1/2")
    #expect(cell("2019-3-1") == "'2019-3-1")
    #expect(cell("2019-11-29") == "2019-11-29")
    #expect(cell("020-12345") == "020-12345")
    #expect(cell("1.10") == "'1.10")
    #expect(cell("007.5") == "'007.5")
    #expect(cell("0.5") == "0.5")
    #expect(cell("113.264385123") == "113.264385123")
    #expect(cell("9:00") == "9:00")
    #expect(cell("0") == "0")
    #expect(cell("") == "")
  }

  @Test func rowsWithoutAnItemDoNotRepeatTheMark() async throws {
    let bytes = try await bytes(.tables, "tables/items.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.unicodeScalars.filter { $0 == "\u{FEFF}" }.count == 1)
    #expect(text.contains("'442106041002"))
  }

  @Test func whatCannotBeReadIsNotAnswered() throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        (
          "districts/44/4401/440113/items/a.yaml",
          Array(
            """
            事项名称: 申领居住证
            咨询方式: {电话: 020-12345678, 网址: "javascript:alert(1)"}
            办理地点:
              - {名称: 大厅, 经度: nan, 纬度: 23.5}
              - {名称: 窗口, 经度: 190.5, 纬度: 23.5}
            申请材料:
              - {名称: 身份证}
              - {必要性: 必要}

            """.utf8)
        )
      ], standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, [], withErrors: true, outputs: [], generator: "zhun")
    let item = try #require(publication.items.first)
    let said = Dictionary(
      uniqueKeysWithValues: Answers(item, in: publication).all.map { ($0.id, $0.text) })
    #expect(said["contact"] == "咨询电话：020-12345678。")
    // A list of which one entry has no name would send somebody there in vain.
    #expect(said["materials"] == nil)
    let places = PlacesDocument(publication: publication, points: PublishedPoint.all(publication))
    let others = String(decoding: places.without.file, as: UTF8.self)
    #expect(others.contains("\"longitude\": 190.5") && others.contains("\"latitude\": 23.5"))
    #expect(places.collection["features"]?.elements.isEmpty == true)
  }

  @Test func whatIsNotStatedIsNotAnswered() throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        (
          "districts/44/4401/440113/items/a.yaml",
          Array(
            """
            事项名称: 申领居住证
            申请材料: []
            承诺办结时限: 5 工作日
            是否收费: 否
            收费项目:
              - 项目名称: 工本费
                标准: 20 元/证
            常见问题:
              - 问题: 可以代办吗？
                回答: 可以。

            """.utf8)
        )
      ], standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, [], withErrors: true, outputs: [], generator: "zhun")
    let answers = Answers(try #require(publication.items.first), in: publication).all
    let said = Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0.text) })
    #expect(said["materials"] == "不用交材料。")
    #expect(said["limit"] == "承诺5个工作日办结。")
    #expect(said["question-1"] == "可以。")
    // Free and charged at once: neither is said.
    #expect(said["fee"] == nil)
    for id in ["place", "online", "audience", "legalBasis", "visits", "remedies"] {
      #expect(said[id] == nil, "\(id)")
    }
  }

  @Test func oneWindowOfSeveralItemsIsOnePoint() async throws {
    let publication = try await Shipped.publication()
    let points = PublishedPoint.all(publication)
    let named = publication.items.flatMap { item in
      item.item.record.entries(.servicePoints).map { _ in item.key }
    }
    #expect(Set(points.map(\.id)).count == points.count)
    #expect(points.flatMap(\.items).count == named.count)
  }
}
