package import YAML

/// The citizen number of GB 11643-1999: division, date of birth, sequence and a check character.
package struct CitizenNumber: Hashable, Sendable {
  package let text: Text
  package let birthDate: CalendarDate

  package init(_ text: Text) throws(CodeFault) {
    try CodeShape(18, letters: 17..<18).check(text)
    guard text.byte(17).isCodeDigit || text.byte(17) == 0x58 else {
      throw CodeFault(.letter(text[17..<18].string, place: 18), 17..<18)
    }
    guard let year = Int(text[6..<10].string), let month = Int(text[10..<12].string),
      let day = Int(text[12..<14].string),
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw CodeFault(.noDate, 6..<14) }
    birthDate = date
    self.text = text
  }

  package var division: String { text[0..<6].string }

  /// The character that the first seventeen ask for.
  package var expectedCheck: String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(text.bytes, weights).reduce(0) { $0 + $1.0.baseThirtySix * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  package var check: String { text[17..<18].string }

  package var isValid: Bool { check == expectedCheck }
}
