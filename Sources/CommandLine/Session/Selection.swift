import Compiler
import Source

/// What paths on the command line select: a part of one workspace, or files outside any.
struct Selection {
  enum Place {
    /// A workspace by its folder, and the paths in it whose findings are reported.
    case workspace(root: String, paths: [String])
    /// Files that belong to no workspace, as they are to be shown.
    case files([String])
  }

  let place: Place
  /// What could not be looked at while the paths were followed.
  private(set) var failures: [Failure] = []

  /// Follows the paths; without any, the workspace around the folder or the files below it.
  init(_ paths: [String], from folder: String) throws(Failure) {
    guard let folder = FileSystem.absolute(folder), FileSystem.targetKind(folder) == .folder else {
      throw Failure(zh: "目录 \(folder) 不存在", en: "There is no folder \(folder)")
    }
    if paths.isEmpty, let root = WorkspaceLoader.root(of: folder) {
      place = .workspace(root: root, paths: [""])
      return
    }
    var roots: [String?] = []
    var found: [String] = []
    for path in paths.isEmpty ? ["."] : paths {
      let target = try Self.resolve(path, from: folder)
      roots.append(WorkspaceLoader.root(of: target))
      found.append(target)
    }
    guard Set(roots).count == 1, let root = roots.first else {
      throw Failure(
        zh: "这些路径不属于同一个工作区，请分别核验",
        en: "These paths belong to different workspaces: check one at a time")
    }
    if let root {
      place = .workspace(
        root: root, paths: found.compactMap { WorkPath.relative($0, to: root) })
      return
    }
    (place, failures) = try Self.files(found, from: folder)
  }

  /// The real place of a path; links are refused, they may lead anywhere.
  private static func resolve(_ path: String, from folder: String) throws(Failure) -> String {
    let place = WorkPath.place(path, from: folder)
    switch FileSystem.kind(place) {
    case .missing:
      throw Failure(zh: "路径 \(path) 不存在", en: "There is nothing at \(path)")
    case .link:
      throw Failure(
        zh: "\(path) 是符号链接，没有读取：请直接给出它指向的路径",
        en: "\(path) is a symbolic link and was not followed: name the place it points to")
    case .other:
      throw Failure(zh: "\(path) 不是普通文件，没有读取", en: "\(path) is no regular file and was not read")
    case .file, .folder: break
    }
    guard let absolute = FileSystem.absolute(place) else {
      throw Failure(zh: "路径 \(path) 不存在", en: "There is nothing at \(path)")
    }
    return absolute
  }

  /// Files that lie as those of a workspace do, without the settings that make it one, would all be taken for items.
  private static func refuseWorkspaceWithoutSettings(
    _ folder: String, _ listing: WorkspaceListing
  ) throws(Failure) {
    let places = ["/districts/", "/catalogue/"]
    let paths = listing.files.lazy.map(\.location)
    guard
      let path = paths.first(where: { path in
        path.hasPrefix(folder + "/") && places.contains { path.contains($0) }
      })
    else { return }
    let meant = (try? FileSystem.names(in: folder))?.sorted().first {
      ["zhun.yml", WorkspaceLoader.settingsName].contains($0.lowercased())
    }
    let shown = WorkPath.relative(path, to: folder) ?? path
    if let meant {
      throw Failure(
        zh: "\(shown) 属于工作区，但这里没有 zhun.yaml，只有 \(meant)：请把它改名为 zhun.yaml",
        en: "\(shown) belongs to a workspace, but there is no zhun.yaml here: rename \(meant)")
    }
    throw Failure(
      zh: "\(shown) 属于工作区，但这里没有 zhun.yaml：请在工作区的最上层建一个，写一行“名称: ”和工作区的名称",
      en:
        "\(shown) belongs to a workspace, but there is no zhun.yaml: make one in its top folder with a line “名称: ” and a name"
    )
  }

  private static func files(
    _ found: [String], from folder: String
  ) throws(Failure) -> (Place, [Failure]) {
    var listing = WorkspaceListing()
    var files: Set<String> = []
    for path in found {
      let shown = WorkPath.relative(path, to: folder) ?? path
      if FileSystem.kind(path) == .folder {
        let before = listing.files.count + listing.failures.count
        listing.walk(path, shown: shown)
        try refuseWorkspaceWithoutSettings(path, listing)
        guard listing.files.count + listing.failures.count > before else {
          throw Failure(
            zh: "\(shown.isEmpty ? "." : shown) 下没有 YAML 文件",
            en: "There is no YAML file below \(shown.isEmpty ? "." : shown)")
        }
      } else {
        files.insert(shown)
      }
    }
    let settings = listing.files.first { $0.location.hasSuffix("/" + WorkspaceLoader.settingsName) }
    if let settings {
      throw Failure(
        zh: "\(settings.path) 处有一个工作区，请单独核验它",
        en: "There is a workspace at \(settings.path): check it by itself")
    }
    files.formUnion(listing.files.map(\.path))
    return (.files(files.sorted()), listing.failures)
  }
}
