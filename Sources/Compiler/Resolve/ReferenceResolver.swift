import Source
import Standard
import YAML

/// Replaces names by the records of the registers, and reports names that no register knows.
struct ReferenceResolver {
  let registers: Registers
  let division: String
  /// Whether a legal basis takes what it does not state itself from the register of laws.
  private let completes: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a name was looked up that may mean something else in another division.
  private(set) var isLocal = false
  /// The innermost record whose references are being resolved.
  private var surrounding: Record?
  /// What is known of the fields of layers that many items share.
  private let inherited: InheritedFields

  init(
    registers: Registers,
    division: String,
    completes: Bool = true,
    inherited: InheritedFields = InheritedFields()
  ) {
    self.registers = registers
    self.division = division
    self.completes = completes
    self.inherited = inherited
  }

  /// An item's record, or a layer of one, with its references resolved.
  mutating func resolve(_ record: Record) -> Record {
    var fields = record.fields
    var isChanged = false
    for place in fields.indices where fields[place].element.holdsRecords {
      let field = fields[place]
      if let known = inherited.resolved(field, isComplete: completes) {
        guard known !== field else { continue }
        fields[place] = known
        isChanged = true
      } else if let changed = changed(field) {
        fields[place] = changed
        isChanged = true
      }
    }
    let removals = resolvedRemovals(of: record)
    return isChanged || removals != nil
      ? record.with(fields: fields, removals: removals) : record
  }

  /// A field with its references resolved; nil where it stays as it is.
  mutating func changed(_ field: Field) -> Field? {
    changed(field.entry, of: field.element).map {
      Field(element: field.element, key: field.key, entry: $0, beneath: field.beneath)
    }
  }

  /// What a record takes out, with its references resolved; nil where it stays as it is.
  private mutating func resolvedRemovals(of record: Record) -> [Removal]? {
    var removals = record.removals
    var isChanged = false
    for (place, removal) in record.removals.enumerated() {
      guard let entry = removal.entry else { continue }
      // A name that no register knows removes nothing, which is a finding of its own.
      var quiet = ReferenceResolver(
        registers: registers, division: division, completes: false)
      defer { isLocal = isLocal || quiet.isLocal }
      guard let found = quiet.changed(entry, of: removal.element) else { continue }
      removals[place] = Removal(
        removal.element, entry: found, at: removal.location, within: removal.place)
      isChanged = true
    }
    return isChanged ? removals : nil
  }

  /// A record with its references resolved; nil where it stays as it is.
  private mutating func changed(_ record: Record) -> Record? {
    let around = surrounding
    surrounding = record
    defer { surrounding = around }
    var fields = record.fields
    var isChanged = false
    for place in fields.indices where fields[place].element.holdsRecords {
      guard let changed = changed(fields[place]) else { continue }
      fields[place] = changed
      isChanged = true
    }
    let removals = resolvedRemovals(of: record)
    let changed =
      isChanged || removals != nil ? record.with(fields: fields, removals: removals) : record
    if completes, record.shape.id == "legalBasis", let complete = complete(changed) {
      return complete
    }
    return isChanged || removals != nil ? changed : nil
  }

  private mutating func changed(_ entry: Entry, of element: Element) -> Entry? {
    switch entry.value {
    case .list(var entries):
      var isChanged = false
      for place in entries.indices {
        guard let inner = changed(entries[place], of: element) else { continue }
        entries[place] = inner
        isChanged = true
      }
      return isChanged ? Entry(.list(entries), at: entry.location) : nil
    case .record(let record):
      return changed(record).map { Entry(.record($0), at: entry.location) }
    case .reference(let reference): return changed(reference, of: element, at: entry.location)
    default: return nil
    }
  }

  private mutating func changed(
    _ reference: Reference,
    of element: Element,
    at location: Location
  ) -> Entry? {
    let target: Record?
    if let found = reference.target {
      target = changed(found)
    } else if case .reference(let register, _) = element.kind {
      isLocal = isLocal || register != .laws
      target = registers.find(reference.text, in: register, division: division)
      if target == nil { report(reference.text, register, at: location) }
    } else {
      target = nil
    }
    return target.map {
      Entry(.reference(Reference(text: reference.text, target: $0)), at: location)
    }
  }

  /// What a legal basis does not state itself is taken from the register of laws.
  ///
  /// - Returns: the basis with what was added; nil where nothing was.
  private func complete(_ basis: Record) -> Record? {
    guard let law = basis.record(.law) else { return nil }
    var fields = basis.fields
    let count = fields.count
    for known in [KnownElement.number, .issuers, .inForce, .expires, .link] {
      guard basis[known] == nil, let field = law.field(known),
        let element = basis.shape.element(known)
      else { continue }
      fields.append(Field(element: element, key: field.key, entry: field.entry))
    }
    return fields.count > count ? basis.with(fields: fields) : nil
  }

  private mutating func report(_ text: Text, _ register: Register, at location: Location) {
    guard !registers.areUnknown else { return }
    var arguments: [String: Argument] = [
      "value": .text(text.string), "register": .wording(register.title),
      "file": .text(register.file(division: division, below: registers.folder)),
      "otherwise": .wording(register.insteadOfRegistering),
    ]
    var fix: Fix?
    if register == .laws, let citation = LawCitation(text.string), !citation.isBareTitle {
      let remedy = UnresolvedCitation(citation, registers, in: surrounding)
      arguments["hint"] = .wording(remedy.hint)
      arguments["otherwise"] = .wording(remedy.otherwise)
      fix = remedy.fix(at: location)
    } else if let other = registers.home(of: text, in: register) {
      arguments["hint"] = .wording(
        zh: "，它登记在 \(register.file(division: other, below: registers.folder)) 里",
        en: "; it is registered in \(register.file(division: other, below: registers.folder))")
    } else {
      let meant = Suggestion(
        for: text.string, among: registers.spellings(of: register, division: division))
      arguments["hint"] = meant.hint
      fix = meant.fix(at: location)
    }
    diagnostics.append(Diagnostic(.unknownReference, at: location, arguments, fix: fix))
  }
}

extension Register {
  /// What may stand in an item in place of a registered name, as the end of a help.
  fileprivate var insteadOfRegistering: Wording {
    guard self == .points else { return Wording(zh: "", en: "") }
    let example = "{名称: 便民服务中心3号窗, 地点: 草市街1号}"
    return Wording(
      zh: "；不登记的，直接写名称和地点，如 \(example)", en: ", or write name and address here: \(example)")
  }

  /// The file that holds the entries of a division.
  fileprivate func file(division: String, below folder: String) -> String {
    switch self {
    case .laws: "\(folder)/laws/"
    case .bodies, .points, .forms:
      ([folder, "districts"] + Division.ancestry(of: division)).joined(separator: "/")
        + "/\(rawValue).yaml"
    }
  }
}
