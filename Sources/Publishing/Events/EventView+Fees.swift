import Compiler
import Standard
import Templates
import YAML

/// What all items cost, and who handles them.
extension EventView {
  var charges: [View] {
    plan.steps.indices.flatMap { number -> [View] in
      guard let item = plan.steps[number].item else {
        return [charge(number, KeyFacts.unstated, "本地没有公布")]
      }
      let fees = item.record.records(.fees)
      let facts = KeyFacts(item)
      if facts.isFree { return [charge(number, "无", "不收费")] }
      guard !fees.isEmpty else {
        return [
          charge(
            number, KeyFacts.unstated,
            item.record.boolean(.isCharged) == true
              ? "收费，没有写明标准，请先问窗口" : "没有写明是否收费，请先问窗口")
        ]
      }
      let isDenied = item.record.boolean(.isCharged) == false
      return fees.map { fee in
        let standard = fee.string(.standard)?.withTightNumbers ?? KeyFacts.unstated
        let reduction = fee.boolean(.reducible) == true ? "可以减免" : nil
        let doubt = isDenied ? "指南又写明不收费，请先问窗口" : nil
        return charge(
          number, fee.string(.name) ?? KeyFacts.unstated, standard,
          [reduction, doubt].compactMap(\.self).joined(separator: "；"))
      }
    }
  }

  private func charge(_ step: Int, _ name: String, _ standard: String, _ remark: String = "")
    -> View
  {
    [
      "item": .text(plan.steps[step].name), "name": .text(name), "standard": .text(standard),
      "remark": .text(remark.isEmpty ? nil : remark),
    ]
  }

  /// Everybody who handles something, with what it is, in the order of the steps.
  var bodies: [View] {
    var names: [String] = []
    var steps: [String: [Int]] = [:]
    for (number, step) in plan.steps.enumerated() {
      guard let name = step.item?.bodyName else { continue }
      if steps[name] == nil { names.append(name) }
      steps[name, default: []].append(number)
    }
    return names.map { name in
      ["name": .text(name), "items": .text(self.names(steps[name] ?? []))]
    }
  }
}
