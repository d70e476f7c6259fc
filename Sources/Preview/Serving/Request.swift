/// A request as the router reads it: nothing of it is ever a path of a file.
package struct Request: Hashable, Sendable {
  package let method: String
  /// What was asked for: the decoded path without its first slash.
  package let path: String
  /// The values behind `?` by their names; of two with one name the first counts.
  package let query: [String: String]
  package let hosts: [String]
  /// What a browser says of who asks: `same-origin`, `cross-site` ….
  package let site: String?
  /// What a browser says that the answer is for: `document`, `iframe`, `script` ….
  package let destination: String?

  /// Nil for a target that is no path, or not spelled as one.
  package init?(
    method: String, target: String, hosts: [String], site: String? = nil,
    destination: String? = nil
  ) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.hasPrefix("/"), !first.hasPrefix("//"),
      let path = Self.decoded(first.dropFirst())
    else { return nil }
    var query: [String: String] = [:]
    for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = sides.first.flatMap({ Self.decoded($0, isForm: true) }),
        let value = sides.count > 1 ? Self.decoded(sides[1], isForm: true) : ""
      else { return nil }
      query[name] = query[name] ?? value
    }
    self.method = method
    self.path = path
    self.query = query
    self.hosts = hosts
    self.site = site
    self.destination = destination
  }

  /// A text with its percent signs resolved; nil where they are broken, or hide what is no character.
  static func decoded(_ text: Substring, isForm: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x25:
        guard let high = rest.popFirst().flatMap(Self.digit),
          let low = rest.popFirst().flatMap(Self.digit)
        else { return nil }
        bytes.append(high << 4 | low)
      case 0x2B where isForm: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text
  }

  /// A path as part of an address.
  static func encoded(_ path: String) -> String {
    var text: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: text.append(byte)
      default: text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
