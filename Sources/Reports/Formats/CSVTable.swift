/// A table for spreadsheets, as RFC 4180 has it, with the mark by which Excel knows UTF-8.
struct CSVTable {
  private var text = "\u{FEFF}"

  var bytes: [UInt8] { Array(text.utf8) }

  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that no spreadsheet takes for a formula, quoted where its characters ask for it.
  private static func cell(_ value: String) -> String {
    var text = Visible.text(value)
    // The raw value counts too: what stood first may have been a tab or a line break, now spelled out.
    if let first = value.unicodeScalars.first, formulaSigns.contains(first) { text = "'" + text }
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

  /// What makes a formula of a cell when it stands first; some programs take the wide forms as well.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
