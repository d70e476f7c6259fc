import Source
import Standard

/// The IRIs of all values of code lists, and the lists that they stand in.
struct LinkedCodes: Sendable {
  /// A code list of the nation or of a province.
  struct Scheme: Sendable {
    let list: CodeList
    /// Nil for the nation’s.
    let owner: String?

    var name: LinkedName { LinkedName(prefix: "codes", local: id) }

    fileprivate var id: String { owner.map { "\($0).\(list.id)" } ?? list.id }
  }

  let schemes: [Scheme]
  private let places: [ObjectIdentifier: (scheme: LinkedName, code: LinkedName)]

  init(_ standard: Standard) {
    let national = standard.grammar.codeLists.values.map { Scheme(list: $0, owner: nil) }
    let provincial = standard.profileCodeLists.flatMap { owner, lists in
      lists.values.map { Scheme(list: $0, owner: owner) }
    }
    schemes = (national + provincial).sorted { $0.id < $1.id }
    var places: [ObjectIdentifier: (scheme: LinkedName, code: LinkedName)] = [:]
    // A provincial list that goes on from the nation’s shares its values: they stay the nation’s.
    for scheme in schemes.filter({ $0.owner == nil }) + schemes.filter({ $0.owner != nil }) {
      for value in scheme.list.values where places[ObjectIdentifier(value)] == nil {
        let name = LinkedName(prefix: "code", local: "\(scheme.id).\(Address.part(value.code))")
        places[ObjectIdentifier(value)] = (scheme.name, name)
      }
    }
    self.places = places
  }

  /// A code that no list of the standard holds cannot come from binding.
  func name(of value: CodeValue) -> LinkedName? { places[ObjectIdentifier(value)]?.code }

  /// The value as a concept with all that it is called.
  func concept(_ value: CodeValue) -> LinkedNode? {
    guard let place = places[ObjectIdentifier(value)] else { return nil }
    var node = LinkedNode(place.code, ["skos:Concept"])
    node.add("skos:prefLabel", .text(value.name.zh))
    node.add("skos:prefLabel", LinkedValue.english(value.name.en))
    node.add("skos:notation", LinkedValue.plain(value.code))
    node.add("skos:inScheme", LinkedValue.reference(place.scheme))
    return node
  }
}
