import Compiler
import Source
import Standard
import Templates
import YAML

/// The guide of one item: everything that the item says; the template decides on the order.
///
/// Elements that need a shape of their own (steps, materials, fees) are shown by name. All others are
/// shown as facts of the section that the standard puts them in, so that an element that a province
/// adds appears without a change here.
final class GuideView: Sendable {
  let publication: Publication
  let published: PublishedItem
  let page: Page
  /// Whether what could not be read is passed over: people see by themselves that it is none, programs do not.
  let isForPrograms: Bool

  /// - Parameter path: where the page stands that shows it; the guide's own place where none is given
  init(
    _ published: PublishedItem, in publication: Publication, at path: String? = nil,
    isForPrograms: Bool = false
  ) {
    self.isForPrograms = isForPrograms
    self.published = published
    self.publication = publication
    let item = published.item
    let name = item.name ?? published.key
    let place = publication.workspace.place(item.division)
    var page = Page(
      publication: publication, path: path ?? Address.guide(published), title: "\(name)（\(place)）",
      description: KeyFacts(item).sentence(name: name, place: place))
    page.above = publication.breadcrumbs(to: item.division)
    page.item = item
    page.source = published.path
    if path == nil { page.structuredData = ServiceData(published, on: page).nodes }
    self.page = page
  }

  var item: Item { published.item }
  var record: Record { published.item.record }
  var standard: Standard { publication.workspace.standard }

  var view: View {
    page.view { object in
      object["item"] = heading
      object["findings"] = findings
      object["summary"] = summary
      object["elsewhere"] = ElsewhereView.view(published, on: page)
      object["brief"] = .text(page.href(Address.brief(published)))
      object["edition"] = edition
      object["basics"] = basics
      object["crossRegion"] = crossRegion
      object["decision"] = decision
      object["results"] = results
      object["specialProcedures"] = specialProcedures
      object["conditions"] = conditions
      object["process"] = process
      object["materials"] = materials
      object["fees"] = fees
      object["legalBasis"] = legalBasis
      object["rights"] = rights
      object["remedies"] = remedies
      object["contact"] = contact
      object["questions"] = questions
      object["deviations"] = deviations
    }
  }

  var heading: View {
    let names = record.texts(.everydayNames).map(\.string)
    return [
      "name": .text(item.name ?? published.key),
      "place": .text(publication.workspace.place(item.division)),
      "type": .text(item.type?.name.zh),
      "body": .text(shown(record, .body)),
      "everydayNames": .text(names.isEmpty ? nil : names.joined(separator: "、")),
      "sentence": .text(KeyFacts(item).purpose), "notice": .text(notice),
    ]
  }

  var edition: View {
    [
      "version": .text(record.string(.version)),
      "since": .text(record.date(.plannedStart)?.inChinese),
      "asOf": .text(publication.day?.inChinese),
    ]
  }

  /// What somebody must know before anything else: the item is not, or will not always be, in use.
  var notice: String? {
    var sentences: [String] = []
    if let status = record.code(.status), status.code != Self.inUse {
      sentences.append("事项状态：\(status.name.zh)。")
    }
    if let day = record.date(.plannedStart) {
      sentences.append("计划自\(day.inChinese)起生效。")
    }
    if let day = record.date(.plannedEnd) {
      sentences.append("计划自\(day.inChinese)起取消。")
    }
    return sentences.isEmpty ? nil : sentences.joined()
  }

  /// 在用 in the national list of states.
  private static let inUse = "1"

  /// What is wrong with a guide that is published with errors; nil where it has none.
  private var findings: View {
    guard published.hasErrors else { return .nothing }
    var seen: Set<String> = []
    let messages = published.findings.filter { $0.severity > .hint }.compactMap {
      finding -> View? in
      let message = finding.message(in: .chinese).withTightNumbers
      let title = finding.subject.element.flatMap { record.shape.element(id: $0)?.title.zh }
      // A message that names its element needs no heading.
      let element = title.flatMap { message.contains($0) ? nil : $0 }
      // One sentence about one element is said once, at however many places it holds.
      guard seen.insert("\(element ?? "") \(message)").inserted else { return nil }
      return [
        "severity": .text(finding.severity.name.zh),
        "isError": .flag(finding.severity == .error), "element": .text(element),
        "message": .text(message), "code": .text(finding.rule.code),
      ]
    }
    let phones = self.phones(record.record(.contact))
    return [
      "count": .text(String(messages.count)), "hasPhones": .flag(!phones.isEmpty),
      "phones": .list(phones), "messages": .list(messages),
    ]
  }
}

extension PublishedItem {
  var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
