import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A flow chart shows every step, whatever the steps are, and nothing covers anything else.
@Suite struct FlowChartTests {
  private static let signs = Array("受理审查决定送达（一）《》、，。；Application 0.5个工作日“”Ⅳ①é🙂ＡＢ")

  private static func steps(_ count: Int, _ random: inout SplitMix) -> [FlowChart.Step] {
    (0..<count).map { _ in
      let length = [1, 2, 2, 4, 8, 20, 200].randomElement(using: &random) ?? 2
      func text(_ length: Int) -> String {
        String((0..<length).map { _ in signs.randomElement(using: &random) ?? "受" })
      }
      let branches = Int.random(in: 0..<4, using: &random) == 0
      return FlowChart.Step(
        name: text(length), note: Bool.random(using: &random) ? text(6) : nil,
        refusals: branches ? ["一次性告知补正", "不予受理"].shuffled(using: &random) : [],
        refusalsEnd: Bool.random(using: &random))
    }
  }

  @Test(arguments: [0, 1, 2, 5, 50])
  func nothingOverlapsAndAllIsInside(_ count: Int) {
    var random = SplitMix(seed: UInt64(count))
    for _ in 0..<20 {
      let chart = FlowChart(Self.steps(count, &random))
      for node in chart.nodes {
        #expect(node.left >= 0 && node.right <= FlowChart.width)
        #expect(node.top >= 0 && node.bottom <= chart.height)
        #expect(node.width > 0 && node.height > 0)
      }
      for (place, node) in chart.nodes.enumerated() {
        for other in chart.nodes.dropFirst(place + 1) {
          let isApart =
            node.right < other.left || other.right < node.left || node.bottom < other.top
            || other.bottom < node.top
          #expect(isApart)
        }
      }
    }
  }

  @Test(arguments: [0, 1, 2, 5, 50])
  func everyStepIsThereInItsOrderWithAllItsWords(_ count: Int) {
    var random = SplitMix(seed: UInt64(count) + 100)
    for _ in 0..<20 {
      let steps = Self.steps(count, &random)
      let chart = FlowChart(steps)
      func words(_ text: String) -> String { text.filter { $0 != " " } }
      let shown = chart.nodes.map { node in words(node.lines.map(\.text).joined()) }
      var expected = ["开始"]
      for step in steps {
        expected.append(words(step.name + (step.note ?? "")))
        if !step.refusals.isEmpty { expected.append(words(step.refusals.joined(separator: "或"))) }
      }
      #expect(shown == expected + ["结束"])
      let decisions = chart.nodes.count { $0.shape == .decision }
      #expect(decisions == steps.count { !$0.refusals.isEmpty })
    }
  }

  /// From the start there is a way to every shape, and every way ends at the end or at a refusal.
  @Test(arguments: [0, 1, 2, 5, 50])
  func arrowsLeadFromShapeToShape(_ count: Int) throws {
    var random = SplitMix(seed: UInt64(count) + 200)
    for _ in 0..<20 {
      let steps = Self.steps(count, &random)
      let chart = FlowChart(steps)
      var next: [Int: [Int]] = [:]
      for arrow in chart.arrows {
        let from = try #require(chart.nodes.firstIndex { $0.edges.contains(arrow.from) })
        let to = try #require(chart.nodes.firstIndex { $0.edges.contains(arrow.to) })
        #expect(from < to)
        #expect(arrow.from.x == arrow.to.x || arrow.from.y == arrow.to.y)
        next[from, default: []].append(to)
      }
      var reached: Set<Int> = [0]
      for place in chart.nodes.indices where reached.contains(place) {
        reached.formUnion(next[place] ?? [])
      }
      #expect(reached.count == chart.nodes.count)
      let ends = chart.nodes.indices.filter { next[$0] == nil }
      #expect(ends.count == 1 + chart.nodes.count { $0.shape == .decision })
      for place in chart.nodes.indices where chart.nodes[place].shape == .decision {
        #expect(next[place]?.count == 2)
      }
    }
  }

  /// Each line lies inside the outline of its shape.
  @Test(arguments: [1, 5, 50])
  func textStaysInItsShape(_ count: Int) {
    var random = SplitMix(seed: UInt64(count) + 300)
    for node in (0..<20).flatMap({ _ in FlowChart(Self.steps(count, &random)).nodes }) {
      for line in node.lines {
        let size = line.isNote ? FlowChart.noteSize : FlowChart.fontSize
        let half = Double(FlowChartText.width(of: line.text, size: size)) / 2
        for edge in [line.place.y - size + 2, line.place.y + 3] {
          let across = half / (Double(node.width) / 2)
          let down = Double(abs(edge - node.center.y)) / (Double(node.height) / 2)
          switch node.shape {
          case .step: #expect(across <= 1 && down <= 1)
          case .terminal: #expect(across * across + down * down <= 1.001)
          case .decision: #expect(across + down <= 1.001)
          }
        }
      }
    }
  }

  @Test func aDecisionIsDrawnOnlyWhereTheItemSaysSo() throws {
    let page = try GuideRendering.guide(
      """
      办理流程:
        - 环节名称: 受理
          审查标准: 材料齐全的予以受理；材料不齐的，一次性告知需要补正的内容。
        - 环节名称: 审查
          审查标准: 不得以缺少原件为由不予受理。
        - 环节名称: 决定
          办理结果: 准予许可决定书或者不予许可决定书
      """)
    let chart = try GuideRendering.section("process", of: page)
    #expect(chart.components(separatedBy: "<polygon points").count - 1 == 2 + 6)
    #expect(chart.components(separatedBy: "<rect ").count - 1 == 2)
    #expect(chart.contains("<text x=\"304\""))
    #expect(chart.contains("决定，不通过的不予许可"))
    #expect(!chart.contains("审查，不通过"))
  }

  @Test func noStepsAreNoPicture() throws {
    #expect(!(try GuideRendering.guide("事项名称: 某事")).contains("<svg"))
  }

  @Test(arguments: [
    ("受理", 100, ["受理"]), ("受理审查决定", 45, ["受理审", "查决定"]),
    ("受理审，查", 45, ["受理", "审，查"]), ("受理（审查）", 45, ["受理", "（审", "查）"]),
    ("审 Windows 系统", 90, ["审", "Windows", "系统"]),
    ("甲\u{202E}乙\n丙", 100, ["甲乙 丙"]),
  ])
  func linesBreakWhereReadersExpectIt(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(FlowChartText.lines(text, width: width, size: 15) == lines)
  }
}

extension FlowChart.Node {
  /// Where arrows may meet it.
  fileprivate var edges: [FlowChart.Point] {
    [
      FlowChart.Point(x: center.x, y: top), FlowChart.Point(x: center.x, y: bottom),
      FlowChart.Point(x: left, y: center.y), FlowChart.Point(x: right, y: center.y),
    ]
  }
}
