import Foundation
import TestSupport
import Testing

@testable import Compiler

/// Answers of the file system come back from the disk as they were given, are put again, and take up later ones.
@Suite struct ObservedFoldersTests {
  private typealias Observation = ObservedFolders.Observation

  private static func digest(_ text: String) -> [UInt8] { Digest.bytes(Array(text.utf8)) }

  private static func stamp(_ number: Int64) -> FileStamp {
    FileStamp(device: 1, node: 2, size: number, modified: -3, changed: .max)
  }

  private static let answers: [Observations.Answers] = [
    Observations.Answers(), Observations.Answers(kind: .link, target: .folder),
    Observations.Answers(file: stamp(7), digest: digest("a")),
    Observations.Answers(kind: .file, file: stamp(8), digest: digest("b"), place: "/x/y"),
    Observations.Answers(names: stamp(9), listing: digest("c")),
    Observations.Answers(digest: digest("d")),
    Observations.Answers(listing: digest("e"), place: ""),
  ]

  /// In folders inside one another, with names in two Unicode forms and some that are prefixes of others.
  private static let observations: [Observation] = {
    let folders = ["/", "/a/", "/a/b/", "/a-/", "/é/", "/e\u{301}/", "/市/区/"]
    let names = ["", "a", "a.yaml", "ab", "é", "e\u{301}", "市"]
    var all: [Observation] = []
    for folder in folders {
      for name in names { all.append((folder + name, answers[all.count % answers.count])) }
    }
    return all
  }()

  private static func list(_ folders: ObservedFolders) -> [String: Observations.Answers] {
    var found: [String: Observations.Answers] = [:]
    for folder in folders.folders {
      var reader = ByteReader(
        folders.bytes, from: folder.entries.lowerBound, to: folder.entries.upperBound)
      while !reader.isAtEnd, let name = reader.name(), let answers = reader.answers() {
        let path = folder.path + String(decoding: folders.bytes[name], as: UTF8.self)
        // Names in two Unicode forms are one key to a dictionary.
        found[path.utf8.map { String($0) }.joined(separator: ",")] = answers
      }
    }
    return found
  }

  private static func list(_ observations: [Observation]) -> [String: Observations.Answers] {
    list(ObservedFolders(observations))
  }

  @Test func theyComeBackInAnyOrder() throws {
    let made = ObservedFolders(Self.observations)
    #expect(Self.list(made).count == Self.observations.count)
    for (path, answers) in Self.observations {
      let key = path.utf8.map { String($0) }.joined(separator: ",")
      #expect(Self.list(made)[key] == answers, "\(path)")
    }
    #expect(ObservedFolders(Self.observations.reversed()).bytes == made.bytes)
    #expect(try #require(ObservedFolders(made.bytes)).bytes == made.bytes)
    let paths = made.folders.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Later answers, to questions old and new, come out as if all had been written at once.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func laterAnswersGoBefore(_ seed: UInt64) throws {
    var dice = SplitMix(seed: seed)
    let earlier = Self.observations.filter { _ in Bool.random(using: &dice) }
    let new = Self.observations.filter { observation in
      !earlier.contains { $0.path.utf8.elementsEqual(observation.path.utf8) }
    }.filter { _ in Bool.random(using: &dice) }
    let again = earlier.filter { _ in Bool.random(using: &dice) }.map { path, answers in
      // Asked again, a stamp may be another.
      var later = answers
      if later.digest != nil { later.file = Self.stamp(11) }
      return (path: path, answers: later)
    }
    let updated = try #require(ObservedFolders(earlier).updated(by: new + again))
    let expected =
      new + again
      + earlier.filter { observation in
        !again.contains { $0.path.utf8.elementsEqual(observation.path.utf8) }
      }
    #expect(updated.bytes == ObservedFolders(expected).bytes)
  }

  @Test func contradictionsAreOfNoUse() throws {
    let earlier = ObservedFolders([("/a/b", Self.answers[2]), ("/a/c", Self.answers[1])])
    let other = Observations.Answers(file: Self.stamp(7), digest: Self.digest("other"))
    #expect(earlier.updated(by: [("/a/b", other)]) == nil)
    #expect(earlier.updated(by: [("/a/c", Observations.Answers(kind: .file))]) == nil)
    let updated = try #require(earlier.updated(by: [("/a/b", other)], changed: ["/a/b"]))
    #expect(Self.list(updated) == Self.list([("/a/b", other), ("/a/c", Self.answers[1])]))
    #expect(earlier.updated(by: [("/a/c", Observations.Answers(target: .folder))]) != nil)
  }

  @Test func whatIsCutOffIsNotRead() throws {
    let bytes = ObservedFolders(Self.observations).bytes
    let whole = Set(ObservedFolders(Self.observations).folders.map(\.whole.upperBound))
    for end in 0..<bytes.count {
      let cut = ObservedFolders(Array(bytes[..<end]))
      #expect((cut != nil) == (end == 0 || whole.contains(end)))
    }
  }

  /// Questions put again to a folder that does change.
  @Test func questionsArePutAgain() async throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "zhun-observed-\(UUID().uuidString)").resolvingSymlinksInPath()
    let root = url.path()
    defer { try? FileManager.default.removeItem(at: url) }
    func write(_ name: String, _ text: String) throws {
      let place = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    for name in ["a", "b", "c/d", "c/é"] { try write(name, "text of \(name)") }
    let observations = Observations()
    func look() throws {
      for path in ["/a", "/b", "/c/d", "/c/é"] { _ = try FileSystem.read(root + path) }
      _ = try FileSystem.names(in: root)
      _ = try FileSystem.names(in: root + "/c")
      _ = FileSystem.kind(root + "/none")
      _ = FileSystem.kind(root + "/nowhere/none")
      _ = FileSystem.targetKind(root + "/c")
      _ = FileSystem.absolute(root + "/a")
    }
    try Observations.$current.withValue(observations) { try look() }
    let known = try #require(observations.repeatable())
    func again(_ most: Int = 9) async throws -> Set<String>? {
      let folders = try #require(ObservedFolders(known.bytes))
      let changed = await folders.again(mostChanged: most, workers: 1)?.changed
      #expect(await folders.again(mostChanged: most, workers: 3)?.changed == changed)
      return changed
    }
    #expect(try await again() == [])
    try write("b", "another text")
    try write("c/é", "another text")
    #expect(try await again() == [root + "/b", root + "/c/é"])
    #expect(try await again(1) == nil)
    try write("b", "text of b")
    #expect(try await again() == [root + "/c/é"])
    try write("nowhere/none", "now there is")
    #expect(try await again() == nil)
    try FileManager.default.removeItem(atPath: root + "/nowhere")
    #expect(try await again() == [root + "/c/é"])
    try FileManager.default.removeItem(atPath: root + "/a")
    #expect(try await again() == nil)
  }
}
