internal import Source

/// What the scanner cuts a template into: text and tags, before lines and sections are looked at.
enum Piece: Sendable {
  case lineStart
  case text(ByteRange)
  case tag(Tag)
}

/// One well-formed tag.
struct Tag: Sendable {
  enum Kind: Sendable {
    case escaped, raw, section, inverted, close, partial, comment, delimiters
  }

  let kind: Kind
  /// The whole tag with its delimiters.
  let range: ByteRange
  /// What it names, without white space.
  let name: ByteRange
  /// What stands before a tag that has its line for itself.
  var indent: ByteRange?

  /// Whether the tag takes its whole line with it when nothing else stands there.
  var canStandAlone: Bool { kind != .escaped && kind != .raw }
}
