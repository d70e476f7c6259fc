import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// The change feed says what became of each item, and goes on from build to build.
@Suite struct ChangeFeedTests {
  private let place = "standards/districts/44/4401/440113/items/residence-permit.yaml"
  private let id = "TE44011350000011705442106041002"

  private func build(_ scratch: Scratch, _ root: String, _ day: String) async throws
    -> Builder.Outcome
  {
    let builder = try await Shipped.builder(scratch, only: [.catalogue], root: root)
    var options = builder.options
    options.today = CalendarDate(day)
    return try await Builder(builder.workspace, builder.diagnostics, options).build()
  }

  private func entries(_ scratch: Scratch) throws -> [JSON] {
    let bytes = try FileSystem.read(scratch.path + "/out/catalogue/v1/changes/1.json")
    return try #require(JSON(bytes))["entries"]?.elements ?? []
  }

  @Test func aLongerLimitIsATighteningAndARemovalATombstone() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    _ = try await build(scratch, root, "2026-07-01")
    #expect(try entries(scratch).map { $0["kind"]?.string } == ["snapshot"])
    #expect(try await build(scratch, root, "2026-07-02").isUnchanged)
    let text = try String(contentsOfFile: root + "/" + place, encoding: .utf8)
    try text.replacing("承诺办结时限: 5 工作日", with: "承诺办结时限: 9 工作日")
      .write(toFile: root + "/" + place, atomically: false, encoding: .utf8)
    _ = try await build(scratch, root, "2026-07-03")
    let changed = try #require(try entries(scratch).last)
    #expect(changed["kind"]?.string == "changed" && changed["impact"]?.string == "tightening")
    #expect(changed["id"]?.string == id && changed["day"]?.string == "2026-07-03")
    #expect(changed["elements"]?.elements.map(\.string) == ["promisedLimit"])
    #expect(changed["changes"]?.elements.count == 1)
    try FileManager.default.removeItem(atPath: root + "/" + place)
    let outcome = try await build(scratch, root, "2026-07-04")
    #expect(outcome.lost.isEmpty && outcome.goneRecords == ["catalogue/v1/items/\(id).json"])
    let removed = try #require(try entries(scratch).last)
    #expect(removed["kind"]?.string == "removed" && removed["reason"]?.string == "gone")
    let stone = try #require(
      JSON(try FileSystem.read(scratch.path + "/out/catalogue/v1/items/\(id).json")))
    #expect(stone["since"]?.string == "2026-07-04" && stone["state"]?.string == "gone")
    #expect(try await build(scratch, root, "2026-07-05").isUnchanged)
    try text.write(toFile: root + "/" + place, atomically: false, encoding: .utf8)
    _ = try await build(scratch, root, "2026-07-06")
    #expect(
      try entries(scratch).map { $0["kind"]?.string } == [
        "snapshot", "changed", "removed", "added",
      ])
  }

  @Test func aRecordReadBackSaysTheSame() async throws {
    let publication = try await Shipped.publication(withErrors: true)
    for item in publication.items {
      let content = ItemDocument(item: item, publication: publication).content
      // A value that could not be read is not published: the feed reads both states as they are published.
      guard content["omitted"] == nil else { continue }
      let bytes = try #require(content["item"])
      var reader = RecordReader(publication.workspace.standard)
      let read = try #require(JSON(bytes.file).flatMap { reader.item($0) })
      let changes = item.item.completeRecord.changes(
        since: read, by: publication.workspace.standard)
      #expect(changes.map { "\($0.path.id): \($0.before?.zh ?? "") → \($0.after?.zh ?? "")" } == [])
    }
  }

  @Test func aFeedThatWasTamperedWithBeginsAnew() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    _ = try await build(scratch, root, "2026-07-01")
    let page = "out/catalogue/v1/changes/1.json"
    try scratch.write("{}", to: page)
    _ = try await build(scratch, root, "2026-07-02")
    #expect(try entries(scratch).map { $0["day"]?.string } == ["2026-07-02"])
  }

  @Test func manifestsOfOtherVersionsAreRefusedByName() throws {
    let bytes = Array(
      "{\n  \"$schema\": \"x\",\n  \"format\": \"zhun-manifest-9\",\n  \"files\": [\n  ]\n}\n".utf8)
    #expect(Manifest(bytes) == nil && Manifest.otherFormat(bytes) == "zhun-manifest-9")
    let former = Array(
      "{\n  \"format\": \"zhun-manifest-1\",\n  \"pages\": [],\n  \"files\": []\n}\n".utf8)
    #expect(Manifest(former) != nil)
    #expect(Manifest.otherFormat(Array("{\n  \"a\": 1,\n  \"b\": 2\n}\n".utf8)) == nil)
  }
}
