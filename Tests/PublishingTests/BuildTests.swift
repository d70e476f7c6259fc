import Compiler
import Foundation
import Source
import TestSupport
import Testing

@testable import Publishing

/// A build gives the same bytes every time and touches only what changed.
@Suite struct BuildTests {
  @Test func theNumberOfThreadsChangesNoByte() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch, "one", workers: 1).build()
    _ = try await Shipped.builder(scratch, "many", workers: 7).build()
    #expect(try scratch.contents("one") == scratch.contents("many"))
    #expect(try scratch.contents("one").count > 15)
  }

  @Test func everyFileIsTheSameByItself() async throws {
    let scratch = try Scratch()
    let (_, publication, _) = try await Shipped.builder(scratch).prepare()
    _ = try await Shipped.builder(scratch).build()
    let site = SiteFiles(publication)
    let built = try scratch.contents("out")
    var compared = 0
    for address in site.addresses {
      guard let bytes = built[address] else { continue }
      let alone = try #require(try site.bytes(at: address))
      #expect(alone == Array(bytes), "\(address)")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test func aFileOfTheSameLengthIsSeenToBeAnother() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    let expected = try scratch.contents("out")
    let index = "catalogue/v1/index.json"
    let other = Array(repeating: UInt8(ascii: " "), count: expected[index]?.count ?? 0)
    try scratch.write(String(decoding: other, as: UTF8.self), to: "out/" + index)
    #expect(try await Shipped.builder(scratch).build().changed == [index])
    #expect(try scratch.contents("out") == expected)
  }

  @Test func aSecondRunWritesNothing() async throws {
    let scratch = try Scratch()
    let first = try await Shipped.builder(scratch).build()
    #expect(!first.isUnchanged && first.added.count == first.files)
    let before = try FileManager.default.attributesOfItem(atPath: scratch.path + "/out")
    let second = try await Shipped.builder(scratch).build()
    let after = try FileManager.default.attributesOfItem(atPath: scratch.path + "/out")
    #expect(second.isUnchanged)
    #expect(
      before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int,
      "the folder was replaced")
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    #expect(try FileSystem.names(in: scratch.path) == ["out"])
  }

  @Test func whatWasTamperedWithIsRepairedAndTheRestIsLinked() async throws {
    let scratch = try Scratch()
    let first = try await Shipped.builder(scratch).build()
    let expected = try scratch.contents("out")
    let index = "out/catalogue/v1/index.json"
    let manifest = scratch.path + "/out/lists/online.json"
    let before = try FileManager.default.attributesOfItem(atPath: manifest)
    try scratch.write("{}", to: index)
    let seen = try await Shipped.builder(scratch).verify()
    #expect(seen.changed == ["catalogue/v1/index.json"])
    #expect(try scratch.contents("out") != expected, "verifying wrote something")
    let repair = try await Shipped.builder(scratch).build()
    #expect(repair.changed == ["catalogue/v1/index.json"] && repair.files == first.files)
    #expect(try scratch.contents("out") == expected)
    let after = try FileManager.default.attributesOfItem(atPath: manifest)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(try await Shipped.builder(scratch).verify().isUnchanged)
  }

  @Test func onlySomeOutputsLeaveTheOthersAsTheyAre() async throws {
    let scratch = try Scratch()
    _ = try await Shipped.builder(scratch).build()
    let all = try scratch.contents("out")
    let outcome = try await Shipped.builder(scratch, only: [.catalogue]).build()
    #expect(outcome.isUnchanged)
    #expect(try scratch.contents("out") == all)
    _ = try await Shipped.builder(scratch, "lists", only: [.lists]).build()
    let tops = Set(try scratch.contents("lists").keys.map { $0.split(separator: "/")[0] })
    #expect(tops == ["assets", "lists", "manifest.json", "manifest.schema.json"])
  }

  @Test func theManifestTellsTheTruth() async throws {
    let scratch = try Scratch()
    let outcome = try await Shipped.builder(scratch).build()
    let contents = try scratch.contents("out")
    let bytes = try #require(contents[Manifest.name])
    let manifest = try #require(Manifest(Array(bytes)))
    #expect(manifest.files.count == outcome.files)
    for file in manifest.files {
      let content = try #require(contents[file.path])
      #expect(file.size == content.count)
      #expect(file.digest == Digest.text(Array(content)))
    }
    #expect(Set(manifest.files.map(\.path) + [Manifest.name]) == Set(contents.keys))
    #expect(try JSONSerialization.jsonObject(with: bytes) is [String: Any])
  }

  @Test func theDigestIsTheStandardOne() {
    #expect(
      Digest.text(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
