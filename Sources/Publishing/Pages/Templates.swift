import BuiltIn
import Compiler
import Source
import Templates

/// The templates and the assets of pages: those of the binary, overridden one by one by the workspace.
enum Templates {
  private static let folder = "templates"
  private static let ending = ".mustache"

  /// The templates of a publication, checked against what one page is filled with.
  static func load(
    _ workspace: Workspace,
    page: String,
    _ model: ViewModel
  ) throws(Failure) -> TemplateSet {
    var sources: [TemplateSource] = []
    for (path, bytes) in try files(workspace) where path.hasSuffix(ending) {
      sources.append(
        TemplateSource(
          String(path.dropLast(ending.utf8.count)), file: FileID(sources.count),
          SourceText(path: folder + "/" + path, bytes: bytes)))
    }
    let (templates, diagnostics) = TemplateSet.compile(sources, models: [page: model])
    if let mistake = diagnostics.first(where: { $0.severity == .error }) {
      let source = sources[Int(mistake.location.file.index)].text
      let position = LineTable(source).position(of: Int(mistake.location.range.start))
      let place = "\(source.path):\(position.line):\(position.column)"
      throw Failure(
        zh: "模板有错误，没有发布：\(place) \(mistake.message(in: .chinese))",
        en: "a template has errors: \(place) \(mistake.message(in: .english))")
    }
    return templates
  }

  /// The style sheet, the scripts and the images as they are published.
  static func assets(_ workspace: Workspace) throws(Failure) -> [OutputFile] {
    let files = try files(workspace)
    var assets = files.filter { $0.path.hasPrefix("assets/") && isPublishable($0.path) }
    if !assets.contains(where: { $0.path == styleSheet }) {
      assets.append((styleSheet, joinedStyles(files)))
    }
    return assets.map { path, bytes in OutputFile(path) { bytes } }
  }

  /// The one style sheet that pages ask for; a workspace may bring its own whole one.
  private static let styleSheet = "assets/style.css"

  /// The style files in the order of their names: each is one idea, and any can be replaced alone.
  private static func joinedStyles(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    let styles = files.filter { $0.path.hasPrefix("styles/") && $0.path.hasSuffix(".css") }
    return Array(styles.map(\.bytes).joined(separator: [0x0A]))
  }

  /// All files by their paths below the folder, in the order of the paths.
  static func files(
    _ workspace: Workspace
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    for file in BuiltIn.files(below: folder) {
      files[String(file.path.dropFirst(folder.utf8.count + 1))] = file.bytes
    }
    if let root = workspace.root, FileSystem.kind(root + "/" + folder) == .folder {
      for path in try names(below: root + "/" + folder) {
        files[path] = try FileSystem.read(root + "/" + folder + "/" + path)
      }
    }
    return files.sorted { Manifest.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
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

  /// Names of assets become addresses: letters, digits, hyphens and one ending.
  private static func isPublishable(_ path: String) -> Bool {
    path.split(separator: "/").allSatisfy { part in
      let pieces = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return pieces.count <= 2 && pieces.allSatisfy { Address.part($0) == $0 }
    }
  }
}

extension OutputFile {
  /// A page made by a template.
  static func page(
    _ path: String,
    _ template: String,
    of templates: TemplateSet,
    _ view: @escaping @Sendable () -> View
  ) -> OutputFile {
    OutputFile(path) { () throws(Failure) in
      var bytes: [UInt8] = []
      do throws(TemplateSet.RenderError) {
        try templates.render(template, view(), into: &bytes)
      } catch {
        switch error {
        case .unknownTemplate(let name):
          throw Failure(zh: "没有模板 \(name)", en: "there is no template \(name)")
        case .tooDeep(let name):
          throw Failure(
            zh: "模板 \(name) 的引用没有尽头", en: "the partials of the template \(name) never end")
        }
      }
      return bytes
    }
  }
}
