import Source
import Standard
import YAML

/// An entry of a register that nothing refers to.
struct UnusedEntry: Sendable {
  let record: Record
  let register: Register
  /// The division whose register it is in; nil for laws.
  let division: String?
}

/// The entries of registers that nothing refers to by a reference, before texts are read that may name them.
struct UnreferredEntries: Sendable {
  let laws: [Record]
  let others: [(record: Record, name: Text, register: Register, division: String)]

  /// - Parameter items: the places that items refer to
  init(_ workspace: Workspace, items: Set<Location>) {
    let registers = workspace.registers
    var referred = ReferredPlaces(items)
    for form in workspace.forms.values { referred.add(form) }
    for body in registers.allBodies { referred.add(body.withoutName) }
    for law in registers.laws {
      guard let text = law.string(.replacedBy) else { continue }
      for name in registers.lawNames(in: text) {
        if let other = registers.law(name) { referred.places.insert(other.location) }
      }
    }
    let places = referred.places
    // A repealed law is kept so that items which still cite it are found: it needs no user.
    laws = registers.laws.filter { $0[.repealed] == nil && !places.contains($0.location) }
    others = Self.others(registers) { record, _ in !places.contains(record.location) }
  }

  /// The bodies and service points that are wanted, in the order of their divisions.
  private static func others(
    _ registers: Registers, _ isWanted: (Record, Text) -> Bool
  ) -> [(record: Record, name: Text, register: Register, division: String)] {
    var others: [(record: Record, name: Text, register: Register, division: String)] = []
    for (register, records) in [(Register.bodies, registers.bodies), (.points, registers.points)] {
      for (division, records) in records.sorted(by: { $0.key < $1.key }) {
        for record in records {
          guard let name = record.text(.name), isWanted(record, name) else { continue }
          others.append((record, name, register, division))
        }
      }
    }
    return others
  }

  /// Those that nothing referred to before.
  init(_ workspace: Workspace, at places: Places) {
    let registers = workspace.registers
    laws = registers.laws.filter { places.laws.contains($0.location) }
    others = Self.others(registers) { places.names.contains($1.string) }
  }

  var isEmpty: Bool { laws.isEmpty && others.isEmpty }

  /// Those that no text names either, in the order of their files.
  ///
  /// - Parameter ofItems: what the texts of items name
  func unused(
    _ workspace: Workspace, _ ofItems: [EntryMentions], _ run: CheckRun
  ) -> [UnusedEntry] {
    guard !isEmpty, !workspace.registers.areUnknown else { return [] }
    var mentions = EntryMentions(
      in: workspace.forms.values + workspace.registers.allBodies.map(\.withoutName), of: self,
      run.common.value { LawMentions(workspace.registers) })
    for found in ofItems { mentions.formUnion(found) }
    return laws.filter { !mentions.laws.contains($0.location) }
      .map { UnusedEntry(record: $0, register: .laws, division: nil) }
      + others.filter { !mentions.names.contains($0.name.string) }
      .map { UnusedEntry(record: $0.record, register: $0.register, division: $0.division) }
  }
}

/// The places of register entries that records refer to.
struct ReferredPlaces: Sendable {
  var places: Set<Location>
  private var seen: Set<ObjectIdentifier> = []

  init(_ places: Set<Location> = []) { self.places = places }

  /// Looks at a record, at each field once.
  mutating func add(_ record: Record) {
    for field in record.fields
    where field.element.holdsRecords && seen.insert(ObjectIdentifier(field)).inserted {
      record.visitValues(of: field) { entry, element, _ in
        guard case .reference = element.kind, let target = entry.record else { return }
        places.insert(target.location)
      }
    }
  }
}

/// What texts name of register entries that nothing refers to.
struct EntryMentions: Equatable, Sendable {
  /// The places of laws.
  private(set) var laws: Set<Location> = []
  /// Texts that are the name of a body or a service point.
  private(set) var names: Set<String> = []

  init(laws: Set<Location> = [], names: Set<String> = []) {
    self.laws = laws
    self.names = names
  }

  /// What the texts of some records name.
  init(in records: [Record], of entries: UnreferredEntries, _ known: LawMentions) {
    let names = Set(entries.others.map(\.name))
    let findsLaws = !entries.laws.isEmpty
    var seen: Set<ObjectIdentifier> = []
    for record in records {
      for field in record.fields where seen.insert(ObjectIdentifier(field)).inserted {
        record.visitValues(of: field) { entry, element, _ in
          let isUnresolved = element.register == .laws && entry.record == nil
          guard element.holdsWords || isUnresolved, let text = entry.text else { return }
          if !names.isEmpty, text.bytes.count <= 120, names.contains(text) {
            self.names.insert(text.string)
          }
          guard findsLaws else { return }
          for mention in known.all(in: text) { laws.insert(mention.law.location) }
        }
      }
    }
  }

  mutating func formUnion(_ other: EntryMentions) {
    laws.formUnion(other.laws)
    names.formUnion(other.names)
  }
}

extension Record {
  /// A body without its name, which would be a text that names it.
  var withoutName: Record {
    with(fields: fields.filter { $0.element.name != ElementName(.name) })
  }
}
