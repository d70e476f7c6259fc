import Compiler
import Standard

/// Services that have something in common: a theme, an audience, a body, a level.
struct ServiceGroup: Sendable {
  /// What they have in common.
  enum Kind: String, Sendable {
    case theme = "themes"
    case audience = "audiences"
    case body = "bodies"
    case level = "levels"
  }

  /// One of the services, with those of its items that belong here.
  struct Member: Sendable {
    /// Its place among all services.
    let service: Int
    fileprivate(set) var items: [PublishedItem]
  }

  let kind: Kind
  /// The last part of its address.
  let key: String
  let name: String
  /// What it is a kind of: 自然人主题, 服务对象.
  let title: String
  /// The place that a body works for; nil for anything else.
  let division: String?
  /// In the order of services.
  fileprivate(set) var members: [Member] = []

  var address: String { address(under: key) }

  /// Where it would stand under another key, such as a code that it had before.
  func address(under key: String) -> String {
    "\(kind.rawValue)/\(Address.part(key))/index.html"
  }
}

extension ServiceGroup {
  /// Groups of one kind, filled while the services go by in their order.
  struct Collection {
    private var groups: [ServiceGroup] = []
    private var numbers: [String: Int] = [:]

    mutating func add(_ item: PublishedItem, of service: Int, to group: ServiceGroup) {
      let number = numbers[group.key] ?? groups.count
      if number == groups.count {
        numbers[group.key] = number
        groups.append(group)
      }
      guard let last = groups[number].members.indices.last,
        groups[number].members[last].service == service
      else {
        groups[number].members.append(Member(service: service, items: [item]))
        return
      }
      // A value that an item states twice counts once.
      if groups[number].members[last].items.last?.key != item.key {
        groups[number].members[last].items.append(item)
      }
    }

    /// In the order of their keys.
    var sorted: [ServiceGroup] { groups.sorted { Manifest.precedes($0.key, $1.key) } }
  }
}
