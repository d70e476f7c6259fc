import Standard

/// Where a map shows a place: an address of the web, made from a pattern.
struct MapLink {
  /// Patterns of addresses: `{longitude}`, `{latitude}`, `{name}` and `{address}` are filled in.
  struct Patterns {
    /// Where a window states its coordinates.
    var point: String
    /// Where it states its address alone.
    var search: String

    /// A map that needs no key and shows every place of the country.
    static let standard = Patterns(
      point: "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}",
      search: "https://uri.amap.com/search?keyword={address}")
  }

  private let patterns: Patterns

  init(_ patterns: Patterns = .standard) { self.patterns = patterns }

  /// The address for a window; nil where neither its place nor its name is known.
  ///
  /// - Parameter district: where it stands, in full: there is a 工业路 in every town
  func href(of point: Record, in district: String) -> String? {
    let name = point.string(.name)
    if case .decimal(let longitude)? = point[.longitude]?.value,
      case .decimal(let latitude)? = point[.latitude]?.value
    {
      return Self.filled(
        patterns.point,
        [
          "longitude": longitude.description, "latitude": latitude.description,
          "name": name ?? point.string(.address) ?? "",
        ])
    }
    return (point.string(.address) ?? name).map { href(ofAddress: $0, in: district) }
  }

  /// The address that searches for words that name a place.
  func href(ofAddress address: String, in district: String) -> String {
    Self.filled(
      patterns.search, ["address": address.contains(district) ? address : district + address])
  }

  private static func filled(_ pattern: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      // What the pattern names and nobody knows stays empty.
      result += encoded(values[name] ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Everything but letters, digits and `-._~` as the bytes of UTF-8.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
