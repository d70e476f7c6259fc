import BuiltIn
import Source
import Standard
import YAML

/// Puts a workspace together from its files: the standard first, then what is bound to it.
struct WorkspaceAssembly {
  let root: String?
  let settings: Settings
  let workers: Int
  var failures: [Failure]

  func assemble(_ files: [WorkspaceFile]) async -> Workspace {
    let builtIn = needsBuiltIn(files) ? BuiltIn.files(below: "standards/national") : []
    let outcomes = await Parallel.map(files.count + builtIn.count, workers: workers) { number in
      number < files.count
        ? Self.read(files[number], number)
        : .success(Self.read(builtIn[number - files.count], number))
    }
    var copy = self
    var readings: [Reading] = []
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case .success(let reading): readings.append(reading)
      case .failure(let failure):
        copy.failures.append(failure)
        let source = SourceText(path: files[number].path, bytes: [])
        readings.append(Reading(unread: source, file: FileID(number)))
      }
    }
    let roles = files.map(\.role) + builtIn.map { Self.role($0) }
    let selected = zip(readings, roles).compactMap { reading, role -> StandardFile? in
      guard case .standard(let part, let owner) = role, reading.isUsable,
        owner == "00" || settings.profiles.contains(owner)
      else { return nil }
      return StandardFile(role: part, owner: owner, tree: reading.tree)
    }
    let (standard, diagnostics) = StandardLoader.load(selected)
    return copy.assemble(
      readings, roles, standard: standard, usesBuiltInStandard: !builtIn.isEmpty,
      earlier: diagnostics)
  }

  func assemble(
    _ readings: [Reading],
    _ roles: [FileRole],
    standard: Standard,
    usesBuiltInStandard: Bool = false,
    earlier: [Diagnostic] = []
  ) -> Workspace {
    var parts = WorkspaceParts(standard: standard)
    parts.diagnostics = earlier
    for (reading, role) in zip(readings, roles) {
      parts.diagnostics += reading.diagnostics
      parts.place(reading.tree, role, isUsable: reading.isUsable)
    }
    parts.checkProfiles(settings, readings.first?.tree, owners: Self.owners(roles))
    let resolver = Resolver(
      standard: standard, registers: parts.registers, catalogue: parts.catalogue)
    let (items, ofItems) = resolver.items(parts.drafts)
    let (unused, ofUnused) = resolver.catalogueItems(besides: items)
    return Workspace(
      root: root, settings: settings,
      files: SourceFiles(trees: readings.map(\.tree), roles: roles), standard: standard,
      usesBuiltInStandard: usesBuiltInStandard, registers: parts.registers,
      catalogue: parts.catalogue, items: items, unusedCatalogue: unused, forms: parts.forms,
      diagnostics: parts.diagnostics + ofItems + ofUnused, failures: failures)
  }

  private func needsBuiltIn(_ files: [WorkspaceFile]) -> Bool {
    !files.contains { file in
      guard case .standard(_, owner: "00") = file.role else { return false }
      return true
    }
  }

  private static func owners(_ roles: [FileRole]) -> Set<String> {
    Set(
      roles.compactMap { role in
        guard case .standard(_, let owner) = role else { return nil }
        return owner
      })
  }

  private static func read(_ file: WorkspaceFile, _ number: Int) -> Result<Reading, Failure> {
    do throws(Failure) {
      let bytes = try FileSystem.read(file.location, limit: Limits.standard.bytes + 1)
      return .success(Reading(of: SourceText(path: file.path, bytes: bytes), file: FileID(number)))
    } catch {
      return .failure(error)
    }
  }

  private static func read(_ file: BuiltIn.File, _ number: Int) -> Reading {
    Reading(of: SourceText(path: "zhun:" + file.path, bytes: file.bytes), file: FileID(number))
  }

  private static func role(_ file: BuiltIn.File) -> FileRole {
    FileRole(path: String(file.path.dropFirst("standards/".count)))
  }
}
