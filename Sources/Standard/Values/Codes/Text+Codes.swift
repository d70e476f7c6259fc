import YAML

extension UInt8 {
  var isCodeDigit: Bool { (0x30...0x39).contains(self) }
  var isCodeLetter: Bool { (0x41...0x5A).contains(self) }
  var isSmallLetter: Bool { (0x61...0x7A).contains(self) }

  /// The value of a digit or capital letter in base 36.
  var baseThirtySix: Int { isCodeDigit ? Int(self) - 0x30 : Int(self) - 0x41 + 10 }
}

extension Text {
  /// The part between two offsets from the start.
  subscript(part: Range<Int>) -> Text {
    let start = bytes.startIndex
    return at((start + part.lowerBound)..<(start + part.upperBound))
  }

  func byte(_ place: Int) -> UInt8 { bytes[bytes.startIndex + place] }
}
