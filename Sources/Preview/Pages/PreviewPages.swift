import BuiltIn
import Compiler
import Source
import Templates

/// The pages of the preview itself, compiled once: they are part of the program, and no workspace replaces them.
struct PreviewPages: Sendable {
  private let templates: TemplateSet
  private let assets: [String: [UInt8]]

  static let shared: Result<PreviewPages, Failure> = {
    Result { () throws(Failure) in try PreviewPages() }
  }()

  private static let folder = "preview"
  private static let ending = ".mustache"

  static let models: [String: ViewModel] = [
    "shell": ShellView.model, "trouble": TroubleView.model,
    "explanation": ExplanationView.model,
  ]

  private init() throws(Failure) {
    var sources: [TemplateSource] = []
    var assets: [String: [UInt8]] = [:]
    for file in BuiltIn.files(below: Self.folder) {
      let name = String(file.path.dropFirst(Self.folder.utf8.count + 1))
      guard name.hasSuffix(Self.ending) else {
        assets["assets/" + name] = file.bytes
        continue
      }
      sources.append(
        TemplateSource(
          String(name.dropLast(Self.ending.utf8.count)), file: FileID(sources.count),
          SourceText(path: file.path, bytes: file.bytes)))
    }
    let (templates, diagnostics) = TemplateSet.compile(sources, models: Self.models)
    if let mistake = diagnostics.first(where: { $0.severity == .error }) {
      let path = sources[Int(mistake.location.file.index)].text.path
      throw Failure(
        zh: "\(path)：\(mistake.message(in: .chinese))",
        en: "\(path): \(mistake.message(in: .english))")
    }
    self.templates = templates
    self.assets = assets
  }

  /// A style sheet, a script or a picture.
  func asset(_ path: String) -> [UInt8]? { assets[path] }

  func shell(_ view: View) -> [UInt8] { bytes("shell", view) }

  func trouble(_ view: View) -> [UInt8] { bytes("trouble", view) }

  func explanation(_ view: View) -> [UInt8] { bytes("explanation", view) }

  private func bytes(_ name: String, _ view: View) -> [UInt8] {
    var bytes: [UInt8] = []
    // The templates were compiled with these names, and none includes itself.
    try? templates.render(name, view, into: &bytes)
    return bytes
  }
}
