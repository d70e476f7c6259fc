import Source
import Standard

/// The comparisons of items as far as they are asked for, and what could not be compared.
package struct SelectedComparisons: Sendable {
  /// In the order of codes.
  package private(set) var comparisons: [Comparison] = []
  /// Of each comparison, how many implementations were compared, selected or not.
  package private(set) var compared: [Int] = []
  /// In the order of codes.
  package private(set) var notCompared: [NotCompared] = []

  /// How many items could be compared and state nothing of the elements and classes that are asked for.
  package private(set) var countWithoutRows = 0

  /// An item that was asked for and that nothing could be said of.
  package struct NotCompared: Sendable {
    package enum Reason: String, CaseIterable, Sendable {
      case noBasicCode
      /// One implementation, and no record of the catalogue.
      case oneImplementation
      /// The catalogue alone was to be the measure and does not have it.
      case noCatalogue
      /// The district that was to be the measure does not carry it out.
      case noModel
      /// The district that was to be the measure carries it out several times.
      case severalModels
      /// Of those selected, nobody but the district that is the measure carries it out.
      case onlyModel
    }

    package let basicCode: String?
    package let name: String?
    package let reason: Reason
    /// The divisions that carry it out, of those selected.
    package let divisions: [String]
  }

  package init(
    of items: [Item],
    by comparer: Comparer,
    _ selection: Comparison.Selection,
    workers: Int
  ) async {
    let wanted = items.filter { item in
      selection.items.isEmpty || item.basicCode.map(selection.items.contains) ?? false
    }
    for item in wanted where item.basicCode == nil {
      guard selection.holds(item) else { continue }
      notCompared.append(
        NotCompared(
          basicCode: nil, name: item.name ?? item.slug, reason: .noBasicCode,
          divisions: [item.division]))
    }
    for comparison in await comparer.comparisons(of: wanted, workers: workers) {
      let columns = comparison.columns.filter(selection.holds)
      guard !columns.isEmpty else { continue }
      if let reason = Self.obstacle(to: comparison, columns, by: comparer.measure) {
        notCompared.append(
          NotCompared(
            basicCode: comparison.basicCode, name: comparison.name, reason: reason,
            divisions: columns.map(\.item.division)))
      } else if let selected = comparison.selected(by: selection) {
        comparisons.append(selected)
        compared.append(comparison.columns.count)
      } else {
        countWithoutRows += 1
      }
    }
  }

  private static func obstacle(
    to comparison: Comparison,
    _ selected: [Comparison.Column],
    by measure: Comparison.Measure
  ) -> NotCompared.Reason? {
    let columns = comparison.columns
    switch measure {
    case .standard: return comparison.catalogue == nil ? .noCatalogue : nil
    case .consensus: return columns.count > 1 ? nil : .oneImplementation
    case .catalogueThenMajority:
      return columns.count > 1 || comparison.catalogue != nil ? nil : .oneImplementation
    case .district(let division):
      guard let model = comparison.model else {
        return columns.contains { $0.item.division == division } ? .severalModels : .noModel
      }
      return selected.allSatisfy { $0.item.file == model.file } ? .onlyModel : nil
    }
  }
}

extension Comparison.Selection {
  /// Whether an item that has no place in any comparison would be asked for.
  func holds(_ item: Item) -> Bool {
    (divisions.isEmpty || divisions.contains { item.division.hasPrefix($0) })
      && (files?.contains(item.file) ?? true)
  }
}
