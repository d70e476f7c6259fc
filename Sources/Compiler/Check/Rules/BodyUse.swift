import Source
import Standard

/// A body with those who name it, so that a fault of the body is reported once and not per item.
package struct BodyUse: Sendable {
  let body: Record
  /// The division whose register holds the body, or that of the item that writes it out.
  let division: String
  let users: [BodyUser]
}

/// An item that names a body, or writes it out.
package struct BodyUser: Sendable {
  /// What the item says of the body's principal.
  enum Principal: Hashable, Sendable {
    case unstated
    case stated
    /// It says that there is none.
    case denied(at: Location)
  }

  let subject: Diagnostic.Subject
  /// Where the body is named.
  let location: Location
  /// Where the body is stated.
  let body: Location
  let principal: Principal
}

extension BodyUser {
  init?(_ item: Item) {
    guard let body = item.body, let entry = item[.body] else { return nil }
    subject = item.subject
    location = entry.location
    self.body = body.location
    if item.record.isNone(.entrustedBy), let entry = item[.entrustedBy] {
      principal = .denied(at: entry.location)
    } else {
      principal = item.record.string(.entrustedBy) == nil ? .unstated : .stated
    }
  }
}

extension BodyUse {
  var subject: Diagnostic.Subject { Diagnostic.Subject(district: division) }

  /// The first item that names the body; a body that an item writes out itself needs no pointer.
  var labels: [Diagnostic.Label] {
    guard let first = users.first, first.location != body.location else { return [] }
    let wording =
      users.count == 1
      ? Wording(zh: "本事项的实施主体", en: "the body of this item")
      : Wording(
        zh: "本事项等 \(users.count) 个事项的实施主体", en: "the body of this and \(users.count - 1) more items"
      )
    return [Diagnostic.Label(first.location, wording)]
  }
}

extension Workspace {
  /// Every body that items write out, each with its items.
  var bodiesWrittenOut: [BodyUse] {
    let registered = registers.bodyPlaces
    var users: [Location: [BodyUser]] = [:]
    var uses: [(body: Record, division: String)] = []
    for item in items {
      guard let body = item.body, !registered.contains(body.location), let user = BodyUser(item)
      else { continue }
      if users[body.location] == nil { uses.append((body, item.division)) }
      users[body.location, default: []].append(user)
    }
    return uses.map {
      BodyUse(body: $0.body, division: $0.division, users: users[$0.body.location] ?? [])
    }
  }

  /// Every body of the registers, used or not.
  func registeredBodies(_ overview: ItemOverview) -> [BodyUse] {
    let users = Dictionary(grouping: overview.items.compactMap(\.body), by: \.body)
    return registers.bodies.sorted { $0.key < $1.key }.flatMap { division, bodies in
      bodies.map {
        BodyUse(body: $0, division: division, users: users[$0.location] ?? [])
      }
    }
  }
}
