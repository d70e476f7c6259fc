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
    let used = usedEntries
    var unused: [UnusedEntry] = []
    for law in registers.laws
    where law[.repealed] == nil && !used.places.contains(law.location) {
      unused.append(UnusedEntry(record: law, register: .laws, division: nil))
    }
    for (register, records) in [(Register.bodies, registers.bodies), (.points, registers.points)] {
      for (division, records) in records.sorted(by: { $0.key < $1.key }) {
        for record in records where !used.places.contains(record.location) {
          guard let name = record.text(.name), !used.texts.contains(name) else { continue }
          unused.append(UnusedEntry(record: record, register: register, division: division))
        }
      }
    }
    return unused
  }

  /// What items refer to or name in texts, and the texts that may be the name of a body.
  private var usedEntries: (places: Set<Location>, texts: Set<Text>) {
    let mentions = LawMentions(registers)
    var places: Set<Location> = []
    var texts: Set<Text> = []
    // What items inherit from one layer is looked at once.
    var seen: Set<ObjectIdentifier> = []
    func look(at record: Record) {
      for field in record.fields where seen.insert(ObjectIdentifier(field)).inserted {
        look(at: field, of: record)
      }
    }
    func look(at field: Field, of record: Record) {
      record.visitValues(of: field) { entry, element, _ in
        if case .reference = element.kind {
          if let target = entry.record { places.insert(target.location) }
          return
        }
        guard element.holdsWords, let text = entry.text else { return }
        if text.bytes.count <= 120 { texts.insert(text) }
        for mention in mentions.all(in: text) { places.insert(mention.law.location) }
      }
    }
    for item in items + unusedCatalogue { look(at: item.record) }
    for form in forms.values { look(at: form) }
    for body in registers.bodies.values.joined() { look(at: body.withoutName) }
    for law in registers.laws {
      guard let text = law.string(.replacedBy) else { continue }
      for name in registers.lawNames(in: text) {
        if let other = registers.law(name) { places.insert(other.location) }
      }
    }
    return (places, texts)
  }
}

extension Record {
  fileprivate var withoutName: Record {
    var record = self
    record.fields.removeAll { $0.element.name == ElementName(.name) }
    return record
  }
}
