import Compiler
import Source
import Testing

@testable import Publishing

/// Files of several pieces: written without ever being whole in memory, and like any other file besides.
@Suite struct LargeFileTests {
  private func file(_ texts: [String]) -> OutputFile {
    OutputFile("large/all.txt", pieces: texts.count) { Array(texts[$0].utf8) }
  }

  @Test func theSumIsThatOfTheWhole() throws {
    let file = file(["申领", "", "居住证\n"])
    let whole = try file.contents()
    #expect(String(decoding: whole, as: UTF8.self) == "申领居住证\n")
    #expect(try file.sum().size == whole.count)
    #expect(try file.sum().digest == Digest.text(whole))
  }

  @Test func whatIsWrittenIsWhatWasSummed() async throws {
    let scratch = try Scratch()
    let staging = StagingFolder(beside: scratch.path + "/out")
    let file = file((0..<300).map { "第\($0)行\n" })
    let written = try staging.write(file)
    let place = try #require(staging.path) + "/large/all.txt"
    #expect(try FileSystem.read(place) == file.contents())
    #expect(try FileSystem.digest(place) == written.digest)
    staging.discard()
  }

  @Test func aPieceThatFailsIsAFailure() throws {
    let scratch = try Scratch()
    let staging = StagingFolder(beside: scratch.path + "/out")
    let file = OutputFile("a.txt", pieces: 2) { (number) throws(Failure) -> [UInt8] in
      if number == 1 { throw Failure(zh: "坏了", en: "broken") }
      return [0x61]
    }
    #expect(throws: Failure.self) { try staging.write(file) }
    staging.discard()
    #expect(staging.path.map(FileSystem.kind) == .missing)
  }
}
