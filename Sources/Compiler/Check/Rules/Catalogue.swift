import Source
import Standard
import YAML

extension Check {
  /// ZS7: the catalogue and the registers.
  static let catalogue: [Check] = [catalogueNames, mainItems, catalogueCodes].flatMap(\.self)
}

/// A name that a record states for a basic code.
struct StatedName: Sendable {
  let name: String
  let location: Location
  let isCatalogue: Bool
  let subject: Diagnostic.Subject

  /// What names are compared by.
  var key: Canonical { Canonical(name: name) }

  /// The name that others are held against: the catalogue's, else that of a strict majority, else the first.
  static func baseline(_ names: [StatedName]) -> StatedName? {
    if let first = names.first, first.isCatalogue { return first }
    var counts: [Canonical: Int] = [:]
    for name in names { counts[name.key, default: 0] += 1 }
    return names.first { 2 * (counts[$0.key] ?? 0) > names.count } ?? names.first
  }
}

extension Workspace {
  /// The names that each basic code bears, the catalogue's first, each place once.
  var namesByCode: [(code: String, names: [StatedName])] {
    var places: Set<Location> = []
    var names: [String: [StatedName]] = [:]
    for item in unusedCatalogue + items {
      for layer in item.layers {
        guard let code = layer.record.string(.basicCode), let entry = layer.record[.name],
          let name = entry.text?.string, places.insert(entry.location).inserted
        else { continue }
        var stated = StatedName(
          name: name, location: entry.location, isCatalogue: false, subject: item.subject)
        if case .catalogue = layer.kind {
          stated = StatedName(
            name: name, location: entry.location, isCatalogue: true,
            subject: Diagnostic.Subject(item: code))
          names[code, default: []].insert(stated, at: 0)
        } else {
          names[code, default: []].append(stated)
        }
      }
    }
    return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
