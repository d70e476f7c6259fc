/// Codes of bodies that do not exist, with the check characters that the standards ask for.
///
/// Written independently of the compiler's own types, which are checked against it.
enum MadeUpCode {
  /// A credit code of GB 32100: two for the kind, six for the division, nine for the organisation.
  static func credit(kind: String, division: String, serial: Int) -> String {
    let organisation = "MB" + digits(serial % 1_000_000, 6)
    let first =
      kind + division + organisation + String(organisationCheck(Array(organisation.utf8)))
    var sum = 0
    var weight = 1
    for byte in first.utf8 {
      sum += (alphabet.firstIndex(of: byte) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return first + String(Unicode.Scalar(alphabet[(31 - sum % 31) % 31]))
  }

  /// The code of a body without a credit code.
  static func special(division: String, serial: Int) -> String {
    "TE" + division + digits(serial % 10_000_000_000, 10)
  }

  /// The last character of an organisation code of GB 11714.
  private static func organisationCheck(_ bytes: [UInt8]) -> Character {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(bytes, weights).reduce(0) { sum, pair in
      sum + (pair.0 < 65 ? Int(pair.0) - 48 : Int(pair.0) - 55) * pair.1
    }
    switch 11 - sum % 11 {
    case 10: return "X"
    case 11: return "0"
    case let rest: return Character(String(rest))
    }
  }

  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}
