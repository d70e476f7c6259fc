import Compiler
import Source
import Templates

/// The page around the page: what is wrong with the item that is shown, and the way to others.
struct ShellView {
  let state: PreviewState
  /// The address that is shown.
  let address: String
  /// The name that somebody looks for.
  let search: String
  let language: Language
  let run: String

  /// As many items as somebody looks through.
  private static let limit = 50

  var view: View {
    let item = state.item(at: address)
    var findings = state.workspace.map { FindingView($0.files, language) }
    let troubles = TroubleView(state, language)
    // A page that belongs to no item is where everything shows that belongs to none.
    let shown = item.map { $0.trouble == nil ? $0.findings : [] } ?? state.findingsOfNoItem
    // A file that cannot be read stands above already; its findings are not told twice.
    let urgent = troubles.list(state.blocks + others(state.troubles))
    let (listed, count) = found
    return .object { object in
      object["page"] = Words.view(language)
      object["run"] = .text(run)
      object["number"] = .number(state.number)
      object["isChecked"] = .flag(state.isChecked)
      object["workspace"] = .text(state.workspace?.settings.name?[language])
      object["title"] = .text(item?.name ?? title)
      object["place"] = .text(item?.place)
      object["path"] = .text(item?.path)
      object["frame"] = .text("/site/" + Request.encoded(address))
      object["self"] = .text("/preview/" + Request.encoded(address))
      object["search"] = .text(search)
      object["isItem"] = .flag(item != nil)
      object["troubles"] = urgent
      object["hasTroubles"] = .flag(!(state.blocks + state.troubles).isEmpty)
      object["findings"] = findings?.list(shown) ?? .list([])
      object["isClean"] = .flag(
        state.isChecked && item != nil && item?.trouble == nil && shown.isEmpty)
      object["summary"] = .text(summary(shown))
      object["hasMore"] = .flag(shown.count > FindingView.limit)
      object["more"] = .number(max(0, shown.count - FindingView.limit))
      object["items"] = .list(listed.map { entry($0, isCurrent: $0.path == item?.path) })
      object["itemCount"] = .number(count)
      object["isCut"] = .flag(count > listed.count)
      object["hasItems"] = .flag(!listed.isEmpty)
    }
  }

  /// What a page is called that belongs to no item.
  private var title: String {
    guard address == "index.html" else { return address }
    return language == .chinese ? "首页" : "First page"
  }

  /// What is wrong beside the blocks, which are not told twice.
  private func others(_ troubles: [PreviewState.Trouble]) -> [PreviewState.Trouble] {
    let told = Set(state.blocks.compactMap(\.path))
    return troubles.filter { trouble in trouble.path.map { !told.contains($0) } ?? true }
  }

  /// The items that the search finds, those that need work first, and how many there are.
  private var found: ([PreviewedItem], Int) {
    let words = search.lowercased().split(separator: " ")
    let found = state.items.filter { item in
      let text = "\(item.name) \(item.place) \(item.path)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    let ranked = found.map { item in
      (item.trouble != nil ? Int.max : item.count(.error), item)
    }
    let sorted = ranked.enumerated().sorted { left, right in
      left.element.0 == right.element.0
        ? left.offset < right.offset : left.element.0 > right.element.0
    }
    return (sorted.prefix(Self.limit).map(\.element.1), found.count)
  }

  private func summary(_ findings: [Diagnostic]) -> String? {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return language == .chinese
        ? "\(count) 个\(severity.name.zh)"
        : "\(count) \(severity.name.en)\(count == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return nil }
    return counts.joined(separator: language == .chinese ? "、" : ", ")
  }

  private func entry(_ item: PreviewedItem, isCurrent: Bool) -> View {
    [
      "name": .text(item.name), "place": .text(item.place),
      "href": .text(
        "/preview/\(Request.encoded(item.address))?lang=\(language.rawValue)"
          + (search.isEmpty ? "" : "&q=\(Request.encoded(search))")),
      "isCurrent": .flag(isCurrent), "isUnreadable": .flag(item.trouble != nil),
      "summary": .text(item.trouble == nil ? summary(item.findings) : nil),
      "isKnown": .flag(state.isChecked),
    ]
  }

  private static let entry = ViewModel.Shape(
    "previewedItem",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("place", zh: "地区", en: "The district").optional,
      .text("href", zh: "链接", en: "Its address"),
      .flag("isCurrent", zh: "是否正在看", en: "Whether it is shown"),
      .flag("isUnreadable", zh: "是否没有页面", en: "Whether it has no page"),
      .text("summary", zh: "问题数", en: "How many findings").optional,
      .flag("isKnown", zh: "是否已检查", en: "Whether it was checked"),
    ])

  static let model = ViewModel(
    ViewModel.Shape(
      "previewShell",
      [
        .object("page", Words.shape, zh: "页面", en: "The page"),
        .text("run", zh: "这次运行", en: "This run of the program"),
        .number("number", zh: "第几次改动", en: "The number of the change"),
        .flag("isChecked", zh: "是否已检查", en: "Whether everything was checked"),
        .text("workspace", zh: "工作区名称", en: "The name of the workspace").optional,
        .text("title", zh: "正在看的页面", en: "What is shown"),
        .text("place", zh: "地区", en: "The district").optional,
        .text("path", zh: "源文件", en: "The source file").optional,
        .text("frame", zh: "页面的地址", en: "The address of the page"),
        .text("self", zh: "本页的地址", en: "The address of this page"),
        .text("search", zh: "正在找的名称", en: "What is looked for"),
        .flag("isItem", zh: "是否某一事项的页面", en: "Whether it is a page of an item"),
        .flag("hasTroubles", zh: "是否有妨碍", en: "Whether anything stands in the way"),
        .list("troubles", of: TroubleView.shape, zh: "妨碍", en: "What stands in the way"),
        .list("findings", of: FindingView.shape, zh: "问题", en: "The findings"),
        .flag("isClean", zh: "是否没有问题", en: "Whether there are no findings"),
        .text("summary", zh: "问题数", en: "How many findings").optional,
        .flag("hasMore", zh: "是否还有没列出的", en: "Whether some are left out"),
        .number("more", zh: "没列出的有几个", en: "How many are left out"),
        .flag("hasItems", zh: "是否有事项", en: "Whether there are items"),
        .list("items", of: entry, zh: "事项", en: "The items"),
        .number("itemCount", zh: "事项数", en: "How many items there are"),
        .flag("isCut", zh: "是否没有全部列出", en: "Whether some items are left out"),
      ]))
}
