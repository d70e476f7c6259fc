package import Source
import YAML

/// Builds a standard from its files and checks it against itself.
///
/// Every mistake is a finding like those of items; the standard is built as far as it can be read, so
/// that one mistake does not hide the next.
package struct StandardLoader {
  package private(set) var diagnostics: [Diagnostic] = []
  var names = ElementNames()
  var name = Wording(zh: "", en: "")
  var edition: String?
  var shapes: [ShapeDraft] = []
  /// The place of each record among the shapes.
  var shapePlaces: [String: Int] = [:]
  var codeLists: [String: CodeListDraft] = [:]
  var profileCodeLists: [String: [String: CodeList]] = [:]
  var vocabularies: [String: VocabularyDraft] = [:]
  var divisions: [Division] = []
  var severities: [SeveritySetting] = []
  var parameters: [String: String] = [:]
  var ruleDrafts: [DataRuleReader.Draft] = []
  var listDrafts: [DataRuleReader.Draft] = []
  var exchangeDrafts: [ExchangeDraft] = []
  var exchangePlaces: [String: Int] = [:]

  /// The grammar of the standard's own files and of the workspace's settings.
  package static var formats: Grammar { FileFormats.grammar }

  private let binder = Binder(FileFormats.grammar)

  package static func load(_ files: [StandardFile]) -> (Standard, [Diagnostic]) {
    var loader = StandardLoader()
    let standard = loader.load(files)
    return (standard, loader.diagnostics)
  }

  /// A record's shape while its elements are still being read from several files.
  struct ShapeDraft {
    let id: String
    let title: Wording
    let description: Wording?
    let linkedClasses: [String]
    let shorthand: Entry?
    let identity: [Entry]
    let location: Location
    private(set) var elements: [Element] = []
    private var places: [String: Int] = [:]
    /// Who was the first to be called by a key.
    var keys: [String: String] = [:]

    init(_ entry: Record, id: String, linkedClasses: [String]) {
      self.id = id
      title = entry.wording()
      description = entry.descriptions()
      self.linkedClasses = linkedClasses
      shorthand = entry[.shorthand]
      identity = entry.entries(.identity)
      location = entry.location
    }

    func element(_ id: String) -> Element? { places[id].map { elements[$0] } }

    mutating func append(_ element: Element) {
      places[element.id] = elements.count
      elements.append(element)
    }

    mutating func keep(_ kept: [Element]) {
      elements = []
      places = [:]
      for element in kept { append(element) }
    }
  }

  struct CodeListDraft {
    var list: CodeList
    let location: Location
  }

  struct VocabularyDraft {
    let name: Wording
    let terms: [Vocabulary.Term]
  }

  private mutating func load(_ files: [StandardFile]) -> Standard {
    // Records come before the elements that fill them, code lists before the elements that name them,
    // the nation before the provinces: the order of roles and owners, then that of paths.
    let roles = StandardFile.Role.allCases
    for owner in Set(files.map(\.owner)).sorted() {
      for role in roles {
        for file in files where file.owner == owner && file.role == role { read(file) }
      }
    }
    limitWays()
    let vocabularies = numberedVocabularies()
    let grammar = Grammar(
      names: names, shapes: shapes.map(shape) + Register.allCases.compactMap(\.file),
      codeLists: codeLists.values.map(\.list).sorted { $0.id < $1.id },
      words: WordIndex(TextSign.allCases.map(\.spellings) + vocabularies.map(\.spellings)))
    check(grammar)
    let tables = exchange(grammar)
    let byID = Dictionary(vocabularies.map { ($0.id, $0) }) { first, _ in first }
    let (rules, lists) = rulesAndLists(grammar, byID)
    return Standard(
      name: name, edition: edition, grammar: grammar, profileCodeLists: profileCodeLists,
      divisions: Divisions(divisions), vocabularies: byID, severities: severities,
      parameters: parameters, rules: rules, lists: lists, exchange: tables)
  }

  private mutating func read(_ file: StandardFile) {
    guard let record = binder.bind(file.tree, as: file.role.format, into: &diagnostics) else {
      return
    }
    RequirementCheck(names: FileFormats.grammar.names).run(record, type: nil, into: &diagnostics)
    switch file.role {
    case .about: readAbout(record, owner: file.owner)
    case .records: readRecords(record)
    case .elements: readElements(record)
    case .codes: readCodes(record, owner: file.owner)
    case .vocabulary: readVocabulary(record)
    case .divisions: readDivisions(record)
    case .rules: readRules(record, file)
    case .lists:
      listDrafts += record.records(.lists).map {
        DataRuleReader.Draft(record: $0, owner: file.owner, path: file.tree.source.path)
      }
    case .exchange: readExchange(record, owner: file.owner)
    }
  }

  private func numberedVocabularies() -> [Vocabulary] {
    vocabularies.sorted { $0.key < $1.key }.enumerated().map { number, draft in
      Vocabulary(
        id: draft.key, name: draft.value.name, terms: draft.value.terms,
        number: TextSign.allCases.count + number)
    }
  }

  private mutating func rulesAndLists(
    _ grammar: Grammar, _ vocabularies: [String: Vocabulary]
  ) -> ([DataRule], [ReformList]) {
    guard var reader = DataRuleReader(grammar, vocabularies) else { return ([], []) }
    let rules = reader.read(ruleDrafts)
    let lists = reader.readLists(listDrafts)
    diagnostics += reader.diagnostics
    return (rules, lists)
  }

  private func shape(_ draft: ShapeDraft) -> RecordShape {
    RecordShape(
      id: draft.id, title: draft.title, description: draft.description,
      linkedClasses: draft.linkedClasses,
      shorthand: draft.shorthand?.text?.string,
      identity: draft.identity.compactMap { $0.text?.string }, elements: draft.elements)
  }

  mutating func report(_ rule: Rule, at location: Location, _ arguments: [String: Argument]) {
    diagnostics.append(Diagnostic(rule, at: location, arguments))
  }
}
