import Source
import Standard
import YAML

/// An entry of a register that nothing refers to.
struct UnusedEntry {
  let record: Record
  let register: Register
  /// The division whose register it is in; nil for laws.
  let division: String?
}

extension Workspace {
  /// The laws in force, bodies and points that no item names, in the order of their files.
  ///
  /// A repealed law is kept so that items which still cite it are found: it needs no user.
  var unusedEntries: [UnusedEntry] {
    let places = placesReferredTo
    let laws = registers.laws.filter { $0[.repealed] == nil && !places.contains($0.location) }
    var others: [(record: Record, name: Text, register: Register, division: String)] = []
    for (register, records) in [(Register.bodies, registers.bodies), (.points, registers.points)] {
      for (division, records) in records.sorted(by: { $0.key < $1.key }) {
        for record in records where !places.contains(record.location) {
          guard let name = record.text(.name) else { continue }
          others.append((record, name, register, division))
        }
      }
    }
    // Texts are read only where they may still name something that nothing refers to.
    guard !laws.isEmpty || !others.isEmpty else { return [] }
    let named = namedEntries(among: Set(others.map(\.name)), findsLaws: !laws.isEmpty)
    return laws.filter { !named.places.contains($0.location) }
      .map { UnusedEntry(record: $0, register: .laws, division: nil) }
      + others.filter { !named.texts.contains($0.name) }
      .map { UnusedEntry(record: $0.record, register: $0.register, division: $0.division) }
  }

  /// The places of register entries that items, forms, bodies and laws refer to.
  private var placesReferredTo: Set<Location> {
    var places: Set<Location> = []
    visitUses { record, field in
      guard field.element.holdsRecords else { return }
      record.visitValues(of: field) { entry, element, _ in
        guard case .reference = element.kind, let target = entry.record else { return }
        places.insert(target.location)
      }
    }
    for law in registers.laws {
      guard let text = law.string(.replacedBy) else { continue }
      for name in registers.lawNames(in: text) {
        if let other = registers.law(name) { places.insert(other.location) }
      }
    }
    return places
  }

  /// The places of laws that texts name, and the texts that are one of some names.
  private func namedEntries(
    among names: Set<Text>, findsLaws: Bool
  ) -> (places: Set<Location>, texts: Set<Text>) {
    let mentions = LawMentions(registers)
    var places: Set<Location> = []
    var texts: Set<Text> = []
    visitUses { record, field in
      record.visitValues(of: field) { entry, element, _ in
        guard element.holdsWords, let text = entry.text else { return }
        if !names.isEmpty, text.bytes.count <= 120, names.contains(text) { texts.insert(text) }
        guard findsLaws else { return }
        for mention in mentions.all(in: text) { places.insert(mention.law.location) }
      }
    }
    return (places, texts)
  }

  /// Visits what may refer to entries of registers, field by field; what items inherit from one layer once.
  private func visitUses(_ visit: (Record, Field) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    func look(at record: Record) {
      for field in record.fields where seen.insert(ObjectIdentifier(field)).inserted {
        visit(record, field)
      }
    }
    for item in items + unusedCatalogue { look(at: item.record) }
    for form in forms.values { look(at: form) }
    for body in registers.bodies.values.joined() { look(at: body.withoutName) }
  }
}

extension Record {
  fileprivate var withoutName: Record {
    with(fields: fields.filter { $0.element.name != ElementName(.name) })
  }
}
