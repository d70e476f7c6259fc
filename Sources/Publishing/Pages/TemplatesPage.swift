import Source
import Templates

/// The page `docs/templates.md`: every name that a template may use, from what pages are filled with.
package enum TemplatesPage {
  private static let pages: [(template: String, model: ViewModel)] = [
    ("guide", GuideModel.model), ("brief", BriefModel.model), ("index", IndexView.model),
    ("place", PlaceView.model), ("group", ServiceGroupView.model),
    ("service", ServiceView.model), ("search", SearchView.model), ("form", FormView.model),
    ("list", ListView.model), ("moved", MovedView.model),
  ]

  package static var markdown: String {
    var text = introduction
    // What all pages share is told once; so is a shape that several places use.
    var told: Set<String> = []
    let shared = PageModel.shared.map(\.name)
    text += "\n## On every page · 每个页面\n"
    text += table(PageModel.shared)
    text += shapes(PageModel.shared, &told)
    for (template, model) in pages {
      let own = model.root.fields.filter { !shared.contains($0.name) }
      text += "\n## \(template).mustache\n" + table(own) + shapes(own, &told)
    }
    return text
  }

  private static let introduction = """
    # Templates

    Pages are made by the templates in `templates/`. They are part of the program; a workspace replaces
    any of them, and any asset, by a file of the same path in its own `templates/`. This page lists the
    names that they may use. It is written from the program's own declarations, by which `zhun build`
    also checks every template: a name that is not here stops the build and is shown at its place.

    网页由 `templates/` 里的模板生成。工作区可以用自己 `templates/` 里路径相同的文件替换任何一个模板或样式文件。本页列出模板能用的全部名称，
    由程序自己的声明写成；`zhun build` 也按这些声明检查模板，用了这里没有的名称就停止生成，并指出位置。

    - Every name is always there. What an item does not have is nothing (marked “may be nothing”), false or an
      empty list, and a section over it is not shown.
      名称总是存在。事项没有的内容为空（标明“可为空”）、否或空列表，对应的段落不显示。
    - Texts are ready to show and are escaped when they are printed; `{{{…}}}` is an error.
      文字可以直接显示，输出时自动转义；不能用 `{{{…}}}`。
    - An `href` is relative to the page, with `index.html` written out, or `https:`, `http:` or `tel:`.
      链接相对于本页，写全 `index.html`，或者是网址、电话。
    - A list has a flag `has…` where something stands around it. 列表外面有标题、表格的，另有 `has…`。

    """

  private static func shapes(_ fields: [ViewModel.Field], _ told: inout Set<String>) -> String {
    var text = ""
    for shape in fields.compactMap(\.kind.shapeInside) where told.insert(shape.name).inserted {
      text += "\n### \(shape.name)\n" + table(shape.fields) + shapes(shape.fields, &told)
    }
    return text
  }

  private static func table(_ fields: [ViewModel.Field]) -> String {
    var text = "\n| name 名称 | type 类型 | meaning 含义 |\n|---|---|---|\n"
    for field in fields {
      let kind = field.kind.wording
      let (zh, en) = field.isOptional ? ("，可为空", ", may be nothing") : ("", "")
      text += "| `\(field.name.text)` | \(kind.en)\(en)<br>\(kind.zh)\(zh) "
      text += "| \(field.meaning.en)<br>\(field.meaning.zh) |\n"
    }
    return text
  }
}

extension ViewModel.Kind {
  /// The shape of an object, or of the objects in a list.
  fileprivate var shapeInside: ViewModel.Shape? {
    switch self {
    case .object(let shape): shape
    case .list(let element): element.shapeInside
    case .text, .markup, .number, .flag, .again: nil
    }
  }
}
