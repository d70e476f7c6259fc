import Source
import Standard
import YAML

/// What rules that look across items know of the items of one basic code.
///
/// It is all that such a rule is told, so that nobody has to read an item again whose files are as they were.
struct UnitFacts: Sendable {
  /// A text with the place where it stands.
  struct Stated: Hashable, Sendable {
    let text: String
    let location: Location
  }

  /// A file that an item names.
  struct Attachment: Sendable {
    /// The paths at which it may stand, the nearest first.
    let candidates: [String]
    /// The number of the one where it stands; nil where it stands nowhere.
    let found: Int?

    /// Whether it stands where it stood.
    func isFound(where holds: (String) -> Bool) -> Bool {
      candidates.firstIndex(where: holds) == found
    }
  }

  /// The basic code; nil for an item that states none.
  let code: String?
  /// In the order of their files; catalogue records that no item inherits are none.
  let items: [ItemFacts]
  /// The record of the catalogue, whether an item inherits it or not.
  let catalogue: CatalogueFacts?
  /// The name that other names of the code are held against.
  let name: StatedName?
  /// The places of register entries that items refer to.
  let referred: Set<Location>
  /// Two forms that one item names, the first such item of each pair.
  let formPairs: [FormPair]
  /// The files that items name.
  let attachments: [Attachment]
}

extension UnitFacts {
  /// - Parameter unit: a workspace that holds no other items
  init(_ unit: Workspace) {
    let all = unit.items + unit.unusedCatalogue
    code = all.first?.basicCode
    items = unit.items.map { ItemFacts($0, unit) }
    catalogue = code.flatMap { code in
      unit.catalogue[code].map { CatalogueFacts(code: code, $0) }
    }
    name = unit.namesByCode.first.flatMap { StatedName.baseline($0.names) }
    var referred = ReferredPlaces()
    for item in all { referred.add(item.record) }
    self.referred = referred.places
    formPairs = FormPair.all(in: unit)
    attachments = unit.attachments
  }
}

extension UnitFacts.Stated {
  init?(_ entry: Entry?) {
    guard let entry, let text = entry.text?.string else { return nil }
    self.init(text: text, location: entry.location)
  }
}

extension Workspace {
  /// Whether the files that items name stand where they stood.
  func holdsAsBefore(_ attachments: [UnitFacts.Attachment]) -> Bool {
    attachments.allSatisfy { $0.isFound(where: holds) }
  }

  /// The files that items name, each once.
  fileprivate var attachments: [UnitFacts.Attachment] {
    var seen: Set<[String]> = []
    var quiet = QuietFields()
    return items.flatMap { item in
      let fields = item.record.fields.filter { field in
        quiet.look(at: field) { !$0.attachedFiles.isEmpty }
      }
      return fields.flatMap { $0.attachedFiles.map { candidates($0.name, item) } }
    }.filter { seen.insert($0).inserted }.map {
      UnitFacts.Attachment(candidates: $0, found: $0.firstIndex(where: holds))
    }
  }
}

/// What such rules know of one item.
struct ItemFacts: Sendable {
  let subject: Diagnostic.Subject
  let file: FileID
  let name: String?
  let basicCode: UnitFacts.Stated?
  let code: UnitFacts.Stated?
  let handlingCode: String?
  let body: BodyUser?
  /// The code and the division of its body, where it writes the body out or names a registered one.
  let bodyCode: UnitFacts.Stated?
  let bodyDivision: UnitFacts.Stated?
  /// The levels of exercise that its own file states.
  let levels: [String]
  /// What it says on the forms that it names; nil where it names none.
  let forms: FormUser?

  var division: String { subject.district ?? "" }
}

extension ItemFacts {
  init(_ item: Item, _ workspace: Workspace) {
    subject = item.subject
    file = item.file
    name = item.name
    basicCode = UnitFacts.Stated(item[.basicCode])
    code = UnitFacts.Stated(item[.code])
    handlingCode = item.record.string(.handlingCode)
    body = BodyUser(item)
    bodyCode = UnitFacts.Stated(item.body?[.code])
    bodyDivision = UnitFacts.Stated(item.body?[.division])
    levels = item.statedLevels
    forms =
      workspace.forms.isEmpty ? nil : FormUser(item, workspace.forms(of: item).map(\.path))
  }

  /// An item of which nothing else is known.
  init(subject: Diagnostic.Subject, file: FileID) {
    self.init(
      subject: subject, file: file, name: nil, basicCode: nil, code: nil, handlingCode: nil,
      body: nil, bodyCode: nil, bodyDivision: nil, levels: [], forms: nil)
  }
}

/// What such rules know of a record of the catalogue.
struct CatalogueFacts: Sendable {
  let code: String
  let name: UnitFacts.Stated?
  /// Where the code stands.
  let location: Location
  /// The levels at which it is exercised, and where they are stated.
  let levels: [Level]
  let levelPlace: Location?
  let isAbolished: Bool

  struct Level: Sendable {
    let code: String
    let name: Wording
  }
}

extension CatalogueFacts {
  init(code: String, _ record: Record) {
    self.init(
      code: code, name: UnitFacts.Stated(record[.name]),
      location: record[.basicCode]?.location ?? record.location,
      levels: record.codes(.exerciseLevel).map { Level(code: $0.code, name: $0.name) },
      levelPlace: record[.exerciseLevel]?.location, isAbolished: record.isAbolished)
  }
}

/// Two form definitions that one item names.
struct FormPair: Sendable {
  let first: String
  let second: String
  /// What the item is called.
  let item: String

  /// The pairs of a unit, each once.
  static func all(in unit: Workspace) -> [FormPair] {
    guard unit.forms.count > 1 else { return [] }
    var seen: Set<[String]> = []
    return unit.items.flatMap { item in
      let named = unit.forms(of: item).map(\.path)
      return named.indices.flatMap { number in
        named[..<number].map {
          FormPair(first: $0, second: named[number], item: item.name ?? item.identifier)
        }
      }
    }.filter { seen.insert([$0.first, $0.second]).inserted }
  }
}
