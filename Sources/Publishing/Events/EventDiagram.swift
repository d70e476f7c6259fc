import Templates

/// The order of a life event as numbers that a template draws: boxes by stage, lines between them.
struct EventDiagram {
  struct Node {
    let name: String
    let limit: String?
    /// What must be finished first, by number.
    let before: [Int]
    let isCritical: Bool
  }

  struct Box: Equatable {
    var x: Int
    var y: Int
    var lines: [String]
  }

  let nodes: [Node]
  let boxes: [Box]
  let boxWidth: Int
  let boxHeight: Int
  let height: Int

  /// As wide as a phone’s window, so that letters are as large there as they are drawn.
  static let width = 360
  private static let gap = 12
  private static let lane = 36
  private static let lineHeight = 18
  private static let letter = 14
  private static let margin = 8
  private static let side = 4
  /// As many boxes as a row of a phone holds.
  private static let most = 3

  init(_ nodes: [Node], stages: [[Int]]) {
    self.nodes = nodes
    let columns = min(Self.most, stages.map(\.count).max() ?? 1)
    let full = (Self.width - Self.gap * (columns - 1) - 2) / columns
    let boxWidth = columns == 1 ? Self.width * 2 / 3 : full
    let perLine = (boxWidth - 2 * Self.side) / Self.letter
    let lines = nodes.map { Self.lines($0.name, perLine) }
    let hasLimits = nodes.contains { $0.limit != nil }
    let most = (lines.map(\.count).max() ?? 1) + (hasLimits ? 1 : 0)
    boxHeight = most * Self.lineHeight + 2 * Self.margin
    self.boxWidth = boxWidth
    var boxes = nodes.indices.map { Box(x: 0, y: 0, lines: lines[$0]) }
    var y = 1
    for stage in stages {
      // Boxes that a row does not hold go on below, still in their stage.
      for start in stride(from: 0, to: stage.count, by: columns) {
        let row = stage[start..<min(start + columns, stage.count)]
        let width = row.count * boxWidth + (row.count - 1) * Self.gap
        var x = (Self.width - width) / 2
        for number in row {
          boxes[number].x = x
          boxes[number].y = y
          x += boxWidth + Self.gap
        }
        y += boxHeight + Self.gap
      }
      y += Self.lane - Self.gap
    }
    height = y - Self.lane + 1
    self.boxes = boxes
  }

  /// A name in lines of at most so many Chinese characters, as even as they can be, three at most.
  static func lines(_ name: String, _ most: Int) -> [String] {
    let total = name.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    let count = max(1, (total + most * 2 - 1) / (most * 2))
    let length = count > 3 ? most : min(most, (total + count * 2 - 1) / (count * 2))
    var lines: [String] = []
    var line = ""
    var halves = 0
    for character in name {
      let width = character.isASCII ? 1 : 2
      if halves + width > length * 2 {
        lines.append(line)
        line = ""
        halves = 0
      }
      if line.isEmpty, character == " " { continue }
      line.append(character)
      halves += width
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > 3 else { return lines }
    return Array(lines.prefix(2)) + [lines[2].dropLast() + "…"]
  }

  func view(title: String, description: String) -> View {
    [
      "title": .text(title), "description": .text(description), "width": .number(Self.width),
      "height": .number(height), "boxWidth": .number(boxWidth), "boxHeight": .number(boxHeight),
      "boxes": .list(boxes.indices.map(box)),
      "lines": .list(
        nodes.indices.flatMap { number in nodes[number].before.map { line($0, number) } }),
    ]
  }

  private func box(_ number: Int) -> View {
    let (box, node) = (boxes[number], nodes[number])
    let center = box.x + boxWidth / 2
    let first = box.y + Self.margin + Self.letter
    return [
      "x": .number(box.x), "y": .number(box.y), "isCritical": .flag(node.isCritical),
      "center": .number(center), "limit": .text(node.limit),
      "limitY": .number(box.y + boxHeight - Self.margin - 2),
      "lines": .list(
        box.lines.enumerated().map { place, text in
          [
            "center": .number(center), "y": .number(first + place * Self.lineHeight),
            "text": .text(text),
          ]
        }),
    ]
  }

  private func line(_ from: Int, _ to: Int) -> View {
    let (start, end) = (boxes[from], boxes[to])
    let (top, bottom) = (start.y + boxHeight, end.y - 6)
    return [
      "x1": .number(start.x + boxWidth / 2), "y1": .number(top),
      "x2": .number(end.x + boxWidth / 2), "y2": .number(bottom),
      "bend": .number((top + bottom) / 2),
      "isCritical": .flag(nodes[from].isCritical && nodes[to].isCritical),
    ]
  }
}
