/// Finds keys and entries in YAML of the samples' layout by its indentation alone.
///
/// It knows nothing of the compiler's own parser, so that a fault of one cannot hide a fault of the other.
struct Outline {
  var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Some lines and the column at which their keys start.
  struct Block {
    var lines: Range<Int>
    var column: Int
    /// Whether the column is that of keys inside, as in an entry; the keys below a key stand deeper.
    var holdsKeys: Bool
  }

  /// The block of a path such as `申请材料 > {免提交: 是} > 电子证照` or `受理条件 > #0`.
  func block(_ path: String) throws(HarnessFailure) -> Block {
    var block = Block(lines: 0..<lines.count, column: 0, holdsKeys: true)
    for step in path.split(separator: " > ").map(String.init) {
      guard
        let next = step.hasPrefix("#") || step.hasPrefix("{")
          ? entry(step, in: block) : key(step, in: block)
      else { throw HarnessFailure("no “\(path)”") }
      block = next
    }
    return block
  }

  /// What stands at a column of a line that starts something there.
  func content(_ line: Int, at column: Int) -> Substring? {
    let text = lines[line]
    guard text.count > column else { return nil }
    let head = text.prefix(column)
    let isHead =
      head.allSatisfy { $0 == " " }
      || (head.hasSuffix("- ") && head.dropLast(2).allSatisfy { $0 == " " })
    let rest = text.dropFirst(column)
    return isHead && rest.first != " " ? rest : nil
  }

  private func key(_ name: String, in block: Block) -> Block? {
    let column = block.holdsKeys ? block.column : block.column + 2
    for line in block.lines where content(line, at: column)?.hasPrefix(name + ":") == true {
      let inner = Block(lines: block.lines, column: column, holdsKeys: false)
      return Block(lines: line..<end(after: line, in: inner), column: column, holdsKeys: false)
    }
    return nil
  }

  private func entry(_ step: String, in block: Block) -> Block? {
    let column = block.column + 4
    let starts = block.lines.filter { line in
      lines[line].prefix { $0 == " " }.count == column - 2 && lines[line].contains("- ")
    }
    let entries = starts.enumerated().map { place, start in
      Block(
        lines: start..<(place + 1 < starts.count ? starts[place + 1] : block.lines.upperBound),
        column: column, holdsKeys: true)
    }
    if step.hasPrefix("#") {
      guard let number = Int(step.dropFirst()) else { return nil }
      let place = number < 0 ? entries.count + number : number
      return entries.indices.contains(place) ? entries[place] : nil
    }
    let wanted = String(step.dropFirst().dropLast())
    return entries.first { entry in
      entry.lines.contains { content($0, at: column).map(String.init) == wanted }
    }
  }

  private func end(after line: Int, in block: Block) -> Int {
    var end = line + 1
    while end < block.lines.upperBound {
      let indent = lines[end].prefix { $0 == " " }.count
      if !lines[end].isEmpty, indent <= block.column { break }
      if lines[end].isEmpty, end == lines.count - 1 { break }
      end += 1
    }
    return end
  }
}

/// A mutant that could not be planted: the samples or the mutant must change.
package struct HarnessFailure: Error {
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
