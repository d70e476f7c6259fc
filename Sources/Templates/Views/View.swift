package import Source

/// What a template is filled with: a tree of values that knows nothing of how it will look.
package enum View: Sendable {
  /// A name that is there and empty: unlike a missing name, it does not let an outer one show through.
  case nothing
  case flag(Bool)
  case number(Int)
  case text(String)
  /// Text that is already bytes, such as a page body that goes into a layout.
  case bytes([UInt8])
  /// Text as it stands in a file, so that a value goes to the page without a copy in between.
  case source(SourceText, ByteRange)
  case list([View])
  case object(Object)
}

extension View {
  /// An object whose fields are set one after the other.
  package static func object(_ fill: (inout Object) throws -> Void) rethrows -> View {
    var object = Object()
    try fill(&object)
    return .object(object)
  }

  /// Text where there is some, else nothing.
  package static func text(_ text: String?) -> View { text.map(View.text) ?? .nothing }

  /// Whether a section over this value is shown.
  ///
  /// Empty text hides its section, so that a template can guard a heading by the text below it. The
  /// number 0 shows it: a fee of 0 is something to say.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .flag(let flag): flag
    case .number, .object: true
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .source(_, let range): !range.isEmpty
    case .list(let list): !list.isEmpty
    }
  }
}
