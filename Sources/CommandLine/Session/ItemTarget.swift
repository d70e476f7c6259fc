import Compiler
import Source
import Standard
import YAML

/// The file of one item that a command is about, in its workspace or by itself.
struct ItemTarget {
  private let given: String
  private let absolute: String
  private let root: String?

  init(_ path: String, in folder: String) throws(Failure) {
    given = path
    let place = WorkPath.place(path, from: folder)
    guard FileSystem.kind(place) == .file, let absolute = FileSystem.absolute(place) else {
      let isThere = FileSystem.kind(place) != .missing
      throw isThere
        ? Failure(zh: "\(path) 不是普通文件", en: "\(path) is no regular file")
        : Failure(zh: "路径 \(path) 不存在", en: "There is nothing at \(path)")
    }
    self.absolute = absolute
    root = WorkspaceLoader.root(of: absolute)
  }

  func load(_ session: Session) async throws(Failure) -> Workspace {
    let loader = WorkspaceLoader(workers: session.workers)
    if let root { return try await loader.load(root: root) }
    return await loader.load(files: [absolute])
  }

  func item(in workspace: Workspace) throws(Failure) -> Item {
    let shown = root.flatMap { WorkPath.relative(absolute, to: $0) } ?? absolute
    if let item = workspace.items.first(where: { workspace.files.path($0.file) == shown }) {
      return item
    }
    guard let tree = workspace.files.trees.first(where: { $0.source.path == shown }) else {
      throw Failure(
        zh: "工作区不读取 \(given)：它不在事项的位置上",
        en: "The workspace does not read \(given): it stands in no place for items")
    }
    guard tree.root != nil else {
      throw Failure(zh: "\(given) 无法读成 YAML", en: "\(given) cannot be read as YAML")
    }
    throw Failure(
      zh: "\(given) 不是事项：请给出 districts/<区划>/items/ 下的文件",
      en: "\(given) is no item: name a file below districts/<division>/items/")
  }
}
