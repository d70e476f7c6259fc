internal import Source

/// A template that has been read: a flat list of parts in which sections know where they end.
struct Template: Sendable {
  let source: TemplateSource
  let parts: [Part]

  static func read(
    _ source: TemplateSource
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    var scanner = TagScanner(source)
    scanner.scan()
    var matcher = SectionMatcher(source)
    matcher.match(StandaloneLines.arrange(scanner.pieces, in: source.text.bytes))
    let template = Template(source: source, parts: matcher.parts)
    return (template, scanner.diagnostics + matcher.diagnostics)
  }

  /// The names of the templates that it includes.
  var partials: [String] {
    parts.compactMap { part in
      if case .partial(let name, _, _) = part { name } else { nil }
    }
  }
}

/// What a template consists of once lines and sections are sorted out.
enum Part: Sendable {
  /// The start of a line that prints something, where the indentation of a partial goes.
  case lineStart
  case text(ByteRange)
  case value(Path, isRaw: Bool)
  case section(Path, isInverted: Bool, end: Int)
  case sectionEnd
  /// `indent` is what stands before a partial that has its line for itself.
  case partial(String, ByteRange, indent: ByteRange?)
}

/// A name as a tag writes it, `a.b.c`; the implicit iterator `.` has no names.
struct Path: Sendable {
  let range: ByteRange
  private(set) var names: [Name] = []
  /// Where each of the names stands.
  private(set) var ranges: [ByteRange] = []

  init(_ range: ByteRange, in source: SourceText) {
    self.range = range
    for part in source[range].split(separator: UInt8(ascii: ".")) {
      names.append(Name(String(decoding: part, as: UTF8.self)))
      ranges.append(ByteRange(part.startIndex, part.endIndex))
    }
  }
}
