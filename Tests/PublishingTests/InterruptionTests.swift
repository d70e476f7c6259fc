import Compiler
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A process that is killed leaves the old state or the new one, and nothing that stays.
@Suite struct InterruptionTests {
  /// Stages a change of an existing folder and stops where a killed process would stop.
  private func interrupt(
    _ scratch: Scratch,
    after step: (FolderUpdate) throws -> Void
  ) async throws -> (old: [String: Data], new: [String: Data]) {
    _ = try await Shipped.builder(scratch).build()
    let new = try scratch.contents("out")
    try scratch.write("{}", to: "out/catalogue/v1/index.json")
    let old = try scratch.contents("out")
    let (update, publication, entries) = try await Shipped.builder(scratch)
      .prepare()
    _ = try await update.stage(entries, workers: 2, writes: true) {
      Manifest.bytes(
        $0, publication,
        Manifest.Standing(pages: publication.pages, records: publication.records))
    }
    try step(update)
    return (old, new)
  }

  @Test func beforeTheSwapTheFolderIsTheOldOne() async throws {
    let scratch = try Scratch()
    let (old, new) = try await interrupt(scratch) { _ in }
    #expect(try scratch.contents("out") == old)
    #expect(try FileSystem.names(in: scratch.path).count == 2, "nothing was staged")
    _ = try await Shipped.builder(scratch).build()
    #expect(try scratch.contents("out") == new)
    #expect(try FileSystem.names(in: scratch.path) == ["out"])
  }

  @Test func afterTheSwapTheFolderIsTheNewOne() async throws {
    let scratch = try Scratch()
    let (_, new) = try await interrupt(scratch) { try $0.swap() }
    #expect(try scratch.contents("out") == new)
    #expect(try FileSystem.names(in: scratch.path).count == 2)
    #expect(try await Shipped.builder(scratch).build().isUnchanged)
    #expect(try FileSystem.names(in: scratch.path) == ["out"])
  }

  @Test func betweenTwoMovesTheOldStateIsPutBack() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    let expected = try scratch.contents("out")
    // What a file system that cannot exchange two folders shows for a moment.
    try FileSystem.move(scratch.path + "/out", to: scratch.path + "/.out.zhun-old")
    #expect(try await Shipped.builder(scratch).build().isUnchanged)
    #expect(try scratch.contents("out") == expected)
    #expect(try FileSystem.names(in: scratch.path) == ["out"])
  }

  @Test func theStagingFolderOfALivingRunIsLeftAlone() async throws {
    let scratch = try Scratch()
    let staging = StagingFolder(beside: scratch.path + "/out")
    try staging.write([1], to: "a")
    let path = try #require(staging.path)
    try StagingFolder.cleanUp(beside: scratch.path + "/out")
    #expect(FileSystem.kind(path) == .folder)
    staging.discard()
    #expect(FileSystem.kind(path) == .missing)
  }

  @Test func twoRunsDoNotWriteOneFolder() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    let lock = FolderLock(scratch.path + "/out")
    #expect(lock != nil)
    await #expect(throws: Failure.self) { try await Shipped.builder(scratch).build() }
    withExtendedLifetime(lock) {}
  }

  @Test func aLockEndsThoughAChildStillHoldsACopy() throws {
    let scratch = try Scratch()
    var lock = FolderLock(scratch.path)
    let files = FileManager.default
    let open = try files.contentsOfDirectory(atPath: "/proc/self/fd").first {
      (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)) == scratch.path
    }
    // What a program that is started meanwhile, by any thread, has until it runs.
    let copy = dup(try #require(open.flatMap { Int32($0) }))
    defer { close(copy) }
    #expect(FolderLock(scratch.path) == nil)
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(FolderLock(scratch.path) != nil)
  }

  @Test func aFailureLeavesNothingBehind() async throws {
    let scratch = try Scratch()
    let broken = Output("broken", Output.lists.title) { _ in
      [
        OutputFile("good.txt") { [0x31] },
        OutputFile("bad.txt") { () throws(Failure) in throw Failure(zh: "坏了", en: "broken") },
      ]
    }
    let builder = try await Shipped.builder(scratch, only: [broken])
    await #expect(throws: Failure.self) { try await builder.build() }
    #expect(try FileSystem.names(in: scratch.path).isEmpty)
  }
}
