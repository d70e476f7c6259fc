import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

@testable import Publishing

/// What is published and what is left out.
@Suite struct PublicationTests {
  private static let rule = Rule(
    .error, "ZS9999", "test", zh: "测试", en: "test", why: Wording(zh: "测试", en: "test"), flags: [],
    allows: [])

  private func leftOut(
    at place: (Workspace) throws -> Location,
    and other: (Workspace) throws -> Location? = { _ in nil },
    about subject: Diagnostic.Subject = Diagnostic.Subject()
  ) async throws -> Set<String> {
    let workspace = try await Shipped.load().0
    let diagnostic = Diagnostic(
      Self.rule, at: try place(workspace), others: [try other(workspace)].compactMap(\.self),
      subject: subject)
    let publication = try await Shipped.publication([diagnostic])
    #expect(publication.leftOut.count + publication.items.count == workspace.items.count)
    return Set(publication.leftOut.map(\.division))
  }

  private func file(_ ending: String, _ workspace: Workspace) throws -> Location {
    let tree = try #require(workspace.files.trees.first { $0.source.path.hasSuffix(ending) })
    return Location(file: tree.file, range: ByteRange(0, 1))
  }

  @Test func anErrorInItsOwnFile() async throws {
    #expect(
      try await leftOut { try file("440117/items/residence-permit.yaml", $0) } == ["440117"])
  }

  @Test func anErrorOfSeveralDistricts() async throws {
    let places = try await leftOut(
      at: { try file("440113/items/residence-permit-endorsement.yaml", $0) },
      and: { try file("440117/items/residence-permit.yaml", $0) })
    #expect(places == ["440113", "440117"])
  }

  @Test func anErrorInACatalogueRecord() async throws {
    #expect(
      try await leftOut { try file("442106041002.yaml", $0) } == ["440113", "440117"])
  }

  @Test func anErrorInARegisterEntryThatItUses() async throws {
    let places = try await leftOut { workspace in
      let item = try #require(workspace.items.first { $0.division == "440307" })
      return try #require(item.body).location
    }
    #expect(places == ["440307"])
  }

  @Test func anErrorInAFormThatItNames() async throws {
    let places = try await leftOut { try file("forms/residence-permit.yaml", $0) }
    #expect(places == ["440113", "440117"])
  }

  @Test func anErrorThatSaysWhomItIsAbout() async throws {
    let places = try await leftOut(
      at: { try file("zhun.yaml", $0) },
      about: Diagnostic.Subject(
        item: "TE44018400751822405442106041002", district: "440117"))
    #expect(places == ["440117"])
  }

  @Test func anErrorElsewhere() async throws {
    #expect(try await leftOut { try file("zhun.yaml", $0) }.isEmpty)
  }

  @Test func nothingIsPublishedWhereEverythingHasErrors() async throws {
    let scratch = try Scratch()
    var builder = try await Shipped.builder(scratch)
    _ = try await builder.build()
    let before = try scratch.contents("out")
    var options = builder.options
    options.publishesErrors = false
    builder = Builder(builder.workspace, builder.diagnostics, options)
    await #expect(throws: Failure.self) { try await builder.build() }
    #expect(try scratch.contents("out") == before)
  }

  @Test func twoItemsWithOneCodeDoNotShareAnAddress() throws {
    let item = """
      基本编码: "442106041002"
      实施编码: "TE44011350000011705442106041002"
      """
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: ["a", "b"].map {
        ("districts/44/4401/440113/items/\($0).yaml", Array(item.utf8))
      }, standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, [], withErrors: true, outputs: [], generator: "zhun test")
    #expect(publication.items.count == 1)
    #expect(
      publication.leftOut.map(\.reason) == [
        .addressTaken("districts/44/4401/440113/items/a.yaml")
      ])
  }

  @Test func aFileThatIsNoItemIsLeftOutAloud() throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [("districts/44/4401/440113/items/bad.yaml", Array("{".utf8))],
      standard: Repository.standard.standard, division: "440113")
    let publication = Publication(
      workspace, workspace.diagnostics, withErrors: true, outputs: [], generator: "zhun test")
    #expect(publication.leftOut.map(\.reason) == [.unreadable])
  }
}

/// Addresses are made of codes, whatever items say.
@Suite struct AddressTests {
  @Test(arguments: [
    ("442106041002", "442106041002"), ("a-b", "a-b"), ("../etc", "etc-"), ("居住证", ""),
    ("a/b%2F", "ab2F-"), ("", ""), ("-x", "-x-"), (".", ""),
  ])
  func partsAreSafe(_ text: String, _ start: String) {
    let part = Address.part(text)
    #expect(part.hasPrefix(start) && !part.isEmpty && part.utf8.count <= 64)
    #expect(part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    #expect(Address.part(text) == part)
  }

  @Test func differentTextsHaveDifferentParts() {
    #expect(Address.part("居住证") != Address.part("身份证"))
    #expect(Address.part("a b") != Address.part("ab"))
  }

  @Test func relativeAddresses() {
    #expect(Address.relative("a/b/c.json", from: "a/index.json") == "b/c.json")
    #expect(Address.relative("a/x.json", from: "a/b/c/d.html") == "../../x.json")
    #expect(Address.relative("index.html", from: "index.html") == "index.html")
    #expect(Address.relative("assets/a.css", from: "lists/a.html") == "../assets/a.css")
  }

  @Test func brokenCodesFallBackToTheFile() {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        ("districts/44/4401/440113/items/permit.yaml", Array("实施编码: ../../x\n".utf8)),
        ("districts/44/4401/440113/items/居住证.yaml", Array("基本编码: \"442106041002\"\n".utf8)),
      ], standard: Repository.standard.standard, division: "440113")
    let keys = workspace.items.map(Address.key)
    #expect(keys[0] == "440113-permit")
    #expect(keys[1].hasPrefix("442106041002-440113-"))
    #expect(keys[1].utf8.allSatisfy { $0 < 0x80 })
  }
}
