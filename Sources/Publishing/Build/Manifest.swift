import Compiler
import Source
import Standard

/// What an output folder holds: every file with its digest, and the items that are in it or not.
package struct Manifest: Sendable {
  /// One published file.
  package struct File: Hashable, Sendable {
    package let path: String
    package let output: String
    package let size: Int
    package let digest: String
  }

  package static let name = "manifest.json"
  static let format = "zhun-manifest-2"
  /// What all formats have in common, so that one of another version is known as such.
  private static let family = "zhun-manifest-"
  /// The format before records were listed; what it lists can still be read.
  private static let formerFormat = "zhun-manifest-1"

  package let files: [File]
  let standing: Standing

  /// What stands at the addresses of items, those of items that are gone among them: what a run has to know
  /// of the one before.
  struct Standing: Sendable {
    /// Guides.
    var pages: [Page] = []
    /// Records of the catalogue.
    var records: [Record] = []
  }

  /// The bytes of the manifest; files are listed in the order of their paths.
  static func bytes(
    _ files: [File], _ publication: Publication, _ standing: Standing
  ) -> [UInt8] {
    let paths = Set(files.map(\.path))
    let moved = publication.moves.all.filter { paths.contains($0.address) }
    let published = standing.records.compactMap { record in
      record.contentDigest.map { (record.id, $0) }
    }
    let manifest: JSON = .object(present: [
      ("$schema", .text(ManifestSchema.address)),
      ("format", .text(format)),
      (
        "counts",
        .line([
          "published": .integer(publication.items.count),
          "leftOut": .integer(publication.leftOut.count), "files": .integer(files.count),
        ])
      ),
      (
        "contentSha256",
        paths.contains(Address.catalogueIndex)
          ? .text(Publication.contentDigest(published)) : nil
      ),
      ("published", .array(publication.items.map(\.manifestEntry))),
      ("leftOut", .array(publication.leftOut.map(\.manifestEntry))),
      ("moved", moved.isEmpty ? nil : .array(moved.map(\.manifestEntry))),
      ("pages", .array(standing.pages.map(\.entry))),
      ("records", .array(standing.records.map(\.entry))),
      ("files", .array(files.map(\.entry))),
    ])
    return manifest.file
  }

  init(files: [File], _ standing: Standing) {
    self.files = files.sorted { Self.precedes($0.path, $1.path) }
    self.standing = standing
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Manifest {
  /// Reads a manifest that this compiler wrote; nil for anything else, even where it is good JSON.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard [Self.format, Self.formerFormat].contains(Self.format(of: lines)) else { return nil }
    guard let fileLines = Self.lines(of: "files", in: lines) else { return nil }
    var files: [File] = []
    for line in fileLines {
      guard let file = File(line: String(decoding: line, as: UTF8.self)) else { return nil }
      files.append(file)
    }
    var pages: [Page] = []
    for line in Self.lines(of: "pages", in: lines) ?? [] {
      guard let page = Page(line: String(decoding: line, as: UTF8.self)) else { return nil }
      pages.append(page)
    }
    var records: [Record] = []
    for line in Self.lines(of: "records", in: lines) ?? [] {
      guard let record = Record(line: String(decoding: line, as: UTF8.self)) else { return nil }
      records.append(record)
    }
    self.init(files: files, Standing(pages: pages, records: records))
  }

  /// The format of a manifest that another version of this compiler wrote; nil for anything else.
  static func otherFormat(_ bytes: [UInt8]) -> String? {
    let format = format(of: bytes.split(separator: 0x0A))
    return [Self.format, formerFormat].contains(format) ? nil : format
  }

  /// What the first lines say that they are.
  private static func format(of lines: [ArraySlice<UInt8>]) -> String? {
    guard lines.count > 3, lines[0].elementsEqual("{".utf8) else { return nil }
    for line in lines[1...2] {
      let member = line.drop { $0 == 0x20 }.prefix { $0 != 0x2C }
      let values = LineOfTexts("{\(String(decoding: member, as: UTF8.self))}")?.values
      if let format = values?["format"] { return format.hasPrefix(family) ? format : nil }
    }
    return nil
  }

  /// The lines of a list, each of which is one entry; nil where there is no such list.
  private static func lines(
    of name: String, in lines: [ArraySlice<UInt8>]
  ) -> ArraySlice<ArraySlice<UInt8>>? {
    guard let start = lines.firstIndex(where: { $0.starts(with: "  \"\(name)\": [".utf8) }) else {
      return nil
    }
    return lines[(start + 1)...].prefix { $0.starts(with: "    {".utf8) }
  }
}

extension Manifest.File {
  /// One line of the manifest: paths and digests hold nothing that JSON would escape.
  fileprivate var entry: JSON {
    .line([
      "path": .text(path), "output": .text(output), "size": .integer(size),
      "sha256": .text(digest),
    ])
  }

  fileprivate init?(line: String) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    // `    {"path": "…", "output": "…", "size": 1, "sha256": "…"},` cut at its quotes.
    guard parts.count == 15, parts[1] == "path", parts[5] == "output", parts[9] == "size",
      parts[11] == "sha256", let size = Int(parts[10].filter(\.isNumber)),
      Self.isInside(parts[3])
    else { return nil }
    self.init(path: parts[3], output: parts[7], size: size, digest: parts[13])
  }

  /// Whether a path of a manifest stays below its folder: it is about to be read or linked.
  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }
}

extension PublishedItem {
  fileprivate var manifestEntry: JSON {
    .line([
      "id": .text(key), "division": .text(item.division), "source": .text(path),
      "errors": .integer(findings.count { $0.severity == .error }),
    ])
  }
}

extension Move {
  fileprivate var manifestEntry: JSON {
    .line([
      "path": .text(address), "to": .texts(targets.map(\.address)),
      "since": .text(since.description),
    ])
  }
}

extension LeftOutItem {
  fileprivate var manifestEntry: JSON {
    var members: [JSON.Member] = [
      ("id", .text(key)), ("division", .text(division)), ("source", .text(path)),
    ]
    switch reason {
    case .errors(let count): members += [("reason", "errors"), ("errors", .integer(count))]
    case .unreadable: members.append(("reason", "unreadable"))
    case .addressTaken(let other):
      members += [("reason", "address-taken"), ("addressOf", .text(other))]
    }
    return .line(.object(members))
  }
}
