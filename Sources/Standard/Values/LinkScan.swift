/// Finds the links in a line of free text.
package enum LinkScan {
  /// The line in pieces, in one pass over its bytes.
  package static func runs(_ line: String) -> [RichText.Run] {
    // Every link has a bracket or begins with this letter.
    guard line.utf8.contains(where: { $0 == 0x5B || $0 | 0x20 == 0x68 }) else {
      return line.isEmpty ? [] : [RichText.Run(text: line)]
    }
    let bytes = Array(line.utf8)
    var runs: [RichText.Run] = []
    /// The start of what is not yet in a piece.
    var start = 0
    /// The last bracket in it that may open the words of a link.
    var bracket: Int?
    var place = 0
    while place < bytes.count {
      var found: (from: Int, to: Int, run: RichText.Run)?
      switch bytes[place] {
      case UInt8(ascii: "["): bracket = place
      case UInt8(ascii: "]"):
        if let opening = bracket {
          found = named(bytes, opening: opening, closing: place)
          bracket = nil
        }
      case UInt8(ascii: "h"), UInt8(ascii: "H"):
        if place == start || !isWord(bytes[place - 1]) { found = bare(bytes, at: place) }
        // An address inside brackets may be the words of a link.
        if bracket != nil, let link = found, bytes[link.to...].starts(with: "](".utf8) {
          found = nil
        }
      default: break
      }
      guard let link = found, link.from >= start else {
        place += 1
        continue
      }
      if link.from > start { runs.append(.init(text: text(bytes[start..<link.from]))) }
      runs.append(link.run)
      start = link.to
      place = link.to
      bracket = nil
    }
    if start < bytes.count { runs.append(.init(text: text(bytes[start...]))) }
    return runs
  }

  /// The places of a line that are written like `[文字](目标)` and are shown as they stand, because no link
  /// may lead there.
  package static func refused(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var refused: [Range<Int>] = []
    var bracket: Int?
    var place = bytes.startIndex
    while place < bytes.endIndex {
      defer { place += 1 }
      if bytes[place] == UInt8(ascii: "[") { bracket = place }
      guard bytes[place] == UInt8(ascii: "]"), let opening = bracket else { continue }
      bracket = nil
      guard place + 1 < bytes.endIndex, bytes[place + 1] == UInt8(ascii: "(") else { continue }
      let rest = bytes[(place + 2)...]
      let inside = rest.prefix { $0 != UInt8(ascii: ")") && $0 != 0x0A }
      guard inside.endIndex < bytes.endIndex, bytes[inside.endIndex] == UInt8(ascii: ")"),
        inside.contains(UInt8(ascii: ":")), !isAllowed(text(inside))
      else { continue }
      refused.append((opening - bytes.startIndex)..<(inside.endIndex + 1 - bytes.startIndex))
    }
    return refused
  }

  private typealias Link = (from: Int, to: Int, run: RichText.Run)

  /// `[文字](目标)`, where the target is one that a link may have.
  private static func named(_ bytes: [UInt8], opening: Int, closing: Int) -> Link? {
    guard closing + 1 < bytes.count, bytes[closing + 1] == UInt8(ascii: "("),
      closing > opening + 1
    else { return nil }
    let target = bytes[(closing + 2)...].prefix(while: isOfAddress)
    let end = closing + 2 + target.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ")"), isAllowed(text(target)) else {
      return nil
    }
    let words = text(bytes[(opening + 1)..<closing])
    guard !words.allSatisfy(\.isWhitespace) else { return nil }
    return (opening, end + 1, .init(text: words, target: text(target)))
  }

  /// An address as it stands, without the mark that ends the sentence.
  private static func bare(_ bytes: [UInt8], at start: Int) -> Link? {
    guard isWeb(text(bytes[start...].prefix(8))) else { return nil }
    let address = bytes[start...].prefix(while: isOfAddress)
    let kept = address.reversed().drop { ".,;:!?'".utf8.contains($0) }.count
    let target = text(bytes[start..<(start + kept)])
    guard isAllowed(target) else { return nil }
    return (start, start + kept, .init(text: target, target: target))
  }

  /// Whether a link may lead there: the web, a telephone, a letter box, and nothing that could run.
  package static func isAllowed(_ target: String) -> Bool {
    guard let colon = target.firstIndex(of: ":") else { return false }
    let rest = target[target.index(after: colon)...]
    guard target.utf8.allSatisfy(isOfAddress) else { return false }
    return switch target[..<colon].lowercased() {
    case "http", "https": rest.hasPrefix("//") && rest.dropFirst(2).first.map(isHostStart) ?? false
    case "tel": rest.utf8.contains { (0x30...0x39).contains($0) }
    case "mailto": rest.dropFirst().contains("@")
    default: false
    }
  }

  private static func isWeb(_ text: String) -> Bool {
    let start = text.lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private static func isHostStart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Printable ASCII without blanks, quotes, brackets and what else would end it.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"'<>()[]`\\^{}|".utf8.contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
