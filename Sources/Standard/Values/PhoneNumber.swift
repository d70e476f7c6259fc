/// A telephone number as China's numbering plan has it, told apart into what is dialled.
package struct PhoneNumber: Hashable, Sendable {
  package enum Kind: Sendable {
    /// A line of an area: seven or eight digits after the area code.
    case fixed
    /// Eleven digits that begin with 13 to 19.
    case mobile
    /// A short number of a public service, such as 110, 12345 or 95598.
    case service
    /// Ten digits that begin with 400 or 800.
    case nationwide
    /// A number of another country or region.
    case foreign
  }

  package let kind: Kind
  /// The area code with its leading 0, where one is written.
  package let areaCode: String?
  package let number: String
  package let `extension`: String?

  package init(kind: Kind, areaCode: String?, number: String, extension: String?) {
    self.kind = kind
    self.areaCode = areaCode
    self.number = number
    self.`extension` = `extension`
  }

  /// Whether both lead to the same telephone; service numbers are the same with and without area code.
  package func reaches(_ other: PhoneNumber) -> Bool {
    number == other.number && `extension` == other.`extension`
      && (kind == .service || areaCode == other.areaCode)
  }
}

extension PhoneNumber {
  /// What keeps a text from being one telephone number.
  package enum Problem: Hashable, Sendable {
    case noDigits
    /// Something stands in the text that is no part of a number.
    case words
    case areaCode(String)
    /// So many digits after the area code, which takes seven or eight, or exactly eight.
    case length(areaCode: String, digits: Int)
    /// Lines of an area do not begin with this digit.
    case leadingDigit(areaCode: String, digit: String)
    case mobileLength(Int)
    case nationwideLength(Int)
    case otherLength(Int)
    /// A line of an area without its area code.
    case noAreaCode(number: String, extension: String?)
    case several([String])
  }

  package enum Reading: Hashable, Sendable {
    case number(PhoneNumber)
    case problem(Problem)
  }

  /// The area codes of three digits belong to cities whose lines all have eight digits.
  static func takesEightDigits(_ areaCode: String) -> Bool { areaCode.utf8.count == 3 }

  static func isAreaCode(_ digits: String) -> Bool {
    let digits = Array(digits.utf8)
    guard digits.first == 0x30 else { return false }
    return switch digits.count {
    case 3: digits[1] == 0x32 || (digits[1] == 0x31 && digits[2] == 0x30)
    case 4: (0x33...0x39).contains(digits[1])
    default: false
    }
  }

  /// Three digits that begin with 1, five that begin with 1 or 9, or the longer numbers of 95 and 96.
  static func isService(_ digits: String) -> Bool {
    switch digits.utf8.count {
    case 3: digits.hasPrefix("1")
    case 5: digits.hasPrefix("1") || digits.hasPrefix("9")
    case 6: ["95", "96", "116", "118"].contains { digits.hasPrefix($0) }
    case 8: digits.hasPrefix("95")
    default: false
    }
  }
}
