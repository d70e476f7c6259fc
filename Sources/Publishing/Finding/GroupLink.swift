import Templates

/// A group of services as other pages link to it.
enum GroupLink {
  static let shape = ViewModel.Shape(
    "groupLink",
    [
      .text("name", zh: "名称", en: "The name"), .text("href", zh: "链接", en: "The address"),
      .text("count", zh: "事项数", en: "How many services"),
    ])

  static func view(_ group: ServiceGroup, on page: Page) -> View {
    [
      "name": .text(group.name), "href": .text(page.href(group.address)),
      "count": .text(String(group.members.count)),
    ]
  }

  /// A list of groups and whether there are any.
  static func fields(_ flag: Name, _ name: Name, zh: String, en: String) -> [ViewModel.Field] {
    [
      .flag(flag, zh: "是否有\(zh)", en: "Whether there are \(en)"),
      .list(name, of: shape, zh: zh, en: en),
    ]
  }
}
