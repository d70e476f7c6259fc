import Source
import Standard
import YAML

/// What a check of a workspace leaves for the next one, in another process: of each basic code what was found and what
/// rules that look across items need to know.
///
/// Everything else that items are judged by (standard, settings, registers, forms, life events, the day) goes
/// into `base`: where that is another, nothing of it is of use.
package struct KeptCheck: Sendable {
  let day: CalendarDate
  let base: [UInt8]
  /// The register entries that were looked for in texts.
  let unreferred: UnreferredEntries.Places
  /// All files, by their numbers.
  let paths: [String]
  /// Of those that do not belong to the base.
  let states: FileStates
  /// What rules found that look across items, at registers or at what belongs to no item; nil where nobody looked at all
  /// of them together.
  let ofAll: [Diagnostic]?
  let units: [KeptUnit]
}

extension KeptCheck {
  /// What checks of parts of one workspace come to together; nil where there are none.
  ///
  /// A code that several parts hold was whole in none of them.
  init?(joining parts: [KeptCheck]) {
    guard let first = parts.first else { return nil }
    day = first.day
    base = first.base
    paths = first.paths
    var states = first.states
    var unreferred = first.unreferred
    var units = first.units
    for part in parts.dropFirst() {
      for number in paths.indices {
        if let state = part.states[number] { states[number] = state }
      }
      unreferred.laws.formIntersection(part.unreferred.laws)
      unreferred.names.formIntersection(part.unreferred.names)
      units += part.units
    }
    let counts = Dictionary(units.compactMap(\.code).map { ($0, 1) }, uniquingKeysWith: +)
    self.states = states
    ofAll = nil
    self.unreferred = unreferred
    self.units = units.map { unit in
      var unit = unit
      if let code = unit.code, counts[code] ?? 0 > 1 { unit.isRead = true }
      return unit
    }
  }
}

extension UnreferredEntries {
  /// Entries by the places of laws and the names of others.
  struct Places: Sendable {
    var laws: Set<Location> = []
    var names: Set<String> = []

    func holds(_ other: Places) -> Bool {
      laws.isSuperset(of: other.laws) && names.isSuperset(of: other.names)
    }
  }

  var places: Places {
    Places(laws: Set(laws.map(\.location)), names: Set(others.map(\.name.string)))
  }
}
