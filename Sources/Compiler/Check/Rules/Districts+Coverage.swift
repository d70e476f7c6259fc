import Source
import Standard

extension Check {
  /// ZS65: which divisions lack items of the catalogue, and which have items that it does not know.
  static let coverage: [Check] = [itemLacking, itemUnknown, coverageOfUnknownDivision]

  private static let itemLacking = Check.overview(
    .warning, "ZS6501", "item-not-carried-out",
    zh: "目录规定“{name}”由{levels}行使，{places}没有这个事项",
    en: "The catalogue names {levels} for “{name}”; {places} lack it",
    why: Wording(
      zh: "目录规定本级行使的事项，本地没有，申请人就找不到去哪里办，统计的覆盖率也不实。",
      en: "Applicants there find nobody who handles what the catalogue says is handled there."),
    help: Wording(
      zh: "补充实施清单；本地确不行使的，请目录的管理部门更正行使层级；只应要求部分地区的，在 zhun.yaml 的“覆盖”中列出。",
      en: """
        Add the item there, have the catalogue's levels corrected, or list under 覆盖 in zhun.yaml the \
        divisions that are to be complete.
        """),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      行使层级: ↓县级
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011704442106041002
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041003"
      实施编码: TE44011750000011704442106041003
      """
    ],
    allows: [
      // What is exercised in towns, and a catalogue item that nobody has taken up yet.
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      行使层级: [县级, 镇级]
      # 文件: catalogue/44/442106041001.yaml
      事项名称: 签注居住证
      基本编码: "442106041001"
      行使层级: 县级
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      行使层级: 镇级
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      行使层级: 县级
      # 文件: districts/44/4401/bodies.yaml
      实施主体:
        - {名称: 某市某局, 性质: 法定机关}
      """,
      // Another province does not answer for Guangdong's catalogue.
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      行使层级: 县级
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011704442106041002
      # 文件: districts/33/3301/330106/items/example.yaml
      基本编码: "332106041002"
      实施编码: TE33010650000011704332106041002
      """,
    ]
  ) { overview, workspace, findings in
    let expectation = Coverage.Expectation(
      workspace.settings,
      Coverage.divisions(of: workspace.files.roles, overview.items.map(\.division)))
    for unit in overview.units {
      guard let record = unit.catalogue, let place = record.levelPlace else { continue }
      let reach = Coverage.Reach(
        record.code, record.levels.map(\.code), isAbolished: record.isAbolished,
        unit.items.map { ($0.division, $0.levels) }, expectation)
      guard !reach.lacking.isEmpty else { continue }
      let names = reach.lacking.map { workspace.division($0)?.name ?? $0 }
      findings.report(
        at: place,
        [
          "name": .text(record.name?.text ?? record.code),
          "levels": .wording(
            zh: record.levels.map(\.name.zh).joined(separator: "、"),
            en: record.levels.map(\.name.en).joined(separator: ", ")),
          "places": .wording(
            zh: names.joined(separator: "、"), en: names.joined(separator: ", ")),
        ],
        note: Wording(
          zh: "应有 \(reach.expected.count) 地，已有 \(reach.having.count) 地",
          en: "expected of \(reach.expected.count), present in \(reach.having.count)"),
        element: .exerciseLevel, about: Diagnostic.Subject(item: record.code))
    }
  }

  private static let itemUnknown = Check.overview(
    .warning, "ZS6502", "item-unknown-to-catalogue",
    zh: "基本编码 {code} 不在 {owner} 的目录中{hint}",
    en: "The catalogue of {owner} has no item {code}{hint}",
    why: Wording(
      zh: "目录没有的事项，没有统一标准可以对照，平台也归不了类；多半是编码写错，或者目录漏了。",
      en: """
        What no catalogue knows has no standard to be held against: most often the code is wrong, or the \
        catalogue has a gap.
        """),
    help: Wording(
      zh: "更正编码；确有这个事项的，请目录的管理部门补上。",
      en: "Correct the code, or have the item put into the catalogue."),
    ground: DistrictGround.sameStandard,
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      # 文件: districts/44/4401/440113/items/example.yaml
      事项名称: 申领居住证
      基本编码: ↓"442106041020"
      # 文件: districts/44/4401/440117/items/example.yaml
      事项名称: 申领居住证
      基本编码: "442106041020"
      """
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      # 文件: districts/44/4401/440113/items/b.yaml
      事项名称: 个体工商户设立登记
      基本编码: "000125044001"
      """
    ]
  ) { overview, workspace, findings in
    for unknown in overview.unknownToCatalogue(workspace.files) {
      let places = unknown.items.compactMap { item in
        item.basicCode.map { (item: item, location: $0.location) }
      }
      guard let first = places.first else { continue }
      let owner = String(unknown.code.prefix(2))
      let name =
        owner == "00"
        ? Wording(zh: "全国", en: "the nation")
        : workspace.division(owner).map { Wording(zh: $0.name, en: $0.name) }
          ?? Wording(zh: owner, en: owner)
      let meant = unknown.meant.map {
        Wording(
          zh: "，目录中同名的是 \($0)", en: "; the item of this name is \($0)")
      }
      var labels: [Diagnostic.Label] = []
      if let code = unknown.meant, let entry = overview.catalogue[code]?.name {
        labels.append(
          Diagnostic.Label(entry.location, Wording(zh: "目录中的同名事项", en: "of the same name")))
      }
      findings.report(
        at: first.location,
        [
          "code": .text(unknown.code), "owner": .wording(name),
          "hint": .wording(meant ?? Wording(zh: "", en: "")),
        ], labels: labels, others: places.dropFirst().map(\.location),
        fix: places.count == 1
          ? unknown.meant.map {
            Fix(replacing: first.location, with: "\"\($0)\"", isSafe: false)
          } : nil,
        element: .basicCode, about: first.item.subject)
    }
  }

  private static let coverageOfUnknownDivision = Check.workspace(
    .error, "ZS6503", "coverage-of-unknown-division",
    zh: "区划表中没有“覆盖”所列的区划 {code}",
    en: "The divisions of the standard have no code {code}, which 覆盖 lists",
    why: Wording(
      zh: "代码写错，这个地方缺少的事项就不会报告。",
      en: "With a wrong code nobody is told what that place lacks."),
    help: Wording(
      zh: "写两位、四位或者六位区划代码，如 44、4401、440113。",
      en: "Write two, four or six digits, such as 44, 4401 or 440113."),
    flags: [], allows: []
  ) { workspace, findings in
    for entry in workspace.settings.coverage where workspace.division(entry.division) == nil {
      findings.report(at: entry.location, ["code": .text(entry.division)])
    }
  }
}

extension ItemOverview {
  /// Items of one basic code that no catalogue of the workspace knows.
  struct Unknown {
    let code: String
    /// In the order of files.
    let items: [ItemFacts]
    /// The code of the one catalogue item that bears the name of these; nil where none or several do.
    let meant: String?
  }

  /// What the catalogue of its owner does not know, in the order of codes.
  fileprivate func unknownToCatalogue(_ files: SourceFiles) -> [Unknown] {
    let owners = Set(catalogue.keys.map { $0.prefix(2) })
    let written = files.catalogueCodes
    let named = Dictionary(grouping: catalogue.values.filter { $0.name != nil }) { record in
      Canonical(name: record.name?.text ?? "")
    }
    return units.compactMap { unit -> Unknown? in
      guard let code = unit.code, unit.catalogue == nil, !unit.items.isEmpty,
        !written.contains(code), owners.contains(code.prefix(2))
      else { return nil }
      let meant = unit.items.lazy.compactMap(\.name).first.flatMap { named[Canonical(name: $0)] }
      return Unknown(
        code: code, items: unit.items, meant: meant?.count == 1 ? meant?.first?.code : nil)
    }.sorted { $0.code < $1.code }
  }
}
