package import Standard
import YAML

/// What applicants hand in: always, and in the cases that an item tells apart.
///
/// A case states only what differs: a material of the item's by its name and what is asked for
/// otherwise, a material of its own, and the item's materials that it does without.
extension Item {
  package var cases: [Record] { record.records(.cases) }

  /// Every material that anybody may be asked for: the item's own, then what cases state, each complete
  /// and marked with its case.
  package var allMaterials: [Record] {
    let own = record.records(.materials)
    guard record[.cases] != nil else { return own }
    let names = MaterialNames(own)
    return own + cases.flatMap { names.complete($0).map(\.record) }
  }

  /// The same without the item's own materials that a case only asks for otherwise: each paper once.
  package var listedMaterials: [Record] {
    let own = record.records(.materials)
    guard record[.cases] != nil else { return own }
    let names = MaterialNames(own)
    return own + cases.flatMap { names.complete($0).filter { !$0.isRefined }.map(\.record) }
  }

  /// The conditions of the item and those of its cases.
  package var allConditions: [Entry] {
    record.entries(.conditions) + cases.flatMap { $0.entries(.conditions) }
  }

  /// What is handed in in one case, complete: the item's materials that belong to no other case and are
  /// needed in this one, as the case asks for them, then the case's own.
  package func materials(in case: Record) -> [Record] {
    let name = `case`.canonicalName
    let unneeded = Set(`case`.texts(.notNeeded).map { Canonical(name: $0.string) })
    let base = record.entries(.materials).filter { entry in
      guard let material = entry.record else { return false }
      if let tag = material.string(.case), Canonical(name: tag) != name { return false }
      return material.canonicalName.map { !unneeded.contains($0) } ?? true
    }
    return Layering.merge(base, under: `case`.entries(.materials)).compactMap(\.record)
  }

  /// The effective record with the materials of its cases complete, as required elements are looked for
  /// and as users of the data expect them.
  package var completeRecord: Record {
    guard let field = record.field(.cases) else { return record }
    let names = MaterialNames(record.records(.materials))
    let cases = field.entry.entries.map { entry -> Entry in
      guard var own = entry.record, let materials = own.field(.materials),
        case .record = entry.value
      else { return entry }
      let complete = names.complete(own, isMarked: false).map {
        Entry(.record($0.record), at: $0.record.location)
      }
      own.replace(materials, by: Entry(.list(complete), at: materials.entry.location))
      return Entry(.record(own), at: entry.location)
    }
    var result = record
    result.replace(field, by: Entry(.list(cases), at: field.entry.location))
    return result
  }
}

/// The materials of an item by name, to complete what a case says of them.
private struct MaterialNames {
  private let materials: [Canonical: Record]

  init(_ materials: [Record]) {
    self.materials = Dictionary(
      materials.compactMap { material in material.canonicalName.map { ($0, material) } }
    ) { first, _ in first }
  }

  /// The materials that a case states, each under what the item says of it.
  ///
  /// - Parameter isMarked: whether a material that names no case gets the name of this one
  func complete(_ case: Record, isMarked: Bool = true) -> [(record: Record, isRefined: Bool)] {
    `case`.records(.materials).map { material in
      let below = material.canonicalName.flatMap { materials[$0] }
      var complete = below.map { Layering.merge($0, under: material) } ?? material
      if isMarked, complete[.case] == nil, let name = `case`.field(.name),
        let element = complete.shape.element(.case)
      {
        let field = Field(element: element, key: name.key, entry: name.entry)
        complete = complete.with(fields: complete.fields + [field])
      }
      return (complete, below != nil)
    }
  }
}

extension Record {
  /// The name as it is compared: without differences of spelling.
  package var canonicalName: Canonical? { string(.name).map { Canonical(name: $0) } }

  fileprivate mutating func replace(_ field: Field, by entry: Entry) {
    var fields = fields
    guard let place = fields.firstIndex(where: { $0 === field }) else { return }
    fields[place] = Field(
      element: field.element, key: field.key, entry: entry, beneath: field.beneath)
    self = with(fields: fields)
  }
}
