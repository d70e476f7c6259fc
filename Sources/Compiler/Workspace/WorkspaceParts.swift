import Source
import Standard
import YAML

/// The records of a workspace sorted by what they are, while its files are bound one after another.
struct WorkspaceParts {
  let standard: Standard
  var diagnostics: [Diagnostic] = []
  private(set) var registers = Registers()
  private(set) var catalogue: [String: Record] = [:]
  private(set) var forms: [String: Record] = [:]
  private(set) var drafts: [Resolver.Draft] = []
  private let binder: Binder
  private let formats = Binder(StandardLoader.formats)
  private let requirements: RequirementCheck

  init(standard: Standard) {
    self.standard = standard
    binder = Binder(standard.grammar)
    requirements = RequirementCheck(names: standard.grammar.names)
  }

  mutating func place(_ tree: Tree, _ role: FileRole, isUsable: Bool) {
    if role == .misplaced { report(.misplacedFile, tree, [:]) }
    checkDivision(role, tree)
    guard isUsable else { return }
    switch role {
    case .standard, .misplaced: break
    case .settings:
      _ = formats.bind(tree, as: "workspaceFile", into: &diagnostics)
    case .laws:
      for law in entries(tree, of: .laws) { registers.add(law: law) }
    case .bodies(let division):
      for body in entries(tree, of: .bodies) {
        registers.add(body: body, division: division)
      }
    case .points(let division):
      for point in entries(tree, of: .points) {
        registers.add(point: point, division: division)
      }
    case .form:
      guard let form = binder.bind(tree, as: "form", into: &diagnostics) else { return }
      requirements.run(form, type: nil, into: &diagnostics)
      forms[tree.source.path] = form
    case .catalogue(let owner): placeCatalogue(tree, owner: owner)
    case .item(let division):
      guard let record = binder.bind(tree, as: "item", into: &diagnostics) else { return }
      drafts.append(
        Resolver.Draft(record: record, division: division, slug: Self.stem(tree.source.path)))
    }
  }

  /// Reports profiles that the settings name and no folder holds.
  mutating func checkProfiles(_ settings: Settings, _ tree: Tree?, owners: Set<String>) {
    guard let tree, !settings.profiles.isEmpty else { return }
    for profile in settings.profiles where !owners.contains(profile) {
      report(.unknownProfile, tree, ["value": .text(profile)])
    }
  }

  /// The entries of a register file, which is one list under one key.
  private mutating func entries(_ tree: Tree, of register: Register) -> [Record] {
    guard let file = binder.bind(tree, as: register.fileFormat, into: &diagnostics) else {
      return []
    }
    requirements.run(file, type: nil, into: &diagnostics)
    return file.fields.first?.entry.entries.compactMap(\.record) ?? []
  }

  private mutating func placeCatalogue(_ tree: Tree, owner: String) {
    guard let record = binder.bind(tree, as: "item", into: &diagnostics) else { return }
    guard let entry = record[.basicCode], let code = entry.text?.string else {
      report(
        .missingElement, tree,
        [
          "element": .wording(zh: "基本编码", en: "Basic code"), "places": "", "description": "",
        ])
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

  private mutating func checkDivision(_ role: FileRole, _ tree: Tree) {
    switch role {
    case .bodies(let division), .points(let division), .form(let division), .item(let division):
      guard !division.isEmpty, standard.divisions[division] == nil else { return }
      report(.unknownDivision, tree, ["code": .text(division)])
    default: break
    }
  }

  private mutating func report(_ rule: Rule, _ tree: Tree, _ arguments: [String: Argument]) {
    diagnostics.append(
      Diagnostic(
        rule, at: Location(file: tree.file, range: ByteRange(0, 0)), arguments))
  }

  /// A file's name without folders and ending.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
