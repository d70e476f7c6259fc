internal import Source
private import YAML

/// Cuts the bytes of a template into text and tags.
struct TagScanner {
  private let source: TemplateSource
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private(set) var pieces: [Piece] = []
  private var findings: Findings

  var diagnostics: [Diagnostic] { findings.sorted() }

  init(_ source: TemplateSource) {
    self.source = source
    findings = Findings(file: source.file)
    bytes = source.text.bytes
  }

  mutating func scan() {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var textStart = position
    while let start = first(of: open, from: position) {
      let end: Int
      switch readTag(at: start) {
      case .tag(let tag):
        addText(textStart, start)
        pieces.append(.tag(tag))
        end = Int(tag.range.end)
        textStart = end
      case .malformed(let tagEnd):
        addText(textStart, start)
        end = tagEnd
        textStart = end
      case .unclosed(let restart):
        end = restart
      }
      position = end
    }
    addText(textStart, bytes.count)
  }

  private mutating func addText(_ start: Int, _ end: Int) {
    if start < end { pieces.append(.text(ByteRange(start, end))) }
  }
}

extension TagScanner {
  private enum Reading {
    case tag(Tag)
    case malformed(end: Int)
    /// No end of the tag; scanning goes on at the next tag, if there is one.
    case unclosed(restart: Int)
  }

  private mutating func readTag(at start: Int) -> Reading {
    var content = skippingSpace(from: start + open.count)
    let (kind, hasSigil) = kind(at: content)
    let isTriple = content < bytes.count && bytes[content] == UInt8(ascii: "{")
    if hasSigil { content += 1 }
    let terminator: [UInt8] =
      switch kind {
      case .delimiters: [UInt8(ascii: "=")] + close
      case .raw where isTriple: [UInt8(ascii: "}")] + close
      default: close
      }
    let holdsAnything = kind == .comment || kind == .delimiters || open == close
    let found = firstTerminator(terminator, orTag: !holdsAnything, from: content)
    guard let end = found, matches(terminator, at: end) else {
      let end = found ?? bytes.count
      let line = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      report(.unclosedTag, ByteRange(start, line), source.text)
      return .unclosed(restart: found ?? bytes.count)
    }
    let range = ByteRange(start, end + terminator.count)
    let name = trimmed(content, end)
    guard isWellFormed(kind, name) else {
      report(.malformedTag, range, source.text)
      return .malformed(end: Int(range.end))
    }
    return .tag(Tag(kind: kind, range: range, name: name))
  }

  private func kind(at index: Int) -> (Tag.Kind, hasSigil: Bool) {
    guard index < bytes.count else { return (.escaped, false) }
    return switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): (.raw, true)
    case UInt8(ascii: "#"): (.section, true)
    case UInt8(ascii: "^"): (.inverted, true)
    case UInt8(ascii: "/"): (.close, true)
    case UInt8(ascii: ">"): (.partial, true)
    case UInt8(ascii: "!"): (.comment, true)
    case UInt8(ascii: "="): (.delimiters, true)
    default: (.escaped, false)
    }
  }

  private mutating func isWellFormed(_ kind: Tag.Kind, _ name: ByteRange) -> Bool {
    let text = bytes[name.indices]
    switch kind {
    case .comment:
      return true
    case .delimiters:
      let words = text.split(whereSeparator: isSpace)
      guard words.count == 2, !text.contains(UInt8(ascii: "=")) else { return false }
      (open, close) = (Array(words[0]), Array(words[1]))
      return true
    case .partial:
      return !text.isEmpty && !text.contains(where: isSpace)
    case .escaped, .raw, .section, .inverted, .close:
      let dot = UInt8(ascii: ".")
      if text.elementsEqual([dot]) { return true }
      let hasEmptyName = text.split(separator: dot, omittingEmptySubsequences: false)
        .contains(where: \.isEmpty)
      let isOutside: (UInt8) -> Bool = {
        isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
      }
      return !hasEmptyName && !text.contains(where: isOutside)
    }
  }

  private mutating func report(_ rule: Rule, _ range: ByteRange, _ text: SourceText) {
    let location = Location(file: source.file, range: range)
    findings.add(rule, at: location) {
      let tag = text.string(range)
      let shown = tag.dropFirst(Self.shownLength).isEmpty ? tag : tag.prefix(Self.shownLength) + "…"
      return Diagnostic(rule, at: location, ["tag": .text(String(shown))])
    }
  }

  /// How much of a tag is shown: one without an end may hold the rest of the template.
  private static let shownLength = 100
}

extension TagScanner {
  private func matches(_ wanted: [UInt8], at index: Int) -> Bool {
    guard index + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices where bytes[index + offset] != wanted[offset] { return false }
    return true
  }

  private func first(of wanted: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], matches(wanted, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Stops at the next tag as well, so that one forgotten brace does not swallow its successors.
  private func firstTerminator(_ terminator: [UInt8], orTag: Bool, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if matches(terminator, at: index) || orTag && matches(open, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func skippingSpace(from start: Int) -> Int {
    bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
  }

  private func trimmed(_ start: Int, _ end: Int) -> ByteRange {
    let first = bytes[start..<end].firstIndex { !isSpace($0) } ?? end
    let last = bytes[first..<end].lastIndex { !isSpace($0) } ?? first - 1
    return ByteRange(first, last + 1)
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
