import Source
package import Standard
import YAML

/// What `站点` in `zhun.yaml` says of the published site.
///
/// Only what is sound is here: a value with a finding is as good as none.
package struct SiteSettings: Sendable {
  /// What the site is called.
  package var name: String?
  /// Where the site will stand.
  package var address: SiteAddress?
  /// The number for those who need help.
  package var hotline: String?
  /// Where maps are found, the best first; empty where nothing is said.
  package var maps: [MapPattern] = []
  /// Lines for the foot of every page, such as the number under which the site is registered.
  package var footer: [String] = []
  /// The values that have to be judged, as they are written.
  let stated: Stated

  /// Values as they are written, with their places.
  struct Stated: Sendable {
    var address: Entry?
    var hotline: Entry?
    var maps: [Entry] = []
  }

  init() { stated = Stated() }

  init(_ record: Record) {
    name = record.string(.name)
    stated = Stated(
      address: record[.link], hotline: record[.hotline], maps: record.entries(.map))
    address = stated.address?.text.flatMap { SiteAddress($0.string) }
    hotline = stated.hotline?.text.flatMap { text in
      if case .number = PhoneNumber.read(text) { text.string } else { nil }
    }
    maps = stated.maps.compactMap { $0.text.flatMap { MapPattern($0.string) } }
    footer = record.texts(.footer).map(\.string)
  }
}

/// The absolute address of a site's root folder.
package struct SiteAddress: Hashable, Sendable {
  /// It ends with a slash: paths below the output folder follow directly.
  package let text: String

  /// What keeps a text from being one.
  package enum Problem: Hashable, Sendable {
    case notHTTPS
    /// `?` or `#` and what follows.
    case moreThanAFolder
    /// A user or a password before the host.
    case credentials
    /// Something that a link cannot hold as it stands, such as Chinese characters.
    case character(Character)
    case host
  }

  package init?(_ text: String) {
    guard Self.problem(in: text) == nil else { return nil }
    self.text = text.hasSuffix("/") ? text : text + "/"
  }

  /// Whether it is the root of its host, where robots look for their rules.
  package var isRootOfHost: Bool { text.dropFirst(8).firstIndex(of: "/") == text.indices.last }

  package static func problem(in text: String) -> Problem? {
    guard text.hasPrefix("https://") else { return .notHTTPS }
    if let other = text.first(where: { !isOfAddress($0) }) { return .character(other) }
    if text.contains(where: { $0 == "?" || $0 == "#" }) { return .moreThanAFolder }
    let authority = text.dropFirst(8).prefix { $0 != "/" }
    if authority.contains("@") { return .credentials }
    guard case .address? = LinkAddress.read(Text(text)) else { return .host }
    return nil
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x21...0x7E).contains(byte) && !"\"'<>`\\^{}|".utf8.contains(byte)
  }
}

/// The address of a map with places for what a service point states: `…?position={longitude},{latitude}`.
package struct MapPattern: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    case value(KnownElement)
  }

  package let pieces: [Piece]

  /// What keeps a text from being one.
  package enum Problem: Hashable, Sendable {
    case notHTTPS
    /// A name in braces that nothing stands for.
    case unknown(String)
    /// Braces that do not pair.
    case braces
    /// It leads to the same place for every service point.
    case noPlace
    case host
    case character(Character)
  }

  package static let values: [KnownElement] = [.longitude, .latitude, .name, .address]

  package init?(_ text: String) {
    guard case .success(let pattern) = Self.read(text) else { return nil }
    self = pattern
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  package static func problem(in text: String) -> Problem? {
    if case .failure(let problem) = read(text) { problem } else { nil }
  }

  private static func read(_ text: String) -> Result<MapPattern, Problem> {
    guard text.hasPrefix("https://") else { return .failure(.notHTTPS) }
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        return .failure(.braces)
      }
      let name = rest[rest.index(after: open)..<close]
      guard let value = values.first(where: { $0.id == name }) else {
        return .failure(.unknown(String(name)))
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.value(value))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    guard pieces.count > 1, case .text(let start)? = pieces.first else {
      return .failure(.noPlace)
    }
    for case .text(let text) in pieces {
      if let other = text.first(where: { !isOfAddress($0) }) {
        return .failure(.character(other))
      }
    }
    // The host stands before the first value: nothing that an item says can change where a link leads.
    guard start.dropFirst(8).contains(where: { "/?#".contains($0) }) else {
      return .failure(.host)
    }
    let host = "https://" + start.dropFirst(8).prefix { !"/?#".contains($0) } + "/"
    guard SiteAddress.problem(in: host) == nil else { return .failure(.host) }
    return .success(MapPattern(pieces: pieces))
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x21...0x7E).contains(byte) && !"\"'<>`\\^|".utf8.contains(byte)
  }
}

extension MapPattern.Problem: Error {}
