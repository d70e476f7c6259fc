import Source
import Standard

extension Check {
  /// ZS63: what of a list a declared deviation is about.
  static let deviationEntries: [Check] = [
    deviationWithoutEntry, unknownEntry, unknownEntryElement,
  ]

  private static let deviationWithoutEntry = Check.comparison(
    .warning, "ZS6303", "deviation-of-whole-list",
    zh: "声明偏离整个“{element}”，没有写明条目，现在放过的是：{entries}",
    en: "A deviation in all of {element} is declared; at present it covers {entries}",
    why: Wording(
      zh: "不写条目，以后多要的每一份材料、多加的每一个环节都会一并放过，没有人再看见。",
      en: "Without entries it covers every further material or step that somebody adds, unseen."),
    help: Wording(
      zh: "在这条偏离中写明：条目: [{list}]，只保留确有依据的。",
      en: "Name them under 条目: [{list}], and only those that have grounds."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证明]
      偏离:
        - ↓要素: 申请材料
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证明]
      偏离:
        - 要素: 申请材料
          条目: 居住证明
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      // The order has no entries.
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      办理流程: [受理, 审查, 决定]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      办理流程: [审查, 受理, 决定]
      偏离:
        - 要素: 办理流程
          理由: 地方性法规规定先审查
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
    ]
  ) { comparison, findings in
    for declaration in SharedDeclaration.all(of: comparison) {
      let deviation = declaration.deviation
      guard declaration.isJudged, deviation.entries.isEmpty, !deviation.isExpired else { continue }
      var names: [String] = []
      var labels: [Diagnostic.Label] = []
      for (column, use) in declaration.uses {
        for number in use.parts[0].rows {
          let row = comparison.rows[number]
          guard deviation.element.holdsRecords, let name = row.path.outermostEntry,
            !names.contains(name)
          else { continue }
          names.append(name)
          let cell = row.cells[column]
          if labels.count < 6, let place = cell.location {
            let kind = cell.difference.title
            labels.append(
              Diagnostic.Label(
                place, Wording(zh: "“\(name)”：\(kind.zh)", en: "“\(name)”: \(kind.en)")))
          }
        }
      }
      guard !names.isEmpty else { continue }
      findings.report(
        at: deviation.location,
        [
          "element": .wording(deviation.element.title),
          "entries": .wording(
            zh: names.joined(separator: "、"), en: names.joined(separator: ", ")),
          "list": .text(names.map(Self.quoted).joined(separator: ", ")),
        ], labels: labels, about: declaration.subject(comparison))
    }
  }

  /// A name as a list in brackets takes it.
  private static func quoted(_ name: String) -> String {
    let isPlain = !name.contains { ",[]{}:#&*!|>'\"%@`".contains($0) } && name.first != "-"
    return isPlain
      ? name : "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static let unknownEntry = Check.comparison(
    .warning, "ZS6304", "deviation-for-unknown-entry",
    zh: "偏离声明的“{entry}”不在“{element}”中{hint}",
    en: "{element} has no “{entry}” for which a deviation is declared{hint}",
    why: Wording(
      zh: "条目名称对不上，这条偏离就没有生效，以后同名的条目又会被它放过。",
      en: "It has no effect now, and would cover whatever is called so later."),
    help: Wording(
      zh: "条目写清单中的名称；要素不是清单的，不写条目。",
      en: "Name entries as the list does; an element that is no list has no entries."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证明]
      偏离:
        - 要素: 申请材料
          条目: ↓居住正明
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          条目: ↓工作日
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - 名称: 居民身份证
          份数: {原件: 1, 复印件: 2}
        - 《居住证明（近三个月）》
      偏离:
        - 要素: 申请材料
          条目: [身份证, 居住证明(近三个月)]
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ]
  ) { comparison, findings in
    // Outside any workspace the list may stand in a catalogue that is not there.
    guard comparison.columns.allSatisfy({ !$0.item.division.isEmpty }) else { return }
    for declaration in SharedDeclaration.all(of: comparison) where declaration.isJudged {
      let deviation = declaration.deviation
      for (number, outcome) in declaration.outcomes.enumerated() where outcome == .unknown {
        let name = deviation.entries[number]
        var known: [String] = []
        for (_, use) in declaration.uses where known.isEmpty { known = use.known }
        let meant = Suggestion(for: name.text, among: known)
        findings.report(
          at: name.location,
          [
            "element": .wording(deviation.element.title), "entry": .text(name.text),
            "hint": meant.hint,
          ], fix: meant.fix(at: name.location), about: declaration.subject(comparison))
      }
    }
  }

  private static let unknownEntryElement = Check.comparison(
    .warning, "ZS6305", "deviation-for-unknown-entry-element",
    zh: "“{element}”的条目没有可以偏离的要素“{name}”{hint}",
    en: "The entries of {element} have no element “{name}” that could differ{hint}",
    why: Wording(
      zh: "要素名称对不上，这条偏离没有生效。", en: "The declaration has no effect."),
    help: Wording(
      zh: "“条目要素”写条目中的要素，如材料的“份数”“必要性”；整个条目都不同的，不写。",
      en: "Name an element of the entries, such as 份数 of a material, or leave it out."),
    flags: [
      """
      基本编码: "442106041002"
      申请材料: [居民身份证]
      偏离:
        - 要素: 申请材料
          条目: 居民身份证
          条目要素: ↓分数
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      """
      基本编码: "442106041002"
      申请材料: [居民身份证]
      偏离:
        - 要素: 申请材料
          条目: 居民身份证
          条目要素: ↓名称
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料:
        - {名称: 居民身份证, 份数: {原件: 1, 复印件: 0}}
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - {名称: 居民身份证, 份数: {原件: 1, 复印件: 2}}
      偏离:
        - 要素: 申请材料
          条目: 身份证
          条目要素: 份数
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ]
  ) { comparison, findings in
    for declaration in SharedDeclaration.all(of: comparison) {
      let deviation = declaration.deviation
      guard deviation.isAllowed, deviation.inner == nil, let name = deviation.innerName,
        let standard = comparison.columns.first?.item.standard
      else { continue }
      let shape = deviation.element.kind.recordID.flatMap { standard[shape: $0] }
      let known = (shape?.elements ?? []).filter { element in
        element.uniformity != .local && shape?.identity.contains { $0 === element } != true
      }
      let meant = Suggestion(for: name.text, among: known.map(\.title.zh))
      findings.report(
        at: name.location,
        [
          "element": .wording(deviation.element.title), "name": .text(name.text),
          "hint": meant.hint,
        ], fix: meant.fix(at: name.location), about: declaration.subject(comparison))
    }
  }
}

extension Comparison.Path {
  /// The entry of the item's own list.
  var outermostEntry: String? {
    guard parts.count > 1, case .entry(let name) = parts[1] else { return nil }
    return name
  }
}
