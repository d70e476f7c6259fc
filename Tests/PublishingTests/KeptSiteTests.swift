import Compiler
import Foundation
import Source
import TestSupport
import Testing

@testable import Publishing

/// A build makes what goes by something that changed, and comes to what a build of everything comes to.
@Suite struct KeptSiteTests {
  /// A workspace of its own, built with what earlier builds kept, and the same built without.
  private final class Pair {
    let scratch: Scratch
    let root: String

    init() throws {
      scratch = try Scratch()
      root = try scratch.copyWorkspace()
    }

    var memory: PlaceMemory {
      PlaceMemory(of: .sites, folder: scratch.path + "/kept", program: "test")
    }

    /// Builds both sites and expects the same bytes.
    func build(only outputs: [Output] = Output.all) async throws -> Builder.Outcome {
      var (again, anew) = (
        try await options("again", outputs), try await options("anew", outputs)
      )
      remember(&again)
      anew.memory = nil
      let (workspace, diagnostics) = try await Shipped.load(root)
      let outcome = try await Builder(workspace, diagnostics, again).build()
      let whole = try await Builder(workspace, diagnostics, anew).build()
      #expect(whole.taken == 0)
      #expect(outcome.changed == whole.changed && outcome.notKept == nil)
      let (here, there) = (try scratch.contents("again"), try scratch.contents("anew"))
      #expect(here.keys.sorted() == there.keys.sorted())
      for (path, bytes) in here { #expect(bytes == there[path], "\(path)") }
      return outcome
    }

    func remember(_ options: inout Builder.Options) {
      options.memory = memory
      if case .known(let bytes) = memory.recall(options.folder) { options.kept = bytes }
    }

    private func options(_ name: String, _ outputs: [Output]) async throws -> Builder.Options {
      var options = Builder.Options(
        folder: scratch.path + "/" + name, outputs: outputs, generator: "zhun test", workers: 2)
      options.publishesErrors = true
      options.day = Example.day
      options.today = Example.day
      return options
    }

    func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      #expect(text.contains(old))
      try scratch.write(
        text.replacingOccurrences(of: old, with: new), to: "workspace/" + path)
    }

    /// The file of some item of a district.
    func item() throws -> String {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      return try #require(paths.first { $0.contains("/districts/") && $0.contains("/items/") })
    }
  }

  @Test func aFirstBuildMakesEverything() async throws {
    #expect(try await Pair().build().taken == 0)
  }

  @Test func whereNothingChangedNoGuideIsMade() async throws {
    let pair = try Pair()
    let first = try await pair.build()
    let second = try await pair.build()
    #expect(second.isUnchanged)
    // The guide, the sheet and the record of each item, and what holds records of all.
    #expect(second.taken >= 3 * first.published)
    #expect(second.taken < first.files)
  }

  @Test func ofWhatChangedEverythingIsMade() async throws {
    let pair = try Pair()
    _ = try await pair.build()
    let before = try await pair.build().taken
    let item = try pair.item()
    try pair.edit(item, "事项版本: ", "事项版本: 1")
    let outcome = try await pair.build()
    #expect(outcome.changed.contains { $0.hasPrefix("guides/") })
    #expect(outcome.taken < before && outcome.taken > 0)
  }

  @Test func aNameIsPassedOnToTheGuidesThatLeadToIt() async throws {
    let pair = try Pair()
    let item = try pair.item()
    let copy = (item as NSString).deletingLastPathComponent + "/copy.yaml"
    let text = try String(contentsOfFile: pair.root + "/" + item, encoding: .utf8)
    try pair.scratch.write(text, to: "workspace/" + copy)
    _ = try await pair.build()
    try pair.scratch.write(text.replacingOccurrences(of: "证", with: "照"), to: "workspace/" + copy)
    #expect(try await pair.build().taken > 0)
  }

  @Test(arguments: ["zhun.yaml", "standards/laws/fees.yaml"])
  func whereAllGoesBySomethingElseAllIsMade(path: String) async throws {
    let pair = try Pair()
    _ = try await pair.build()
    let place = pair.root + "/" + path
    let text = try String(contentsOfFile: place, encoding: .utf8)
    try pair.scratch.write(text + "\n# 备注\n", to: "workspace/" + path)
    #expect(try await pair.build().taken == 0)
  }

  @Test func aTemplateOfTheWorkspaceMakesAllPages() async throws {
    let pair = try Pair()
    _ = try await pair.build()
    try pair.scratch.write("<p>{{page.title}}</p>", to: "workspace/templates/guide.mustache")
    let outcome = try await pair.build()
    #expect(outcome.taken == 0)
    #expect(outcome.changed.contains { $0.hasPrefix("guides/") })
  }

  @Test func outputsThatAreNotWrittenStayKnown() async throws {
    let pair = try Pair()
    _ = try await pair.build()
    let whole = try await pair.build().taken
    _ = try await pair.build(only: [.guides])
    #expect(try await pair.build().taken == whole)
    // A record that was not written then is not taken for what it would be now.
    try pair.edit(try pair.item(), "事项版本: ", "事项版本: 1")
    _ = try await pair.build(only: [.guides])
    _ = try await pair.build()
  }

  @Test func anEventThatIsHeldBackIsNotNamedByItsItems() async throws {
    let rule = try #require(Rule.all.first { $0.severity == .error })
    let states = [
      EventSample.publication(),
      EventSample.publication(EventSample.files) { workspace in
        workspace.events.map {
          Diagnostic(rule, at: Location(file: $0.file, range: ByteRange(0, 1)))
        }
      },
    ]
    var bases: [[Basis?]] = []
    for var publication in states {
      publication.basis = try await PublicationBasis(publication, program: "test", workers: 1)
      let data = LinkedData(publication)
      let item = try #require(
        publication.items.first { $0.path.hasSuffix("440113/items/food.yaml") })
      bases.append([publication.basis?.of(item), data.basis(of: item)])
    }
    #expect(bases[0][0] != nil && bases[0][0] == bases[1][0])
    #expect(bases[0][1] != nil && bases[0][1] != bases[1][1])
  }

  @Test func whatIsDamagedOrOfAnotherStateIsNotUsed() async throws {
    let pair = try Pair()
    _ = try await pair.build()
    let folder = pair.scratch.path + "/kept/sites"
    let kept = folder + "/" + (try #require(try FileSystem.names(in: folder).first))
    let bytes = try FileSystem.read(kept)
    for broken in [Array(bytes.dropLast()), Array(bytes.prefix(40)), bytes + [0], []] {
      try FileSystem.replace(kept, with: broken)
      #expect(try await pair.build().taken == 0)
    }
    // Of the state before.
    try pair.edit(try pair.item(), "事项版本: ", "事项版本: 1")
    _ = try await pair.build()
    try FileSystem.replace(kept, with: bytes)
    #expect(try await pair.build().taken == 0)
  }

  @Test func whatWasTamperedWithIsMadeAgain() async throws {
    let pair = try Pair()
    _ = try await pair.build()
    let lines = "again/catalogue/v1/items.ndjson"
    let guide = try #require(
      try pair.scratch.contents("again").keys.first {
        $0.hasPrefix("guides/") && $0.hasSuffix("/index.html")
          && $0.split(separator: "/").count == 4
      })
    try pair.scratch.write("x", to: "again/" + guide)
    try pair.scratch.write("x", to: lines)
    let (workspace, diagnostics) = try await Shipped.load(pair.root)
    var options = Builder.Options(
      folder: pair.scratch.path + "/again", generator: "zhun test", workers: 2)
    (options.publishesErrors, options.day, options.today) = (true, Example.day, Example.day)
    pair.remember(&options)
    let outcome = try await Builder(workspace, diagnostics, options).build()
    #expect(Set(outcome.changed) == ["catalogue/v1/items.ndjson", guide])
    _ = try await pair.build()
  }
}
