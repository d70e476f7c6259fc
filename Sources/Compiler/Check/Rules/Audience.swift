import Source
import Standard
import YAML

extension Check {
  /// ZS38: who the item is for.
  static let audience: [Check] = [
    .item(
      .error, "ZS3851", "person-theme-without-person",
      zh: "写了自然人主题“{theme}”，服务对象却没有自然人",
      en: "The theme “{theme}” is one for individuals, who are not among the service objects",
      why: Wording(
        zh: "个人按主题找到这个事项，到窗口才知道个人不能办。",
        en:
          "Individuals find the item by its theme and learn at the window that it is not for them."),
      help: Wording(
        zh: "个人能办的，服务对象补“自然人”；不能办的，删去自然人主题。",
        en: "Add individuals to the service objects, or remove the theme."),
      flags: [
        "服务对象: 企业法人\n自然人主题: ↓准营准办", "服务对象: [企业法人, 事业法人]\n自然人主题: ↓[户籍办理, 证件办理]",
      ],
      allows: [
        "服务对象: [自然人, 企业法人]\n自然人主题: 准营准办", "服务对象: 自然人\n自然人主题: 户籍办理", "服务对象: 企业法人\n法人主题: 准营准办",
        "自然人主题: 户籍办理",
      ]
    ) { item, findings in
      item.report(themes: .personThemes, without: "person-objects", &findings)
    },
    .item(
      .error, "ZS3852", "legal-theme-without-legal-person",
      zh: "写了法人主题“{theme}”，服务对象却没有法人和其他组织",
      en: "The theme “{theme}” is one for organisations, which are not among the service objects",
      why: Wording(
        zh: "企业按主题找到这个事项，到窗口才知道企业不能办。",
        en: "Businesses find the item by its theme and learn at the window that it is not for them."
      ),
      help: Wording(
        zh: "法人能办的，补到服务对象里；不能办的，删去法人主题。",
        en: "Add the organisations to the service objects, or remove the theme."),
      flags: ["服务对象: 自然人\n法人主题: ↓设立变更", "服务对象: [自然人]\n法人主题: ↓[准营准办, 交通运输]"],
      allows: [
        "服务对象: [自然人, 非法人企业]\n法人主题: 设立变更", "服务对象: 其他组织\n法人主题: 设立变更", "服务对象: 自然人\n自然人主题: 设立变更",
      ]
    ) { item, findings in
      item.report(themes: .legalThemes, without: "legal-objects", &findings)
    },
    .item(
      .warning, "ZS3853", "quota-without-number",
      zh: "数量限制只写“{quota}”，没有写限制多少",
      en: "The quota says only “{quota}”, not how many",
      why: Wording(
        zh: "申请人无法判断还有没有名额。", en: "Applicants cannot tell whether any are left."),
      help: Wording(
        zh: "写明数量、期间和依据；没有限制的写“无”。", en: "State the number, the period and the basis, or 无."),
      flags: ["数量限制: ↓有", "数量限制: ↓有数量限制"],
      allows: ["数量限制: 无", "数量限制: 每年 2000 个", "数量限制: 有数量限制，每年不超过二百张"]
    ) { item, findings in
      guard let entry = item[.quota], let quota = entry.text,
        item.standard.vocabularies["quota-words"]?.term(spelled: quota) != nil
      else { return }
      findings.report(at: entry.location, ["quota": .text(quota.string)], element: .quota)
    },
  ]
}

extension Item {
  /// Reports themes for people whom the service objects do not name.
  ///
  /// - Parameter parameter: the name of the parameter that lists the service objects of the themes
  fileprivate func report(
    themes known: KnownElement,
    without parameter: String,
    _ findings: inout Findings
  ) {
    guard let entry = record[known], let stated = record[.serviceObjects] else { return }
    let objects = record.codes(.serviceObjects)
    guard let wanted = standard.parameters[parameter]?.split(separator: " "), !objects.isEmpty,
      // An object that the code list does not know may be one of those.
      objects.count == record.entries(.serviceObjects).count,
      !objects.contains(where: { object in wanted.contains { $0 == object.name.zh } })
    else { return }
    let titles = record.entries(known).compactMap { entry -> Wording? in
      switch entry.value {
      case .code(let code): code.name
      case .unreadable(let text): Wording(zh: text.string, en: text.string)
      default: nil
      }
    }
    guard let theme = titles.first else { return }
    findings.report(
      at: entry.location, ["theme": .wording(theme)],
      labels: [
        Diagnostic.Label(
          stated.location,
          Wording(
            zh: objects.map(\.name.zh).joined(separator: "、"),
            en: objects.map(\.name.en).joined(separator: ", ")))
      ], element: known)
  }
}
