package import Standard
import YAML

/// Compares the implementations of each basic code with the catalogue and with one another.
package struct Comparer: Sendable {
  /// The day on which declared deviations are judged; nil takes none as expired.
  package var asOf: CalendarDate?
  /// Whether rows of local elements are made too.
  package var includesLocal = false
  package var measure = Comparison.Measure.catalogueThenMajority
  /// Whether rows are left out in which all have what they inherit and nobody declares a deviation.
  ///
  /// Nothing differs there, so that no rule has anything to say on them.
  var leavesOutInherited = false

  package init(
    asOf: CalendarDate? = nil,
    includesLocal: Bool = false,
    measure: Comparison.Measure = .catalogueThenMajority
  ) {
    self.asOf = asOf
    self.includesLocal = includesLocal
    self.measure = measure
  }

  /// For rules, which have nothing to say on what all inherit.
  init(asOf: CalendarDate?, leavesOutInherited: Bool) {
    self.init(asOf: asOf)
    self.leavesOutInherited = leavesOutInherited
  }

  /// One comparison for each basic code, in the order of codes.
  package func comparisons(of items: [Item], workers: Int) async -> [Comparison] {
    let groups = Self.groups(items)
    return await Parallel.map(groups.count, workers: workers) { number in
      comparison(of: groups[number])
    }
  }

  /// The comparison of items that share a basic code.
  package func comparison(of items: [Item]) -> Comparison {
    let items = items.sorted(by: Self.precedes)
    guard let first = items.first else {
      return Comparison(basicCode: "", catalogue: nil, model: nil, columns: [], rows: [])
    }
    // One layer of the catalogue is the same for all items of a code.
    let catalogue = items.lazy.compactMap(\.catalogue).first
    let model = model(items)
    var builder = RowBuilder(
      standard: first.standard,
      levels: items.map { RowBuilder.Level($0) },
      declared: DeclaredDifferences(items, asOf: asOf),
      includesLocal: includesLocal, measure: measure, cited: Self.citedLimit(items),
      leavesOutInherited: leavesOutInherited)
    let records = items.map { Optional($0.record) }
    builder.compare(
      records, with: measure.usesCatalogue ? catalogue : model?.record, of: first.record.shape,
      under: nil, isLocal: false)
    return Comparison(
      basicCode: first.basicCode ?? "", catalogue: catalogue, model: model,
      columns: Self.columns(items, builder.declared.declarations),
      rows: builder.rows.trimmed)
  }

  /// The one item of the district that is the measure; of several, none speaks for the district.
  private func model(_ items: [Item]) -> Item? {
    guard case .district(let division) = measure else { return nil }
    let own = items.filter { $0.division == division }
    return own.count == 1 ? own[0] : nil
  }

  /// The statutory limit that the cited articles set, where they are of one mind.
  private static func citedLimit(_ items: [Item]) -> CitedLimit? {
    // What only one district could have wrong is a finding of that item alone.
    guard items.contains(where: { $0[.statutoryLimit] != nil }) else { return nil }
    let limits = items.flatMap(\.citedLimits)
    guard let first = limits.first, limits.allSatisfy({ $0.duration == first.duration }) else {
      return nil
    }
    return first
  }

  /// The items of each basic code, in the order of codes.
  static func groups(_ items: [Item]) -> [[Item]] {
    Dictionary(grouping: items.filter { $0.basicCode != nil }) { $0.basicCode ?? "" }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    (left.division, left.identifier, left.slug) < (right.division, right.identifier, right.slug)
  }

  private static func columns(
    _ items: [Item],
    _ declarations: [[Comparison.Declaration]]
  ) -> [Comparison.Column] {
    let places = items.map(\.place)
    let bodies = items.map { item in
      item.body?.string(.name) ?? item.record.string(.body)
    }
    var counts: [String: Int] = [:]
    for place in places { counts[place, default: 0] += 1 }
    return items.indices.map { number in
      let place = places[number]
      let isAlone = counts[place] == 1 && !place.isEmpty
      let inner = bodies[number] ?? items[number].identifier
      let name = isAlone ? place : place.isEmpty ? inner : "\(place)（\(inner)）"
      return Comparison.Column(
        item: items[number], place: place, body: bodies[number], name: name,
        declarations: declarations[number])
    }
  }
}
