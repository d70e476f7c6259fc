import Source
import Templates

/// The page `docs/templates.md`: every template, what includes it, and every name that it may use.
package enum TemplatesPage {
  package static var markdown: String {
    var text = introduction
    text += "\n## The files · 文件\n" + files
    // What all pages share is told once; so is a shape that several places use.
    var told: Set<String> = []
    let shared = PageModel.shared.map(\.name)
    text += "\n## On every page · 每个页面\n"
    text += table(PageModel.shared)
    text += shapes(PageModel.shared, &told)
    for kind in PageKind.all {
      let own = kind.model.root.fields.filter { !shared.contains($0.name) }
      text += "\n## \(kind.template).mustache\n\n\(kind.title.en) · \(kind.title.zh)\n"
      text += table(own) + shapes(own, &told)
    }
    return text
  }

  private static let introduction = """
    # Templates

    Pages are made by the templates in `templates/`. They are part of the program; a workspace replaces
    any of them, any style file and any asset, by a file of the same path in its own `templates/`: how a city
    brings its colours, logo, header and footer is told in [branding.md](branding.md). This page lists the files
    and the names that templates may use. It is written from the program's own declarations, by which `zhun check` and
    `zhun build` also check every template: a name that is not here is an error at its place, and nothing is published.

    网页由 `templates/` 里的模板生成。工作区可以用自己 `templates/` 里路径相同的文件替换任何一个模板、样式或图形文件，做法见
    [branding.zh-CN.md](branding.zh-CN.md)。本页列出全部文件和模板能用的全部名称，由程序自己的声明写成；`zhun check` 和 `zhun build` 也按这些声明检查模板，用了
    这里没有的名称就指出位置，不发布。

    - Every name is always there. What an item does not have is nothing (marked “may be nothing”), false or an
      empty list, and a section over it is not shown.
      名称总是存在。事项没有的内容为空（标明“可为空”）、否或空列表，对应的段落不显示。
    - Texts are ready to show and are escaped when they are printed. `{{{…}}}` prints without escaping and is an error
      for every name but those of the kind markup: `page.structuredData` is the only one.
      文字可以直接显示，输出时自动转义。`{{{…}}}` 不转义，只能用于“标记”类的名称，而这样的名称只有 `page.structuredData`；用在别处是错误。
    - An `href` is relative to the page, with `index.html` written out, or `https:`, `http:`, `tel:` or `mailto:`.
      链接相对于本页，写全 `index.html`，或者是网址、电话、邮箱。
    - A list has a flag `has…` where something stands around it. 列表外面有标题、表格的，另有 `has…`。
    - `{{> partials/name}}` includes a partial; it sees the names of the place that includes it.
      `{{> partials/名称}}` 引用局部模板，局部模板能用引用处的名称。

    """

  /// The templates with what includes them, then the styles and assets.
  private static var files: String {
    let files = TemplateFiles.builtIn
    let set = files.compiled(from: 0).set
    let pages = PageKind.all.map { ($0, set.parts(of: $0.template)) }
    var text = "\n| template 模板 | used by 使用的页面 |\n|---|---|\n"
    var others: [String] = []
    for file in files.all {
      guard case .template(let name) = file.use else {
        others.append(file.path)
        continue
      }
      if let kind = PageKind.all.first(where: { $0.template == name }) {
        text += "| `\(file.path)` | **\(kind.title.en)** **\(kind.title.zh)** |\n"
        continue
      }
      let users = pages.filter { $0.1.contains(name) }.map(\.0.template)
      let shown =
        users.count == pages.count ? "every page 每个页面" : users.joined(separator: ", ")
      text += "| `\(file.path)` | \(shown) |\n"
    }
    text += "\nStyles, joined in the order of their names into `assets/style.css`, and assets "
    text += "样式（按文件名顺序合成 `assets/style.css`）、图形和脚本：\n\n"
    return text + others.map { "- `\($0)`\n" }.joined()
  }

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
