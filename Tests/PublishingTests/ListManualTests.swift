import Compiler
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// What docs/lists.md says of lists is what the data say, and what is written.
@Suite struct ListManualTests {
  private func manual(_ name: String) throws -> String {
    String(decoding: try FileSystem.read(Repository.root + "/docs/" + name), as: UTF8.self)
  }

  @Test func theDefinitionsAreThoseOfTheStandard() throws {
    let english = try manual("lists.md")
    let chinese = try manual("lists.zh-CN.md")
    for list in Repository.standard.standard.lists where list.owner == "00" {
      #expect(
        english.contains(
          "| `\(list.id)` \(list.name.zh) | \(list.definition.en) | \(list.derivation.en) |"))
      #expect(
        chinese.contains(
          "| \(list.name.zh) `\(list.id)` | \(list.definition.zh) | \(list.derivation.zh) |"))
    }
  }

  @Test func everyComputedListIsDescribed() async throws {
    let english = try manual("lists.md")
    let data = Set(Repository.standard.standard.lists.map(\.id))
    for list in PublishedList.all(try await Shipped.publication()) where !data.contains(list.id) {
      #expect(english.contains("`\(list.id)`"), "\(list.id)")
    }
  }

  @Test func theExampleIsWhatIsWritten() async throws {
    let results = ListResults(try await Shipped.publication())
    let number = try #require(results.lists.firstIndex { $0.id == "at-once" })
    let written = String(
      decoding: ListDocument(results: results, number: number, place: "440113").json.file,
      as: UTF8.self)
    for line in [
      #""reason": {"zh":"承诺5个工作日办结","en":"promised: 5 working days"}"#, #""outcome": "notListed""#,
    ] {
      #expect(written.contains(line), "\(line)")
      #expect(try manual("lists.md").contains(line))
    }
  }
}
