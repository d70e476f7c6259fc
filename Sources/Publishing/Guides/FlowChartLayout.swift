/// How large the shapes of a flow chart are and where they stand: one column for the way through, one
/// beside it for what comes of a refusal.
struct FlowChartLayout {
  static let margin = 4
  static let gap = 32
  private static let lineHeight = 22
  private static let padding = 10

  private let column: (middle: Int, width: Int)
  private let side = (middle: 304, width: 104)

  init(hasBranches: Bool) {
    column = hasBranches ? (108, 208) : (FlowChart.width / 2, 260)
  }

  /// The start or the end.
  func terminal(_ name: String, top: Int) -> FlowChart.Node {
    node(.terminal, [(name, false)], column.middle, 120, top: top)
  }

  /// A step, or the decision that it takes.
  func main(_ step: FlowChart.Step, top: Int) -> FlowChart.Node {
    let texts = [(step.name, false)] + (step.note.map { [($0, true)] } ?? [])
    return node(
      step.refusals.isEmpty ? .step : .decision, texts, column.middle, column.width, top: top)
  }

  /// What comes of a refusal, beside the decision.
  func side(_ step: FlowChart.Step, beside main: FlowChart.Node) -> FlowChart.Node {
    let text = step.refusals.joined(separator: "或")
    let shape: FlowChart.Node.Shape = step.refusalsEnd ? .terminal : .step
    let height = node(shape, [(text, false)], side.middle, side.width, top: 0).height
    return node(
      shape, [(text, false)], side.middle, side.width, top: main.center.y - height / 2)
  }

  func arrow(from upper: FlowChart.Node, to lower: FlowChart.Node) -> FlowChart.Arrow {
    FlowChart.Arrow(
      from: FlowChart.Point(x: upper.center.x, y: upper.bottom),
      to: FlowChart.Point(x: lower.center.x, y: lower.top),
      label: upper.shape == .decision
        ? FlowChart.Line(
          text: "是", place: FlowChart.Point(x: upper.center.x + 14, y: upper.bottom + 18),
          isNote: true) : nil)
  }

  func branch(from decision: FlowChart.Node, to refusal: FlowChart.Node) -> FlowChart.Arrow {
    FlowChart.Arrow(
      from: FlowChart.Point(x: decision.right, y: decision.center.y),
      to: FlowChart.Point(x: refusal.left, y: refusal.center.y),
      label: FlowChart.Line(
        text: "否",
        place: FlowChart.Point(
          x: (decision.right + refusal.left) / 2, y: decision.center.y - 8), isNote: true))
  }

  private func node(
    _ shape: FlowChart.Node.Shape,
    _ texts: [(text: String, isNote: Bool)],
    _ middle: Int,
    _ width: Int,
    top: Int
  ) -> FlowChart.Node {
    let lines = texts.flatMap { text, isNote in
      let size = isNote ? FlowChart.noteSize : FlowChart.fontSize
      return FlowChartText.lines(text, width: Self.textWidth(shape, width), size: size)
        .map { (text: $0, isNote: isNote, width: FlowChartText.width(of: $0, size: size)) }
    }
    let widest = lines.map(\.width).max() ?? 0
    let height = Self.height(
      shape, width, textWidth: widest, textHeight: lines.count * Self.lineHeight)
    let center = top + height / 2
    let first = center - lines.count * Self.lineHeight / 2
    return FlowChart.Node(
      shape: shape, center: FlowChart.Point(x: middle, y: center), width: width, height: height,
      lines: lines.enumerated().map { number, line in
        // The foot of the letters stands a little above the foot of the line.
        let foot = first + (number + 1) * Self.lineHeight - 6
        return FlowChart.Line(
          text: line.text, place: FlowChart.Point(x: middle, y: foot), isNote: line.isNote)
      })
  }

  /// How wide text may be in a shape; the narrower, the less a diamond must grow in height.
  private static func textWidth(_ shape: FlowChart.Node.Shape, _ width: Int) -> Int {
    switch shape {
    case .step: width - 2 * padding
    case .terminal: width * 7 / 10
    case .decision: width * 6 / 10
    }
  }

  /// The least even height at which the text lies inside the outline.
  private static func height(
    _ shape: FlowChart.Node.Shape, _ width: Int, textWidth: Int, textHeight: Int
  ) -> Int {
    let share = Double(textWidth) / Double(width)
    let tall = Double(textHeight)
    let height: Double =
      switch shape {
      case .step: tall + Double(2 * padding)
      case .terminal: tall / (1 - share * share).squareRoot() + 8
      case .decision: tall / (1 - share) + 8
      }
    return (Int(height.rounded(.up)) + 1) / 2 * 2
  }
}
