import Source
import Templates

/// Compiles a page named `page` and its partials.
func compile(
  _ template: String,
  partials: [String: String] = [:],
  model: ViewModel? = nil
) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
  let texts = [("page", template)] + partials.sorted { $0.key < $1.key }
  let sources = texts.enumerated().map { index, text in
    let source = SourceText(path: "\(text.0).mustache", bytes: Array(text.1.utf8))
    return TemplateSource(text.0, file: FileID(index), source)
  }
  let (set, diagnostics) = TemplateSet.compile(sources, models: model.map { ["page": $0] } ?? [:])
  return (set, diagnostics)
}

/// Renders a page without a model.
func render(
  _ template: String, _ view: View, partials: [String: String] = [:]
) throws(TemplateSet.RenderError) -> String {
  var output: [UInt8] = []
  try compile(template, partials: partials).set.render("page", view, into: &output)
  return String(decoding: output, as: UTF8.self)
}
