import Compiler
import Standard
import Templates

/// The strip at the top: four facts, and the one thing to do next.
extension GuideView {
  var summary: View {
    let facts = KeyFacts(item)
    var actions = self.actions(facts)
    let hasActions = !actions.isEmpty
    let first = actions.isEmpty ? View.nothing : actions.removeFirst()
    return .object { object in
      let answers: [(Name, Name, KeyFacts.Answer)] = [
        ("fee", "feeNote", facts.fee), ("limit", "limitNote", facts.limit),
        ("visits", "visitsNote", facts.visits), ("place", "placeNote", facts.place),
      ]
      for (name, note, answer) in answers {
        object[name] = .text(answer.text)
        object[note] = .text(answer.note)
      }
      object["action"] = first
      object["otherActions"] = .list(actions)
      object["hasActions"] = .flag(hasActions)
    }
  }

  /// What can be done, the most useful first: apply online, else go there, else gather the papers.
  private func actions(_ facts: KeyFacts) -> [View] {
    var actions: [View] = []
    func add(_ label: String, _ href: String) {
      actions.append(["label": .text(label), "href": .text(href)])
    }
    if let address = facts.onlineAddress { add("在线办理", address) }
    if !record.entries(.servicePoints).isEmpty { add("到哪里办", "#points") }
    let materials = record.records(.materials).filter { !$0.isExemptMaterial }
    if !materials.isEmpty { add("准备\(materials.count)项材料", "#materials") }
    for material in materials {
      guard case .file(let name)? = material.attachment(.blankForm),
        let form = publication.workspace.form(name, of: item),
        let address = publication.address(ofAttachment: name, of: published)
      else { continue }
      add("填写\(form.record.string(.name) ?? "申请表")", page.href(address))
    }
    return actions
  }
}
