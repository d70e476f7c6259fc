package import Compiler
import Source
import Standard

/// Where things stand in the output folder: paths made of codes, never of free text.
package enum Address {
  /// What identifies an item in addresses: the longest code that it states and that is well-formed.
  ///
  /// An item whose codes are missing or broken is named after its division and its file.
  package static func key(of item: Item) -> String { ItemPlace(item).key }

  /// The page of an item.
  package static func guide(_ item: PublishedItem) -> String { item.place.guide }

  /// The one-page version of the guide, beside it.
  package static func brief(_ item: PublishedItem) -> String { item.place.brief }

  package static func catalogueItem(_ item: PublishedItem) -> String { item.place.record }

  /// A file of the workspace that an item names, such as a blank form as PDF.
  static func file(_ path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let folders = parts.drop { $0 != "districts" }.dropFirst().dropLast()
    let stem = String(name.dropLast(ending.utf8.count + 1))
    return (["files"] + folders.map(part) + [part(stem) + "." + part(ending)])
      .joined(separator: "/")
  }

  package static let catalogue = "catalogue/v1"

  static let catalogueIndex = catalogue + "/index.json"

  /// The records of all items, one a line.
  static let catalogueLines = catalogue + "/items.ndjson"

  static func catalogueSchema(_ name: String) -> String {
    "\(catalogue)/schema/\(name).schema.json"
  }

  /// The records of one division, as one document or one a line.
  static func catalogueDivision(_ digits: String, ending: String = "json") -> String {
    "\(catalogue)/divisions/\(part(digits)).\(ending)"
  }

  /// An address as documents of the catalogue give it: from the catalogue's root, wherever they stand.
  static func inCatalogue(_ address: String) -> String {
    relative(address, from: catalogueIndex)
  }

  /// A text as one part of a path: letters, digits and hyphens; what else it holds is replaced by a
  /// digest of the whole, so that two texts never share a part.
  package static func part(_ text: String) -> String {
    if isSafe(text) { return text }
    let kept = text.utf8.filter(isSafe).prefix(40)
    let digest = Digest.text(Array(text.utf8)).prefix(12)
    return kept.isEmpty
      ? String(digest) : "\(String(decoding: Array(kept), as: UTF8.self))-\(digest)"
  }

  /// The way from the folder of one address to another: `../../items/a.json`.
  package static func relative(_ target: String, from page: String) -> String {
    let (from, to) = (page.utf8.span, target.utf8.span)
    // What both have in common up to the last slash.
    var shared = 0
    var place = 0
    while place < from.count, place < to.count, from[place] == to[place] {
      place += 1
      if from[place - 1] == 0x2F { shared = place }
    }
    var way: [UInt8] = []
    for place in shared..<from.count where from[place] == 0x2F {
      way += [0x2E, 0x2E, 0x2F]
    }
    way.appendBytes(to.extracting(shared..<to.count))
    return String(decoding: way, as: UTF8.self)
  }

  static func isCode(_ text: String, length: Int) -> Bool {
    text.utf8.count == length
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// Whether a text is a part of a path as `part` makes them.
  static func isPart(_ text: String) -> Bool { isSafe(text) }

  private static func isSafe(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isSafe) && text.utf8.first != 0x2D
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D
  }
}
