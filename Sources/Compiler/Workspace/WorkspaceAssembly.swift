import BuiltIn
import Source
import Standard
import YAML

/// Puts a workspace together from its files: the standard first, then what is bound to it.
struct WorkspaceAssembly {
  let root: String?
  let source: WorkspaceFiles
  let settings: Settings
  let workers: Int
  var failures: [Failure]
  /// Whether the files belong to no workspace: names and attached files then stand for nothing known.
  var filesStandAlone = false

  func assemble(_ files: [WorkspaceFile]) async -> Workspace {
    let builtIn = needsBuiltIn(files) ? BuiltIn.files(below: "standards/national") : []
    let outcomes = await Parallel.map(files.count + builtIn.count, workers: workers) { number in
      number < files.count
        ? read(files[number], number)
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
        owner == "00" || owner == FileRole.workspaceOwner || settings.profiles.contains(owner)
      else { return nil }
      return StandardFile(role: part, owner: owner, tree: reading.tree)
    }
    let (standard, diagnostics) = StandardLoader.load(selected)
    return await copy.assemble(
      readings, roles, standard: standard, usesBuiltInStandard: !builtIn.isEmpty,
      earlier: diagnostics)
  }

  private func assemble(
    _ readings: [Reading],
    _ roles: [FileRole],
    standard: Standard,
    usesBuiltInStandard: Bool,
    earlier: [Diagnostic]
  ) async -> Workspace {
    let binder = FileBinder(standard)
    let bound = await Parallel.map(readings.count, workers: workers) { number in
      binder.bind(readings[number], roles[number])
    }
    let parts = parts(bound, readings, roles, earlier: earlier)
    let resolver = parts.resolver(standard)
    let plans = resolver.plans(parts.drafts)
    let items = await Parallel.map(plans.count, workers: workers) { number in
      resolver.resolve(plans[number])
    }
    return workspace(
      parts, readings, roles, resolver, items, usesBuiltInStandard: usesBuiltInStandard)
  }

  /// The same on the calling thread, for a few texts in memory.
  func assemble(_ readings: [Reading], _ roles: [FileRole], standard: Standard) -> Workspace {
    let binder = FileBinder(standard)
    let bound = zip(readings, roles).map { binder.bind($0, $1) }
    let parts = parts(bound, readings, roles, earlier: [])
    let resolver = parts.resolver(standard)
    let items = resolver.plans(parts.drafts).map { resolver.resolve($0) }
    return workspace(parts, readings, roles, resolver, items, usesBuiltInStandard: false)
  }

  private func parts(
    _ bound: [FileBinder.Outcome],
    _ readings: [Reading],
    _ roles: [FileRole],
    earlier: [Diagnostic]
  ) -> WorkspaceParts {
    var parts = WorkspaceParts(registersAreUnknown: filesStandAlone)
    parts.diagnostics = earlier
    for (number, outcome) in bound.enumerated() {
      parts.place(outcome, readings[number].tree, roles[number])
    }
    let own = zip(readings, roles).first { $1 == .settings }?.0.tree
    parts.checkProfiles(settings, own, owners: Self.owners(roles))
    return parts
  }

  private func workspace(
    _ parts: WorkspaceParts,
    _ readings: [Reading],
    _ roles: [FileRole],
    _ resolver: Resolver,
    _ resolved: [Resolver.Outcome],
    usesBuiltInStandard: Bool
  ) -> Workspace {
    let items = resolved.map(\.item)
    let unused = resolver.catalogueItems(besides: items)
    return Workspace(
      root: root, source: source, settings: settings,
      files: SourceFiles(trees: readings.map(\.tree), roles: roles), standard: resolver.standard,
      usesBuiltInStandard: usesBuiltInStandard, registers: parts.registers,
      catalogue: parts.catalogue, items: items, unusedCatalogue: unused.map(\.item),
      forms: parts.forms, events: parts.events,
      diagnostics: parts.diagnostics + resolver.surplusLayers(parts.drafts)
        + (resolved + unused).flatMap(\.diagnostics),
      failures: failures)
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
        guard case .standard(_, let owner) = role, owner != FileRole.workspaceOwner else {
          return nil
        }
        return owner
      })
  }

  private func read(_ file: WorkspaceFile, _ number: Int) -> Result<Reading, Failure> {
    do throws(Failure) {
      let bytes = try source.read(file.path)
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
