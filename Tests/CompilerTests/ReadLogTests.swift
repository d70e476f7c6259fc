import Source
import Standard
import TestSupport
import Testing
import YAML

@testable import Compiler

/// What is read of an item is noted, whichever way it is read.
@Suite struct ReadLogTests {
  private static let example = Example(
    """
    # 文件: catalogue/44/442106041002.yaml
    基本编码: "442106041002"
    事项名称: 申领居住证
    # 文件: districts/44/4401/440113/items/a.yaml
    基本编码: "442106041002"
    承诺办结时限: 5 工作日
    办理地点: 综合窗口
    受理条件: 自受理之日起五日内提出《申请》。
    """)

  private static func item() throws -> Item {
    try #require(example.workspace(Repository.standard.standard).items.first)
  }

  /// Whether what somebody reads of the item meets something wanted.
  private static func notes(_ wanted: Reads, _ read: (Item) -> Void) throws -> Bool {
    let log = ReadLog()
    var reader = StatementReader()
    let item = try item().opened(by: &reader, log)
    _ = log.take()
    read(item)
    return log.take().touches(wanted)
  }

  private static func isNoted(_ known: KnownElement, _ read: (Item) -> Void) throws -> Bool {
    var wanted = Reads()
    wanted.elements.insert(ElementName(known))
    return try notes(wanted, read)
  }

  private static func isNoted(_ traits: Reads.Traits, _ read: (Item) -> Void) throws -> Bool {
    var wanted = Reads()
    wanted.traits = traits
    return try notes(wanted, read)
  }

  @Test func elementsAreNotedHoweverTheyAreRead() throws {
    #expect(try Self.isNoted(.promisedLimit) { _ = $0.record.duration(.promisedLimit) })
    #expect(try Self.isNoted(.promisedLimit) { _ = $0[.promisedLimit] })
    #expect(try Self.isNoted(.promisedLimit) { _ = $0.record.field(.promisedLimit) })
    // What is not stated is read too: another item may state it.
    #expect(try Self.isNoted(.fees) { _ = $0.record.records(.fees) })
    #expect(try Self.isNoted(.name) { _ = $0.name })
    #expect(try Self.isNoted(.body) { _ = $0.body })
    #expect(try Self.isNoted(.materials) { _ = $0.allMaterials })
    #expect(try Self.isNoted(.cases) { _ = $0.completeRecord })
    #expect(try !Self.isNoted(.promisedLimit) { _ = $0.record.duration(.statutoryLimit) })
  }

  @Test func whoWalksThroughARecordReadsAll() throws {
    #expect(try Self.isNoted(.fees) { _ = $0.record.fields })
    #expect(try Self.isNoted(.fees) { _ = $0.record.fieldsOfShape })
    #expect(try Self.isNoted(.fees) { _ = $0.record.removals })
    #expect(try Self.isNoted(.fees) { $0.record.visitValues { _, _, _ in } })
    #expect(
      try Self.isNoted(.fees) { item in
        _ = item.record.with(fields: [])
      })
  }

  @Test func whatIsNoElementIsNoted() throws {
    #expect(try Self.isNoted(Reads.Traits.itself) { _ = $0.record.location })
    #expect(try Self.isNoted(Reads.Traits.itself) { _ = $0.layers })
    #expect(try Self.isNoted(Reads.Traits.itself) { _ = $0.own })
    #expect(try Self.isNoted(Reads.Traits.itself) { _ = $0.file })
    #expect(try Self.isNoted(Reads.Traits.division) { _ = $0.division })
    #expect(try Self.isNoted(Reads.Traits.division) { _ = $0.place })
    #expect(try Self.isNoted(Reads.Traits.division) { _ = $0.subject })
    #expect(try Self.isNoted(Reads.Traits.slug) { _ = $0.slug })
    #expect(try Self.isNoted(Reads.Traits.catalogue) { _ = $0.catalogue })
    #expect(try Self.isNoted(Reads.Traits.isCarriedOut) { _ = $0.isCarriedOut })
  }

  @Test func whatTextsAreSearchedForIsNoted() throws {
    let words = try #require(Repository.standard.standard.vocabularies["placeholders"])
    var wanted = Reads()
    wanted.words = words.wordSet
    #expect(try Self.notes(wanted) { $0.visitTexts(holding: words) { _, _, _, _ in } })
    wanted.words = TextSign.title.wordSet
    #expect(try Self.notes(wanted) { $0.visitTexts(holding: .title) { _, _, _, _ in } })
    wanted = Reads()
    wanted.wordsOnHandling = words.wordSet
    #expect(try Self.notes(wanted) { _ = $0.prose(holding: [words]) })
    wanted = Reads()
    wanted.kinds = .phones
    #expect(try Self.notes(wanted) { $0.visitValues(of: .phones) { _, _, _ in } })
    wanted.kinds = .references
    #expect(try Self.notes(wanted) { $0.visitRegistered(in: [.bodies]) { _ in } })
    #expect(
      try Self.isNoted(.fees) { item in
        item.visitValues(of: .words) { _, _, record in _ = record.field(.fees) }
      })
    let element = try #require(try Self.item().record.shape.element(.fees))
    #expect(try Self.isNoted(.fees) { _ = $0.length(of: element) })
  }

  /// Who gives items or records another property must note that it is read, and then name it here.
  @Test func nothingElseIsStored() throws {
    func names(_ value: Any) -> [String] {
      Mirror(reflecting: value).children.compactMap(\.label)
    }
    func content(of value: Any) -> [String] {
      Mirror(reflecting: value).children.first.map { names($0.value) } ?? []
    }
    let item = try Self.item()
    #expect(names(item) == ["content", "log"])
    #expect(
      content(of: item) == ["record", "layers", "division", "slug", "standard", "statements"])
    #expect(names(item.record) == ["content", "log"])
    #expect(
      content(of: item.record) == ["shape", "fields", "removals", "blanks", "location", "names"])
  }

  @Test func whoLooksAtEachValueIsShownTheOthersAlone() throws {
    var reader = StatementReader()
    let item = try Self.item().opened(by: &reader)
    let all = try #require(item.statements)
    var count = 0
    item.showing(fields: []).visitValues(of: .words) { _, _, _ in count += 1 }
    #expect(count == 0)
    let numbers = Array(item.record.fields.indices)
    item.showing(fields: numbers).visitValues(of: .words) { _, _, _ in count += 1 }
    all.visit(.words) { _, _, _ in count -= 1 }
    #expect(count == 0)
  }
}
