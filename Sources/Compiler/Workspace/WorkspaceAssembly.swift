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
  /// What an earlier load of the same workspace left.
  var earlier: LoadMemory?
  /// Whether a later load may take over what this one makes.
  var leavesMemory = false
  /// What a check in another process left; nil where nothing is to be kept for a later one.
  var recollection: Recollection?
  /// What of the items was left unread.
  var left = LeftItems()
  /// What all items are judged by.
  var base: [UInt8]?

  func assemble(_ files: [WorkspaceFile]) async -> LoadedWorkspace {
    let builtIn = needsBuiltIn(files) ? BuiltIn.files(below: "standards/national") : []
    let count = files.count + builtIn.count
    @Sendable func readAll(_ numbers: [Int]) async -> [Result<ReadFile, Failure>] {
      await Parallel.map(numbers.count, workers: workers) { place in
        let number = numbers[place]
        return number < files.count
          ? read(files[number], number)
          : .success(read(builtIn[number - files.count], number))
      }
    }
    // The standard is put together while the other files are read.
    let early = (0..<count).filter { $0 >= files.count || files[$0].isOfStandard }
    let late = (0..<files.count).filter { !files[$0].isOfStandard }
    let isPartial = recollection.map { !$0.isOfNothing || $0.shard != nil } ?? false
    let common = isPartial ? late.filter { !files[$0].isOfItems } : late
    let (first, second, loaded) = await Timings.part(.reading) {
      let first = await readAll(early)
      async let loading = standard(of: first)
      let second = await readAll(common)
      return (first, second, await loading)
    }
    var outcomes: [Result<ReadFile, Failure>?] = Array(repeating: nil, count: count)
    for (number, outcome) in zip(early + common, first + second) { outcomes[number] = outcome }
    var copy = self
    if isPartial {
      let ofItems = late.filter { files[$0].isOfItems }
      await Timings.part(.reading) {
        if let shard = recollection?.shard {
          for (number, file) in zip(ofItems, await read(ofItems, of: files, in: shard)) {
            outcomes[number] = file
          }
        } else if let loaded,
          let kept = copy.kept(files, builtIn, outcomes, loaded.standard)
        {
          let partial = await PartialReading(
            self, files, kept, loaded.standard, changed: recollection?.changed
          ).read(ofItems)
          for (number, file) in partial.files { outcomes[number] = file }
          copy.left = partial.left
        } else {
          for (number, file) in zip(ofItems, await readAll(ofItems)) { outcomes[number] = file }
        }
      }
    }
    if recollection != nil { copy.base = base(of: outcomes, files) }
    var all: [ReadFile] = []
    all.reserveCapacity(count)
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case nil: all.append(ReadFile(unread: files[number], number, .left))
      case .success(let file): all.append(file)
      case .failure(let failure):
        copy.failures.append(failure)
        all.append(ReadFile(unread: files[number], number, .failed))
      }
    }
    return await copy.assemble(all, loaded, usesBuiltInStandard: !builtIn.isEmpty)
  }

  /// The standard that files make; nil where an earlier load may have left it.
  private func standard(
    of files: [Result<ReadFile, Failure>]
  ) async -> (standard: Standard, diagnostics: [Diagnostic])? {
    guard earlier == nil else { return nil }
    return Self.load(files.compactMap { try? $0.get() }.filter(isOfStandard))
  }

  private static func load(_ files: [ReadFile]) -> (Standard, [Diagnostic]) {
    RecentStandards.load(
      files.compactMap { file in
        guard case .standard(let part, let owner) = file.file.role else { return nil }
        return StandardFile(role: part, owner: owner, tree: file.reading.tree)
      })
  }

  private func assemble(
    _ files: [ReadFile],
    _ loaded: (standard: Standard, diagnostics: [Diagnostic])?,
    usesBuiltInStandard: Bool
  ) async -> LoadedWorkspace {
    let (readings, roles) = (files.map(\.reading), files.map(\.file.role))
    let standardFiles = files.indices.filter { isOfStandard(files[$0]) }
    let kept = earlier.map { Continuity($0, files, standardFiles: standardFiles) }
    let (standard, diagnostics) =
      kept?.standard ?? loaded ?? Self.load(standardFiles.map { files[$0] })
    let binder = FileBinder(standard, base: folder)
    let bound = await Timings.part(.binding) {
      await Parallel.map(readings.count, workers: workers) { number in
        // A file that was left unread was found to be as it was when it was bound.
        files[number].origin == .left
          ? FileBinder.Outcome()
          : kept?.bound(number) ?? binder.bind(readings[number], roles[number])
      }
    }
    let parts = parts(
      bound, readings, roles, earlier: diagnostics, hasStandard: !usesBuiltInStandard)
    let (plans, resolver, items) = await Timings.part(.resolving) {
      let plans = parts.resolver(standard).plans(parts.drafts)
      let resolver = await inheriting(parts.resolver(standard), plans)
      let items = await Parallel.map(plans.count, workers: workers) { number in
        kept?.resolved(plans[number]) ?? resolver.resolve(plans[number])
      }
      return (plans, resolver, items)
    }
    let workspace = workspace(
      parts, readings, roles, resolver, items, usesBuiltInStandard: usesBuiltInStandard)
    guard leavesMemory else { return LoadedWorkspace(workspace: workspace, memory: LoadMemory()) }
    var memory = LoadMemory(generation: (earlier?.generation ?? 0) + 1)
    memory.files = files
    memory.standardFiles = standardFiles
    memory.standard = (standard, diagnostics)
    memory.bound = bound
    memory.standardGeneration =
      kept?.keepsStandard == true
      ? earlier?.standardGeneration ?? memory.generation : memory.generation
    memory.baseGeneration =
      kept?.keepsBase == true
      ? earlier?.baseGeneration ?? memory.generation : memory.generation
    for (plan, outcome) in zip(plans, items) {
      memory.resolved[outcome.item.file] = outcome
      memory.itemGenerations[outcome.item.file] = kept?.generation(of: plan) ?? memory.generation
    }
    return LoadedWorkspace(workspace: workspace, memory: memory)
  }

  /// The resolver with what items share resolved already.
  private func inheriting(_ resolver: Resolver, _ plans: [Resolver.Plan]) async -> Resolver {
    let layers = resolver.sharedLayers(plans)
    let fields = await Parallel.map(layers.count, workers: workers) { number in
      InheritedFields.all(of: layers[number], resolver.registers)
    }
    var resolver = resolver
    resolver.inherited = InheritedFields(fields.flatMap(\.self))
    return resolver
  }

  private func isOfStandard(_ file: ReadFile) -> Bool {
    guard case .standard(_, let owner) = file.file.role, file.reading.isUsable else {
      return false
    }
    return owner == "00" || owner == FileRole.workspaceOwner || settings.hasProfile(owner)
  }

  /// The same on the calling thread, for a few texts in memory.
  func assemble(_ readings: [Reading], _ roles: [FileRole], standard: Standard) -> Workspace {
    let binder = FileBinder(standard, base: folder)
    let bound = zip(readings, roles).map { binder.bind($0, $1) }
    let parts = parts(bound, readings, roles, earlier: [], hasStandard: true)
    let resolver = parts.resolver(standard)
    let items = resolver.plans(parts.drafts).map { resolver.resolve($0) }
    return workspace(parts, readings, roles, resolver, items, usesBuiltInStandard: false)
  }

  private func parts(
    _ bound: [FileBinder.Outcome],
    _ readings: [Reading],
    _ roles: [FileRole],
    earlier: [Diagnostic],
    hasStandard: Bool
  ) -> WorkspaceParts {
    var parts = WorkspaceParts(registersAreUnknown: filesStandAlone, folder: folder)
    parts.diagnostics = earlier
    for (number, outcome) in bound.enumerated() {
      parts.place(outcome, readings[number].tree, roles[number])
    }
    parts.checkStandard(settings, isThere: hasStandard)
    parts.checkProfiles(settings, owners: Self.owners(roles), base: folder)
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
      files: SourceFiles(trees: readings.map(\.tree), roles: roles, unread: unread),
      standard: resolver.standard,
      usesBuiltInStandard: usesBuiltInStandard, registers: parts.registers,
      catalogue: parts.catalogue, items: items, unusedCatalogue: unused.map(\.item),
      forms: parts.forms, events: parts.events,
      checksRegisters: true, left: left, itemCards: ItemCards(items, left), base: base,
      diagnostics: parts.diagnostics + resolver.surplusLayers(parts.drafts)
        + (resolved + unused).flatMap(\.diagnostics),
      failures: failures + failure(of: resolver.standard))
  }

  /// A standard without elements would find nothing wrong with anything.
  private func failure(of standard: Standard) -> [Failure] {
    guard standard[shape: "item"]?.elements.isEmpty != false else { return [] }
    return [
      Failure(
        zh:
          "\(folder)/national 里没有“事项”的要素，什么也没有核验：要用 zhun 自带的国家标准，删去这个目录；补充的区划写到 \(folder)/profiles/‹省›/divisions.yaml",
        en:
          "\(folder)/national holds no elements of items, and nothing was checked: remove the folder to use the standard in this program; further divisions belong in \(folder)/profiles/<province>/divisions.yaml"
      )
    ]
  }

  /// The folder that holds `national/`, `catalogue/`, `districts/` ….
  private var folder: String { WorkspaceLoader.base(of: settings) }

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

  func read(_ file: WorkspaceFile, _ number: Int) -> Result<ReadFile, Failure> {
    let before = earlier?.file(number, file)
    // Looked at before the bytes are read: what is written in between then shows the next time.
    let stamp = source.stamp(file.path)
    if let before, let stamp, before.stamp == stamp { return .success(before.kept(stamp)) }
    let lasting = stamp.flatMap { $0.isSettled(at: FileStamp.now) ? $0 : nil }
    do throws(Failure) {
      let bytes = try source.read(file.path)
      if let before, before.reading.tree.source.bytes == bytes {
        return .success(before.kept(lasting))
      }
      let text = SourceText(path: file.path, bytes: bytes)
      return .success(
        ReadFile(file: file, reading: Reading(of: text, file: FileID(number)), stamp: lasting))
    } catch {
      return .failure(error)
    }
  }

  private func read(_ file: BuiltIn.File, _ number: Int) -> ReadFile {
    let place = WorkspaceFile(path: Self.path(file), role: Self.role(file))
    if let before = earlier?.file(number, place) { return before.kept(nil) }
    let text = SourceText(path: place.path, bytes: file.bytes)
    return ReadFile(
      file: place, reading: Reading(of: text, file: FileID(number)), stamp: nil)
  }

  static let builtInPrefix = "zhun:"

  static func path(_ file: BuiltIn.File) -> String { builtInPrefix + file.path }

  private static func role(_ file: BuiltIn.File) -> FileRole {
    FileRole(path: String(file.path.dropFirst("standards/".count)))
  }
}

/// The parts of a load.
extension Wording {
  fileprivate static let reading = Wording(zh: "读取解析，装载标准", en: "reading, parsing, standard")
  fileprivate static let binding = Wording(zh: "对应要素", en: "binding")
  fileprivate static let resolving = Wording(zh: "合并各层，查登记册", en: "resolving")
}
