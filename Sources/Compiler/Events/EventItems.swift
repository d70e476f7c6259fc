import Source
import Standard

/// The items of a workspace by basic code and division, to find what a place has of a life event.
package struct EventItems: Sendable {
  /// Where the item of a place stands.
  package enum Reach: Hashable, Sendable {
    /// In the place itself.
    case here
    /// In a division above it, which handles the item for the whole of it.
    case above
    /// In towns and villages below it, each for itself.
    case below
  }

  /// The item of a place, chosen among several where there are several.
  package struct Choice: Sendable {
    package let item: Item
    package let reach: Reach
    /// Further items of the code that stand as near.
    package let others: [Item]
    package let isPublished: Bool
  }

  private var exact: [String: [String: [Item]]] = [:]
  private var below: [String: [String: [Item]]] = [:]
  private let isPublished: @Sendable (Item) -> Bool

  /// - Parameter isPublished: whether applicants can see an item
  package init(
    _ items: [Item],
    isPublished: @escaping @Sendable (Item) -> Bool = { _ in true }
  ) {
    self.isPublished = isPublished
    for item in items where !item.division.isEmpty {
      guard let code = item.basicCode else { continue }
      exact[code, default: [:]][item.division, default: []].append(item)
      for division in Division.ancestors(of: item.division) where division.count >= 4 {
        below[code, default: [:]][division, default: []].append(item)
      }
    }
  }

  /// What an item is called: by its catalogue, else by the first place that has it, else its code.
  package func name(of code: String, _ workspace: Workspace) -> String {
    if let name = workspace.catalogue[code]?.string(.name) { return name }
    let first = exact[code]?.min { $0.key < $1.key }?.value
    return first?.lazy.compactMap(\.name).first ?? code
  }

  /// What a place has of a code: its own item, else that of the nearest division above, else those of its
  /// towns; nil where it has none.
  package func choice(of code: String, in division: String) -> Choice? {
    if let choice = upward(code, division) { return choice }
    return below[code]?[division].flatMap { choose($0, .below) }
  }

  /// The places that have something of an event: the divisions of its items.
  ///
  /// A province or city that lacks what its districts have is no place of its own.
  package func places(of event: LifeEvent) -> [String] {
    let codes = event.distinctParts.map(\.code)
    let all = Set(codes.flatMap { exact[$0].map { Array($0.keys) } ?? [] }).filter(event.isFor)
    let above = Set(all.flatMap(Division.ancestors))
    return all.filter { division in
      division.count > 4 || !above.contains(division)
        || codes.allSatisfy { upward($0, division) != nil }
    }.sorted()
  }

  private func upward(_ code: String, _ division: String) -> Choice? {
    guard let items = exact[code] else { return nil }
    for place in Division.ancestry(of: division).reversed() {
      guard let found = items[place] else { continue }
      return choose(found, place == division ? .here : .above)
    }
    return nil
  }

  /// The first that is published, else the first, by place, identifier and file.
  private func choose(_ items: [Item], _ reach: Reach) -> Choice? {
    let sorted = items.sorted {
      ($0.division, $0.identifier, $0.slug) < ($1.division, $1.identifier, $1.slug)
    }
    let place = sorted.firstIndex(where: isPublished) ?? 0
    guard sorted.indices.contains(place) else { return nil }
    var others = sorted
    let item = others.remove(at: place)
    return Choice(
      item: item, reach: reach, others: others, isPublished: isPublished(item))
  }
}
