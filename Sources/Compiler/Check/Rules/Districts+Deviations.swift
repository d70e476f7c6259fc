import Source
import Standard

extension Check {
  /// ZS63: declared deviations that are of no use, and those that nobody may declare.
  static let districtDeviations: [Check] = [needlessDeviation, deviationFromIdentity]

  private static let needlessDeviation = Check.comparison(
    .warning, "ZS6301", "deviation-without-difference",
    zh: "声明偏离“{what}”，但{state}",
    en: "A deviation in {what} is declared, but {state}",
    why: Wording(
      zh: "偏离声明会放过以后真正的差错，没有用处的应当清理。",
      en: "A declaration that covers nothing will hide a real fault later."),
    help: Wording(
      zh: "删去这条偏离；几个条目中有的没有用处的，只删那几个。",
      en: "Remove the declaration, or of several entries those that need none."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      偏离:
        - ↓要素: 法定办结时限
          理由: 历史原因
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      到办事现场次数: 1
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      到办事现场次数: 0
      申请材料: [居民身份证, 居住证明]
      偏离:
        - ↓要素: 到办事现场次数
          理由: 全程网办
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        - 要素: 申请材料
          条目: [居住证明, ↓身份证]
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      办理时间: 周一至周五 9:00-12:00
      偏离:
        - ↓要素: 办理时间
          理由: 本地作息不同
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        - ↓要素: 法定办结时限
          理由: 系统改造
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
          至: 2025-12-31
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      // Nothing to compare with: nobody can say that nothing differs.
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
      // Declared for a whole city, and of use in one of its districts.
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/items/example.yaml
      基本编码: "442106041002"
      偏离:
        - 要素: 法定办结时限
          理由: 地方性法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      # 文件: districts/44/4401/440114/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011400000011705442106041002
      """,
    ]
  ) { comparison, findings in
    let all = SharedDeclaration.all(of: comparison)
    let needless = all.filter(\.isNeedless)
    // A list that loses all its declarations goes as a whole, with the fix of the first.
    let kept = Set(all.filter { !$0.isNeedless }.map(\.deviation.location.file))
    var cleared: Set<FileID> = []
    for declaration in all {
      let deviation = declaration.deviation
      guard declaration.isNeedless else {
        reportParts(of: declaration, comparison, &findings)
        continue
      }
      let file = deviation.location.file
      let isLast = !kept.contains(file)
      let isCleared = isLast && !cleared.insert(file).inserted
      let hasNotes = isLast && needless.count > 1
      let fix =
        isCleared
        ? nil : declaration.removal(comparison, findings.files, isLast: isLast)
      findings.report(
        at: deviation.location,
        ["what": .wording(deviation.title), "state": .wording(declaration.state)],
        fix: hasNotes ? fix.map { Fix(Self.removalOfAll, $0.edits, isSafe: $0.isSafe) } : fix,
        about: declaration.subject(comparison))
    }
  }

  private static let removalOfAll = Wording(zh: "删去全部偏离", en: "Remove all declarations")

  /// Of a declaration that is of use, the entries that need none.
  private static func reportParts(
    of declaration: SharedDeclaration,
    _ comparison: Comparison,
    _ findings: inout Findings
  ) {
    let deviation = declaration.deviation
    guard declaration.isJudged, !deviation.isAboutLocal else { return }
    for (number, outcome) in declaration.outcomes.enumerated() {
      guard outcome == .same || outcome == .better, deviation.entries.indices.contains(number)
      else { continue }
      let name = deviation.entries[number]
      let title = deviation.element.title
      findings.report(
        at: name.location,
        [
          "what": .wording(zh: "\(title.zh) · \(name.text)", en: "\(title.en) · \(name.text)"),
          "state": .wording(declaration.state(outcome)),
        ], about: declaration.subject(comparison))
    }
  }

  private static let deviationFromIdentity = Check.comparison(
    .error, "ZS6302", "deviation-from-identity",
    zh: "“{element}”各地必须相同，不能声明偏离",
    en: "{element} is the same everywhere: no deviation can be declared",
    why: Wording(
      zh: "名称、编码、类型和设定依据决定是不是同一个事项，不同就是另一个事项。",
      en:
        "Name, code, type and legal basis make an item what it is; a different one is another item."
    ),
    help: Wording(
      zh: "改为与目录一致；目录有误的，请目录的管理部门更正。",
      en: "Follow the catalogue, or have its owner correct it."),
    ground: DistrictGround.sameStandard,
    flags: [
      """
      基本编码: "442106041002"
      偏离:
        - ↓要素: 事项名称
          理由: 本地习惯叫法
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ],
    allows: [
      """
      基本编码: "442106041002"
      日常用语: 暂住证
      """
    ]
  ) { comparison, findings in
    for declaration in SharedDeclaration.all(of: comparison)
    where !declaration.deviation.isAllowed {
      findings.report(
        at: declaration.deviation.location,
        ["element": .wording(declaration.deviation.element.title)],
        about: declaration.subject(comparison))
    }
  }
}

extension SharedDeclaration {
  /// Whether nothing of it is of use; what cannot be judged may be.
  fileprivate var isNeedless: Bool {
    guard isJudged else { return false }
    if deviation.isAboutLocal { return true }
    let outcomes = outcomes
    return outcomes.allSatisfy { $0 == .same || $0 == .better || $0 == .unknown }
      && outcomes.contains { $0 != .unknown }
  }

  fileprivate var state: Wording {
    if deviation.isAboutLocal {
      return Wording(zh: "这是本地要素，各地本来可以不同", en: "districts may differ in it anyway")
    }
    return state(outcomes.contains(.same) ? .same : .better)
  }

  fileprivate func state(_ outcome: Outcome) -> Wording {
    guard outcome == .same else {
      return Wording(
        zh: "这里比标准更优，不必声明", en: "this place does better than the standard, which needs none")
    }
    guard deviation.isExpired, let until = deviation.until else {
      return Wording(zh: "与统一标准没有不同", en: "nothing differs")
    }
    return Wording(
      zh: "与统一标准已经没有不同，声明也已于 \(until) 到期",
      en: "nothing differs any more, and it ran out on \(until)")
  }
}
