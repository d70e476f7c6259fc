import Standard
import Templates

/// What every page is filled with, whatever it shows.
enum PageModel {
  /// The model of a page: what all pages share and what is its own.
  static func model(_ name: String, _ own: [ViewModel.Field]) -> ViewModel {
    ViewModel(ViewModel.Shape(name, shared + own))
  }

  static let shared: [ViewModel.Field] = [
    .object("page", page, zh: "页面", en: "The page itself"),
    .object("site", site, zh: "站点", en: "The site"),
    .flag("hasBreadcrumbs", zh: "是否有上级页面", en: "Whether there are pages above this one"),
    .list("breadcrumbs", of: label, zh: "上级页面，从外到内", en: "The pages above, outermost first"),
    .object("colophon", colophon, zh: "页脚", en: "Where the page comes from"),
  ]

  private static let page = ViewModel.Shape(
    "page",
    [
      .text("language", zh: "语言标签", en: "The language tag"),
      .text("title", zh: "窗口标题", en: "The title of the window"),
      .text("heading", zh: "标题，不带站名", en: "The title without the name of the site"),
      .text("description", zh: "一句话说明", en: "One sentence for search engines"),
      .text("root", zh: "到站点根目录的相对路径", en: "The way to the root of the site"),
      .text(
        "canonical", zh: "正式网址，完整地址；站点没有网址的没有",
        en: "The canonical address, absolute; none without an address of the site"
      ).optional,
      .text("refresh", zh: "立即转到的地址", en: "Where the page leads at once").optional,
      .flag("isListed", zh: "搜索引擎是否收录", en: "Whether search engines may list the page"),
      .text(
        "kind", zh: "Open Graph 类型：website、article", en: "The Open Graph type: website, article"),
      .text(
        "image", zh: "转发时显示的图，绝对网址", en: "The picture shown where the page is shared, absolute"
      ).optional,
      .markup(
        "structuredData", zh: "给程序读的 JSON-LD，唯一可以用三个花括号输出的名称",
        en: "The JSON-LD for programs: the one name that three braces may print"
      ).optional,
      .list("scripts", of: .text, zh: "本页另外用到的脚本", en: "The scripts that only this page uses"),
      .flag(
        "needsScripts", zh: "是否要打开脚本才能用", en: "Whether the page is of use only with its scripts"),
    ])

  private static let site = ViewModel.Shape(
    "site",
    [
      .text("owner", zh: "公布单位", en: "Who publishes"),
      .text("name", zh: "站名", en: "The name of the site"),
      .text("home", zh: "首页链接", en: "The address of the first page"),
      .text(
        "logo", zh: "标志图：工作区的 assets/logo.svg 或 logo.png，没有的是 assets/seal.svg",
        en: "The logo: assets/logo.svg or logo.png of the workspace, else assets/seal.svg"),
      .object("hotline", link, zh: "服务热线", en: "The hotline").optional,
      .flag("hasFooter", zh: "是否有页脚文字", en: "Whether there are lines for the foot"),
      .list(
        "footer", of: richText, zh: "页脚文字，如备案号",
        en: "Lines for the foot, such as a registration number"),
      .object(
        "search", search, zh: "搜索；没有办事指南时为空", en: "The search; nothing where there are no guides"
      )
      .optional,
      .flag("hasLists", zh: "是否有改革清单", en: "Whether there are reform lists"),
      .list("lists", of: list, zh: "改革清单", en: "The reform lists"),
    ])

  private static let search = ViewModel.Shape(
    "siteSearch",
    [
      .text("action", zh: "搜索页的地址，表单提交到这里", en: "The search page, to which forms lead"),
      .text(
        "place", zh: "本页所属地区的代码，随表单提交时本地的结果排在前面",
        en: "The place that the page is about: sent along, its results come first"
      )
      .optional,
    ])

  private static let list = ViewModel.Shape(
    "siteList",
    [
      .text("name", zh: "清单名", en: "The name of the list"),
      .text("href", zh: "链接", en: "Its address"),
      .flag("isCurrent", zh: "是否就是本页", en: "Whether it is this page"),
    ])

  private static let label = ViewModel.Shape(
    "breadcrumb",
    [
      .text("label", zh: "名称", en: "The name"), .text("href", zh: "链接", en: "The address"),
    ])

  private static let colophon = ViewModel.Shape(
    "colophon",
    [
      .text("code", zh: "实施编码", en: "The implementation code").optional,
      .text("version", zh: "事项版本", en: "The version of the item").optional,
      .text("asOf", zh: "核对日期", en: "The day of the check").optional,
      .text("source", zh: "源文件", en: "The source file").optional,
      .text("standard", zh: "依据的标准", en: "The standard"),
      .text("generator", zh: "生成工具", en: "What made the page"),
    ])

  /// An address and what is shown for it.
  static let link = ViewModel.Shape(
    "link",
    [
      .text("display", zh: "显示的文字", en: "What is shown"),
      .text("href", zh: "链接", en: "The address"),
    ])

  /// A number as it is written; one that no telephone could reach is no link.
  static let phone = ViewModel.Shape(
    "phone",
    [
      .text("display", zh: "显示的号码", en: "The number as it is written"),
      .text(
        "href", zh: "拨号链接，号码不能拨通时为空", en: "What dials it; none for a number that reaches nobody"
      )
      .optional,
    ])

  /// A window that serves the public.
  static let point = ViewModel.Shape(
    "point",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("address", zh: "地址", en: "The address").optional,
      .text("directions", zh: "位置指引", en: "How to get there").optional,
      .list("hours", of: .text, zh: "办理时间", en: "The opening hours"),
      .flag("hasPhones", zh: "是否有电话", en: "Whether there are phones"),
      .list("phones", of: phone, zh: "电话", en: "The phones"),
    ])

  /// A free text, such as a condition or an answer.
  static let richText = ViewModel.Shape("richText", [RichText.field])
}
