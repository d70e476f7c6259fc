package import YAML

extension PhoneNumber {
  /// Reads one number; wide digits, brackets and dashes are read as their ASCII equals.
  package static func read(_ text: Text) -> Reading {
    let string = narrow(text)
    guard string.utf8.contains(where: isDigit) else { return .problem(.noDigits) }
    let reading = readOne(string)
    guard case .problem = reading else { return reading }
    // A space may stand inside a number: it separates numbers only where nothing else does.
    for separators in ["/、,;或\n", "/、,;或\n "] {
      let parts = string.split { separators.contains($0) }.map { String($0).trimmingSpaces() }
      let numbers = parts.filter { !$0.isEmpty }
      if numbers.count > 1, numbers.allSatisfy(isNumber) { return .problem(.several(numbers)) }
    }
    return reading
  }

  /// The text with wide digits, brackets and every kind of dash as ASCII.
  package static func narrow(_ text: Text) -> String {
    // Most texts are digits and dashes already.
    if text.bytes.allSatisfy({ isDigit($0) || $0 == 0x2D }) { return text.string }
    var result = ""
    for scalar in text.folded.trimmed.string.unicodeScalars {
      switch scalar {
      case "\u{2010}"..."\u{2015}", "\u{2212}": result.append("-")
      case "\u{00A0}": result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether digits or dashes are wide characters, which telephones and links do not understand.
  package static func isWide(_ text: Text) -> Bool {
    text.string.unicodeScalars.contains { scalar in
      switch scalar {
      case "０"..."９", "＋", "－", "\u{2010}"..."\u{2015}", "\u{2212}": true
      default: false
      }
    }
  }

  private static func isNumber(_ part: String) -> Bool {
    switch readOne(part) {
    case .number, .problem(.noAreaCode): true
    case .problem: false
    }
  }

  private static func readOne(_ string: String) -> Reading {
    var (main, line) = splitExtension(string)
    if let line, !(1...6).contains(line.utf8.count) || !line.utf8.allSatisfy(isDigit) {
      return .problem(.words)
    }
    if main.hasPrefix("+") || main.hasPrefix("(+") || main.hasPrefix("00") {
      guard let home = domestic(main) else { return foreign(main) }
      main = home
    }
    guard main.utf8.allSatisfy({ isDigit($0) || " -()".utf8.contains($0) }) else {
      return .problem(.words)
    }
    let groups = main.utf8.split { " -()".utf8.contains($0) }.map { String(Substring($0)) }
    guard let first = groups.first else { return .problem(.noDigits) }
    return first.hasPrefix("0") ? readFixed(groups, line) : readOther(groups, line)
  }

  private static func splitExtension(_ string: String) -> (main: String, line: String?) {
    // Most texts are one number and nothing else.
    if string.utf8.allSatisfy({ isDigit($0) || $0 == 0x2D }) { return (string, nil) }
    for mark in ["转分机", "分机", "转", "ext.", "ext", "#"] {
      let pieces = string.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2 else { continue }
      return (String(pieces[0]).trimmingSpaces(), String(pieces[1]).trimmingSpaces())
    }
    return (string, nil)
  }

  /// A number with an area code: `020-87925868`, `(020)34756628`, `02034756628`, `0755-12345`.
  private static func readFixed(_ groups: [String], _ line: String?) -> Reading {
    var rest = groups
    var areaCode = rest.removeFirst()
    if areaCode.utf8.count > 4 {
      let length = areaCode.hasPrefix("010") || areaCode.hasPrefix("02") ? 3 : 4
      rest.insert(String(areaCode.dropFirst(length)), at: 0)
      areaCode = String(areaCode.prefix(length))
    }
    guard isAreaCode(areaCode) else { return .problem(.areaCode(areaCode)) }
    let (number, tail) = join(rest) { $0 >= 7 }
    let line = line ?? tail
    if isService(number) {
      return .number(
        PhoneNumber(kind: .service, areaCode: areaCode, number: number, extension: line))
    }
    let count = number.utf8.count
    guard takesEightDigits(areaCode) ? count == 8 : (7...8).contains(count) else {
      return .problem(.length(areaCode: areaCode, digits: count))
    }
    guard !number.hasPrefix("0"), !number.hasPrefix("1") else {
      return .problem(.leadingDigit(areaCode: areaCode, digit: String(number.prefix(1))))
    }
    return .number(PhoneNumber(kind: .fixed, areaCode: areaCode, number: number, extension: line))
  }

  /// A number without an area code.
  private static func readOther(_ groups: [String], _ line: String?) -> Reading {
    let all = groups.joined()
    // Lines of an area may begin with 400 too, but are not written with a group of these three digits.
    if groups[0] == "400" || groups[0] == "800"
      || all.utf8.count > 8 && (all.hasPrefix("400") || all.hasPrefix("800"))
    {
      let (number, tail) = join(groups) { $0 >= 10 }
      guard number.utf8.count == 10 else {
        return .problem(.nationwideLength(number.utf8.count))
      }
      return .number(
        PhoneNumber(kind: .nationwide, areaCode: nil, number: number, extension: line ?? tail))
    }
    if isService(all) {
      return .number(PhoneNumber(kind: .service, areaCode: nil, number: all, extension: line))
    }
    if let second = all.dropFirst().first, all.hasPrefix("1"), "3456789".contains(second) {
      guard all.utf8.count == 11 else { return .problem(.mobileLength(all.utf8.count)) }
      return .number(PhoneNumber(kind: .mobile, areaCode: nil, number: all, extension: line))
    }
    let (number, tail) = join(groups) { $0 >= 7 }
    guard (7...8).contains(number.utf8.count), !number.hasPrefix("1") else {
      return .problem(.otherLength(all.utf8.count))
    }
    return .problem(.noAreaCode(number: number, extension: line ?? tail))
  }

  /// Groups of digits as one number and, where another group follows a complete number, an extension.
  private static func join(
    _ groups: [String],
    until isComplete: (Int) -> Bool
  ) -> (number: String, extension: String?) {
    var number = ""
    var rest = groups[...]
    while let group = rest.first, !isComplete(number.utf8.count) {
      number += group
      rest = rest.dropFirst()
    }
    guard let tail = rest.first, rest.count == 1, tail.utf8.count <= 5 else {
      return (number + rest.joined(), nil)
    }
    return (number, tail)
  }

  /// A number with the country code 86 as it is dialled at home; nil for another country's.
  private static func domestic(_ string: String) -> String? {
    let body = string.drop { $0 == "(" || $0 == "+" }
    let digits = body.hasPrefix("00") ? body.dropFirst(2) : body
    guard digits.hasPrefix("86") else { return string.contains("+") ? nil : string }
    let rest = digits.dropFirst(2).drop { " -)".contains($0) }
    if rest.hasPrefix("0") || rest.hasPrefix("(0") { return String(rest) }
    let count = rest.utf8.count { isDigit($0) }
    return rest.hasPrefix("1") && count == 11 || rest.hasPrefix("400") ? String(rest) : "0" + rest
  }

  private static func foreign(_ string: String) -> Reading {
    guard string.utf8.allSatisfy({ isDigit($0) || "+ -()".utf8.contains($0) }) else {
      return .problem(.words)
    }
    let digits = string.filter(\.isNumber)
    guard (7...15).contains(digits.utf8.count) else {
      return .problem(.otherLength(digits.utf8.count))
    }
    return .number(
      PhoneNumber(kind: .foreign, areaCode: nil, number: "+" + digits, extension: nil))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
