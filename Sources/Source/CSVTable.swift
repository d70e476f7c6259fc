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

  private var text: String
  private let care: Care

  package init(_ care: Care = .oneLine) {
    self.care = care
    text = "\u{FEFF}"
  }

  /// Rows that follow others: without the mark, which only a file begins with.
  package init(following care: Care) {
    self.care = care
    text = ""
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  package mutating func add(_ cells: [String]) {
    text += cells.map(cell).joined(separator: ",") + "\r\n"
  }

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
    let lines = value.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { Visible.text(String($0)) }.joined(separator: "\n")
  }

  /// Whether a spreadsheet would read digits as a number and show another: 000131, 442106041002.
  private static func wouldChange(_ value: String) -> Bool {
    let digits = value.utf8
    guard digits.count > 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return Self.isPower(value)
    }
    return digits.first == 0x30 || digits.count > Self.exactDigits
  }

  /// Whether it is a code such as `12E3`, which reads as a number with a power of ten.
  private static func isPower(_ value: String) -> Bool {
    let parts = value.utf8.split(omittingEmptySubsequences: false) { $0 == 0x45 || $0 == 0x65 }
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// How many digits spreadsheets show in a cell before they turn to powers of ten.
  private static let exactDigits = 11

  /// What makes a formula of a cell when it stands first; some programs take the wide forms as well.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
