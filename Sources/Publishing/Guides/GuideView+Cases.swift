import Compiler
import Standard
import Templates
import YAML

/// The cases in which conditions or materials differ.
extension GuideView {
  func handlingCase(_ record: Record, id: String) -> View {
    let all = item.materials(in: record)
    let added = added(in: record)
    let unneeded = record.texts(.notNeeded).map(\.string)
    let materials = self.record.records(.materials)
    let targets = ids("material", of: materials)
    let addedIDs = ids(id, of: added)
    let marked = materials.enumerated().filter { _, material in
      material.string(.case).map { Canonical(name: $0) } == record.canonicalName
        && material.string(.case) != nil
    }
    return .object { object in
      object["id"] = .text(id)
      object["name"] = .text(shown(record, .name) ?? KeyFacts.unstated)
      object["notes"] = .list(paragraphs(record, .note).map(View.text))
      object["conditions"] = conditions(of: record)
      object["hasUnneeded"] = .flag(!unneeded.isEmpty)
      object["unneeded"] = .list(unneeded.map(View.text))
      object["hasMarked"] = .flag(!marked.isEmpty)
      object["marked"] = .list(
        marked.map { number, material in
          [
            "display": .text(shown(material, .name) ?? KeyFacts.unstated),
            "target": .text(targets[number]),
          ]
        })
      object["hasAdded"] = .flag(!added.isEmpty)
      object["added"] = .list(
        added.enumerated().map { number, material in
          // A material that is asked for otherwise has its number in the list above.
          self.material(
            material, place: number + 1, id: addedIDs[number], hasOwnNumber: false)
        })
      object["overview"] = .text("这种情形的材料，" + Self.overview(all))
      object["remarks"] = .list(
        remarks(record, except: [.name, .note, .conditions, .materials, .notNeeded]))
    }
  }

  /// The materials that a case adds or asks for otherwise, complete.
  func added(in record: Record) -> [Record] {
    let own = Set(record.records(.materials).compactMap(\.canonicalName))
    return item.materials(in: record).filter { $0.canonicalName.map(own.contains) ?? false }
  }

  private func conditions(of record: Record) -> View {
    guard !record.texts(.conditions).isEmpty else { return .nothing }
    return .object { object in setEntries(.conditions, of: record, in: &object) }
  }
}
