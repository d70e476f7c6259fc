import Source

/// The address of a file in SARIF: relative to the workspace, or absolute for a file outside any.
struct ArtifactAddress {
  /// The name under which services know the folder that paths count from.
  static let base = "%SRCROOT%"

  let address: String
  let isRelative: Bool

  init(_ path: String) {
    let inside = "zhun:"
    if path.hasPrefix(inside) {
      // A file that the program carries.
      address = inside + Self.encoded(path.dropFirst(inside.count))
      isRelative = false
    } else if path.hasPrefix("/") {
      address = "file://" + Self.encoded(path[...])
      isRelative = false
    } else {
      address = Self.encoded(path[...])
      isRelative = true
    }
  }

  /// Percent-encodes every byte that has a meaning in addresses or is none of theirs.
  private static func encoded(_ path: Substring) -> String {
    var result = ""
    for byte in path.utf8 {
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension JSONWriter {
  mutating func write(_ artifact: ArtifactAddress) {
    object { json in
      json.member("uri", artifact.address)
      if artifact.isRelative { json.member("uriBaseId", ArtifactAddress.base) }
    }
  }
}
