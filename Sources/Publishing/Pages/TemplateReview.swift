package import Compiler
package import Source
import Templates
import YAML

/// What is wrong in the templates of a workspace, each mistake at its place.
package struct TemplateReview: Sendable {
  /// The files of the workspace, followed by the templates.
  package let files: SourceFiles
  /// The findings in the order of reports; none where the workspace has no templates of its own.
  package let diagnostics: [Diagnostic]
  /// The paths of the workspace's own files below its `templates/`.
  package let paths: [String]

  package init(_ workspace: Workspace) throws(Failure) {
    guard TemplateFiles.place(in: workspace) != nil else {
      files = workspace.files
      diagnostics = []
      paths = []
      return
    }
    let templates = try TemplateFiles(workspace)
    let first = workspace.files.trees.count
    let (set, sources, mistakes) = templates.compiled(from: first)
    let trees = sources.enumerated().map { number, source in
      Tree(source: source, file: FileID(first + number))
    }
    files = workspace.files.adding(trees, roles: trees.map { _ in .template })
    let found = mistakes + Self.useless(templates, set, first)
    diagnostics = Checker.identified(found.sorted(by: Diagnostic.precedes), in: files)
    paths = templates.all.filter(\.isOwn).map(\.shown)
  }

  /// Files of the workspace that have no effect, and those that are not text.
  private static func useless(
    _ templates: TemplateFiles, _ set: TemplateSet, _ first: Int
  ) -> [Diagnostic] {
    var used: Set<String> = []
    for kind in PageKind.all { used.formUnion(set.parts(of: kind.template)) }
    let known = templates.all.filter { $0.isKnown && !$0.isOwn }.map(\.path)
    var found: [Diagnostic] = []
    for (number, file) in templates.all.enumerated() where file.isOwn {
      let place = Location(file: FileID(first + number), range: ByteRange(0, 0))
      let name = Argument.text(file.shown)
      switch file.use {
      case .template(let template):
        if let byte = broken(file.bytes) {
          found.append(
            Diagnostic(
              .templateEncoding,
              at: Location(file: place.file, range: ByteRange(byte, byte + 1)), ["name": name]))
        }
        guard !used.contains(template) else { continue }
        let hint =
          file.isKnown
          ? Wording(
            zh: "已经没有网页引用它：网页的模板也被替换了，里面没有写它。",
            en: "No page includes it any more: the page’s own template was replaced, too.")
          : hint(for: file, among: known.filter { $0.hasSuffix(TemplateFiles.ending) })
        found.append(
          Diagnostic(.unusedTemplateFile, at: place, ["name": name, "hint": .wording(hint)]))
      case .none:
        found.append(
          Diagnostic(
            .unusedTemplateFile, at: place,
            ["name": name, "hint": .wording(hint(for: file, among: known))]))
      case .unpublishable:
        found.append(Diagnostic(.unpublishableAsset, at: place, ["name": name]))
      case .style, .asset, .readings, .fillers, .note: continue
      }
    }
    return found
  }

  private static func hint(for file: TemplateFiles.File, among known: [String]) -> Wording {
    // A file in the wrong folder has the right name.
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let namesake = known.first { $0.split(separator: "/").last.map(String.init) == name }
    guard let meant = namesake ?? Spelling.nearest(to: file.path, among: known) else {
      return Wording(
        zh: "模板写成 .mustache，样式放在 styles/ 下，图形和脚本放在 assets/ 下；自己的局部模板要由某个网页引用。",
        en:
          "Templates end in .mustache, styles stand in styles/, images and scripts in assets/; a partial of your own has to be included by a page."
      )
    }
    return Wording(
      zh: "是否要写“\(TemplateFiles.folder)/\(meant)”？",
      en: "Did you mean \(TemplateFiles.folder)/\(meant)?")
  }

  /// The first byte that is no UTF-8.
  private static func broken(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var valid = 0
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += String(scalar).utf8.count
    }
    return min(valid, bytes.count - 1)
  }
}
