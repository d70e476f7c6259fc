import Compiler
import Standard
import Templates
import YAML

/// In which order the items are settled.
extension EventView {
  /// The stages; where the prerequisites go round, all items in the order of the file.
  var stages: [View] {
    let stages = plan.stages ?? [Array(plan.steps.indices)]
    return stages.enumerated().map { place, stage in
      let isParallel = stage.count > 1 && plan.stages != nil
      return [
        "number": .text(String(place + 1)), "isParallel": .flag(isParallel),
        "count": .text(String(stage.count)), "steps": .list(stage.map(step)),
      ]
    }
  }

  private func step(_ number: Int) -> View {
    let step = plan.steps[number]
    let record = step.item?.record
    return [
      "id": .text("step-\(number + 1)"),
      "name": .text(step.name), "href": .text(published[number].map(page.href(of:))),
      "body": .text(step.item?.bodyName), "limit": .text(step.item.map(limit)),
      "visits": .text(record.map(visits)),
      "after": .text(step.prerequisites.isEmpty ? nil : names(step.prerequisites)),
      "when": .text(step.part.when), "note": .text(step.part.note),
      "reach": .text(reach(step)),
      "others": .list(others(step)),
      "isMissing": .flag(step.item == nil),
      "isWithheld": .flag(step.isWithheld),
    ]
  }

  private func visits(_ record: Record) -> String {
    guard let visits = record.integer(.visits) else { return "没有写明到现场几次" }
    return visits == 0 ? "不用到现场" : "到现场\(visits)次"
  }

  private func limit(_ item: Item) -> String {
    if item.limit?.unit == .atOnce { return "当场办结" }
    if let promise = item.record.duration(.promisedLimit) { return "承诺\(promise.inChinese)" }
    return item.record.duration(.statutoryLimit).map { "法定\($0.inChinese)" } ?? "没有写明时限"
  }

  /// Whose item it is, where it is not simply that of the place.
  private func reach(_ step: EventPlan.Step) -> String? {
    guard let choice = step.choice, choice.isPublished else { return nil }
    let workspace = publication.workspace
    let own = workspace.name(ofDivision: choice.item.division) ?? choice.item.place
    let body = choice.item.bodyName ?? own
    let count = choice.others.count
    switch choice.reach {
    case .here:
      return count == 0 ? nil : "本地还有\(count)个机构也办，这里按“\(body)”的指南。"
    case .above:
      return "由\(own)办理。" + (count == 0 ? "" : "那里还有\(count)个机构也办，这里按“\(body)”的指南。")
    case .below:
      return count == 0
        ? "在\(own)办理。" : "在各镇（街）办理，这里按\(own)的指南，您所在的镇（街）可能不同。"
    }
  }

  /// Others who handle the item, as many as somebody looks through.
  private func others(_ step: EventPlan.Step) -> [View] {
    guard let choice = step.choice, choice.isPublished else { return [] }
    return choice.others.prefix(Self.shownOthers).compactMap { item in
      guard let published = all.published[item.file] else { return nil }
      let place =
        choice.reach == .here ? nil : publication.workspace.name(ofDivision: item.division)
      return [
        "display": .text(place ?? item.bodyName ?? item.identifier),
        "href": .text(page.href(of: published)),
      ]
    }
  }

  private static let shownOthers = 30

  /// The drawing of the order; nothing where there is none.
  var diagram: View {
    guard let stages = plan.stages, plan.steps.count <= Self.mostDrawn else { return .nothing }
    let path = Set(plan.time.total?.path ?? [])
    let nodes = plan.steps.enumerated().map { number, step in
      EventDiagram.Node(
        name: step.name, limit: step.item?.limit?.inChinese ?? (step.item == nil ? "没有公布" : nil),
        before: step.prerequisites, isCritical: path.count > 1 && path.contains(number))
    }
    return EventDiagram(nodes, stages: stages).view(
      title: "“\(plan.event.name)”的办理顺序", description: description(stages))
  }

  /// A drawing of more boxes nobody takes in; the list says the same.
  private static let mostDrawn = 30

  /// What the drawing shows, in words.
  private func description(_ stages: [[Int]]) -> String {
    stages.enumerated().map { place, stage in
      let parts = stage.map { number in
        let before = plan.steps[number].prerequisites
        return names([number]) + (before.isEmpty ? "" : "（等\(names(before))办完）")
      }
      let together = stage.count > 1 ? "可以同时办" : "办"
      return "第\(place + 1)步，\(together)\(parts.joined(separator: "、"))"
    }.joined(separator: "；") + "。"
  }
}
