package import Source
package import Standard
import YAML

/// What people see as one matter: several items of the catalogue, and which of them come before which.
package struct LifeEvent: Sendable {
  /// One item of the event.
  package struct Part: Sendable {
    package let code: String
    package let location: Location
    /// What must be finished first, by basic code.
    package let prerequisites: [Prerequisite]
    /// In which case it is needed; nil where everybody needs it.
    package let when: String?
    package let note: String?
  }

  package struct Prerequisite: Sendable {
    package let code: String
    package let location: Location
  }

  package static let shape = "lifeEvent"
  /// The owner of what belongs to the whole nation.
  package static let nation = "00"

  package let record: Record
  /// Two digits: `00` or a province, for whose places it is.
  package let owner: String
  /// The name of the file without its ending: its stable address.
  package let slug: String
  /// The items in the order of the file, those without a code left out.
  package let parts: [Part]

  init(_ record: Record, owner: String, slug: String) {
    self.record = record
    self.owner = owner
    self.slug = slug
    parts = record.entries(.items).compactMap(Part.init)
  }

  package var name: String { record.string(.name) ?? slug }

  /// Where findings about the event as a whole point.
  package var place: Location { record[.name]?.location ?? record.head }

  package var file: FileID { record.location.file }

  /// Whether it is an event of the places in a division.
  package func isFor(_ division: String) -> Bool {
    !division.isEmpty && (owner == Self.nation || division.hasPrefix(owner))
  }

  /// The items, each once: what a second entry of one item says is not looked at.
  package var distinctParts: [Part] {
    var seen: Set<String> = []
    return parts.filter { seen.insert($0.code).inserted }
  }
}

extension LifeEvent.Part {
  fileprivate init?(_ entry: Entry) {
    guard let record = entry.record, let code = record[.basicCode],
      let text = code.text?.string
    else { return nil }
    self.code = text
    location = code.location
    prerequisites = record.entries(.prerequisites).compactMap { entry in
      entry.text.map { LifeEvent.Prerequisite(code: $0.string, location: entry.location) }
    }
    when = record.string(.when)
    note = record.string(.note)
  }
}
