import Source
import Standard
import YAML

/// Replaces names by the records of the registers, and reports names that no register knows.
struct ReferenceResolver {
  let registers: Registers
  let division: String
  /// Whether a legal basis takes what it does not state itself from the register of laws.
  var completes = true
  private(set) var diagnostics: [Diagnostic] = []

  init(registers: Registers, division: String) {
    self.registers = registers
    self.division = division
  }

  mutating func resolve(_ record: Record) -> Record {
    var result = record
    for place in result.fields.indices {
      let field = result.fields[place]
      guard field.element.kind.recordID != nil else { continue }
      result.fields[place] = Field(
        element: field.element, key: field.key, entry: resolve(field.entry, of: field.element),
        beneath: field.beneath)
    }
    if completes, result.shape.id == "legalBasis" { complete(&result) }
    return result
  }

  private mutating func resolve(_ entry: Entry, of element: Element) -> Entry {
    var result = entry
    switch entry.value {
    case .list(let entries):
      result.value = .list(entries.map { resolve($0, of: element) })
    case .record(let record):
      result.value = .record(resolve(record))
    case .reference(var reference):
      if let target = reference.target {
        reference.target = resolve(target)
      } else if case .reference(let register, _) = element.kind {
        reference.target = registers.find(reference.text, in: register, division: division)
        if reference.target == nil { report(reference.text, register, at: entry.location) }
      }
      result.value = .reference(reference)
    default: break
    }
    return result
  }

  /// What a legal basis does not state itself is taken from the register of laws.
  private func complete(_ basis: inout Record) {
    guard let law = basis.record(.law) else { return }
    for known in [KnownElement.number, .issuers, .inForce, .expires, .link] {
      guard basis[known] == nil, let field = law.field(known),
        let element = basis.shape.element(known)
      else { continue }
      basis.fields.append(Field(element: element, key: field.key, entry: field.entry))
    }
  }

  private mutating func report(_ text: Text, _ register: Register, at location: Location) {
    let meant = Spelling.nearest(
      to: text.string, among: registers.spellings(of: register, division: division))
    let hint: Argument =
      meant.map { .wording(zh: "，是否为“\($0)”？", en: "; did you mean “\($0)”?") } ?? ""
    diagnostics.append(
      Diagnostic(
        .unknownReference, at: location,
        ["value": .text(text.string), "register": .wording(register.title), "hint": hint],
        fix: meant.map {
          Fix(
            Wording(zh: "改为“\($0)”", en: "change to “\($0)”"), [Fix.Edit(location, $0)],
            isSafe: false)
        }))
  }
}
