import Foundation
import Source
import Standard
import TestSupport
import Testing

@testable import Compiler

/// What a check leaves can be read back, whatever became of it: parts come from other machines.
@Suite struct KeptCheckTests {
  /// A workspace of two codes in two districts on the disk, which goes away with the test.
  private final class Bench {
    let root: String

    init() throws {
      let url = FileManager.default.temporaryDirectory
        .appending(path: "zhun-kept-\(UUID().uuidString)").resolvingSymlinksInPath()
      root = url.path()
      try write("zhun.yaml", "目录: {来源: 是}\n")
      for (number, code) in ["442106041001", "442107011001"].enumerated() {
        try write(
          "standards/catalogue/44/\(code).yaml",
          "事项名称: 事项\(number)\n基本编码: \"\(code)\"\n法定办结时限: 10 工作日\n行使层级: [县级]\n")
        for district in ["440113", "440117"] {
          try write(
            "standards/districts/44/4401/\(district)/items/item-\(number).yaml",
            "基本编码: \"\(code)\"\n实施编码: TE\(district)0000001\(number)\(code)000\n承诺办结时限: \(number + 15) 工作日\n"
          )
        }
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ path: String, _ text: String) throws {
      let place = URL(filePath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }

    /// What a check finds and leaves that goes by what another left.
    func check(
      after last: [UInt8]?
    ) async throws -> (found: [String], left: Int, kept: [UInt8]?)? {
      try await Observations.$current.withValue(Observations()) {
        let workspace = try await WorkspaceLoader(workers: 1).load(
          root: root, after: Recollection(last: last, day: Example.day, program: "a program"))
        guard
          let checked = await Checker.check(
            recollected: workspace, workers: 1, asOf: Example.day)
        else { return nil }
        let found = checked.verdict.diagnostics.map {
          "\($0.rule.code) \(workspace.files.path($0.location.file)) \($0.location.range) "
            + "\(workspace.files.pointer($0.location)) \($0.message(in: .chinese))"
        }
        return (found, workspace.countLeft, checked.keptBytes)
      }
    }
  }

  /// What is kept of each code, whatever the times of its files.
  private static func units(_ kept: [UInt8]?) throws -> Set<[UInt8]> {
    let head = try #require(kept.flatMap { KeptHead($0) })
    let rules = Dictionary(Rule.all.map { ($0.code, $0) }) { first, _ in first }
    return Set(try #require(KeptCheck(head, nil, rules)).units.map { Array($0.bytes) })
  }

  @Test func itIsWrittenAgainAsItLies() async throws {
    let bench = try Bench()
    let first = try #require(try await bench.check(after: nil))
    let second = try #require(try await bench.check(after: first.kept))
    #expect(!first.found.isEmpty && first.found == second.found)
    #expect(first.left == 0 && second.left == 4)
    #expect(try Self.units(first.kept).count == 2)
    #expect(try Self.units(first.kept) == Self.units(second.kept))
    // With other numbers of files it is taken apart and put together again.
    try bench.write(
      "standards/catalogue/44/000000000000.yaml", "事项名称: 别的\n基本编码: \"442108011001\"\n")
    let third = try #require(try await bench.check(after: first.kept))
    let anew = try #require(try await bench.check(after: nil))
    #expect(third.left == 4 && third.found == anew.found)
    #expect(try Self.units(third.kept) == Self.units(anew.kept))
    #expect(try Self.units(third.kept) != Self.units(first.kept))
  }

  /// A file that the record does not know stands nowhere: whoever went by its number would look past the end.
  @Test func numbersOfFilesAreThoseOfTheRecord() async throws {
    let bench = try Bench()
    let honest = try #require(try await bench.check(after: nil))
    let kept = try #require(honest.kept)
    let head = try #require(KeptHead(kept))
    let rules = Dictionary(Rule.all.map { ($0.code, $0) }) { first, _ in first }
    let unit = try #require(KeptCheck(head, nil, rules)?.units.first)
    // Behind how many files there are stands the number of the first, here in one byte.
    let (count, rest) = (unit.bytes.first, unit.bytes.dropFirst(2))
    #expect(unit.bytes.dropFirst().first == UInt8(unit.files[0].index))
    for number in [head.paths.count - 1, head.paths.count, 1 << 40] {
      var writer = KeptWriter()
      writer.add(number)
      let forgedUnit = [try #require(count)] + writer.bytes + rest
      let content = kept[KeptHead.form.start...]
      let forged = Self.sealed(
        Array(content.replacing(part(unit.bytes), with: part(forgedUnit[...]))))
      let forgedHead = try #require(KeptHead(forged))
      #expect((KeptCheck(forgedHead, nil, rules) != nil) == (number < head.paths.count))
    }

    func part(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      var writer = KeptWriter()
      writer.add(bytes)
      return writer.bytes
    }
  }

  /// What is forged, with a digest that is right.
  private static func sealed(_ content: [UInt8]) -> [UInt8] {
    var bytes = KeptHead.form.opening + content
    KeptHead.form.seal(&bytes)
    return bytes
  }

  /// A digest proves that bytes are whole, not that they are honest.
  @Test func whatIsForgedEndsNoRun() async throws {
    let bench = try Bench()
    let kept = try #require(try await bench.check(after: nil)?.kept)
    let content = Array(kept[KeptHead.form.start...])
    // Behind the files: what was found.
    let start = content.count / 2
    var dice = SplitMix(seed: 5)
    var used = 0
    for step in 0..<120 {
      var forged = content
      for _ in 0...step % 3 {
        let place = Int.random(in: start..<forged.count, using: &dice)
        switch step % 4 {
        case 0: forged[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: forged[place] &+= 1
        case 2: forged.insert(UInt8.random(in: 0...255, using: &dice), at: place)
        default: forged.remove(at: place)
        }
      }
      let run = try await bench.check(after: Self.sealed(forged))
      used += (run?.left ?? 0) > 0 ? 1 : 0
    }
    #expect(used > 0, "none of it was read")
  }
}
