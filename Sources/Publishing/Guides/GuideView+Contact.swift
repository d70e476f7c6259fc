import Compiler
import Standard
import Templates
import YAML

/// Whom to ask, where to go, and where to appeal.
extension GuideView {
  var contact: View {
    let lines = lines
    let points = record.entries(.servicePoints).compactMap(point)
    var handled: [KnownElement] = [.contact, .complaint, .servicePoints, .questions]
    if areHoursThoseOfEveryPoint { handled.append(.hours) }
    let facts = facts(of: .contact, except: handled)
    return section(facts) { object in
      object["hasLines"] = .flag(!lines.isEmpty)
      object["lines"] = .list(lines)
      object["hasPoints"] = .flag(!points.isEmpty)
      object["points"] = .list(points)
    }
  }

  /// Whom to ask, whom to complain to, and how to reach the body itself.
  var lines: [View] {
    [
      line("咨询", record.record(.contact)), line("投诉", record.record(.complaint)),
      line("实施主体", item.body, except: [.name, .code, .nature, .entrustedBy, .division]),
    ].compactMap(\.self)
  }

  /// Whether every window states the item’s own hours, so that they need not be said again.
  var areHoursThoseOfEveryPoint: Bool {
    let hours = record.texts(.hours)
    let points = record.entries(.servicePoints)
    return !points.isEmpty && points.allSatisfy { $0.record?.texts(.hours) == hours }
  }

  private func line(
    _ kind: String,
    _ contact: Record?,
    except handled: [KnownElement] = []
  ) -> View? {
    guard let contact else { return nil }
    let phones = phones(contact)
    let remarks = remarks(contact, except: handled + [.phone, .address, .link])
    let isEmpty =
      phones.isEmpty && remarks.isEmpty && contact[.address] == nil && contact[.link] == nil
    guard !isEmpty else { return nil }
    return [
      "kind": .text(kind), "hasPhones": .flag(!phones.isEmpty), "phones": .list(phones),
      "address": .text(shown(contact, .address)), "link": link(contact),
      "remarks": .list(remarks),
    ]
  }

  /// A window; one that no register knows is its name alone.
  func point(_ entry: Entry) -> View? {
    let maps = publication.site.maps
    let place = publication.workspace.place(item.division)
    if let point = entry.record {
      return PointView.view(point).adding("map", maps.href(of: point, in: place))
    }
    return entry.text.map { text in
      PointView.view(named: text.string).adding("map", maps.href(ofAddress: text.string, in: place))
    }
  }

  var remedies: View {
    let bodies = [
      remedy("行政复议", record.record(.review)), remedy("行政诉讼", record.record(.litigation)),
    ].compactMap(\.self)
    let facts = facts(of: .remedies, except: [.review, .litigation])
    guard !bodies.isEmpty || !facts.isEmpty else { return .nothing }
    return section(facts) { object in
      object["hasBodies"] = .flag(!bodies.isEmpty)
      object["bodies"] = .list(bodies)
    }
  }

  private func remedy(_ kind: String, _ remedy: Record?) -> View? {
    guard let remedy else { return nil }
    let phones = phones(remedy)
    return [
      "kind": .text(kind), "name": .text(shown(remedy, .body) ?? KeyFacts.unstated),
      "address": .text(shown(remedy, .address)), "hasPhones": .flag(!phones.isEmpty),
      "phones": .list(phones), "link": link(remedy),
      "remarks": .list(remarks(remedy, except: [.body, .address, .phone, .link])),
    ]
  }
}

extension View {
  /// The object with one more text, which may be absent.
  fileprivate func adding(_ name: Name, _ text: String?) -> View {
    guard case .object(var object) = self else { return self }
    object[name] = .text(text)
    return .object(object)
  }
}
