import BuiltIn
import Source
package import Standard
import YAML

/// Reads a workspace from its folder, or single files against the standard in the binary.
package struct WorkspaceLoader: Sendable {
  let workers: Int
  let overlay: FileOverlay

  /// - Parameter overlay: what stands in for the bytes of some files
  package init(workers: Int, overlay: FileOverlay = FileOverlay()) {
    self.workers = max(1, workers)
    self.overlay = overlay
  }

  /// The folder at or above a path that holds `zhun.yaml`; nil where there is none.
  package static func root(of path: String) -> String? {
    var folder = path
    if FileSystem.targetKind(folder) != .folder { folder = parent(folder) }
    while true {
      if FileSystem.kind(folder + "/" + settingsName) == .file { return folder }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = parent(folder)
    }
  }

  package static let settingsName = "zhun.yaml"

  /// Reads the workspace whose `zhun.yaml` stands in a folder.
  package func load(root: String) async throws(Failure) -> Workspace {
    try await load(WorkspaceFiles.disk(root).overlaid(by: overlay), root: root)
  }

  /// Reads a workspace again and takes over what was read before and has not changed.
  ///
  /// - Parameter earlier: an earlier state of the same workspace; nil the first time
  package func reload(
    root: String, after earlier: LoadedWorkspace?
  ) async throws(Failure) -> LoadedWorkspace {
    try await loaded(
      WorkspaceFiles.disk(root).overlaid(by: overlay), root: root, after: earlier?.memory,
      leavesMemory: true)
  }

  /// Reads of a workspace what may have changed since a check of it.
  package func load(
    root: String, after recollection: Recollection
  ) async throws(Failure) -> Workspace {
    try await loaded(
      WorkspaceFiles.disk(root).overlaid(by: overlay), root: root, recollection
    ).workspace
  }

  /// Reads a workspace from its files as they are now or as they were.
  package func load(_ source: WorkspaceFiles, root: String) async throws(Failure) -> Workspace {
    try await loaded(source, root: root).workspace
  }

  private func loaded(
    _ source: WorkspaceFiles, root: String, _ recollection: Recollection? = nil,
    after earlier: LoadMemory? = nil, leavesMemory: Bool = false
  ) async throws(Failure) -> LoadedWorkspace {
    let bytes = try source.read(Self.settingsName)
    let settings = Self.settings(
      Reading(of: SourceText(path: Self.settingsName, bytes: bytes), file: FileID(0)))
    let base = Self.base(of: settings)
    var recollection = recollection
    // What stands in for files is known to nobody who asks the file system.
    if !overlay.isEmpty { recollection?.changed = nil }
    var failures: [Failure] = []
    var paths: [String]
    if let known = recollection?.paths(settings: source.place(Self.settingsName)) {
      paths = Array(known.dropFirst())
    } else {
      let listing = source.list(base)
      paths = listing.files.map(\.path)
      paths.sort { $0.precedesInBytes($1) }
      failures = listing.failures
    }
    var roles = FolderRoles(base: base)
    let own = WorkspaceFile(path: Self.settingsName, role: .settings)
    let assembly = WorkspaceAssembly(
      root: root, source: source, settings: settings, workers: workers, failures: failures,
      earlier: earlier, leavesMemory: leavesMemory, recollection: recollection)
    return await assembly.assemble(
      [own] + paths.map { WorkspaceFile(path: $0, role: roles.role(of: $0)) })
  }

  /// Reads single files that belong to no workspace, against the standard in the binary alone.
  ///
  /// - Parameter folder: where relative paths start; empty for the current folder.
  package func load(files paths: [String], in folder: String = "") async -> Workspace {
    let files = paths.sorted { $0.precedesInBytes($1) }.map {
      WorkspaceFile(path: $0, role: .item(division: ""))
    }
    let assembly = WorkspaceAssembly(
      root: nil, source: WorkspaceFiles.disk(folder).overlaid(by: overlay), settings: Settings(),
      workers: workers, failures: [], filesStandAlone: true)
    return await assembly.assemble(files).workspace
  }

  /// Reads texts in memory as items of one division: examples, tests and editors.
  package func load(
    texts: [(path: String, bytes: [UInt8])],
    standard: Standard,
    division: String
  ) -> Workspace {
    let trees = texts.enumerated().map { number, text in
      Reading(of: SourceText(path: text.path, bytes: text.bytes), file: FileID(number))
    }
    let roles = texts.map { text in
      if text.path == Self.settingsName { return FileRole.settings }
      let role = FileRole(path: text.path)
      return role == .misplaced ? FileRole.item(division: division) : role
    }
    let own = zip(trees, roles).first { $1 == .settings }?.0
    let assembly = WorkspaceAssembly(
      root: nil, source: .disk(""), settings: own.map(Self.settings) ?? Settings(), workers: 1,
      failures: [])
    return assembly.assemble(trees, roles, standard: standard)
  }

  /// The folder below which a workspace keeps its files, as its settings have it now.
  package static func folder(root: String) -> String {
    let bytes = try? WorkspaceFiles.disk(root).read(settingsName)
    return folder(ofSettings: bytes ?? [])
  }

  /// The folder below which a workspace with these settings keeps its files.
  package static func folder(ofSettings bytes: [UInt8]) -> String {
    base(
      of: settings(Reading(of: SourceText(path: settingsName, bytes: bytes), file: FileID(0))))
  }

  /// What a file of settings says; what is wrong with it is found when it is bound as one of the files.
  private static func settings(_ reading: Reading) -> Settings {
    var ignored: [Diagnostic] = []
    let record = Binder(StandardLoader.formats).bind(
      reading.tree, as: "workspaceFile", into: &ignored)
    return record.map(Settings.init) ?? Settings()
  }

  /// The folder that holds the standard, the catalogue and the districts.
  static func base(of settings: Settings) -> String {
    guard let standard = settings.standard, standard.contains("/"), !settings.standardIsOutside
    else { return "standards" }
    return parent(standard)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
