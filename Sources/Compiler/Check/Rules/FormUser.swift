import Source
import Standard
import YAML

/// What an item that names forms says on what they ask.
struct FormUser: Sendable {
  /// A material that the office fetches itself.
  struct Exempt: Sendable {
    /// What it is called, and the licence that it is, as names are compared.
    let names: [String]
    /// Where it is said that nobody has to hand it in.
    let location: Location
  }

  /// The paths of the forms.
  let forms: [String]
  /// What the item is called.
  let title: String
  let place: String
  /// The key of its materials.
  let list: Location?
  /// Its materials, conditions and laws, as names are compared.
  let materials: [String]
  let conditions: [String]
  let laws: [String]
  let exempt: [Exempt]
}

extension FormUser {
  /// - Parameter forms: the paths of the forms that the item names; nil for none
  init?(_ item: Item, _ forms: [String]) {
    guard !forms.isEmpty else { return nil }
    self.forms = forms
    title = item.name ?? item.identifier
    place = item.place
    list = item.record.field(.materials)?.key
    let all = item.allMaterials
    materials = all.compactMap { $0.canonicalName?.string }
    conditions = item.allConditions.compactMap { entry in
      entry.text.map { Canonical(name: $0.string).string }
    }
    laws =
      all.flatMap { $0.records(.basis).map(\.lawName) }
      + item.record.records(.legalBasis).map(\.lawName)
    exempt = all.filter { $0.boolean(.exempt) == true }.compactMap { material in
      let names = [material.text(.linkedLicence), material.text(.name)].compactMap(\.self)
      return material[.exempt].map { entry in
        Exempt(
          names: names.map { item.standard.nameOfMaterial($0).string }, location: entry.location)
      }
    }
  }
}

extension Standard {
  /// What a material is called, as names are compared: by its usual name, whatever it is called here.
  func nameOfMaterial(_ text: Text) -> Canonical {
    let term = vocabularies["standard-materials"]?.term(spelled: text)
    return Canonical(name: term?.term ?? text.string)
  }
}

extension Record {
  /// The law that a basis names, as it is looked up.
  fileprivate var lawName: String {
    Registers.lawKey(record(.law)?.string(.name) ?? string(.law) ?? "")
  }
}
