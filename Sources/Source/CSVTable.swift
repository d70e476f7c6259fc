/// A table for spreadsheets, as RFC 4180 has it, with the mark by which Excel knows UTF-8.
package struct CSVTable: Sendable {
  /// What a spreadsheet does to a cell that it is not told about.
  package enum Care: Sendable {
    /// Line breaks are spelled out, so that every row is one line; for lists of findings and the like.
    case oneLine
    /// Line breaks stay, and an apostrophe stands before digits that a spreadsheet would take for a number
    /// and shorten: codes survive, and one rule undoes it all.
    case exact
  }

  package private(set) var bytes: [UInt8]
  private let care: Care

  package init(_ care: Care = .oneLine) {
    self.care = care
    bytes = [0xEF, 0xBB, 0xBF]
  }

  /// Rows that follow others: without the mark, which only a file begins with.
  package init(following care: Care) {
    self.care = care
    bytes = []
  }

  /// What has been written since it was last taken: long tables leave in pieces.
  package mutating func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package mutating func add(_ cells: [String]) {
    for place in cells.indices {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = cells[place].utf8.span
      if Self.isPlain(text) {
        bytes.appendBytes(text)
      } else {
        bytes.append(contentsOf: cell(cells[place]).utf8)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Whether a cell stands as it is: it begins with a letter or a hanzi, and all its characters are visible,
  /// none of them one that tables are made of.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    guard isLetter(text[0]) || isHanzi(text[0]) else { return false }
    var place = 0
    while place < text.count {
      guard let width = visibleWidth(text, at: place) else { return false }
      place += width
    }
    return true
  }

  /// The bytes of a character that is surely visible and means nothing to a table; nil for any other.
  private static func visibleWidth(_ text: Span<UInt8>, at place: Int) -> Int? {
    let byte = text[place]
    if isHanzi(byte) { return 3 }
    if byte < 0x80 {
      return byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x2C ? 1 : nil
    }
    guard place + 2 < text.count else { return nil }
    return switch (byte, text[place + 1], text[place + 2]) {
    // Wide signs and letters; quotation marks, dashes and dots.
    case (0xEF, 0xBC...0xBD, _), (0xE2, 0x80, 0x90...0xA6): 3
    default: nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether a character begins here that is one of U+3000 to U+CFFF.
  private static func isHanzi(_ byte: UInt8) -> Bool { (0xE3...0xEC).contains(byte) }

  /// A cell that no spreadsheet takes for a formula, quoted where its characters ask for it.
  private func cell(_ value: String) -> String {
    var text = care == .oneLine ? Visible.text(value) : Self.lines(value)
    // The raw value counts too: what stood first may have been a tab or a line break, now spelled out.
    if let first = value.unicodeScalars.first, Self.formulaSigns.contains(first) {
      text = "'" + text
    } else if care == .exact, Self.wouldChange(value) || value.unicodeScalars.first == "'" {
      text = "'" + text
    }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n" }) else {
      return text
    }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The lines of a text, each made visible, with the line feeds that spreadsheets use within cells.
  private static func lines(_ value: String) -> String {
    guard value.utf8.contains(0x0A) else { return Visible.text(value) }
    let lines = value.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { Visible.text(String($0)) }.joined(separator: "\n")
  }

  /// Whether a spreadsheet would read digits as a number or a day and show another: 000131, 442106041002,
  /// 12E3, 1.10, 3-5.
  private static func wouldChange(_ value: String) -> Bool {
    let signs = value.utf8
    guard let first = signs.first, isDigit(first), let last = signs.last, isDigit(last),
      signs.count > 1
    else { return false }
    guard let sign = signs.first(where: { !isDigit($0) }) else {
      return first == 0x30 || signs.count > Self.exactDigits
    }
    let parts = signs.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    let lengths = parts.map(\.count)
    switch sign {
    case UInt8(ascii: "E"), UInt8(ascii: "e"): return parts.count == 2
    case UInt8(ascii: "."):
      let isShortened = last == 0x30 || (first == 0x30 && lengths[0] > 1)
      return parts.count == 2 && (isShortened || signs.count - 1 > Self.heldDigits)
    // A day that is written as we write days is one; all others are turned into one.
    case UInt8(ascii: "-") where lengths == [4, 2, 2]: return false
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      return parts.count <= 3 && lengths.allSatisfy { $0 <= 4 }
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// How many digits spreadsheets show in a cell before they turn to powers of ten.
  private static let exactDigits = 11

  /// How many digits of a number spreadsheets hold at all.
  private static let heldDigits = 15

  /// What makes a formula of a cell when it stands first; some programs take the wide forms as well.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
