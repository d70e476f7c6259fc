package import Compiler
import Importing
package import Source
package import Standard
import YAML

/// The file of a new item: what only its place can say, to be filled in, and nothing that it inherits.
package struct ItemDraft {
  /// Whose file it is.
  package enum Owner: Hashable, Sendable {
    /// How a body of a division carries the item out.
    case division(String)
    /// What is the same everywhere; the basic code says whose catalogue it stands in.
    case catalogue
  }

  /// Below the folder of the workspace.
  package let path: String
  package let bytes: [UInt8]
  /// How many keys have nothing behind them yet.
  package let blankCount: Int
  /// What the catalogue and the divisions above state already.
  package let inherited: [Element]

  /// - Parameters:
  ///   - name: the name of the file, without its ending; nil for the code, and for one file of an item in a place
  ///   - root: the folder of the workspace
  package init(
    _ code: BasicCode, of owner: Owner, name: String?, root: String, language: Language,
    workers: Int
  ) async throws(Failure) {
    let base = WorkspaceLoader.folder(root: root)
    let file = (name ?? code.text.string) + ".yaml"
    let division: String
    let path: String
    switch owner {
    case .catalogue:
      path = "\(base)/catalogue/\(code.owner)/\(file)"
      division = ""
    case .division(let digits):
      let folders = Division.ancestry(of: digits).joined(separator: "/")
      path = "\(base)/districts/\(folders)/items/\(file)"
      division = digits
    }
    guard FileSystem.kind(root + "/" + path) == .missing else { throw Self.isThere(path) }
    // An item by its code and a body that nobody has registered: what it lacks is what is to be filled in.
    let outline =
      "基本编码: \"\(code.text.string)\"\n" + (owner == .catalogue ? "" : "实施主体: \(Self.nobody)\n")
    let files = WorkspaceFiles.disk(root).concerning(division, base: base)
      .adding(path, Array(outline.utf8))
    let workspace = try await WorkspaceLoader(workers: workers).load(files, root: root)
    if let failure = workspace.failures.first { throw failure }
    let items = workspace.items + workspace.unusedCatalogue
    guard let made = items.first(where: { Self.path(of: $0, workspace) == path }) else {
      let taken = workspace.catalogue[code.text.string].map {
        workspace.files[$0.location.file].source.path
      }
      throw Self.isThere(taken ?? path)
    }
    let twin = items.first { item in
      item.division == division && item.basicCode == code.text.string && item.file != made.file
    }
    if let twin, name == nil {
      throw Failure(
        zh:
          "这里已经有这一事项：\(Self.path(of: twin, workspace))。另一个主体也办理的，用 --file 给新文件起名",
        en:
          "the item is there already: \(Self.path(of: twin, workspace)). Where another body carries it out too, name the new file with --file"
      )
    }
    var writer = ItemDraftWriter(workspace, made, code, owner, language)
    writer.write()
    self.path = path
    bytes = Array(writer.text.text.utf8)
    blankCount = writer.text.blankCount
    inherited = writer.inherited
  }

  /// A name that no body has.
  static let nobody = "＿"

  private static func path(of item: Item, _ workspace: Workspace) -> String {
    workspace.files[item.file].source.path
  }

  private static func isThere(_ path: String) -> Failure {
    Failure(zh: "\(path) 已经存在，没有写入", en: "\(path) is there already: nothing was written")
  }
}
