import Compiler
import Source
import YAML

/// A folder that is about to be replaced, once it is clear that nothing of anyone else's is in it.
struct OutputFolder {
  /// Its absolute path.
  let path: String
  /// The manifest of the last run; nil where the folder is missing or empty.
  let manifest: Manifest?
  let manifestBytes: [UInt8]
  let exists: Bool
  /// Keeps two runs from writing one folder at a time; nil where there is no folder yet.
  ///
  /// It is taken before anything is read: what was read would else be the state before another run.
  private let lock: FolderLock?

  /// Looks at a folder and refuses what must not be overwritten.
  init(_ path: String, for workspace: Workspace) throws(Failure) {
    try Self.refuseBadPlace(path, workspace)
    self.path = path
    switch FileSystem.kind(path) {
    case .missing: (exists, manifest, manifestBytes, lock) = (false, nil, [], nil)
    case .folder:
      exists = true
      lock = FolderLock(path)
      guard lock != nil else { throw Self.busy(path) }
      let names = try FileSystem.names(in: path)
      guard !names.isEmpty else {
        (manifest, manifestBytes) = (nil, [])
        return
      }
      guard names.contains(Manifest.name),
        FileSystem.kind(path + "/" + Manifest.name) == .file
      else { throw Self.notOurs(path) }
      let bytes = try FileSystem.read(path + "/" + Manifest.name)
      guard let manifest = Manifest(bytes) else {
        throw Manifest.otherFormat(bytes).map { Self.other(path, $0) } ?? Self.notOurs(path)
      }
      try Self.refuseStrangers(path, manifest)
      self.manifest = manifest
      manifestBytes = bytes
    case .link, .file, .other:
      throw Failure(zh: "\(path) 不是文件夹，不能作为发布目录", en: "\(path) is no folder to publish into")
    }
  }

  private static func refuseBadPlace(_ path: String, _ workspace: Workspace) throws(Failure) {
    let parts = path.split(separator: "/")
    guard path.hasPrefix("/"), !parts.isEmpty, !parts.contains(".."), !parts.contains(".") else {
      throw Failure(zh: "不能发布到 \(path)", en: "\(path) cannot be published into")
    }
    guard let root = workspace.root, let base = FileSystem.absolute(root) else { return }
    let place = resolved(path)
    if base == place || base.hasPrefix(place + "/") {
      throw Failure(
        zh: "\(path) 包含工作区本身，不能作为发布目录",
        en: "\(path) holds the workspace itself and cannot be published into")
    }
    let sources = Set(
      workspace.files.trees.compactMap { tree in
        tree.source.path.split(separator: "/").first.map { base + "/" + $0 }
      })
    for folder in sources.sorted() + [base + "/templates"] {
      guard place == folder || place.hasPrefix(folder + "/") else { continue }
      throw Failure(
        zh: "\(path) 在 \(folder) 里面，那里是源文件，不能作为发布目录",
        en: "\(path) stands in \(folder), which holds sources, and cannot be published into")
    }
  }

  /// The path with links followed as far as it exists.
  private static func resolved(_ path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    var rest: [String] = []
    while let last = parts.last {
      if let real = FileSystem.absolute("/" + parts.joined(separator: "/")) {
        return ([real == "/" ? "" : real] + rest).joined(separator: "/")
      }
      rest.insert(last, at: 0)
      parts.removeLast()
    }
    return path
  }

  static func busy(_ path: String) -> Failure {
    Failure(zh: "另一个 zhun 正在写 \(path)", en: "another zhun is writing \(path)")
  }

  private static func notOurs(_ path: String) -> Failure {
    Failure(
      zh: "\(path) 不是空文件夹，里面也没有本工具的 \(Manifest.name)，为防止误删没有写入",
      en: "\(path) is neither empty nor written by zhun (no \(Manifest.name) of its own)")
  }

  private static func other(_ path: String, _ format: String) -> Failure {
    Failure(
      zh:
        "\(path) 是另一个版本的 zhun 写的（\(Manifest.name) 的格式是 \(format)，本版本只认 \(Manifest.format)），没有写入；请用那个版本，或用 --out 换一个目录",
      en:
        "\(path) was written by another version of zhun (its \(Manifest.name) says \(format), this version knows \(Manifest.format)): use that version or choose another --out"
    )
  }

  /// A file that no manifest lists would be lost when the folder is replaced.
  private static func refuseStrangers(_ path: String, _ manifest: Manifest) throws(Failure) {
    let known = Set(manifest.files.map(\.path) + [Manifest.name])
    var pending = [""]
    while let folder = pending.popLast() {
      for name in try FileSystem.names(in: path + "/" + folder) {
        let place = folder.isEmpty ? name : folder + "/" + name
        if FileSystem.kind(path + "/" + place) == .folder {
          pending.append(place)
        } else if !known.contains(place) {
          throw Failure(
            zh: "\(path) 里的 \(place) 不是本工具写的，请先移走，或用 --out 换一个目录",
            en: "\(path) holds \(place), which zhun did not write: move it or choose another --out")
        }
      }
    }
  }
}
