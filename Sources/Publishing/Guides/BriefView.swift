import Compiler
import Standard
import Templates
import YAML

/// The guide of one item on one sheet: what somebody needs in the hand on the way to the window.
struct BriefView {
  private let guide: GuideView
  private let page: Page

  init(_ published: PublishedItem, in publication: Publication) {
    let guide = GuideView(published, in: publication, at: Address.brief(published))
    var page = Page(
      publication: publication, path: Address.brief(published),
      title: "\(guide.page.title)一页纸版", description: guide.page.description)
    page.above =
      guide.page.above + [(published.item.name ?? published.key, Address.guide(published))]
    page.item = published.item
    page.source = published.path
    page.original = Address.guide(published)
    self.page = page
    self.guide = guide
  }

  private var item: Item { guide.item }
  private var record: Record { guide.record }

  var view: View {
    let points = record.entries(.servicePoints)
    return page.view { object in
      object["item"] = guide.heading
      object["edition"] = guide.edition
      object["brief"] = [
        "guide": .text(page.href(Address.guide(guide.published))),
        "address": .text(address),
        "hasErrors": .flag(guide.published.hasErrors),
        "facts": .list(facts), "conditions": conditions, "materials": materials,
        "steps": .text(steps), "online": .text(KeyFacts(item).onlineAddress),
        "hasPoints": .flag(!points.isEmpty),
        "points": .list(points.prefix(Self.manyPoints).compactMap(guide.point)),
        "morePoints": .text(
          points.count > Self.manyPoints
            ? "另有\(points.count - Self.manyPoints)个窗口，见完整指南。" : nil),
        "hours": .list(guide.areHoursThoseOfEveryPoint ? [] : hours), "lines": .list(guide.lines),
      ]
    }
  }

  /// Where the full guide stands, to be typed in from paper; as much of it as the settings say.
  private var address: String {
    let path = Address.guide(guide.published)
    return guide.publication.site.absolute(path) ?? path
  }

  /// So many windows leave room for the rest on the sheet.
  private static let manyPoints = 3

  private var hours: [View] { guide.paragraphs(record, .hours).map { .text($0) } }

  private var facts: [View] {
    let facts = KeyFacts(item)
    var rows: [(String, KeyFacts.Answer)] = [
      ("费用", fee(facts)), ("办结时限", facts.limit), ("要跑几次", facts.visits),
    ]
    let results = record.records(.results).compactMap { guide.shown($0, .name) }
    if !results.isEmpty {
      let delivery = guide.stated(record, .delivery)
      rows.append(
        ("办成后得到", KeyFacts.Answer(text: results.joined(separator: "、"), note: delivery)))
    }
    return rows.map { label, answer in
      ["label": .text(label), "text": .text(answer.text), "note": .text(answer.note)]
    }
  }

  /// On paper nothing can be looked up: every rate is written out.
  private func fee(_ facts: KeyFacts) -> KeyFacts.Answer {
    let charges = record.records(.fees).map { fee in
      let name = guide.shown(fee, .name) ?? KeyFacts.unstated
      return guide.shown(fee, .standard).map { "\(name)：\($0.withTightNumbers)" } ?? name
    }
    guard !charges.isEmpty, record.boolean(.isCharged) != false else { return facts.fee }
    return KeyFacts.Answer(text: "收费", note: charges.joined(separator: "；"))
  }

  private var conditions: View {
    .object { object in
      object["audience"] = .text(KeyFacts(item).audience)
      guide.setEntries(.conditions, in: &object)
    }
  }

  private var steps: String? {
    let steps = record.records(.steps).map { step in
      let limit = guide.shown(step, .limit).map { "（\($0)）" } ?? ""
      return (guide.shown(step, .name) ?? KeyFacts.unstated) + limit
    }
    return steps.isEmpty ? nil : steps.joined(separator: " → ")
  }
}

/// The list of materials on the sheet.
extension BriefView {
  private var materials: View {
    let materials = record.records(.materials)
    let entries = zip(materials, guide.ids("material", of: materials))
    let handedIn = entries.filter { !$0.0.isExemptMaterial }
    // Names hold commas of their own.
    let exempt = names(materials.filter(\.isExemptMaterial)).map { "“\($0)”" }
    let caseIDs = guide.ids("case", of: item.cases)
    return [
      "isNone": .flag(record[.materials]?.isNone ?? false),
      "hasMaterials": .flag(!materials.isEmpty), "ticks": .text(guide.published.key),
      "hasHandedIn": .flag(!handedIn.isEmpty), "handedIn": .list(handedIn.map(material)),
      "exempt": .text(exempt.isEmpty ? nil : exempt.joined(separator: "、")),
      "cases": .list(zip(item.cases, caseIDs).map(handlingCase)),
    ]
  }

  private func handlingCase(_ record: Record, id: String) -> View {
    let changed = guide.added(in: record)
    let added = changed.filter { !$0.isExemptMaterial }
    let unneeded =
      record.texts(.notNeeded).map(\.string) + names(changed.filter(\.isExemptMaterial))
    return [
      "name": .text(guide.shown(record, .name) ?? KeyFacts.unstated),
      "unneeded": .text(unneeded.isEmpty ? nil : unneeded.joined(separator: "、")),
      "hasAdded": .flag(!added.isEmpty),
      "added": .list(zip(added, guide.ids(id, of: added)).map(material)),
    ]
  }

  private func names(_ materials: [Record]) -> [String] {
    materials.map { guide.shown($0, .name) ?? KeyFacts.unstated }
  }

  private func material(_ material: Record, id: String) -> View {
    var notes = [guide.counts(material)]
    let necessity = material.code(.necessity)
    if necessity?.code == GuideView.mayFollow {
      notes.append("可以先收件，后补")
    } else if necessity?.code != GuideView.needed {
      notes.append(guide.shown(material, .necessity))
    }
    if let when = guide.when(material) { notes.append("什么情况要交：\(when)") }
    let note = notes.compactMap(\.self).joined(separator: "；")
    return [
      "id": .text(id), "name": .text(guide.shown(material, .name) ?? KeyFacts.unstated),
      "note": .text(note.isEmpty ? nil : note),
      "files": .list(guide.forms(material).filter(\.hasTarget)),
    ]
  }
}
