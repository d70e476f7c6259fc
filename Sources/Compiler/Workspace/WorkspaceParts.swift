import Source
import Standard
import YAML

/// The records of a workspace sorted by what they are, while its bound files come in one after another.
struct WorkspaceParts {
  var diagnostics: [Diagnostic] = []
  private(set) var registers: Registers
  private(set) var catalogue: [String: Record] = [:]
  private(set) var forms: [String: Record] = [:]
  private(set) var drafts: [Resolver.Draft] = []
  private(set) var events: [LifeEvent] = []

  /// - Parameter folder: the folder that holds `laws/`, `districts/` …
  init(registersAreUnknown: Bool, folder: String) {
    registers = Registers(areUnknown: registersAreUnknown, folder: folder)
  }

  mutating func place(_ bound: FileBinder.Outcome, _ tree: Tree, _ role: FileRole) {
    diagnostics += bound.diagnostics
    guard let record = bound.record else { return }
    switch role {
    case .standard, .misplaced, .settings, .template: break
    case .laws:
      for law in Self.entries(record) { registers.add(law: law) }
    case .bodies(let division):
      for body in Self.entries(record) { registers.add(body: body, division: division) }
    case .points(let division):
      for point in Self.entries(record) { registers.add(point: point, division: division) }
    case .form: forms[tree.source.path] = record
    case .event(let owner):
      events.append(
        LifeEvent(record, owner: owner, slug: Self.stem(tree.source.path)))
    case .catalogue(let owner): placeCatalogue(record, tree, owner: owner)
    case .item(let division):
      drafts.append(
        Resolver.Draft(record, division: division, slug: Self.stem(tree.source.path)))
    }
  }

  func resolver(_ standard: Standard) -> Resolver {
    Resolver(standard: standard, registers: registers, catalogue: catalogue)
  }

  /// Reports a standard that would be read from outside the workspace, and one that is not there.
  mutating func checkStandard(_ settings: Settings, isThere: Bool) {
    guard let location = settings.standardLocation else { return }
    let rule: Rule
    if settings.standardIsOutside {
      rule = .standardOutside
    } else if !isThere {
      rule = .standardMissing
    } else {
      return
    }
    diagnostics.append(
      Diagnostic(rule, at: location, ["value": .text(settings.standard ?? "")]))
  }

  /// Reports profiles that the settings name and no folder holds.
  mutating func checkProfiles(_ settings: Settings, owners: Set<String>, base: String) {
    for (profile, location) in settings.profiles where !owners.contains(profile) {
      diagnostics.append(
        Diagnostic(
          .unknownProfile, at: location,
          ["value": .text(profile), "folder": .text("\(base)/profiles/\(profile)")]))
    }
  }

  /// The entries of a register file, which is one list under one key.
  private static func entries(_ file: Record) -> [Record] {
    file.fields.first?.entry.entries.compactMap(\.record) ?? []
  }

  private mutating func placeCatalogue(_ record: Record, _ tree: Tree, owner: String) {
    guard let entry = record[.basicCode], let code = entry.text?.string else {
      diagnostics.append(
        tree.finding(
          .missingElement,
          [
            "element": .wording(zh: "基本编码", en: "Basic code"), "places": "", "description": "",
          ]))
      return
    }
    if code.prefix(2) != owner {
      diagnostics.append(
        Diagnostic(
          .ownerMismatch, at: entry.location,
          [
            "code": .text(code), "owner": .text(String(code.prefix(2))), "folder": .text(owner),
          ]))
    }
    let name = Self.stem(tree.source.path)
    if name != code {
      diagnostics.append(
        Diagnostic(
          .nameMismatch, at: entry.location, ["code": .text(code), "name": .text(name)]))
    }
    if let first = catalogue[code] {
      diagnostics.append(
        Diagnostic(
          .catalogueTwice, at: entry.location, ["code": .text(code)],
          labels: [
            Diagnostic.Label(first.head, Wording(zh: "首次出现", en: "first stated here"))
          ]))
      return
    }
    catalogue[code] = record
  }

  /// A file's name without folders and ending.
  private static func stem(_ path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
    return String(Substring(name.utf8.prefix { $0 != UInt8(ascii: ".") }))
  }
}
