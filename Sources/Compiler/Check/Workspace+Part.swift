import Standard
import YAML

/// Parts of a workspace, as checks look at them: what belongs to no item is in each of them.
extension Workspace {
  /// The workspace as if it held these items only.
  func part(_ items: [Item], unusedCatalogue: [Item] = []) -> Workspace {
    // An item may ask for the record of its own code, and for that of the main item that it belongs to.
    var records: [String: Record] = [:]
    for code in Set((items + unusedCatalogue).compactMap(\.basicCode)) {
      if let record = catalogue[code] { records[code] = record }
      guard let main = (try? BasicCode(Text(code)))?.mainItem, let record = catalogue[main] else {
        continue
      }
      records[main] = record
    }
    return copy(items, unusedCatalogue, records, forms, events, checksRegisters: false)
  }

  /// What belongs to no item.
  var withoutItems: Workspace { copy([], [], [:], forms, events, checksRegisters: false) }

  /// What registers say of themselves.
  var registersAlone: Workspace { copy([], [], [:], [:], [], checksRegisters: true) }

  /// One life event with the items of its codes.
  func part(_ items: [Item], event: LifeEvent) -> Workspace {
    copy(items, [], catalogue, forms, [event], checksRegisters: false)
  }

  private func copy(
    _ items: [Item], _ unusedCatalogue: [Item], _ catalogue: [String: Record],
    _ forms: [String: Record], _ events: [LifeEvent], checksRegisters: Bool
  ) -> Workspace {
    Workspace(
      root: root, source: source, settings: settings, files: files, standard: standard,
      usesBuiltInStandard: usesBuiltInStandard, registers: registers, catalogue: catalogue,
      items: items, unusedCatalogue: unusedCatalogue, forms: forms, events: events,
      checksRegisters: checksRegisters, left: LeftItems(), itemCards: ItemCards(), base: nil,
      diagnostics: [], failures: [])
  }
}
