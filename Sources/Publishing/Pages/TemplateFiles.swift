import BuiltIn
import Compiler

/// The files of `templates/`: those of the binary, replaced one by one by those of the workspace.
struct TemplateFiles: Sendable {
  struct File: Sendable {
    /// Its path below the folder.
    let path: String
    let bytes: [UInt8]
    /// Whether the workspace brought it.
    let isOwn: Bool
    /// Whether the binary has a file of this path.
    let isKnown: Bool
    /// The limit that the file is beyond, in bytes; such a file is not read.
    var isBeyond: Int?

    /// How reports call it; the path of a file in the binary begins as those of its standard do.
    var shown: String { (isOwn ? "" : "zhun:") + TemplateFiles.folder + "/" + path }
  }

  /// How many bytes a template, a style or a table may have, and how many an image, a font or a script.
  private static let (largestText, largestAsset) = (4 << 20, 64 << 20)

  static let folder = "templates"
  static let ending = ".mustache"

  /// All files in the order of their paths.
  let all: [File]

  /// The files of the binary alone.
  static let builtIn = TemplateFiles()

  private init() {
    all = BuiltIn.files(below: Self.folder).map { file in
      let path = String(file.path.dropFirst(Self.folder.utf8.count + 1))
      return File(path: path, bytes: file.bytes, isOwn: false, isKnown: true)
    }.sorted { Manifest.precedes($0.path, $1.path) }
  }

  init(_ workspace: Workspace) throws(Failure) {
    var files: [String: File] = [:]
    for file in Self.builtIn.all { files[file.path] = file }
    if let folder = Self.place(in: workspace) {
      for path in try Self.names(below: folder) {
        let limit = path.hasPrefix("assets/") ? Self.largestAsset : Self.largestText
        var bytes = try FileSystem.read(folder + "/" + path, limit: limit + 1)
        let isTooLarge = bytes.count > limit
        if isTooLarge { bytes = [] }
        // The mark that some editors put first would stand in the middle of a page.
        if path.hasSuffix(Self.ending), bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
          bytes.removeFirst(3)
        }
        files[path] = File(
          path: path, bytes: bytes, isOwn: true, isKnown: files[path] != nil,
          isBeyond: isTooLarge ? limit : nil)
      }
    }
    all = files.values.sorted { Manifest.precedes($0.path, $1.path) }
  }

  /// The folder of the workspace; nil where it has none.
  static func place(in workspace: Workspace) -> String? {
    guard let root = workspace.root, FileSystem.kind(root + "/" + folder) == .folder else {
      return nil
    }
    return root + "/" + folder
  }

  private static func names(below folder: String) throws(Failure) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let parent = pending.popLast() {
      for name in try FileSystem.names(in: folder + "/" + parent) where !name.hasPrefix(".") {
        let path = parent.isEmpty ? name : parent + "/" + name
        switch FileSystem.kind(folder + "/" + path) {
        case .folder: pending.append(path)
        case .file: found.append(path)
        case .link, .other, .missing: continue
        }
      }
    }
    return found
  }
}

extension TemplateFiles.File {
  /// What a file is for, told by its path.
  enum Use {
    case template(name: String)
    case style
    case asset
    /// How characters are read, for the search.
    case readings
    /// What the search may leave out of what is typed.
    case fillers
    /// A file for people, such as `README.md`.
    case note
    /// An asset whose name cannot be an address.
    case unpublishable
    case none
  }

  var use: Use {
    if path.hasSuffix(TemplateFiles.ending) {
      return .template(name: String(path.dropLast(TemplateFiles.ending.utf8.count)))
    }
    if path.hasPrefix("assets/") { return isPublishable ? .asset : .unpublishable }
    if path.hasPrefix("styles/"), path.hasSuffix(".css") { return .style }
    if path.hasPrefix("search/pinyin-initials"), path.hasSuffix(".txt") { return .readings }
    if path.hasPrefix("search/filler-words"), path.hasSuffix(".txt") { return .fillers }
    return path.hasSuffix(".md") ? .note : .none
  }

  /// Whether the file has anything to do with pages.
  var isUsed: Bool {
    switch use {
    case .template, .style, .asset, .readings, .fillers: true
    case .note, .unpublishable, .none: false
    }
  }

  /// Names of assets become addresses: letters, digits, hyphens and one ending.
  private var isPublishable: Bool {
    path.split(separator: "/").allSatisfy { part in
      let pieces = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return pieces.count <= 2 && pieces.allSatisfy { Address.part($0) == $0 }
    }
  }
}
