import Compiler
import Source
import Synchronization
import Templates

/// The templates and the assets of a publication, read and compiled when they are first needed.
final class TemplateStore: Sendable {
  private struct Loaded: Sendable {
    let files: TemplateFiles
    let set: TemplateSet
  }

  private let workspace: Workspace
  private let loaded = Mutex<Result<Loaded, Failure>?>(nil)

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The templates, checked against what every kind of page is filled with.
  func set() throws(Failure) -> TemplateSet { try load().set }

  /// The style sheet, the scripts and the images as they are published.
  func assets() throws(Failure) -> [OutputFile] {
    let files = try load().files
    var assets = files.all.filter { file in
      if case .asset = file.use { true } else { false }
    }.map { ($0.path, $0.bytes) }
    if !assets.contains(where: { $0.0 == Self.styleSheet }) {
      assets.append((Self.styleSheet, Self.joinedStyles(files)))
    }
    return assets.map { path, bytes in OutputFile(path) { bytes } }
  }

  /// The tables that tell how characters are read.
  func readings() throws(Failure) -> [TemplateFiles.File] {
    try load().files.all.filter { file in
      if case .readings = file.use { true } else { false }
    }
  }

  /// The words that the search may leave out.
  func fillers() throws(Failure) -> [TemplateFiles.File] {
    try load().files.all.filter { file in
      if case .fillers = file.use { true } else { false }
    }
  }

  /// All that pages are made with, as it was read.
  func sources() throws(Failure) -> [TemplateFiles.File] { try load().files.all }

  private func load() throws(Failure) -> Loaded {
    let result = loaded.withLock { loaded in
      if let loaded { return loaded }
      let result = Self.read(workspace)
      loaded = result
      return result
    }
    return try result.get()
  }

  private static func read(_ workspace: Workspace) -> Result<Loaded, Failure> {
    do throws(Failure) {
      let files = try TemplateFiles(workspace)
      let (set, sources, diagnostics) = files.compiled(from: 0)
      if let mistake = diagnostics.first(where: { $0.severity == .error }) {
        throw failure(mistake, sources)
      }
      return .success(Loaded(files: files, set: set))
    } catch {
      return .failure(error)
    }
  }

  private static func failure(_ mistake: Diagnostic, _ sources: [SourceText]) -> Failure {
    let source = sources[Int(mistake.location.file.index)]
    let position = LineTable(source).position(of: Int(mistake.location.range.start))
    let place = "\(source.path):\(position.line):\(position.column)"
    return Failure(
      zh: "模板有错误，没有发布：\(place) \(mistake.message(in: .chinese))",
      en: "a template has errors: \(place) \(mistake.message(in: .english))")
  }

  /// The one style sheet that pages ask for; a workspace may bring its own whole one.
  private static let styleSheet = "assets/style.css"

  /// The style files in the order of their names: each is one idea, and any can be replaced alone.
  private static func joinedStyles(_ files: TemplateFiles) -> [UInt8] {
    let styles = files.all.filter { file in
      if case .style = file.use { true } else { false }
    }
    return Array(styles.map(\.bytes).joined(separator: [0x0A]))
  }
}

extension TemplateFiles {
  /// The templates compiled together and checked against the kinds of pages.
  ///
  /// - Parameter first: the number of the first file, where others are numbered before them
  func compiled(
    from first: Int
  ) -> (set: TemplateSet, sources: [SourceText], diagnostics: [Diagnostic]) {
    var sources: [SourceText] = []
    var templates: [TemplateSource] = []
    var tooLarge: [Diagnostic] = []
    for file in all {
      if let limit = file.isBeyond, file.isUsed {
        tooLarge.append(
          Diagnostic(
            .templateFileTooLarge,
            at: Location(file: FileID(first + sources.count), range: ByteRange(0, 0)),
            ["name": .text(file.shown), "limit": .number(limit >> 20)]))
      }
      guard case .template(let name) = file.use else {
        // Reports show no line of a picture.
        sources.append(SourceText(path: file.shown, bytes: []))
        continue
      }
      let source = SourceText(path: file.shown, bytes: file.bytes)
      templates.append(TemplateSource(name, file: FileID(first + sources.count), source))
      sources.append(source)
    }
    let (set, diagnostics) = TemplateSet.compile(templates, models: PageKind.models)
    return (set, sources, tooLarge + diagnostics)
  }
}

extension OutputFile {
  /// A page made by a template.
  static func page(
    _ path: String,
    _ template: String,
    of templates: TemplateSet,
    from basis: Basis? = nil,
    _ view: @escaping @Sendable () -> View
  ) -> OutputFile {
    OutputFile(path) { () throws(Failure) in try templates.page(template, view()) }
      .made { _ in basis }
  }
}

extension TemplateSet {
  /// The bytes of a page.
  func page(_ template: String, _ view: View) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(RenderError) {
      try render(template, view, into: &bytes)
    } catch {
      switch error {
      case .unknownTemplate(let name):
        throw Failure(zh: "没有模板 \(name)", en: "there is no template \(name)")
      case .tooDeep(let name):
        throw Failure(
          zh: "模板 \(name) 的引用没有尽头", en: "the partials of the template \(name) never end")
      case .tooLarge(let name):
        throw Failure(
          zh: "模板 \(name) 的页面太大：区块和引用层层相乘",
          en: "a page of the template \(name) is too large: its sections and partials multiply")
      }
    }
    return bytes
  }
}
