import Source
import Standard

/// A body with the items that name it, so that a fault of the body is reported once and not per item.
struct BodyUse {
  let body: Record
  /// The division whose register holds the body, or that of the item that writes it out.
  let division: String
  let items: [Item]
}

extension BodyUse {
  var subject: Diagnostic.Subject { Diagnostic.Subject(district: division) }

  /// The first item that names the body; a body that an item writes out itself needs no pointer.
  var labels: [Diagnostic.Label] {
    guard let first = items.first, let entry = first[.body], entry.location != body.location
    else { return [] }
    let wording =
      items.count == 1
      ? Wording(zh: "本事项的实施主体", en: "the body of this item")
      : Wording(
        zh: "本事项等 \(items.count) 个事项的实施主体", en: "the body of this and \(items.count - 1) more items"
      )
    return [Diagnostic.Label(entry.location, wording)]
  }
}

extension Workspace {
  /// Every body of the registers, used or not, then those that items write out.
  var bodyUses: [BodyUse] {
    var users: [Location: [Item]] = [:]
    for item in items {
      guard let body = item.body else { continue }
      users[body.location, default: []].append(item)
    }
    var uses: [BodyUse] = []
    for (division, bodies) in registers.bodies.sorted(by: { $0.key < $1.key }) {
      for body in bodies {
        uses.append(
          BodyUse(
            body: body, division: division,
            items: users.removeValue(forKey: body.location) ?? []))
      }
    }
    for item in items {
      guard let body = item.body, let group = users.removeValue(forKey: body.location) else {
        continue
      }
      uses.append(BodyUse(body: body, division: item.division, items: group))
    }
    return uses
  }
}
