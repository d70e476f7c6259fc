import Compiler
import Source
import Testing

@testable import Publishing

/// Files of several pieces and files that one walk makes: written without ever being whole in memory, in the order
/// of their parts, however many threads make them.
@Suite struct LargeFileTests {
  private func stage(
    _ files: [OutputFile], workers: Int, in scratch: Scratch
  ) async throws -> (changes: FolderUpdate.Changes, staging: StagingFolder) {
    let (update, _, _) = try await Shipped.builder(scratch).prepare()
    let entries = files.map {
      FolderUpdate.Entry(path: $0.path, output: "large", content: .made($0))
    }
    do {
      let changes = try await update.stage(entries, workers: workers, writes: true) { _ in [] }
      return (changes, update.staging)
    } catch {
      update.staging.discard()
      #expect(update.staging.path.map(FileSystem.kind) == .missing)
      throw error
    }
  }

  private static func walk(_ steps: Int) -> [OutputFile] {
    let own = (0..<steps).map { (path: "large/\($0).txt", steps: $0..<($0 + 1)) }
    let files = [(path: "large/all.txt", steps: 0..<steps), ("large/odd.txt", 1..<steps)] + own
    return OutputFile.together(files) { step, parts in
      let line = Array("第\(step)行\n".utf8)
      parts.add(line, to: 0)
      if step % 2 == 1 { parts.add(line, to: 1) }
      parts.add(line, to: 2 + step)
    }
  }

  @Test(arguments: [1, 7]) func partsStandInTheirOrder(workers: Int) async throws {
    let scratch = try Scratch()
    let pieces = OutputFile("large/pieces.txt", pieces: 300) { Array("第\($0)行\n".utf8) }
    let files = [pieces] + Self.walk(60)
    let (changes, staging) = try await stage(files, workers: workers, in: scratch)
    let folder = try #require(staging.path)
    for file in files {
      let bytes = try file.contents()
      #expect(try FileSystem.read(folder + "/" + file.path) == bytes, "\(file.path)")
      let listed = try #require(changes.files.first { $0.path == file.path })
      #expect(listed.size == bytes.count && listed.digest == Digest.text(bytes))
    }
    let odd = try files.first { $0.path == "large/odd.txt" }?.contents() ?? []
    #expect(String(decoding: odd, as: UTF8.self).hasPrefix("第1行\n第3行\n第5行\n"))
    staging.discard()
  }

  @Test func aFileWithoutPartsIsThere() async throws {
    let scratch = try Scratch()
    let files = OutputFile.together([(path: "large/none.txt", steps: 0..<3)]) { _, _ in }
    let (changes, staging) = try await stage(files, workers: 2, in: scratch)
    #expect(changes.files.map(\.size) == [0])
    #expect(try FileSystem.read(try #require(staging.path) + "/large/none.txt").isEmpty)
    staging.discard()
  }

  @Test(arguments: [1, 3]) func aPartThatFailsIsAFailure(workers: Int) async throws {
    let scratch = try Scratch()
    let walk = OutputFile.together([(path: "large/a.txt", steps: 0..<9)]) {
      (step, parts) throws(Failure) in
      if step == 5 { throw Failure(zh: "坏了", en: "broken") }
      parts.add([0x61], to: 0)
    }
    let pieces = OutputFile("large/b.txt", pieces: 2) { (number) throws(Failure) -> [UInt8] in
      if number == 1 { throw Failure(zh: "坏了", en: "broken") }
      return [0x61]
    }
    for files in [walk, [pieces]] {
      await #expect(throws: Failure.self) {
        _ = try await self.stage(files, workers: workers, in: scratch)
      }
    }
  }
}
