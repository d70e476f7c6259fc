import Compiler
import Publishing
import Reports
import Source
import Standard
import Templates

/// What `zhun explain` says of a rule.
struct ExplanationView {
  let view: View

  /// Nil where there is no such rule.
  init?(_ name: String, _ workspace: Workspace?, _ language: Language) {
    let ofData = workspace?.standard.rules.map(\.rule) ?? []
    let rules = Rule.all + Rule.templates + Rule.templateFiles + ofData
    guard let rule = rules.first(where: { $0.code == name.uppercased() }) else { return nil }
    let text = RuleManual.text(rule, in: language, Painter(isColored: false))
    view = [
      "page": Words.view(language), "code": .text(rule.code), "text": .text(text),
    ]
  }

  static let model = ViewModel(
    ViewModel.Shape(
      "explanationPage",
      [
        .object("page", Words.shape, zh: "页面", en: "The page"),
        .text("code", zh: "规则编号", en: "The code of the rule"),
        .text("text", zh: "说明", en: "What is said of it"),
      ]))
}
