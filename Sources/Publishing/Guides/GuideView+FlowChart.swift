import Compiler
import Standard
import Templates
import YAML

/// The process as a picture; what it shows is what the steps say, and no more.
extension GuideView {
  /// Nothing where no step is stated: a start and an end alone show nothing.
  var flowChart: View {
    let records = record.records(.steps)
    guard !records.isEmpty else { return .nothing }
    let steps = records.map(chartStep)
    let chart = FlowChart(steps)
    let procedures = record.records(.specialProcedures).compactMap { shown($0, .type) }
    return [
      "title": .text("“\(item.name ?? published.key)”办理流程图"),
      "description": .text(Self.description(steps)),
      "width": .number(FlowChart.width), "height": .number(chart.height),
      "fontSize": .number(FlowChart.fontSize), "noteSize": .number(FlowChart.noteSize),
      "isLong": .flag(steps.count > Self.manySteps),
      "terminals": .list(chart.shapes(.terminal)), "boxes": .list(chart.shapes(.step)),
      "decisions": .list(chart.shapes(.decision)),
      "arrows": .list(chart.arrows.map(\.view)),
      "lines": .list(chart.lines.filter { !$0.isNote }.map(\.view)),
      "notes": .list(chart.lines.filter(\.isNote).map(\.view)),
      "hasProcedures": .flag(!procedures.isEmpty),
      "procedures": .text(procedures.isEmpty ? nil : procedures.joined(separator: "、")),
    ]
  }

  /// More steps than this make a picture longer than the rest of the page: it is folded away.
  private static let manySteps = 12

  private func chartStep(_ step: Record) -> FlowChart.Step {
    let refusals = refusals(of: step)
    return FlowChart.Step(
      name: shown(step, .name) ?? KeyFacts.unstated, note: shown(step, .limit),
      refusals: refusals.map(\.term),
      refusalsEnd: !refusals.contains { $0.rank == Self.goesOn })
  }

  /// What else the criteria and the outcome of a step say may come of it.
  private func refusals(of step: Record) -> [Vocabulary.Term] {
    guard let words = standard.vocabularies["refusal-words"] else { return [] }
    let texts = paragraphs(step, .criteria) + paragraphs(step, .result)
    var terms: [Vocabulary.Term] = []
    for sentence in texts.flatMap({ $0.split { "。；;\n".contains($0) } }) {
      let found = words.matches(in: Text(String(sentence))).map(\.term)
      guard !found.contains(where: { $0.rank == Self.forbids }) else { continue }
      for term in found where !terms.contains(term) { terms.append(term) }
    }
    return terms.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  /// The levels of the vocabulary: the applicant can go on, and the sentence forbids what it names.
  private static let goesOn = 1
  private static let forbids = 3

  private static func description(_ steps: [FlowChart.Step]) -> String {
    let names = steps.map { step in
      let note = step.note.map { "（\($0)）" } ?? ""
      let refusals = step.refusals.joined(separator: "或")
      return step.name + note + (refusals.isEmpty ? "" : "，不通过的\(refusals)")
    }
    return "从开始到结束共\(steps.count)个环节：\(names.joined(separator: "；"))。"
  }
}

extension FlowChart {
  fileprivate func shapes(_ shape: Node.Shape) -> [View] {
    nodes.filter { $0.shape == shape }.map(\.view)
  }

  fileprivate var lines: [Line] { nodes.flatMap(\.lines) + arrows.compactMap(\.label) }
}

extension FlowChart.Node {
  fileprivate var view: View {
    switch shape {
    case .terminal:
      [
        "x": .number(center.x), "y": .number(center.y), "across": .number(width / 2),
        "down": .number(height / 2),
      ]
    case .step:
      ["x": .number(left), "y": .number(top), "across": .number(width), "down": .number(height)]
    case .decision:
      [
        "points": .text(
          FlowChart.points([
            FlowChart.Point(x: center.x, y: top), FlowChart.Point(x: right, y: center.y),
            FlowChart.Point(x: center.x, y: bottom), FlowChart.Point(x: left, y: center.y),
          ]))
      ]
    }
  }
}

extension FlowChart.Line {
  fileprivate var view: View {
    ["x": .number(place.x), "y": .number(place.y), "text": .text(text)]
  }
}

extension FlowChart.Arrow {
  fileprivate var view: View {
    ["points": .text(FlowChart.points([from, to])), "head": .text(FlowChart.points(head))]
  }
}

extension FlowChart {
  fileprivate static func points(_ points: [Point]) -> String {
    points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
  }
}
