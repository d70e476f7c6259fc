import Standard
import YAML

/// The bodies of a division, and the service points that several of its items share.
struct DivisionRegisters {
  private(set) var bodies: [Content] = []
  private(set) var points: [Content] = []
  private var known: Set<Content> = []
  private var names: [Register: Set<String>] = [:]

  init(_ items: [ImportedItem], _ standard: Standard) {
    var counts: [Content: Int] = [:]
    var order: [Content] = []
    var isBody: Set<Content> = []
    // A name alone must not come to mean a record that its own register did not have.
    var bare: Set<String> = []
    for item in items {
      for member in item.content.members ?? [] {
        guard case .reference(let register, _) = member.element.kind else { continue }
        for entry in member.content.entries {
          if let name = entry.string ?? Self.onlyName(entry) {
            bare.insert(name)
            continue
          }
          guard entry.members != nil else { continue }
          if counts[entry] == nil { order.append(entry) }
          if register == .bodies { isBody.insert(entry) }
          counts[entry, default: 0] += 1
        }
      }
    }
    for entry in order {
      let register: Register = isBody.contains(entry) ? .bodies : .points
      guard let name = entry["name"]?.string, !bare.contains(name),
        register == .bodies || counts[entry, default: 0] > 1,
        names[register, default: []].insert(name).inserted
      else { continue }
      known.insert(entry)
      if register == .bodies { bodies.append(entry) } else { points.append(entry) }
    }
  }

  private static func onlyName(_ entry: Content) -> String? {
    guard let members = entry.members, members.count == 1 else { return nil }
    return entry["name"]?.string
  }

  /// The same item with names for what the registers hold.
  func named(_ content: Content) -> Content {
    guard let members = content.members else { return content }
    return .record(
      members.map { member in
        guard case .reference = member.element.kind else { return member }
        let content: Content =
          switch member.content {
          case .list(let entries): .list(entries.map(named(entry:)))
          default: named(entry: member.content)
          }
        return Content.Member(member.element, content)
      })
  }

  private func named(entry: Content) -> Content {
    if let name = Self.onlyName(entry) { return .text(name) }
    guard let name = entry["name"]?.string, known.contains(entry) else { return entry }
    return .text(name)
  }
}
