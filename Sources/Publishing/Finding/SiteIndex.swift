import Compiler
import Source
import Standard
import YAML

/// How the published items belong together: computed once for all pages, in one pass over the items.
struct SiteIndex: Sendable {
  /// In the order of basic codes; those without one at the end, in the order of places.
  let services: [Service]
  let places: PlaceTree
  let personThemes: [ServiceGroup]
  let legalThemes: [ServiceGroup]
  let localThemes: [ServiceGroup]
  /// 个人办事 and 法人办事.
  let sides: [ServiceGroup]
  /// Each of the service objects.
  let audiences: [ServiceGroup]
  let bodies: [ServiceGroup]
  let levels: [ServiceGroup]
  private let serviceNumbers: [String: Int]
  private let codeNumbers: [String: Int]
  private let bodyNumbers: [String: [Int]]

  init(_ items: [PublishedItem], _ workspace: Workspace) {
    services = Self.services(items)
    var numbers: [String: Int] = [:]
    var sorting = Sorting(workspace)
    for (number, service) in services.enumerated() {
      for item in service.offerings {
        numbers[item.key] = number
        sorting.add(item, of: number)
      }
    }
    serviceNumbers = numbers
    codeNumbers = Dictionary(
      services.enumerated().compactMap { number, service in service.code.map { ($0, number) } }
    ) { first, _ in first }
    places = PlaceTree(services)
    personThemes = sorting.themes[0].sorted
    legalThemes = sorting.themes[1].sorted
    localThemes = sorting.themes[2].sorted
    sides = sorting.sides.sorted.reversed()
    audiences = sorting.audiences.sorted
    bodies = sorting.bodies.sorted
    levels = sorting.levels.sorted
    bodyNumbers = Dictionary(grouping: bodies.indices) { [bodies] in bodies[$0].division ?? "" }
  }

  /// All groups that have pages.
  var groups: [ServiceGroup] {
    personThemes + legalThemes + localThemes + sides + audiences + bodies + levels
  }

  /// The themes under which those whom a group is for find what they need.
  func themes(of group: ServiceGroup) -> [ServiceGroup] {
    guard group.kind == .audience else { return [] }
    return switch group.key {
    case Side.person.rawValue: personThemes
    case Side.legal.rawValue: legalThemes
    default: []
    }
  }

  /// The side that a theme stands below; nil for a local theme and anything else.
  func side(of theme: ServiceGroup) -> ServiceGroup? {
    guard theme.kind == .theme else { return nil }
    return sides.first { side in themes(of: side).contains { $0.key == theme.key } }
  }

  /// The two sides on which portals divide their services.
  enum Side: String {
    case person, legal

    var name: String { self == .person ? "个人办事" : "法人办事" }
  }

  /// The service that an item is an offering of.
  func service(of item: PublishedItem) -> Service? {
    serviceNumbers[item.key].map { services[$0] }
  }

  /// The service with a basic code; nil where nothing with it is published.
  func service(code: String) -> Service? { codeNumbers[code].map { services[$0] } }

  /// The bodies that work for a place itself.
  func bodies(of division: String) -> [ServiceGroup] {
    (bodyNumbers[division] ?? []).map { bodies[$0] }
  }

  private static func services(_ items: [PublishedItem]) -> [Service] {
    var coded: [String: [PublishedItem]] = [:]
    var alone: [PublishedItem] = []
    for item in items {
      if let code = Service.code(of: item.item) {
        coded[code, default: []].append(item)
      } else {
        alone.append(item)
      }
    }
    alone.sort {
      ($0.item.division == $1.item.division)
        ? Manifest.precedes($0.key, $1.key) : Manifest.precedes($0.item.division, $1.item.division)
    }
    return coded.sorted { Manifest.precedes($0.key, $1.key) }.map { Service(code: $0, $1) }
      + alone.map { Service(code: nil, [$0]) }
  }
}

/// Sorts items into groups, one item after the other.
private struct Sorting {
  /// One collection for each element that holds themes.
  var themes = [ServiceGroup.Collection](repeating: ServiceGroup.Collection(), count: 3)
  var sides = ServiceGroup.Collection()
  var audiences = ServiceGroup.Collection()
  var bodies = ServiceGroup.Collection()
  var levels = ServiceGroup.Collection()
  /// What the standard calls the service objects that are individuals.
  private let individuals: Set<String>

  private static let themeElements: [KnownElement] = [.personThemes, .legalThemes, .localThemes]

  init(_ workspace: Workspace) {
    let names = workspace.standard.parameters["person-objects"] ?? ""
    individuals = Set(names.split(separator: " ").map(String.init))
  }

  mutating func add(_ item: PublishedItem, of service: Int) {
    let record = item.item.record
    for (place, known) in Self.themeElements.enumerated() {
      guard let element = record.field(known)?.element else { continue }
      for entry in record.entries(known) {
        if let theme = theme(entry, element) { themes[place].add(item, of: service, to: theme) }
      }
    }
    addAudiences(item, of: service)
    addBody(item, of: service)
    guard let element = record.field(.exerciseLevel)?.element else { return }
    for level in record.codes(.exerciseLevel) {
      levels.add(
        item, of: service,
        to: ServiceGroup(
          kind: .level, key: Address.part(level.code), name: level.name.zh,
          title: element.title.zh, division: nil))
    }
  }

  private func theme(_ entry: Entry, _ element: Element) -> ServiceGroup? {
    switch entry.value {
    case .code(let code):
      guard case .codeList(let list) = element.kind else { return nil }
      return ServiceGroup(
        kind: .theme, key: "\(Address.part(list))-\(Address.part(code.code))", name: code.name.zh,
        title: element.title.zh, division: nil)
    case .text(let text) where !text.string.isEmpty:
      return ServiceGroup(
        kind: .theme, key: "local-\(Address.part(text.string))", name: text.string,
        title: element.title.zh, division: nil)
    default: return nil
    }
  }

  private mutating func addAudiences(_ item: PublishedItem, of service: Int) {
    let record = item.item.record
    guard let element = record.field(.serviceObjects)?.element else { return }
    let objects = record.codes(.serviceObjects)
    for object in objects {
      audiences.add(
        item, of: service,
        to: ServiceGroup(
          kind: .audience, key: Address.part(object.code), name: object.name.zh,
          title: element.title.zh, division: nil))
    }
    if objects.contains(where: { individuals.contains($0.name.zh) }) {
      sides.add(item, of: service, to: side(.person, element))
    }
    if objects.contains(where: { !individuals.contains($0.name.zh) }) {
      sides.add(item, of: service, to: side(.legal, element))
    }
  }

  private func side(_ side: SiteIndex.Side, _ element: Element) -> ServiceGroup {
    ServiceGroup(
      kind: .audience, key: side.rawValue, name: side.name, title: element.title.zh, division: nil)
  }

  private mutating func addBody(_ item: PublishedItem, of service: Int) {
    guard let name = item.item.bodyName, let element = item.item.record.field(.body)?.element else {
      return
    }
    let division = item.item.division
    let code = item.item.body?.string(.code).flatMap { Address.isCode($0, length: 18) ? $0 : nil }
    bodies.add(
      item, of: service,
      to: ServiceGroup(
        kind: .body, key: code ?? "\(Address.part(division))-\(Address.part(name))", name: name,
        title: element.title.zh, division: division))
  }
}

extension Item {
  /// The body that handles it, as registered or as written.
  var bodyName: String? {
    let name = body?.string(.name) ?? self[.body]?.text?.string
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }
}
