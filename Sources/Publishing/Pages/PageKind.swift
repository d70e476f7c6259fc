import Source
import Templates

/// A kind of page: the template that makes it, what that is filled with, and what the page is.
///
/// Everything that lists kinds of pages (the check of templates, `docs/templates.md`) reads `all`.
struct PageKind: Sendable {
  /// The name of the template: `guide` for `guide.mustache`.
  let template: String
  let title: Wording
  let model: ViewModel

  init(_ template: String, zh: String, en: String, _ model: ViewModel) {
    self.template = template
    title = Wording(zh: zh, en: en)
    self.model = model
  }

  /// Every kind, in the order of the outputs; two groups of pages may share one.
  static let all: [PageKind] = {
    var seen: Set<String> = []
    return Output.all.flatMap(\.kinds).filter { seen.insert($0.template).inserted }
  }()

  static var models: [String: ViewModel] {
    Dictionary(all.map { ($0.template, $0.model) }) { first, _ in first }
  }
}
