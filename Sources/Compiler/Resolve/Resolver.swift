import Source
import Standard

/// Turns records into items: catalogue, divisions above, own file, then the registers.
package struct Resolver {
  let standard: Standard
  let registers: Registers
  /// Catalogue records by basic code.
  let catalogue: [String: Record]

  /// A bound record of an item file.
  package struct Draft: Sendable {
    let record: Record
    let division: String
    let slug: String
  }

  /// The items in the order of their files, with the findings of resolving them.
  func items(_ drafts: [Draft]) -> (items: [Item], diagnostics: [Diagnostic]) {
    var above: [String: [Int]] = [:]
    for (number, draft) in drafts.enumerated() {
      guard let code = draft.record.string(.basicCode) else { continue }
      above["\(draft.division)/\(code)", default: []].append(number)
    }
    var items: [Item] = []
    var diagnostics: [Diagnostic] = []
    for draft in drafts where !isLayerOnly(draft, drafts) {
      items.append(
        item(
          of: layers(of: draft, drafts, above), draft.division, slug: draft.slug, &diagnostics))
    }
    return (items, diagnostics)
  }

  /// Catalogue records that no item inherits, as items of their owner: they are checked, not published.
  func catalogueItems(besides items: [Item]) -> (items: [Item], diagnostics: [Diagnostic]) {
    let used = Set(items.compactMap(\.catalogue?.location.file))
    var diagnostics: [Diagnostic] = []
    let unused = catalogue.filter { !used.contains($0.value.location.file) }
    let result = unused.sorted { $0.key < $1.key }.map { code, record in
      let owner = String(code.prefix(2))
      return item(
        of: [Layer(kind: .catalogue(owner: owner), record: record)], owner == "00" ? "" : owner,
        slug: code, &diagnostics)
    }
    return (result, diagnostics)
  }

  private func item(
    of layers: [Layer],
    _ division: String,
    slug: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Item {
    var resolver = ReferenceResolver(registers: registers, division: division)
    var record = layers[0].record
    for layer in layers.dropFirst() { record = Layering.merge(record, under: layer.record) }
    record = resolver.resolve(record)
    let item = Item(
      record: record, layers: layers, division: division, slug: slug, standard: standard)
    diagnostics += resolver.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.subject = item.subject
      return diagnostic
    }
    return item
  }

  private func layers(of draft: Draft, _ drafts: [Draft], _ above: [String: [Int]]) -> [Layer] {
    var layers: [Layer] = []
    guard let code = draft.record.string(.basicCode) else {
      return [Layer(kind: .division(draft.division), record: draft.record)]
    }
    if let record = catalogue[code] {
      layers.append(Layer(kind: .catalogue(owner: String(code.prefix(2))), record: record))
    }
    for digits in stride(from: 2, to: draft.division.count, by: 2) {
      let division = String(draft.division.prefix(digits))
      // Where a division above has several items of the code, none of them speaks for all below it.
      guard let numbers = above["\(division)/\(code)"], numbers.count == 1 else { continue }
      layers.append(Layer(kind: .division(division), record: drafts[numbers[0]].record))
    }
    layers.append(Layer(kind: .division(draft.division), record: draft.record))
    return layers
  }

  /// A record without body and implementation code carries nothing out itself: it is a layer for the
  /// divisions below it, if there are any that use it.
  private func isLayerOnly(_ draft: Draft, _ drafts: [Draft]) -> Bool {
    guard draft.record[.code] == nil, draft.record[.body] == nil,
      let code = draft.record.text(.basicCode)
    else { return false }
    return drafts.contains { other in
      other.division.count > draft.division.count && other.division.hasPrefix(draft.division)
        && other.record.text(.basicCode) == code
    }
  }
}
