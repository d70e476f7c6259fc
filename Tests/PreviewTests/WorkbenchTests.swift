import Compiler
import Source
import TestSupport
import Testing

@testable import Preview

/// A change, then the page, then the findings; what breaks is shown, and goes when it is mended.
@Suite(.timeLimit(.minutes(30))) struct WorkbenchTests {
  /// A workbench whose states are looked at one after the other.
  private struct Bench {
    let scratch: Scratch
    let bench: Workbench
    private let events: AsyncStream<PreviewEvent>

    init(_ scratch: Scratch) throws {
      self.scratch = scratch
      bench = Workbench(RouterTests.options(scratch.root))
      events = try #require(bench.broadcast.listen()).events
    }

    /// The states and events that one change leads to, until all of it is checked.
    func refresh() async -> (atPage: PreviewState, checked: PreviewState, events: [PreviewEvent]) {
      await bench.refresh()
      let page = bench.state
      var seen: [PreviewEvent] = []
      for await event in events {
        seen.append(event)
        if case .findings = event { break }
      }
      return (page, bench.state, seen)
    }

    func page(_ address: String) throws -> (status: Int, text: String) {
      let router = try Router(bench.state, run: "1", language: .chinese)
      let request = Request(
        method: "GET", target: "/" + Request.encoded(address), hosts: ["localhost"])
      guard case .full(let full) = router.answer(request) else { return (0, "") }
      return (full.status, String(decoding: full.bytes, as: UTF8.self))
    }
  }

  @Test func thePageComesFirstAndThenTheFindings() async throws {
    let bench = try Bench(Scratch())
    let first = await bench.refresh()
    #expect(first.events == [.page(number: 1), .findings(number: 1)])
    #expect(!first.checked.findings.isEmpty && first.checked.isChecked)
    let item = try bench.scratch.read(Scratch.item)
    try bench.scratch.save(Scratch.item, item + "\n事项名称: 改过的名称\n承诺办结时限: 八十天\n")
    let second = await bench.refresh()
    #expect(second.events == [.page(number: 2), .findings(number: 2)])
    let address = try #require(second.checked.address(ofFile: Scratch.item))
    #expect(try bench.page("site/" + address).text.contains("改过的名称"))
    let shell = try bench.page("preview/" + address)
    #expect(shell.text.contains("八十天") && shell.text.contains("residence-permit.yaml:"))
    #expect(shell.text.contains("data-state=\"checked\""))
  }

  /// What is not checked yet never looks as if it were free of faults.
  @Test func whatIsNotCheckedIsNotCalledClean() async throws {
    let scratch = try Scratch()
    let loaded = try await WorkspaceLoader(workers: 2).reload(root: scratch.root, after: nil)
    #expect(!loaded.workspace.items.isEmpty)
    let bench = Workbench(RouterTests.options(scratch.root))
    let (_, events) = try #require(bench.broadcast.listen())
    await bench.refresh()
    let state = bench.state
    if !state.isChecked {
      let router = try Router(state, run: "1", language: .chinese)
      let address = try #require(state.address(ofFile: Scratch.item))
      let request = Request(method: "GET", target: "/preview/" + address, hosts: ["localhost"])
      guard case .full(let full) = router.answer(request) else { return }
      let text = String(decoding: full.bytes, as: UTF8.self)
      #expect(text.contains("data-state=\"checking\"") && !text.contains("没有发现问题"))
    }
    for await event in events { if case .findings = event { break } }
  }

  @Test func aFileThatCannotBeReadShowsItsErrorAndNotTheOldPage() async throws {
    let bench = try Bench(Scratch())
    let first = await bench.refresh()
    let item = try bench.scratch.read(Scratch.item)
    let address = try #require(first.checked.address(ofFile: Scratch.item))
    #expect(try bench.page("site/" + address).status == 200)
    try bench.scratch.save(Scratch.item, "事项名称: [没有写完\n")
    let broken = await bench.refresh()
    // At once, and not only when everything else is checked.
    #expect(broken.atPage.troubles.map(\.path) == [Scratch.item])
    let page = try bench.page("site/" + address)
    #expect(page.status == 503 && page.text.contains("residence-permit.yaml:1:"))
    #expect(!page.text.contains("guide-head"))
    #expect(try bench.page("preview/" + address).text.contains("先改这里"))
    try bench.scratch.save(Scratch.item, item)
    _ = await bench.refresh()
    let mended = try bench.page("site/" + address)
    #expect(mended.status == 200 && mended.text.contains("申领居住证"))
    #expect(try !bench.page("preview/" + address).text.contains("先改这里"))
  }

  @Test func aFileThatNeverCouldBeReadHasAnAddressToo() async throws {
    let bench = try Bench(Scratch())
    try bench.scratch.save(Scratch.item, "事项名称: [没有写完\n")
    let state = await bench.refresh().checked
    let address = try #require(state.address(ofFile: Scratch.item))
    #expect(try bench.page("site/" + address).status == 503)
    #expect(try bench.page("preview/" + address).text.contains("没有页面"))
  }

  @Test(arguments: [
    ("zhun.yaml", "标准: [没有写完\n"), ("zhun.yaml", "没有这个要素: 1\n"),
    ("standards/national/records.yaml", "a: [\n"),
    ("templates/guide.mustache", "{{#item}}没有关上"),
    ("templates/guide.mustache", "{{没有这个名称}}"),
  ])
  func whatBreaksEverythingIsShownAndRecovers(_ path: String, _ broken: String) async throws {
    let bench = try Bench(Scratch())
    let address = try #require(await bench.refresh().checked.address(ofFile: Scratch.item))
    let before = try bench.page("site/" + address)
    #expect(before.status == 200)
    let was = try? bench.scratch.read(path)
    try bench.scratch.save(path, broken)
    _ = await bench.refresh()
    let page = try bench.page("site/" + address)
    #expect(page.status >= 500 && page.text.contains(path + ":"), "\(page.text)")
    if let was { try bench.scratch.save(path, was) } else { try bench.scratch.remove("templates") }
    _ = await bench.refresh()
    #expect(try bench.page("site/" + address) == before)
  }

  @Test func aWorkspaceWithoutSettingsSaysSo() async throws {
    let bench = try Bench(Scratch())
    _ = await bench.refresh()
    try bench.scratch.move("zhun.yaml", to: "zhun.yaml.away")
    let gone = await bench.refresh()
    #expect(gone.checked.workspace == nil && gone.checked.blocks.count == 1)
    #expect(try bench.page("site/index.html").text.contains("zhun.yaml"))
    #expect(try bench.page("").status == 200)
    try bench.scratch.move("zhun.yaml.away", to: "zhun.yaml")
    #expect(await bench.refresh().checked.blocks.isEmpty)
  }

  @Test func manyChangesAtOnceEndInTheLastState() async throws {
    let bench = try Bench(Scratch())
    let item = try bench.scratch.read(Scratch.item)
    for number in 1...5 {
      try bench.scratch.save(Scratch.item, item + "\n事项名称: 第\(number)次\n")
      await bench.bench.refresh()
    }
    // Checks of earlier states are passed over; the last one comes in the end.
    while !bench.bench.state.isChecked || bench.bench.state.number != 5 {
      try await Task.sleep(for: .milliseconds(20))
    }
    let address = try #require(bench.bench.state.address(ofFile: Scratch.item))
    #expect(try bench.page("site/" + address).text.contains("第5次"))
  }

  /// A check that ends while the next change is being read says nothing of that change.
  @Test func aCheckThatEndsLateHidesNothing() async throws {
    let bench = try Bench(Scratch())
    _ = await bench.refresh()
    let item = try bench.scratch.read(Scratch.item)
    for round in 1...6 {
      try bench.scratch.remove(Scratch.item)
      await bench.bench.refresh()
      // The check of the removal ends at some point of the next load, a different one each time.
      try await Task.sleep(for: .milliseconds(40 * round))
      try bench.scratch.save(Scratch.item, item)
      await bench.bench.refresh()
      #expect(bench.bench.state.items.contains { $0.path == Scratch.item }, "round \(round)")
      let number = bench.bench.state.number
      while !bench.bench.state.isChecked { try await Task.sleep(for: .milliseconds(10)) }
      #expect(bench.bench.state.number == number)
      #expect(bench.bench.state.items.contains { $0.path == Scratch.item }, "round \(round)")
    }
  }
}
