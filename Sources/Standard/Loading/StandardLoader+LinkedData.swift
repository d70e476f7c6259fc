import Source
import YAML

extension StandardLoader {
  /// What an element becomes in linked data; reports terms of vocabularies that nobody knows.
  mutating func linkedPath(_ entry: Record) -> LinkedPath? {
    guard let stated = entry[.linkedData], let text = stated.text?.string else { return nil }
    guard let path = LinkedPath(text) else {
      // A property after the last class is missing: the path leads to nothing.
      reportUnknownTerm(text, at: stated.location)
      return nil
    }
    return areKnown(path.terms, at: stated.location) ? path : nil
  }

  /// The classes of a record in linked data.
  mutating func linkedClasses(_ entry: Record) -> [String] {
    guard let stated = entry[.linkedData], let text = stated.text?.string else { return [] }
    let terms = text.split(separator: " ").map(String.init)
    return areKnown(terms, at: stated.location) ? terms : []
  }

  private mutating func areKnown(_ terms: [String], at location: Location) -> Bool {
    let unknown = terms.filter { !LinkedPrefix.isTerm($0) }
    for term in unknown { reportUnknownTerm(term, at: location) }
    return unknown.isEmpty
  }

  private mutating func reportUnknownTerm(_ term: String, at location: Location) {
    report(
      .unknownDefinition, at: location,
      ["what": .wording(zh: "关联数据词汇", en: "term of linked data"), "value": .text(term)])
  }
}
