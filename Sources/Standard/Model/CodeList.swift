package import Source
package import YAML

/// One value of a code list.
package final class CodeValue: Sendable {
  package let code: String
  package let name: Wording
  package let aliases: [String]
  package let description: String?
  /// How good the value is for the applicant, where the order of the list does not say so: values of one rank
  /// cannot be measured by each other.
  package let rank: Int?
  /// The day from which the value must not be used any more.
  package let retired: CalendarDate?
  /// Its place in the list: the order of ranks, levels and depths.
  package let position: Int

  package init(
    code: String,
    name: Wording,
    aliases: [String] = [],
    description: String? = nil,
    rank: Int? = nil,
    retired: CalendarDate? = nil,
    position: Int
  ) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.description = description
    self.rank = rank
    self.retired = retired
    self.position = position
  }
}

/// A closed list of values, each known by its code, its name and its other names.
package final class CodeList: Sendable {
  package let id: String
  package let name: Wording
  package let description: String?
  package let source: FactSource?
  package let values: [CodeValue]
  private let places: [Text: Int]

  package init(
    id: String,
    name: Wording,
    description: String? = nil,
    source: FactSource? = nil,
    values: [CodeValue]
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.source = source
    self.values = values
    var places: [Text: Int] = [:]
    for (place, value) in values.enumerated() {
      for spelling in [value.code, value.name.zh, value.name.en] + value.aliases {
        let text = Text(spelling)
        if places[text] == nil { places[text] = place }
      }
    }
    self.places = places
  }

  /// The value of a code, a name or another name.
  package func find(_ spelling: Text) -> CodeValue? { places[spelling].map { values[$0] } }

  package func find(_ spelling: String) -> CodeValue? { find(Text(spelling)) }

  /// What may be written, for somebody who has to choose: the first twelve values.
  package var choice: Wording {
    let shown = values.prefix(12)
    let more = values.count > shown.count
    return Wording(
      zh: shown.map(\.name.zh).joined(separator: "、") + (more ? " 等" : ""),
      en: shown.map { "\($0.name.zh) (\($0.name.en))" }.joined(separator: ", ") + (more ? " …" : "")
    )
  }

  /// What may be written, for a did-you-mean.
  package var spellings: [String] { values.flatMap { [$0.name.zh, $0.code] + $0.aliases } }
}
