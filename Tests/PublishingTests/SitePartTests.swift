import Compiler
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What several machines make of a site comes to what one makes.
@Suite struct SitePartTests {
  private static func builder(
    _ scratch: Scratch, workers: Int = 2, _ change: (inout Builder.Options) -> Void = { _ in }
  ) async throws -> Builder {
    let shipped = try await Shipped.builder(scratch, workers: workers)
    var options = shipped.options
    options.program = "one build of the program"
    options.today = Example.day
    change(&options)
    return Builder(shipped.workspace, shipped.diagnostics, options)
  }

  /// Parts of the shipped workspace in a scratch folder.
  private static func parts(
    _ count: Int, in scratch: Scratch, workers: Int = 2
  ) async throws -> [SitePart] {
    var parts: [SitePart] = []
    for number in 1...count {
      let place = scratch.path + "/\(number)-of-\(count)-by-\(workers)"
      _ = try await builder(scratch, workers: workers)
        .write(try #require(Shard(number, of: count)), to: place)
      parts.append(try SitePart(place, name: "part \(number)"))
    }
    return parts
  }

  /// Each piece that is made from something known is in one part, with the bytes that any build makes of it; none that is
  /// made each time is in any.
  @Test(arguments: [1, 3]) func eachPieceIsInOnePart(count: Int) async throws {
    let scratch = try Scratch()
    let parts = try await Self.parts(count, in: scratch)
    let (_, entries, _) = try await Self.builder(scratch).plan(nil)
    var found = 0
    for entry in entries {
      guard case .made(let file) = entry.content else { continue }
      for number in 0..<file.pieces {
        let pieces = parts.compactMap { part in
          part.pieces[file.path]?[number].map { (part, $0) }
        }
        guard let basis = Self.basis(file, number) else {
          #expect(pieces.isEmpty, "\(file.path)")
          continue
        }
        try #require(pieces.count == 1, "\(file.path) \(number)")
        #expect(pieces[0].1.basis == basis && pieces[0].1.count == file.pieces)
        #expect(try pieces[0].0.bytes(of: pieces[0].1) == file.piece(number), "\(file.path)")
        found += 1
      }
    }
    #expect(found == parts.reduce(0) { $0 + $1.pieces.values.reduce(0) { $0 + $1.count } })
    #expect(found > 300)
  }

  private static func basis(_ file: OutputFile, _ number: Int) -> Basis? {
    guard case .walk(let walk, let member) = file.source else { return file.basis(number) }
    return walk.basis(walk.ranges[member].lowerBound + number)
  }

  @Test func aPartIsTheSameFileForAnyNumberOfThreads() async throws {
    let scratch = try Scratch()
    for workers in [1, 5] { _ = try await Self.parts(2, in: scratch, workers: workers) }
    for number in 1...2 {
      let files = try [1, 5].map {
        try FileSystem.read(scratch.path + "/\(number)-of-2-by-\($0)")
      }
      #expect(files[0] == files[1])
    }
  }

  /// Whatever becomes of a part on its way, the site is whole or the part is refused.
  @Test func aDamagedPartIsRefusedOrMadeUpFor() async throws {
    let scratch = try Scratch()
    _ = try await Self.builder(scratch) { $0.folder = scratch.path + "/whole" }.build()
    let whole = try scratch.contents("whole")
    let part = try await Self.parts(1, in: scratch)[0]
    let place = scratch.path + "/1-of-1-by-2"
    let good = try FileSystem.read(place)
    var dice = SplitMix(seed: 5)
    var ends = (refused: 0, madeUpFor: 0)
    for step in 0..<24 {
      var bytes = good
      switch step % 4 {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice))
      case 1: bytes[bytes.count - 1 - Int.random(in: 0..<20_000, using: &dice)] ^= 8
      case 2: bytes += [0]
      default: bytes[Int.random(in: SitePart.line.count..<bytes.count, using: &dice)] ^= 8
      }
      try FileSystem.replace(place, with: bytes)
      do {
        let parts = try SiteParts([SitePart(place, name: "part 1")])
        let outcome = try await Self.builder(scratch) { $0.parts = parts }.build()
        #expect(outcome.joined > 100)
        #expect(try scratch.contents("out") == whole)
        ends.madeUpFor += parts.damaged == ["part 1"] ? 1 : 0
        try FileManager.default.removeItem(atPath: scratch.path + "/out")
      } catch {
        #expect(error is Failure)
        #expect(FileSystem.kind(scratch.path + "/out") == .missing)
        ends.refused += 1
      }
    }
    #expect(ends.refused >= 12 && ends.madeUpFor > 0 && ends.refused + ends.madeUpFor == 24)
    #expect(part.origin.publishesErrors)
  }

  /// Lists that claim pieces outside the file or more than there is, with a digest that fits.
  @Test func aPartThatLiesIsRefused() async throws {
    let scratch = try Scratch()
    let place = scratch.path + "/part"
    for (size, count) in [(Int.max, 1), (-1, 1), (1 << 40, 1), (3, Int.max)] {
      var list = KeptWriter()
      for text in ["program", "2026-01-01"] { list.add(text) }
      list.add(["guides"]) { $0.add($1) }
      list.add(1)
      list.add([1, 2, 3])
      list.add(1)
      list.add("guides/index.html")
      for number in [0, count, size] { list.add(number) }
      list.add([UInt8](repeating: 7, count: 16))
      list.add([UInt8](repeating: 7, count: 32))
      list.add(0)
      list.add(0)
      let length = (0..<8).reversed().map {
        UInt8(truncatingIfNeeded: list.bytes.count >> ($0 * 8))
      }
      try FileSystem.replace(
        place,
        with: SitePart.line + [1, 2, 3] + list.bytes + length + Digest.bytes(list.bytes))
      if size == 3 {
        let part = try SitePart(place, name: "part")
        #expect(try SiteParts([part]).bytes(of: "guides/index.html", 0, of: 1, from: nil) == nil)
      } else {
        #expect(throws: Failure.self) { try SitePart(place, name: "part") }
      }
    }
  }
}
