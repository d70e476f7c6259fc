import Standard

/// The laws of an imported workspace: each once, and the name by which items call it.
struct LawRegister {
  private(set) var laws: [Content] = []
  private var places: [String: Int] = [:]

  /// The name of a law; nil for one that has to be written out, because another law has its name.
  mutating func name(of law: Content) -> String? {
    guard let name = law["name"]?.string else { return nil }
    // A name alone is what a register does not know.
    guard (law.members ?? []).count > 1 else { return name }
    for spelling in [name, law["number"]?.string].compactMap(\.self) {
      if let place = places[spelling] {
        if laws[place] == law { return spelling }
        continue
      }
      if spelling == name {
        add(law)
        return name
      }
    }
    if let number = law["number"]?.string, places[number] == nil {
      add(law)
      return number
    }
    return nil
  }

  mutating func add(_ law: Content) {
    for spelling in [law["name"], law["number"]].compactMap({ $0?.string })
    where places[spelling] == nil {
      places[spelling] = laws.count
    }
    laws.append(law)
  }

  func law(_ name: String) -> Content? { places[name].map { laws[$0] } }
}
