import Source
package import Standard
import YAML

/// What must be decided when divisions become one.
package struct MergerDecisions: Sendable {
  /// A division that is to be merged.
  package struct Side: Hashable, Sendable {
    /// Its digits, as in the folder's name.
    package let division: String
    package let name: String
  }

  /// An item that only some of the divisions have.
  package struct SingleItem: Sendable {
    package let items: [Item]
    /// The numbers of the sides that have it, ascending.
    package let sides: [Int]
  }

  /// Items of one name under several basic codes: probably one item.
  package struct Reconciliation: Sendable {
    package let name: String
    package let items: [Item]
  }

  /// An implementation code that cannot stay.
  package struct CodeChange: Sendable {
    package let item: Item
    package let old: Entry
    /// What it becomes; nil where `沿革` does not say.
    package let new: String?
  }

  package let sides: [Side]
  /// The division that all of them become, where `沿革` says so.
  package let target: Side?
  /// The items that at least two of the divisions have, in the order of basic codes.
  package let merged: [MergedItem]
  package let single: [SingleItem]
  package let reconciliations: [Reconciliation]
  package let bodies: [MergedBodies]
  package let points: [MergedPoint]
  package let codes: [CodeChange]
  /// Items without a basic code, which cannot be compared.
  package let uncoded: [Item]

  /// Whether there is nothing to decide and nothing to correct.
  package var isSettled: Bool {
    merged.allSatisfy(\.decisions.isEmpty) && single.isEmpty && reconciliations.isEmpty
      && uncoded.isEmpty && bodies.allSatisfy { !$0.isUnited || $0.target != nil }
      && codes.allSatisfy { $0.new != nil } && !points.contains(where: \.isAmbiguous)
  }

  package func count(_ kind: MergedItem.Decision.Kind) -> Int {
    merged.reduce(0) { $0 + $1.decisions.count { $0.kind == kind } }
  }
}

extension MergerDecisions {
  /// - Parameter divisions: at least two divisions, each once
  package init(
    _ workspace: Workspace, divisions: [Division], asOf day: CalendarDate, workers: Int
  ) async {
    let sides = divisions.map { Side(division: $0.prefix, name: $0.name) }
    let places = Dictionary(sides.enumerated().map { ($1.division, $0) }) { first, _ in first }
    let items = workspace.items.filter { places[$0.division] != nil }
    let successions = workspace.successions
    let comparer = Comparer(asOf: day, includesLocal: true, measure: .standard)
    let comparisons = await comparer.comparisons(of: items, workers: workers)
    var merged: [MergedItem] = []
    var single: [SingleItem] = []
    for comparison in comparisons {
      let columns = comparison.columns.map { places[$0.item.division] ?? 0 }
      if Set(columns).count > 1 {
        merged.append(MergedItem(comparison, sides: columns))
      }
      if Set(columns).count < sides.count {
        single.append(
          SingleItem(items: comparison.columns.map(\.item), sides: Set(columns).sorted()))
      }
    }
    let bodies = MergedBodies.all(sides, workspace.registers, successions)
    self.sides = sides
    target = Self.target(sides, workspace)
    self.merged = merged
    self.single = single
    reconciliations = Self.reconciliations(items, places)
    self.bodies = bodies
    points = MergedPoint.all(sides, workspace.registers)
    codes = Self.codes(items, bodies, successions)
    uncoded = items.filter { $0.basicCode == nil }
  }

  private static func target(_ sides: [Side], _ workspace: Workspace) -> Side? {
    let codes = Set(sides.map { workspace.successions.current(division: $0.division) })
    guard codes.count == 1, let code = codes.first else { return nil }
    return Side(division: code, name: workspace.division(code)?.name ?? code)
  }

  /// Items of one name whose basic codes differ from side to side.
  private static func reconciliations(
    _ items: [Item], _ places: [String: Int]
  ) -> [Reconciliation] {
    var order: [Canonical] = []
    var groups: [Canonical: [Item]] = [:]
    for item in items {
      guard let name = item.name else { continue }
      let key = Canonical(name: name)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.compactMap { key in
      guard let group = groups[key], let name = group.first?.name else { return nil }
      let codes = Dictionary(grouping: group) { $0.basicCode ?? "" }
      let sides = Set(group.map { places[$0.division] })
      // One code on all sides is one item already, however many others have the name.
      let shared = codes.values.contains { Set($0.map { places[$0.division] }) == sides }
      guard codes.count > 1, sides.count > 1, !shared else { return nil }
      return Reconciliation(name: name, items: group)
    }
  }

  /// The codes that successions change, and those of bodies that are to be united.
  private static func codes(
    _ items: [Item], _ bodies: [MergedBodies], _ successions: Successions
  ) -> [CodeChange] {
    let united = Set(bodies.filter(\.isUnited).flatMap(\.bodies).compactMap(\.code))
    return items.compactMap { item in
      guard let old = item[.handlingCode] ?? item[.code], let code = old.text?.string else {
        return nil
      }
      let new = successions.current(item: code)
      if new != code { return CodeChange(item: item, old: old, new: new) }
      // A code whose body others are mapped to stays as it is.
      guard let body = Successions.Parts(code)?.body, united.contains(body),
        successions.former(body: body).isEmpty
      else { return nil }
      return CodeChange(item: item, old: old, new: nil)
    }
  }
}
