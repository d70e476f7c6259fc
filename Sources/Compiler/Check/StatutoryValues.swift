import Source
import Standard

/// Where the statutory values stand that directional elements may not pass, as the standard names them
/// (`界限`).
struct StatutoryValues {
  private let comparison: Comparison
  /// The rows of elements that are bounds, by the row's path.
  private let rows: [String: Comparison.Row]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let bounds = Set(comparison.rows.compactMap { $0.path.boundID })
    let elements = Set(comparison.rows.compactMap(\.element.bound))
    rows = Dictionary(
      comparison.rows.filter { $0.aspect == .value && elements.contains($0.element.id) }
        .map { ($0.path.id, $0) }.filter { bounds.contains($0.0) }
    ) { first, _ in first }
  }

  /// What of a row an implementation may not pass: what the catalogue or the cited clause says, unless the
  /// implementation declares that another value holds there, else what it says itself.
  func limit(_ row: Comparison.Row, _ number: Int) -> Entry? {
    guard let bound = bound(of: row) else { return nil }
    if [.catalogue, .law].contains(bound.baseline.origin), bound.cells[number].kind != .declared {
      return bound.baseline.entry
    }
    return bound.cells[number].entry
  }

  /// Whether what an implementation says passes the statutory value.
  func passes(_ row: Comparison.Row, _ number: Int) -> Bool {
    guard let limit = limit(row, number), let value = row.cells[number].entry else { return false }
    return Advantage.of(value, over: limit, row.element) == .worse
  }

  /// Whether passing it is a finding inside the item, where both stand side by side (ZS3101).
  func isFoundInItem(_ row: Comparison.Row, _ number: Int) -> Bool {
    guard row.path.parts.count == 1, row.element.name == ElementName(.promisedLimit),
      row.element.bound == KnownElement.statutoryLimit.id, let bound = bound(of: row),
      let own = bound.cells[number].entry, let value = row.cells[number].entry
    else { return false }
    return Advantage.of(value, over: own, row.element) == .worse
  }

  /// Whether an implementation's value and the statutory one have no common measure, which is a finding
  /// inside the item.
  func isIncomparable(_ row: Comparison.Row, _ number: Int) -> Bool {
    guard let bound = bound(of: row)?.cells[number].entry, let value = row.cells[number].entry
    else { return false }
    return Advantage.of(value, over: bound, row.element) == .incomparable
  }

  /// The place of the statutory value that holds for an implementation, with the layer that states it.
  func label(_ row: Comparison.Row, _ number: Int) -> Diagnostic.Label? {
    guard let bound = bound(of: row), let limit = limit(row, number) else { return nil }
    let (title, value) = (bound.title, limit.shown)
    let isOfLaw = bound.baseline.origin == .law && limit.location == bound.baseline.location
    let layer =
      isOfLaw ? DistrictGround.name(of: .law) : layer(of: limit.location, number)
    return Diagnostic.Label(
      limit.location,
      Wording(
        zh: "\(title.zh) \(value.zh)（\(layer.zh)）", en: "\(title.en) \(value.en) (\(layer.en))"))
  }

  private func layer(of location: Location, _ number: Int) -> Wording {
    let item = comparison.columns[number].item
    switch item.layers.first(where: { $0.file == location.file })?.kind {
    case .division(let division):
      let name = item.standard.divisions[division]?.name ?? division
      return Wording(zh: name, en: name)
    case .catalogue, nil: return DistrictGround.name(of: .catalogue)
    }
  }

  private func bound(of row: Comparison.Row) -> Comparison.Row? {
    row.path.boundID.flatMap { rows[$0] }
  }
}

extension Comparison.Path {
  /// The name of the row that holds the statutory value of this one.
  fileprivate var boundID: String? {
    guard let bound = element.bound, case .element(let last)? = parts.last else { return nil }
    return id.dropLast(last.id.count) + bound
  }
}
