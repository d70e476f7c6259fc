package import Source

/// A standard as it was loaded: everything that its YAML says, ready for binding and checking.
package final class Standard: Sendable {
  package let name: Wording
  package let edition: String?
  package let grammar: Grammar
  /// Code lists that a province's profile replaces, by the two digits of the province.
  package let profileCodeLists: [String: [String: CodeList]]
  package let divisions: Divisions
  package let vocabularies: [String: Vocabulary]
  /// Severities of the standard and its profiles; where several fit a finding, the last one counts.
  package let severities: [SeveritySetting]
  package let parameters: [String: String]
  /// The rules that the data adds, by code.
  package let rules: [DataRule]
  /// The reform lists that the data defines, in the order of the files.
  package let lists: [ReformList]
  /// The tables of the national exchange format, with what provinces add.
  package let exchange: [ExchangeTable]
  let derivations = Derivations()

  init(
    name: Wording,
    edition: String?,
    grammar: Grammar,
    profileCodeLists: [String: [String: CodeList]],
    divisions: Divisions,
    vocabularies: [String: Vocabulary],
    severities: [SeveritySetting],
    parameters: [String: String],
    rules: [DataRule],
    lists: [ReformList],
    exchange: [ExchangeTable]
  ) {
    self.name = name
    self.edition = edition
    self.grammar = grammar
    self.profileCodeLists = profileCodeLists
    self.divisions = divisions
    self.vocabularies = vocabularies
    self.severities = severities
    self.parameters = parameters
    self.rules = rules
    self.lists = lists
    self.exchange = exchange
  }

  package subscript(shape id: String) -> RecordShape? { grammar[shape: id] }

  package func vocabulary(_ id: String) -> [Vocabulary.Term] { vocabularies[id]?.terms ?? [] }

  /// The code list that a catalogue owner uses: `00` the nation's, a province its profile's if it has one.
  ///
  /// Nil for an owner whose own list nobody has written down.
  package func codeList(_ id: String, owner: String) -> CodeList? {
    if let own = profileCodeLists[owner]?[id] { return own }
    return owner == "00" ? profileCodeLists["00"]?[id] ?? grammar.codeLists[id] : nil
  }
}
