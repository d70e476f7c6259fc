/// An address of the web as data may hold it: an IRI as RFC 3987 has it.
///
/// People copy addresses with characters that browsers forgive and no other program does. Those are
/// percent-encoded, as a browser would send them; an address that is one already stays as it is.
enum WebAddress {
  static func iri(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":") else { return text }
    var result = Scalars()
    result.append(contentsOf: scalars[...colon])
    var rest = scalars[(colon + 1)...]
    if rest.starts(with: ["/", "/"]) {
      result.append(contentsOf: rest.prefix(2))
      rest = rest.dropFirst(2)
      let authority = rest.prefix { !["/", "?", "#"].contains($0) }
      add(authority: authority, to: &result)
      rest = rest.dropFirst(authority.count)
    }
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    add(path, besides: "/:@", to: &result)
    rest = rest.dropFirst(path.count)
    if rest.first == "?" {
      let query = rest.dropFirst().prefix { $0 != "#" }
      result.append("?")
      add(query, besides: "/:@?", to: &result)
      rest = rest.dropFirst(query.count + 1)
    }
    if rest.first == "#" {
      result.append("#")
      add(rest.dropFirst(), besides: "/:@?", to: &result)
    }
    return String(result)
  }

  private typealias Scalars = String.UnicodeScalarView

  /// The host with what may stand before and after it.
  private static func add(authority: ArraySlice<Unicode.Scalar>, to result: inout Scalars) {
    var host = authority
    if let at = authority.lastIndex(of: "@") {
      add(authority[..<at], besides: ":", to: &result)
      result.append("@")
      host = authority[(at + 1)...]
    }
    var port = host.suffix(0)
    if let colon = host.lastIndex(of: ":") {
      let digits = host[(colon + 1)...]
      if digits.allSatisfy({ ("0"..."9").contains($0) }) {
        port = host[colon...]
        host = host[..<colon]
      }
    }
    let isNumber = host.first == "[" && host.last == "]" && host.count > 4
    if isNumber, host.dropFirst().dropLast().allSatisfy({ isOfNumber($0) }) {
      result.append(contentsOf: host)
    } else {
      add(host, besides: "", to: &result)
    }
    result.append(contentsOf: port)
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ":" || scalar == "." || isHexadecimal(scalar)
  }

  private static func add(
    _ part: ArraySlice<Unicode.Scalar>, besides signs: String, to result: inout Scalars
  ) {
    for place in part.indices {
      let scalar = part[place]
      let digits = part[(place + 1)...].prefix(2)
      let isEncoded = scalar == "%" && digits.count == 2 && digits.allSatisfy(isHexadecimal)
      if isEncoded || mayStand(scalar) || signs.unicodeScalars.contains(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: MapLink.encoded(String(scalar)).unicodeScalars)
      }
    }
  }

  private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isASCIIHexDigit
  }

  /// Whether a character may stand in any part; what cannot be seen is encoded although it might.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": return true
    case "\u{0}"..."\u{9F}": return "-._~!$&'()*+,;=".unicodeScalars.contains(scalar)
    case "\u{FFF0}"..."\u{FFFF}", "\u{E0000}"..."\u{E0FFF}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      return false
    default: return true
    }
  }
}
