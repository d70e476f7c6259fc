import Source
import Standard
import TestSupport
import Testing
import YAML

/// A standard comes with a workspace, which may be a stranger's proposal: nothing in it stops or fills a machine.
@Suite struct HostileStandardTests {
  private func load(_ texts: [(StandardFile.Role, String)]) -> (Standard, [Diagnostic]) {
    StandardLoader.load(
      texts.enumerated().map { number, text in
        let source = SourceText(path: "standard.yaml", bytes: Array(text.1.utf8))
        return StandardFile(
          role: text.0, owner: "00", tree: Reading(of: source, file: FileID(number)).tree)
      })
  }

  /// Six records of which each holds the next sixty times: thousands of millions of columns.
  @Test func recordsThatMultiplyAreLeftOut() {
    let ids = ["item", "r1", "r2", "r3", "r4", "r5"]
    let records = "记录:\n" + ids.map { "  - {标识: \($0), 名称: \($0), 英文名称: \($0)}\n" }.joined()
    let elements = zip(ids, ids.dropFirst() + ["item"]).map { id, next in
      let lines = (1...60).map {
        "  - {标识: e\($0), 名称: 甲\($0), 英文名称: E\($0), 类型: 记录, 所属记录: \(next)}\n"
      }
      return (StandardFile.Role.elements, "记录: \(id)\n要素:\n" + lines.joined())
    }
    let (standard, found) = load([(.records, records)] + elements)
    #expect(found.contains { $0.rule.code == "ZS9112" })
    let columns = ExchangeLayout(standard).tables.reduce(0) { $0 + $1.fields.count }
    #expect(columns <= 20_000)
  }

  @Test func theShippedStandardIsFarFromThatLimit() {
    let columns = ExchangeLayout(Repository.standard.standard).tables.reduce(0) {
      $0 + $1.fields.count
    }
    #expect(columns < 2_000)
  }

  @Test func idsEndBeforeTheirNumbersDo() {
    var names = ElementNames()
    let first = names.intern("own")
    #expect(first != nil)
    var last: ElementName?
    for number in 0..<70_000 { last = names.intern("id-\(number)") }
    #expect(last == nil)
    let again = names.intern("own")
    #expect(again == first)
    #expect(names.find("name") == ElementName(.name))
  }

  /// The first element beyond the numbers there are is named, and what comes before it is read.
  @Test func tooManyElementsAreFoundWhereTheyBegin() throws {
    let ids = ["item", "r1", "r2", "r3", "r4"]
    let records = "记录:\n" + ids.map { "- {标识: \($0), 名称: \($0), 英文名称: \($0)}\n" }.joined()
    func elements(_ record: Int) -> (StandardFile.Role, String) {
      let lines = (0..<13_200).map { number in
        "- {标识: e\(record)x\(number), 名称: 甲\(number), 英文名称: E\(number), 类型: 文本}\n"
      }
      return (.elements, "记录: \(ids[record])\n要素:\n" + lines.joined())
    }
    let (standard, found) = load([(.records, records)] + ids.indices.map(elements))
    let tooMany = found.filter { $0.rule.code == "ZS9111" }
    let read = ids.map { standard[shape: $0]?.elements.count ?? 0 }
    #expect(Array(read.dropLast()) == [13_200, 13_200, 13_200, 13_200])
    #expect(read[4] > 12_000 && read[4] + tooMany.count == 13_200)
    #expect(tooMany.first?.location.file == FileID(5))
    #expect(standard[shape: "r4"]?.elements.last?.id == "e4x\(read[4] - 1)")
    let (_, none) = load([(.records, records)] + (0..<4).map(elements))
    #expect(!none.contains { $0.rule.code == "ZS9111" })
  }

  /// With a row for each byte this list would take a gigabyte.
  @Test func longWordsTakeLittleMemory() {
    let start = String(String.UnicodeScalarView((0x4E00..<0x5E00).compactMap(Unicode.Scalar.init)))
    let long = String(repeating: start, count: 60)
    let finder = WordFinder([long, "丁", "丁丂", "丁"])
    #expect(finder.matches(in: Text("一丁丂\(long)")).map(\.word) == [2, 0])
    #expect(finder.matches(in: "丁丁") { $0 != 1 }.map(\.word) == [3, 3])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "[{a}", count: 9) + "]]]]]]]]]",
    String(repeating: "{a}", count: 1_000),
  ])
  func howAnEntryIsPutIntoWordsIsShort(_ text: String) {
    #expect(ExchangeTemplate(text) == nil)
  }

  /// A cell that looks like the template over and over is not tried in every combination.
  @Test func wordsThatLookLikeATemplateComeToAnEnd() throws {
    let template = try #require(ExchangeTemplate("《{law}》[（{number}）][{clause}][：{content}]"))
    let text = "《" + String(repeating: "》（", count: 7_000)
    var tries = 0
    let values = template.values(of: text) { _, _ in
      tries += 1
      return false
    }
    #expect(values == nil)
    #expect(tries < 20_000)
    #expect(template.values(of: "《法》（1）：文") { path, _ in path != ["clause"] }?.count == 3)
  }
}
