package import Source
package import Standard

/// One change for the applicant, with everybody whom it reaches.
package struct Change: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// It was not there or not stated.
    case added
    case removed
    case changed
    /// An entry that is probably the same under another name.
    case renamed
    case reordered
    /// Other words or punctuation that mean the same.
    case reworded
  }

  /// Whose file makes the change.
  package enum Origin: Hashable, Sendable {
    /// Each item’s own.
    case own
    /// The record of a nation or a province.
    case catalogue
    /// The record of a division above.
    case division(String)
    /// Laws, bodies, service points.
    case register
    case form
  }

  /// One item that the change reaches.
  package struct Place: Sendable {
    /// Its number among the items of the history.
    package let item: Int
    package let before: Location?
    package let after: Location?
  }

  package let path: Comparison.Path
  package let kind: Kind
  package let impact: Impact
  package let before: Wording?
  package let after: Wording?
  /// How similar the names of a renamed entry are, in hundredths.
  package let similarity: Int?
  package let origin: Origin
  /// The file that several items share; nil for what each of them says itself.
  package let originPath: String?
  package fileprivate(set) var places: [Place]
}

/// Puts together the same change in several items.
struct ChangeGroups {
  private(set) var changes: [Change] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let path: String
    let kind: Change.Kind
    let impact: Impact
    let before: Wording?
    let after: Wording?
    let origin: String?
    let basicCode: String?
  }

  /// Adds a change of one item and gives its number.
  mutating func add(
    _ change: ValueChange, from origin: (Change.Origin, path: String?), basicCode: String?,
    item: Int
  ) -> Int {
    // What a register says reaches items of many codes; what somebody writes himself concerns his item.
    let isShared = origin.0 == .register || origin.0 == .form
    let key = Key(
      path: change.path.id, kind: change.kind, impact: change.impact, before: change.before,
      after: change.after, origin: origin.path, basicCode: isShared ? nil : basicCode)
    let place = Change.Place(
      item: item, before: change.places.before, after: change.places.after)
    if let number = numbers[key] {
      changes[number].places.append(place)
      return number
    }
    numbers[key] = changes.count
    changes.append(
      Change(
        path: change.path, kind: change.kind, impact: change.impact, before: change.before,
        after: change.after, similarity: change.similarity, origin: origin.0,
        originPath: origin.path, places: [place]))
    return changes.count - 1
  }
}
