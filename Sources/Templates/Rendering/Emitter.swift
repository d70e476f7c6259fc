internal import Source

/// Turns templates into one program.
///
/// A template is emitted as it is and, if some partial tag indents it, once more with a step at each
/// line start: pages, which are rarely indented, pay nothing for the rule.
struct Emitter {
  private let templates: [Template]
  private let numbers: [String: Int]
  private var program = Program()
  /// The first step of each block that is used.
  private var starts: [Int?]
  private var pending: [Int] = []
  /// The last step that a section jumps to: it must start there, so no text is joined across it.
  private var jumpTarget = 0

  private static func plainBlock(_ template: Int) -> Int { 2 * template }

  private static func indentedBlock(_ template: Int) -> Int { 2 * template + 1 }

  static func emit(_ templates: [Template], _ numbers: [String: Int]) -> Program {
    var emitter = Emitter(templates, numbers)
    while let block = emitter.pending.popLast() {
      guard emitter.starts[block] == nil else { continue }
      emitter.starts[block] = emitter.program.operations.count
      emitter.emit(templates[block / 2], isIndented: block % 2 == 1)
    }
    emitter.link()
    return emitter.program
  }

  private init(_ templates: [Template], _ numbers: [String: Int]) {
    self.templates = templates
    self.numbers = numbers
    starts = Array(repeating: nil, count: 2 * templates.count)
    pending = templates.indices.map(Self.plainBlock)
  }

  /// Replaces the numbers of blocks by the steps where they start, now that all are known.
  private mutating func link() {
    program.entries = templates.indices.map { starts[Self.plainBlock($0)] ?? 0 }
    for index in program.operations.indices {
      switch program.operations[index] {
      case .indentedPartial(let block, let indent):
        program.operations[index] = .indentedPartial(start: start(block), indent)
      case .inlinePartial(let block):
        program.operations[index] = .inlinePartial(start: start(block))
      default: break
      }
    }
  }

  private func start(_ block: UInt32) -> UInt32 { UInt32(starts[Int(block)] ?? 0) }
}

extension Emitter {
  private mutating func emit(_ template: Template, isIndented: Bool) {
    var openings: [Int] = []
    let start = program.operations.count
    for part in template.parts {
      switch part {
      case .lineStart:
        if isIndented { program.operations.append(.indentation) }
      case .text(let range):
        addText(template.source.text[range], from: start)
      case .value(let path, let isRaw):
        let path = add(path)
        program.operations.append(isRaw ? .raw(path) : .escaped(path))
      case .section(let path, let isInverted, _):
        let path = add(path)
        openings.append(program.operations.count)
        program.operations.append(
          isInverted ? .inverted(path, after: 0) : .section(path, after: 0))
      case .sectionEnd:
        if let opening = openings.popLast() { close(opening) }
      case .partial(let name, _, let indent):
        guard let number = numbers[name] else { continue }
        addPartial(number, indent.map { template.source.text[$0] }, isIndented: isIndented)
      }
    }
    program.operations.append(.end)
  }

  /// Text follows text where a line ends or a comment stood: one step prints both.
  private mutating func addText(_ text: ArraySlice<UInt8>, from start: Int) {
    let last = program.operations.count - 1
    if last >= start, last >= jumpTarget, case .text(var slice) = program.operations[last] {
      program.literals.append(contentsOf: text)
      slice.end += UInt32(text.count)
      program.operations[last] = .text(slice)
    } else {
      program.operations.append(.text(addLiteral(text)))
    }
  }

  private mutating func close(_ opening: Int) {
    let count = UInt32(program.operations.count)
    switch program.operations[opening] {
    case .section(let path, _):
      program.operations.append(.sectionEnd(start: UInt32(opening)))
      program.operations[opening] = .section(path, after: count + 1)
    case .inverted(let path, _):
      program.operations[opening] = .inverted(path, after: count)
    default: break
    }
    jumpTarget = program.operations.count
  }

  /// The block may not have been emitted yet, so its number stands in for its start until `link`.
  private mutating func addPartial(
    _ number: Int, _ indent: ArraySlice<UInt8>?, isIndented: Bool
  ) {
    let staysPlain = indent == nil || indent?.isEmpty == true && !isIndented
    let block = staysPlain ? Self.plainBlock(number) : Self.indentedBlock(number)
    pending.append(block)
    let operation: Operation =
      indent.map { .indentedPartial(start: UInt32(block), addLiteral($0)) }
      ?? .inlinePartial(start: UInt32(block))
    program.operations.append(operation)
  }

  private mutating func addLiteral(_ text: ArraySlice<UInt8>) -> Slice {
    let start = UInt32(program.literals.count)
    program.literals.append(contentsOf: text)
    return Slice(start: start, end: UInt32(program.literals.count))
  }

  private mutating func add(_ path: Path) -> Slice {
    let start = UInt32(program.names.count)
    program.names += path.names
    return Slice(start: start, end: UInt32(program.names.count))
  }
}
