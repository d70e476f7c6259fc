import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What is loaded and checked again, with all that was taken over, is what a first look would have come to.
@Suite struct ReloadTests {
  @Test func everyChangeGivesWhatAFirstLookGives() async throws {
    let scratch = try Scratch()
    var loaded: LoadedWorkspace?
    var memory: CheckMemory?
    let item = try scratch.read(Scratch.item)
    let catalogue = try scratch.read(Scratch.catalogue)
    let bodies = "standards/districts/44/4401/440113/bodies.yaml"
    let register = try scratch.read(bodies)
    let settings = try scratch.read("zhun.yaml")
    let blank = "standards/districts/44/4401/440113/forms/blank.pdf"
    let other = "standards/districts/44/4401/440113/items/residence-permit-endorsement.yaml"
    let form = "standards/districts/44/forms/residence-permit.yaml"
    let about = "standards/profiles/44/profile.yaml"
    let profile = try scratch.read(about)
    let steps: [(String, () throws -> Void)] = [
      ("nothing", {}),
      ("a value", { try scratch.save(Scratch.item, item + "\n投诉方式: 打电话\n") }),
      ("written into", { try scratch.write(Scratch.item, item + "\n承诺办结时限: 八十天\n") }),
      ("an item that cannot be read", { try scratch.save(Scratch.item, "事项名称: [没有写完\n") }),
      ("mended", { try scratch.save(Scratch.item, item) }),
      (
        "a comment that suppresses",
        {
          try scratch.save(Scratch.item, "# zhun: 忽略 ZS1002 -- 试一试，至 2026-12-31\n" + item)
        }
      ),
      (
        "the catalogue",
        {
          try scratch.save(Scratch.catalogue, catalogue.replacing("申领居住证", with: "申领居住证件"))
        }
      ),
      ("a catalogue that cannot be read", { try scratch.save(Scratch.catalogue, "a: [\n") }),
      ("the catalogue mended", { try scratch.save(Scratch.catalogue, catalogue) }),
      ("a register", { try scratch.save(bodies, register.replacing("化龙镇", with: "化龙新镇")) }),
      ("the register mended", { try scratch.save(bodies, register) }),
      (
        "another severity",
        {
          try scratch.save("zhun.yaml", settings + "\n严重程度:\n  - 规则: ZS1002\n    级别: 提示\n")
        }
      ),
      ("settings that cannot be read", { try scratch.save("zhun.yaml", "标准: [\n") }),
      ("the settings mended", { try scratch.save("zhun.yaml", settings) }),
      ("the standard", { try scratch.save(about, profile + "# 改了一行\n") }),
      ("a standard that cannot be read", { try scratch.save(about, "a: [\n") }),
      ("the standard mended", { try scratch.save(about, profile) }),
      // Rules on the items of a code say whether a file is there that none of these saves has touched.
      (
        "a file that is named and missing",
        {
          try scratch.save(
            Scratch.item, item.replacing("forms/residence-permit.yaml", with: "forms/blank.pdf"))
        }
      ),
      ("the file come", { try scratch.save(blank, "%PDF-1.4") }),
      ("the file still there", { try scratch.save(other, try scratch.read(other) + "\n# 一行\n") }),
      ("the file gone", { try scratch.remove(blank) }),
      ("a form", { try scratch.save(form, try scratch.read(form) + "\n# 一行\n") }),
      ("the name mended", { try scratch.save(Scratch.item, item) }),
      (
        "an item more",
        {
          try scratch.save("standards/districts/44/4401/440113/items/another.yaml", item)
        }
      ),
      ("an item less", { try scratch.remove(Scratch.item) }),
      (
        "moved",
        {
          try scratch.move(
            "standards/districts/44/4401/440113/items/another.yaml", to: Scratch.item)
        }
      ),
    ]
    for (name, change) in steps {
      try change()
      let next = try await WorkspaceLoader(workers: 2).reload(root: scratch.root, after: loaded)
      let verdict = await Checker.verdict(
        on: next, &memory, workers: 2, asOf: Example.day)
      loaded = next
      let first = try await WorkspaceLoader(workers: 2).load(root: scratch.root)
      let expected = await Checker.verdict(on: first, workers: 2, asOf: Example.day)
      #expect(
        lines(verdict, next.workspace) == lines(expected, first),
        "\(name)")
      #expect(next.workspace.items.map(\.identifier) == first.items.map(\.identifier), "\(name)")
      #expect(next.workspace.failures.map(\.message) == first.failures.map(\.message), "\(name)")
    }
  }

  /// A file that was written twice within one tick of the file system's clock keeps its size and, as far as that
  /// clock shows, its time: it has to be read all the same.
  @Test func aQuickSecondSaveIsNotMissed() async throws {
    let scratch = try Scratch()
    let item = try scratch.read(Scratch.item)
    var loaded: LoadedWorkspace?
    for digit in "12345678" {
      try scratch.write(Scratch.item, item + "\n# \(digit)\n")
      let next = try await WorkspaceLoader(workers: 2).reload(root: scratch.root, after: loaded)
      let tree = try #require(
        next.workspace.files.trees.first { $0.source.path == Scratch.item })
      #expect(String(decoding: tree.source.bytes, as: UTF8.self).hasSuffix("# \(digit)\n"))
      loaded = next
    }
  }

  @Test func anotherDayIsCheckedAnew() async throws {
    let scratch = try Scratch()
    let loaded = try await WorkspaceLoader(workers: 2).reload(root: scratch.root, after: nil)
    var memory: CheckMemory?
    for day in ["2026-06-30", "2010-01-01", "2026-06-30"] {
      let day = try #require(CalendarDate(day))
      let verdict = await Checker.verdict(on: loaded, &memory, workers: 2, asOf: day)
      let expected = await Checker.verdict(on: loaded.workspace, workers: 2, asOf: day)
      #expect(lines(verdict, loaded.workspace) == lines(expected, loaded.workspace))
    }
  }

  private func lines(_ verdict: Verdict, _ workspace: Workspace) -> [String] {
    (verdict.diagnostics + verdict.suppressed.map(\.diagnostic)).map { finding in
      let place = finding.location
      return
        "\(workspace.files.path(place.file)) \(place.range) \(finding.severity) \(finding.rule.code) "
        + "\(finding.message(in: .chinese)) \(finding.fingerprint) \(finding.subject) "
        + "\(finding.alsoAbout) \(finding.others.count) \(finding.labels.count)"
    }
  }
}
