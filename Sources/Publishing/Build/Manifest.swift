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
  static let format = "zhun-manifest-1"

  package let files: [File]
  /// What stands at the addresses of guides, those of items that are gone among them.
  let pages: [Page]

  /// The bytes of the manifest; files are listed in the order of their paths.
  ///
  /// - Parameter pages: what stands at the addresses of guides
  static func bytes(
    _ files: [File], _ publication: Publication, pages: [Page]
  ) -> [UInt8] {
    let paths = Set(files.map(\.path))
    let moved = publication.moves.all.filter { paths.contains($0.address) }
    let manifest: JSON = .object(present: [
      ("format", .text(format)),
      (
        "counts",
        .line([
          "published": .integer(publication.items.count),
          "leftOut": .integer(publication.leftOut.count), "files": .integer(files.count),
        ])
      ),
      ("published", .array(publication.items.map(\.manifestEntry))),
      ("leftOut", .array(publication.leftOut.map(\.manifestEntry))),
      ("moved", moved.isEmpty ? nil : .array(moved.map(\.manifestEntry))),
      ("pages", .array(pages.map(\.entry))),
      ("files", .array(files.map(\.entry))),
    ])
    return manifest.file
  }

  init(files: [File], pages: [Page]) {
    self.files = files.sorted { Self.precedes($0.path, $1.path) }
    self.pages = pages
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Manifest {
  /// Reads a manifest that this compiler wrote; nil for anything else, even where it is good JSON.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard lines.count > 2, lines[0].elementsEqual("{".utf8),
      lines[1].elementsEqual("  \"format\": \"\(Self.format)\",".utf8)
    else { return nil }
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
    self.init(files: files, pages: pages)
  }

  /// The lines of a list, each of which is one entry; nil where there is no such list.
  private static func lines(
    of name: String, in lines: [ArraySlice<UInt8>]
  ) -> ArraySlice<ArraySlice<UInt8>>? {
    guard let start = lines.firstIndex(where: { $0.starts(with: "  \"\(name)\": [".utf8) }) else {
      return nil
    }
    return lines[(start + 1)...].prefix { $0.first == 0x20 && $0.count > 4 }
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
