import Source

extension JSON {
  /// The one spelling of a value that RFC 8785 (JCS) knows, whose digest does not depend on who wrote it.
  ///
  /// Members are in the order of their UTF-16 units, numbers as ECMAScript prints them, no white space.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += Self.canonicalNumber(digits).utf8
    case .text(let text): Self.quote(text, &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let order = Self.order(members)
      for place in order.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(members[order[place]].name, &bytes)
        bytes.append(UInt8(ascii: ":"))
        members[order[place]].value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .line(let inner): inner.write(to: &bytes)
    }
  }

  /// The numbers of members in the order of their names.
  private static func order(_ members: [Member]) -> [Int] {
    members.indices.sorted {
      let (left, right) = (members[$0].name, members[$1].name)
      let isPlain = left.utf8.allSatisfy { $0 < 0x80 } && right.utf8.allSatisfy { $0 < 0x80 }
      return isPlain
        ? left.utf8.lexicographicallyPrecedes(right.utf8)
        : left.utf16.lexicographicallyPrecedes(right.utf16)
    }
  }

  private static func quote(_ text: String, _ bytes: inout [UInt8]) {
    let text = text.utf8.span
    bytes.append(0x22)
    var start = 0
    for place in 0..<text.count {
      let byte = text[place]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      bytes.appendBytes(text.extracting(start..<place))
      start = place + 1
      bytes.append(0x5C)
      switch byte {
      case 0x08: bytes.append(0x62)
      case 0x09: bytes.append(0x74)
      case 0x0A: bytes.append(0x6E)
      case 0x0C: bytes.append(0x66)
      case 0x0D: bytes.append(0x72)
      case 0x22, 0x5C: bytes.append(byte)
      default:
        let digits = String(byte, radix: 16)
        bytes += "u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      }
    }
    bytes.appendBytes(text.extracting(start..<text.count))
    bytes.append(0x22)
  }

  /// A number as ECMAScript prints the nearest binary fraction.
  static func canonicalNumber(_ spelling: String) -> String {
    // Most numbers are small counts, which stay as they are.
    let isShort = spelling.utf8.count <= 15
    if isShort, let number = Int(spelling) { return String(number) }
    guard let number = Double(spelling), number.isFinite else { return "null" }
    guard number != 0 else { return "0" }
    let sign = number < 0 ? "-" : ""
    // Swift prints the shortest digits that stand for the number, as ECMAScript does.
    let parts = abs(number).description.split { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    var digits = String(mantissa[0]) + fraction
    var point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasPrefix("0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + placed(digits, point)
  }

  /// Digits with their decimal point after so many of them, or before the first by so many.
  private static func placed(_ digits: String, _ point: Int) -> String {
    let count = digits.utf8.count
    if count <= point, point <= 21 {
      return digits + String(repeating: "0", count: point - count)
    }
    if 0 < point, point <= 21 { return "\(digits.prefix(point)).\(digits.dropFirst(point))" }
    if -6 < point, point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    let exponent = point > 0 ? "+\(point - 1)" : "\(point - 1)"
    return digits.prefix(1) + (count > 1 ? "." + digits.dropFirst() : "") + "e" + exponent
  }
}
