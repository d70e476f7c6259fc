internal import Source
private import YAML

/// Pairs the tags that open sections with those that close them.
///
/// What lies deeper than sections may prints nothing.
struct SectionMatcher {
  /// How many sections may be inside one another; the pages that ship have six.
  static let maximumDepth = 64

  private struct Opening {
    let part: Int
    let tag: Tag
    let name: String
  }

  private let source: TemplateSource
  private var openings: [Opening] = []
  /// How many sections are open below the deepest that counts.
  private var tooDeep = 0
  private var isTooDeepReported = false
  private(set) var parts: [Part] = []
  private var findings: Findings

  var diagnostics: [Diagnostic] { findings.sorted() }

  init(_ source: TemplateSource) {
    self.source = source
    findings = Findings(file: source.file)
  }

  mutating func match(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece {
      case .tag(let tag): add(tag)
      case .lineStart where tooDeep == 0: parts.append(.lineStart)
      case .text(let range) where tooDeep == 0: parts.append(.text(range))
      case .lineStart, .text: break
      }
    }
    while let opening = openings.last {
      reportUnclosed(opening)
      closeInnermost()
    }
  }

  private mutating func add(_ tag: Tag) {
    guard !isTooDeep(tag) else { return }
    switch tag.kind {
    case .comment, .delimiters: break
    case .escaped, .raw: parts.append(.value(path(tag), isRaw: tag.kind == .raw))
    case .partial: parts.append(.partial(name(tag), tag.name, indent: tag.indent))
    case .section, .inverted:
      openings.append(Opening(part: parts.count, tag: tag, name: name(tag)))
      parts.append(.section(path(tag), isInverted: tag.kind == .inverted, end: 0))
    case .close: close(tag)
    }
  }

  /// Whether the tag stands or opens a section where sections are too deep; the first that does is told.
  private mutating func isTooDeep(_ tag: Tag) -> Bool {
    let opens = tag.kind == .section || tag.kind == .inverted
    guard tooDeep > 0 || opens && openings.count == Self.maximumDepth else { return false }
    if opens { tooDeep += 1 }
    if tag.kind == .close { tooDeep -= 1 }
    if !isTooDeepReported {
      report(.sectionsTooDeep, tag, ["limit": .number(Self.maximumDepth)])
      isTooDeepReported = true
    }
    return true
  }

  private mutating func close(_ tag: Tag) {
    let wanted = name(tag)
    guard let innermost = openings.last else {
      report(.strayCloseTag, tag, ["name": .text(wanted)])
      return
    }
    if innermost.name == wanted {
      closeInnermost()
    } else if let match = openings.lastIndex(where: { $0.name == wanted }) {
      while openings.count > match + 1, let opening = openings.last {
        reportUnclosed(opening, at: tag)
        closeInnermost()
      }
      closeInnermost()
    } else {
      let label = Diagnostic.Label(
        location(innermost.tag), Wording(zh: "这里开始", en: "opened here"))
      let names: [String: Argument] = [
        "name": .text(wanted), "opened": .text(innermost.name),
      ]
      report(.mismatchedCloseTag, tag, names, labels: [label])
      closeInnermost()
    }
  }

  private mutating func closeInnermost() {
    guard let opening = openings.popLast() else { return }
    guard case .section(let path, let isInverted, _) = parts[opening.part] else { return }
    parts[opening.part] = .section(path, isInverted: isInverted, end: parts.count)
    parts.append(.sectionEnd)
  }
}

extension SectionMatcher {
  private mutating func reportUnclosed(_ opening: Opening, at end: Tag? = nil) {
    let wording = Wording(zh: "到这里还没有结束", en: "still open here")
    let labels = end.map { [Diagnostic.Label(location($0), wording)] } ?? []
    report(.unclosedSection, opening.tag, ["name": .text(opening.name)], labels: labels)
  }

  private mutating func report(
    _ rule: Rule,
    _ tag: Tag,
    _ arguments: [String: Argument],
    labels: [Diagnostic.Label] = []
  ) {
    let location = location(tag)
    findings.add(rule, at: location) {
      Diagnostic(rule, at: location, arguments, labels: labels)
    }
  }

  private func location(_ tag: Tag) -> Location { Location(file: source.file, range: tag.range) }

  private func name(_ tag: Tag) -> String { source.text.string(tag.name) }

  private func path(_ tag: Tag) -> Path { Path(tag.name, in: source.text) }
}
