import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing
import YAML

@testable import Publishing

/// The catalogue says everything that items say, in the shape that its schema describes.
@Suite struct CatalogueTests {
  private func object(_ json: JSON) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(json.file))
    return try #require(value as? [String: Any])
  }

  @Test func oneRecordAsItIsPublished() async throws {
    let publication = try await Shipped.publication()
    let item = try #require(
      publication.items.first { $0.key == "TE44011350000011705442106041002" })
    let document = ItemDocument(item: item, publication: publication)
    let text = String(decoding: document.json.file, as: UTF8.self)
    let path = "Tests/PublishingTests/Goldens/item-residence-permit.json"
    let isSame = text == Golden.expected(path, for: text)
    #expect(isSame, "the record differs: run the test with RECORD=1 and compare")
  }

  @Test func theSchemaHasEveryElementOfEveryRecord() async throws {
    let standard = Repository.standard.standard
    let schema = try object(CatalogueSchema(standard).item)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    var pending = ["item"]
    var seen: Set<String> = ["item"]
    while let id = pending.popLast() {
      let shape = try #require(standard[shape: id])
      let definition = try #require(definitions["record-" + id])
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(shape.elements.map(\.id)))
      for element in shape.elements {
        #expect(properties[element.id]?["title"] as? String == element.title.zh)
        #expect(properties[element.id]?["x-title-en"] as? String == element.title.en)
        if let inner = element.kind.recordID, seen.insert(inner).inserted { pending.append(inner) }
        if case .codeList(let list) = element.kind {
          #expect(definitions["codes-" + list] != nil)
        }
      }
    }
    #expect(seen.count > 10)
  }

  @Test func anElementThatOnlyTheDataKnowsIsPublished() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    try scratch.write(
      """
      记录: item
      要素:
        - 标识: parkingNote
          名称: 停车说明
          英文名称: Parking
          类型: 文本
          多值: 是
          必备: 可选
          差异类别: 本地
          来源: {出处: 测试, 可信度: 惯例}

      """, to: "workspace/standards/profiles/44/elements/parking.yaml")
    let place = root + "/standards/districts/44/4401/440113/items/residence-permit.yaml"
    let text = try String(contentsOfFile: place, encoding: .utf8)
    try (text + "停车说明: 大厅东侧有车位\n").write(toFile: place, atomically: false, encoding: .utf8)
    _ = try await Shipped.builder(scratch, only: [.catalogue], root: root).build()
    let files = try scratch.contents("out/catalogue/v1")
    let item = String(
      decoding: try #require(files["items/TE44011350000011705442106041002.json"]), as: UTF8.self)
    #expect(item.contains("\"parkingNote\": [\n      \"大厅东侧有车位\"\n    ]"))
    let schema = String(decoding: try #require(files["schema/item.schema.json"]), as: UTF8.self)
    #expect(schema.contains("\"parkingNote\": {\n          \"title\": \"停车说明\""))
  }

  @Test func filesThatItemsNameArePublished() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    let folder = "workspace/standards/districts/44/4401"
    try scratch.write("%PDF-1.7", to: folder + "/samples/样表 1.PDF")
    try scratch.write("secret", to: "outside/secret.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/" + folder + "/samples/linked.pdf",
      withDestinationPath: scratch.path + "/outside/secret.pdf")
    let place = scratch.path + "/" + folder + "/440113/items/residence-permit.yaml"
    let text = try String(contentsOfFile: place, encoding: .utf8)
    let sample = "    空白表格: forms/residence-permit.yaml\n    示例样表: 有"
    #expect(text.contains(sample))
    try text.replacing(
      sample, with: "    空白表格: samples/样表 1.PDF\n    示例样表: samples/linked.pdf"
    ).write(toFile: place, atomically: false, encoding: .utf8)
    let builder = try await Shipped.builder(scratch, only: [.catalogue, .forms], root: root)
    _ = try await builder.build()
    let files = try scratch.contents("out")
    let published = files.keys.filter { $0.hasPrefix("files/") }
    #expect(published.count == 1 && published[0].hasPrefix("files/44/4401/samples/1-"))
    #expect(published.first.flatMap { files[$0] } == Data("%PDF-1.7".utf8))
    let item = String(
      decoding: try #require(
        files["catalogue/v1/items/TE44011350000011705442106041002.json"]), as: UTF8.self)
    #expect(item.contains("\"address\": \"../../\(published[0])\""))
    let missing = builder.diagnostics.filter { $0.rule.code == "ZS8001" }
    #expect(missing.map { $0.message(in: .english) }.count == 1, "the link was followed")
  }

  @Test func noneNothingAndUnreadableAreToldApart() throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        (
          "districts/44/4401/440113/items/a.yaml",
          Array(
            """
            特别程序: 无
            权力来源: 无
            法定办结时限: 很快
            承诺办结时限: 0.5 工作日
            办理形式: [窗口办理, 骑马]
            实施主体: 没有登记的办事站

            """.utf8)
        )
      ], standard: Repository.standard.standard, division: "440113")
    var writer = RecordJSON(Repository.standard.standard)
    let item = try object(writer.object(workspace.items[0].record, at: "/item"))
    #expect((item["specialProcedures"] as? [Any])?.isEmpty == true)
    #expect(item["powerSource"] is NSNull)
    #expect(item["statutoryLimit"] == nil)
    #expect((item["promisedLimit"] as? [String: Any])?["amount"] as? Double == 0.5)
    #expect((item["handlingForms"] as? [Any])?.count == 1)
    #expect((item["body"] as? [String: Any])?["name"] as? String == "没有登记的办事站")
    #expect(Set(writer.omitted) == ["/item/statutoryLimit", "/item/handlingForms/1"])
  }
}
