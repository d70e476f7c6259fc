package import YAML

/// What a link of a guide leads to, read for what makes it useless to an applicant.
package struct LinkAddress: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// `https://` and then nothing, or a path at once.
    case noHost
    /// A host that no name of the internet looks like.
    case host(String)
    /// `https://https://`.
    case schemeTwice
    /// A mark that belongs to the sentence around the link, or is wide.
    case character(Character)
    case port(String)
    /// An address for mail without a place to send it to.
    case mail
    /// A phone link without a number.
    case phone
  }

  package enum Reading: Hashable, Sendable {
    case address(LinkAddress)
    case problem(Problem)
  }

  /// The host in small letters without its port; empty for mail and phones.
  package let host: String

  package init(host: String) { self.host = host }

  /// Whether only a network of an office reaches the host.
  package var isInternal: Bool {
    if host == "localhost" || Self.internalEndings.contains(where: host.hasSuffix) { return true }
    guard let parts = Self.numbers(of: host) else { return false }
    return switch (parts[0], parts[1]) {
    case (10, _), (127, _), (0, _), (192, 168), (172, 16...31), (169, 254), (100, 64...127): true
    default: false
    }
  }

  private static let internalEndings = [".local", ".localhost", ".lan", ".internal", ".intranet"]

  /// Reads a link; nil where it does not begin as one.
  package static func read(_ text: Text) -> Reading? {
    let string = text.string
    let lowered = string.lowercased()
    if lowered.hasPrefix("mailto:") {
      let parts = string.dropFirst(7).prefix { $0 != "?" }.split(
        separator: "@", omittingEmptySubsequences: false)
      let isMail = parts.count == 2 && !parts[0].isEmpty && isName(String(parts[1]).lowercased())
      return isMail ? .address(LinkAddress(host: "")) : .problem(.mail)
    }
    if lowered.hasPrefix("tel:") {
      let digits = string.dropFirst(4).filter(\.isNumber).count
      return digits >= 3 ? .address(LinkAddress(host: "")) : .problem(.phone)
    }
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = string.dropFirst(scheme.count)
    if rest.lowercased().hasPrefix("http:") || rest.lowercased().hasPrefix("https:") {
      return .problem(.schemeTwice)
    }
    if let mark = rest.first(where: isForeignMark) { return .problem(.character(mark)) }
    if let last = rest.last, ",;.".contains(last) { return .problem(.character(last)) }
    return read(authority: rest.prefix { !"/?#".contains($0) })
  }

  private static func read(authority: Substring) -> Reading {
    let address = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = address.split(separator: ":", omittingEmptySubsequences: false)
    let host = (parts.first ?? "").lowercased()
    guard !host.isEmpty else { return .problem(.noHost) }
    if parts.count > 1 {
      let port = String(parts[1])
      guard parts.count == 2, let number = Int(port), (1...65535).contains(number) else {
        return .problem(.port(parts.dropFirst().joined(separator: ":")))
      }
    }
    guard host == "localhost" || isName(host) else { return .problem(.host(host)) }
    return .address(LinkAddress(host: host))
  }

  /// Whether a host is a name with a dot, Chinese ones included, or four numbers.
  private static func isName(_ host: String) -> Bool {
    if numbers(of: host) != nil { return true }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.contains(where: \.isLetter) else {
      return false
    }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" }
    }
  }

  /// The four numbers of an address such as `192.168.1.1`.
  private static func numbers(of host: String) -> [Int]? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    return numbers.count == 4 && numbers.allSatisfy { $0 <= 255 } ? numbers : nil
  }

  /// Whether a mark cannot stand in a link: Chinese punctuation and wide forms of Latin characters.
  private static func isForeignMark(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2027, 0x5C, 0x7B, 0x7D, 0x60: true
      default: false
      }
    }
  }
}
