import Source
import Standard

/// Turns records into items: catalogue, divisions above, own file, then the registers.
package struct Resolver {
  let standard: Standard
  let registers: Registers
  /// Catalogue records by basic code.
  let catalogue: [String: Record]
  /// The fields that many items inherit, resolved once.
  var inherited = InheritedFields()

  /// A bound record of an item file.
  package struct Draft: Sendable {
    let record: Record
    let division: String
    let slug: String
    /// Its basic code.
    let code: String?

    init(_ record: Record, division: String, slug: String) {
      self.record = record
      self.division = division
      self.slug = slug
      code = record.string(.basicCode)
    }

    /// Whether somebody carries the item out by this record, or by a part that layers add to.
    var isCarriedOut: Bool { record[.code] != nil || record[.body] != nil }
  }

  /// The layers of an item that is yet to be made.
  struct Plan: Sendable {
    let layers: [Layer]
    let division: String
    let slug: String
  }

  /// An item with the findings of resolving it.
  struct Outcome: Sendable {
    let item: Item
    let diagnostics: [Diagnostic]
  }

  /// What the items are made of, in the order of their files.
  func plans(_ drafts: [Draft]) -> [Plan] {
    // The records of one basic code by their division: what a record's ancestors are looked up in.
    var kin: [String: [String: [Draft]]] = [:]
    for draft in drafts {
      guard let code = draft.code else { continue }
      kin[code, default: [:]][draft.division, default: []].append(draft)
    }
    return drafts.compactMap { draft in
      let kin = draft.code.flatMap { kin[$0] } ?? [:]
      guard !isLayerOnly(draft, kin) else { return nil }
      return Plan(layers: layers(of: draft, kin), division: draft.division, slug: draft.slug)
    }
  }

  /// Catalogue records that no item inherits, as items of their owner: they are checked, not published.
  func catalogueItems(besides items: [Item]) -> [Outcome] {
    let used = Set(items.compactMap(\.catalogue?.location.file))
    let unused = catalogue.filter { !used.contains($0.value.location.file) }
    return unused.sorted { $0.key < $1.key }.map { code, record in
      let owner = String(code.prefix(2))
      return resolve(
        Plan(
          layers: [Layer(kind: .catalogue(owner: owner), record: record)],
          division: owner == "00" ? "" : owner, slug: code))
    }
  }

  /// The layers above the items' own files, each once.
  func sharedLayers(_ plans: [Plan]) -> [Record] {
    var seen: Set<FileID> = []
    return plans.flatMap { plan in
      plan.layers.dropLast().filter { seen.insert($0.file).inserted }.map(\.record)
    }
  }

  /// Makes one item; nothing here depends on other items, so that many are made at once.
  func resolve(_ plan: Plan) -> Outcome {
    let layers = plan.layers.map { named($0, plan.division) }
    var record = layers[0].record
    for layer in layers.dropFirst() { record = Layering.merge(record, under: layer.record) }
    var resolver = ReferenceResolver(
      registers: registers, division: plan.division, inherited: inherited)
    record = resolver.resolve(record)
    let item = Item(
      record: record, layers: layers, division: plan.division, slug: plan.slug, standard: standard)
    let diagnostics = resolver.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.subject = item.subject
      return diagnostic
    }
    return Outcome(item: item, diagnostics: diagnostics)
  }

  /// A layer whose references have found their records, so that two names of one law are one entry.
  private func named(_ layer: Layer, _ division: String) -> Layer {
    var resolver = ReferenceResolver(
      registers: registers, division: division, completes: false, inherited: inherited)
    // What is not found is reported when the layers have become one item.
    return Layer(kind: layer.kind, record: resolver.resolve(layer.record))
  }

  /// The layers of an item, given all records of its basic code.
  private func layers(of draft: Draft, _ kin: [String: [Draft]]) -> [Layer] {
    var layers: [Layer] = []
    if let code = draft.code, let record = catalogue[code] {
      layers.append(Layer(kind: .catalogue(owner: String(code.prefix(2))), record: record))
    }
    for division in Division.ancestors(of: draft.division) {
      guard let above = Self.layer(among: kin[division] ?? []) else { continue }
      layers.append(Layer(kind: .division(division), record: above.record))
    }
    layers.append(Layer(kind: .division(draft.division), record: draft.record))
    return layers
  }

  /// The record of a division that speaks for those below it.
  ///
  /// It is the one that carries nothing out itself, else the only one: of several items of one code none
  /// speaks for all below it.
  private static func layer(among drafts: [Draft]) -> Draft? {
    let layers = drafts.filter { !$0.isCarriedOut }
    return layers.isEmpty ? (drafts.count == 1 ? drafts[0] : nil) : layers[0]
  }

  /// Reports layers of one code and division beside another one: only the first is read.
  func surplusLayers(_ drafts: [Draft]) -> [Diagnostic] {
    var first: [String: [String: Draft]] = [:]
    return drafts.compactMap { draft in
      guard let code = draft.code, !draft.isCarriedOut else { return nil }
      guard let other = first[code]?[draft.division] else {
        first[code, default: [:]][draft.division] = draft
        return nil
      }
      return Diagnostic(
        .layerTwice, at: draft.record.head,
        ["code": .text(code), "division": .text(draft.division)],
        labels: [
          Diagnostic.Label(other.record.head, Wording(zh: "已有这一层", en: "this layer counts"))
        ])
    }
  }

  /// A record without body and implementation code carries nothing out itself: it is a layer for the
  /// divisions below it, if there are any that use it.
  private func isLayerOnly(_ draft: Draft, _ kin: [String: [Draft]]) -> Bool {
    guard !draft.isCarriedOut else { return false }
    return kin.keys.contains { Division.contains(draft.division, $0) }
  }
}
