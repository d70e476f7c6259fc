/// A process as a picture: where every shape, arrow and line of text stands.
///
/// Lengths are units of the picture, one to a pixel where it is as wide as a phone. Shapes have the
/// meaning that the field gives them: an ellipse begins or ends, a box is a step, a diamond decides.
struct FlowChart {
  /// What is to be drawn of a step.
  struct Step {
    let name: String
    /// What stands below the name, such as the time limit.
    var note: String?
    /// What may come of it instead of the next step, as the item says it; empty where it says nothing.
    var refusals: [String] = []
    /// Whether the process ends with any of these.
    var refusalsEnd = false
  }

  struct Point: Hashable {
    let x: Int
    let y: Int
  }

  struct Node {
    enum Shape { case terminal, step, decision }

    let shape: Shape
    let center: Point
    let width: Int
    let height: Int
    let lines: [Line]

    var left: Int { center.x - width / 2 }
    var right: Int { center.x + width / 2 }
    var top: Int { center.y - height / 2 }
    var bottom: Int { center.y + height / 2 }
  }

  /// A line of text, centred at its place.
  struct Line {
    let text: String
    let place: Point
    var isNote = false
  }

  struct Arrow {
    let from: Point
    let to: Point
    /// 是 or 否 beside an arrow that leaves a decision.
    var label: Line?
  }

  static let width = 360
  static let fontSize = 15
  static let noteSize = 13

  private(set) var nodes: [Node] = []
  private(set) var arrows: [Arrow] = []
  let height: Int

  init(_ steps: [Step]) {
    let layout = FlowChartLayout(hasBranches: steps.contains { !$0.refusals.isEmpty })
    var top = FlowChartLayout.margin
    var last: Node?
    func add(_ node: Node, _ chart: inout FlowChart) {
      if let last { chart.arrows.append(layout.arrow(from: last, to: node)) }
      chart.nodes.append(node)
      last = node
      top = node.bottom + FlowChartLayout.gap
    }
    var chart = FlowChart()
    add(layout.terminal("开始", top: top), &chart)
    for step in steps {
      let main = layout.main(step, top: top)
      guard !step.refusals.isEmpty else {
        add(main, &chart)
        continue
      }
      let side = layout.side(step, beside: main)
      // The taller of the two decides where both have their middle.
      let fall = max(0, (side.height - main.height) / 2)
      let (decision, refusal) = (main.moved(down: fall), side.moved(down: fall))
      add(decision, &chart)
      chart.nodes.append(refusal)
      chart.arrows.append(layout.branch(from: decision, to: refusal))
      top = max(decision.bottom, refusal.bottom) + FlowChartLayout.gap
    }
    add(layout.terminal("结束", top: top), &chart)
    nodes = chart.nodes
    arrows = chart.arrows
    height = (nodes.map(\.bottom).max() ?? 0) + FlowChartLayout.margin
  }

  private init() { height = 0 }
}

extension FlowChart.Node {
  fileprivate func moved(down fall: Int) -> FlowChart.Node {
    FlowChart.Node(
      shape: shape, center: FlowChart.Point(x: center.x, y: center.y + fall), width: width,
      height: height,
      lines: lines.map { line in
        FlowChart.Line(
          text: line.text, place: FlowChart.Point(x: line.place.x, y: line.place.y + fall),
          isNote: line.isNote)
      })
  }
}

extension FlowChart.Arrow {
  /// The corners of its head, the tip first.
  var head: [FlowChart.Point] {
    let size = 5
    return from.x == to.x
      ? [
        to, FlowChart.Point(x: to.x - size, y: to.y - 2 * size),
        FlowChart.Point(x: to.x + size, y: to.y - 2 * size),
      ]
      : [
        to, FlowChart.Point(x: to.x - 2 * size, y: to.y - size),
        FlowChart.Point(x: to.x - 2 * size, y: to.y + size),
      ]
  }
}
