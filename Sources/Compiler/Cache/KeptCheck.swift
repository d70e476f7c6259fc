import Source
import Standard
import YAML

/// What a check of a workspace leaves for the next one, in another process: of each basic code what was found and what
/// rules that look across items need to know.
///
/// Everything else that items are judged by (standard, settings, registers, forms, life events, the day) goes
/// into `base`: where that is another, nothing of it is of use.
package struct KeptCheck: Sendable {
  /// A file of an item or of the catalogue.
  struct File: Sendable {
    let path: String
    /// Nil where only the digest tells.
    let stamp: FileStamp?
    let digest: [UInt8]
  }

  /// The items of one basic code.
  struct Unit: Sendable {
    /// The numbers of the files that its items are made of.
    let files: [FileID]
    let facts: UnitFacts
    let mentions: EntryMentions
    /// How far each rule in data came.
    let reach: [RuleJudgement.Reach]
    /// Of its files and items alone, before they are sorted and suppressed.
    let findings: [Diagnostic]
    /// Whether the files have to be read again though they are the same.
    var isRead: Bool
  }

  let day: CalendarDate
  let base: [UInt8]
  /// The register entries that were looked for in texts.
  let unreferred: UnreferredEntries.Places
  /// By their numbers; nil for those that belong to the base.
  let files: [File?]
  let units: [Unit]
}

extension KeptCheck {
  /// What checks of parts of one workspace come to together; nil where there are none.
  ///
  /// A code that several parts hold was whole in none of them.
  init?(joining parts: [KeptCheck]) {
    guard let first = parts.first else { return nil }
    day = first.day
    base = first.base
    var files = first.files
    var unreferred = first.unreferred
    var units = first.units
    for part in parts.dropFirst() {
      for (number, file) in part.files.enumerated() where file != nil { files[number] = file }
      unreferred.laws.formIntersection(part.unreferred.laws)
      unreferred.names.formIntersection(part.unreferred.names)
      units += part.units
    }
    let counts = Dictionary(
      units.compactMap { $0.facts.code }.map { ($0, 1) }, uniquingKeysWith: +)
    self.files = files
    self.unreferred = unreferred
    self.units = units.map { unit in
      var unit = unit
      if let code = unit.facts.code, counts[code] ?? 0 > 1 { unit.isRead = true }
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
