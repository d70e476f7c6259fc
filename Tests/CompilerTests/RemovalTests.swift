import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What a level removes is gone, for itself and those below it, until somebody states it again.
@Suite struct RemovalTests {
  private static let catalogue = """
    # 文件: catalogue/44/442106041002.yaml
    基本编码: "442106041002"
    承诺办结时限: 10 工作日
    申请材料:
      - {名称: 居民身份证, 必要性: 必要, 备注: 带原件}
      - {名称: 《广东省居住证业务申请表》, 必要性: 必要}
    设定依据:
      - {法规: 居住证暂行条例, 条款号: 第二条}
      - {法规: 居住证暂行条例, 条款号: 第九条}

    """

  private func workspace(_ layers: String...) -> Workspace {
    let paths = [
      "districts/44/4401/items/a.yaml", "districts/44/4401/440113/items/a.yaml",
    ].suffix(layers.count)
    let texts = zip(paths, layers).map { path, text in
      "# 文件: \(path)\n基本编码: \"442106041002\"\n"
        + (path.contains("440113") ? "实施编码: TE44011350000011705442106041002\n" : "") + text
    }
    return Example(Self.catalogue + texts.joined(separator: "\n"))
      .workspace(Repository.standard.standard)
  }

  private func names(_ workspace: Workspace) -> [String] {
    workspace.items.first?.record.records(.materials).compactMap { $0.string(.name) } ?? []
  }

  @Test(arguments: [
    "申请材料:\n  - 删除: 广东省居住证业务申请表", "申请材料:\n  - 删除: [广东省居住证业务申请表]",
    "申请材料:\n  - remove: 《广东省居住证业务申请表》", "申请材料:\n  删除: 广东省居住证业务申请表",
    "申请材料: {删除: 广东省居住证业务申请表}", "申请材料: [删除: 广东省居住证业务申请表 ]",
    "申请材料:\n  - 删除: {名称: 〈广东省居住证业务申请表〉}",
  ])
  func anEntryIsNamedByItsIdentityHoweverItIsSpelled(_ text: String) {
    #expect(names(workspace(text)) == ["居民身份证"])
  }

  @Test func theRestOfTheListGoesOnMerging() {
    let workspace = workspace(
      "申请材料:\n  - 删除: 居民身份证\n  - {名称: 照片, 必要性: 必要}")
    #expect(names(workspace) == ["《广东省居住证业务申请表》", "照片"])
  }

  @Test func wholeElementsGo() {
    for text in ["删除: 承诺办结时限", "删除: [promisedLimit]", "删除:\n  - 承诺办结时限"] {
      let item = workspace(text).items[0]

      #expect(item[.promisedLimit] == nil, "\(text)")
    }
  }

  @Test func elementsOfAnEntryGo() {
    let item = workspace("申请材料:\n  - 名称: 居民身份证\n    删除: [备注]").items[0]
    let material = item.record.records(.materials)[0]
    #expect(material[.remark] == nil)
    #expect(material[.necessity] != nil)
  }

  @Test func severalIdentifyingElementsNameAnEntry() {
    let item = workspace("设定依据:\n  - 删除: {法规: 居住证暂行条例, 条款号: 第九条}").items[0]
    #expect(item.record.records(.legalBasis).compactMap { $0.string(.clause) } == ["第二条"])
    // What fits several entries removes none of them.
    let unclear = workspace("设定依据:\n  - 删除: 居住证暂行条例").items[0]
    #expect(unclear.record.records(.legalBasis).count == 2)
  }

  @Test func aLawMayBeNamedByItsShortName() {
    let example = Example(
      """
      # 文件: laws/a.yaml
      法规:
        - {名称: 居住证暂行条例, 别名: [暂行条例]}

      """ + Self.catalogue + """
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        设定依据:
          - 删除: {法规: 暂行条例, 条款号: 第九条}
        """)
    let item = example.workspace(Repository.standard.standard).items[0]
    #expect(item.record.records(.legalBasis).compactMap { $0.string(.clause) } == ["第二条"])
  }

  @Test func theRemovalOfALevelHoldsBelowIt() {
    let removed = workspace("申请材料:\n  - 删除: 居民身份证", "到办事现场次数: 0")
    #expect(names(removed) == ["《广东省居住证业务申请表》"])
    let again = workspace("申请材料:\n  - 删除: 居民身份证", "申请材料: [居民身份证]")
    #expect(names(again) == ["《广东省居住证业务申请表》", "居民身份证"])
    // Nothing is left of what the catalogue said of it.
    #expect(again.items[0].record.records(.materials)[1][.remark] == nil)
    #expect(again.items[0].record.removals.isEmpty)
  }

  @Test func aListWithoutEntriesIsNotStated() {
    let item = workspace("申请材料:\n  - 删除: [居民身份证, 广东省居住证业务申请表]").items[0]
    #expect(item[.materials] == nil)
  }

  @Test func theComparisonShowsWhatIsMissingAndWhere() throws {
    let workspace = workspace(
      "删除: 承诺办结时限\n申请材料:\n  - 删除: 居民身份证\n设定依据:\n  - 删除: {法规: 居住证暂行条例, 条款号: 第九条}")
    let comparison = Comparer().comparison(of: workspace.items)
    let missing = comparison.rows.filter { row in row.cells.contains { $0.kind == .missing } }
    #expect(missing.map(\.path.id).contains("materials[居民身份证]"))
    for row in missing { #expect(row.cells[0].location?.file == workspace.items[0].file) }
  }

  @Test func aWholeUniformElementIsMissingToo() async throws {
    let example = Example(
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      删除: [↓法定办结时限, 申请材料]
      """)
    let rule = try #require(Rule.find("ZS6102"))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
    let entries = Example(
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 照片]
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      删除: [↓申请材料]
      """)
    let missing = try #require(Rule.find("ZS6105"))
    let found = await entries.findings(Repository.standard.standard)
    #expect(entries.places(of: missing, among: found) == entries.marks)
    #expect(found.filter { $0.rule.code == "ZS6105" }.count == 2)
  }

  @Test func aDeclaredRemovalIsDeclared() async {
    let found = await Checker.check(
      workspace(
        """
        申请材料:
          - 删除: 居民身份证
        偏离:
          - 要素: 申请材料
            理由: 可以共享
            依据: {法规: 居住证暂行条例, 条款: 第九条}
        """), workers: 1, asOf: Example.day)
    #expect(!found.contains { ["ZS6105", "ZS6401", "ZS6301"].contains($0.rule.code) })
  }

  /// Who contradicts the level above is told once, and not as a disagreement between districts too.
  @Test func aContradictionOfTheLevelAboveIsOneFinding() async {
    let found = await Example(
      """
      # 文件: districts/44/4401/items/a.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      法定办结时限: 5 工作日
      申请材料: [户口簿]
      # 文件: districts/44/4401/440117/items/a.yaml
      基本编码: "442106041002"
      实施编码: TE44011750000011705442106041002
      """
    ).findings(Repository.standard.standard)
    let codes = found.map(\.rule.code).filter { $0.hasPrefix("ZS6") }
    #expect(codes.sorted() == ["ZS6404", "ZS6404"])
  }

  @Test func inFilesOutsideItemsTheKeyIsUnknown() async throws {
    let example = Example(
      """
      # 文件: districts/44/4401/440113/bodies.yaml
      实施主体:
        - 名称: 化龙镇办事站
          编码: TE4401135000001170
          性质: 法定机关
          ↓删除: 电话
      """)
    let rule = try #require(Rule.find("ZS1001"))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
  }

  /// A removal that nothing above answers is always told, wherever it stands.
  @Test(arguments: [
    "实施主体: {名称: 甲站, 编码: TE4401135000001170, 删除: ↓电话}", "咨询方式: {电话: 12345, 删除: ↓地址}",
    "申请材料:\n  - 名称: 照片\n    份数: {原件: 1, 删除: ↓复印件}",
    "情形:\n  - 名称: 代办\n    申请材料:\n      - 删除: ↓居民身份证",
    "办理地点:\n  - 删除: ↓综合窗口",
  ])
  func noRemovalIsIgnored(_ text: String) async throws {
    let head = "# 文件: districts/44/4401/440113/items/a.yaml\n基本编码: \"442106041002\"\n"
    let example = Example(Self.catalogue + head + text)
    let rule = try #require(Rule.find("ZS6401"))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
  }

  @Test func aMisspelledNameIsCorrected() async throws {
    let found = await Checker.check(
      workspace("删除: 承诺办结时现\n申请材料:\n  - 删除: 居民身分证"), workers: 1, asOf: Example.day)
    let fixes = found.filter { $0.rule.code == "ZS6401" || $0.rule.code == "ZS6411" }
      .compactMap { $0.fix?.edits.first?.replacement }
    #expect(Set(fixes) == ["承诺办结时限", "居民身份证"])
  }
}

/// Layers that a generator wrote: whatever they say, they merge as a plain model of them does.
@Suite struct LayeringPropertyTests {
  /// A layer as plain values: materials by name with their remarks, and names that it removes.
  private struct Model {
    var materials: [(name: String, remark: String?)] = []
    var removed: Set<String> = []

    var yaml: String {
      guard !materials.isEmpty || !removed.isEmpty else { return "" }
      return "申请材料:\n"
        + materials.map { name, remark in
          "  - 名称: \(name)\n" + (remark.map { "    备注: \($0)\n" } ?? "")
        }.joined() + removed.sorted().map { "  - 删除: 《\($0)》\n" }.joined()
    }

    func laid(under upper: Model) -> Model {
      var result: [(name: String, remark: String?)] = []
      for own in materials {
        let over = upper.materials.first { $0.name == own.name }
        if upper.removed.contains(own.name) { continue }
        result.append((own.name, over?.remark ?? own.remark))
      }
      let kept = Set(result.map(\.name))
      result += upper.materials.filter { !kept.contains($0.name) }
      return Model(materials: result)
    }
  }

  @Test func mergingIsAFoldOfThePlainModel() throws {
    var random = SplitMix(seed: 4)
    for _ in 0..<150 {
      let layers = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Self.layer(using: &random)
      }
      let paths = [
        "catalogue/44/442106041002.yaml", "districts/44/items/a.yaml",
        "districts/44/4401/items/a.yaml", "districts/44/4401/440113/items/a.yaml",
        "districts/44/4401/440113/440113101/items/a.yaml",
      ].suffix(layers.count)
      var texts = zip(paths, layers).map { path, layer in
        let code = path == paths.last ? "实施编码: TE44011350000011705442106041002\n" : ""
        return (
          path: path, bytes: Array("基本编码: \"442106041002\"\n\(code)\(layer.yaml)".utf8)
        )
      }
      texts.shuffle(using: &random)
      let workspace = WorkspaceLoader(workers: 1).load(
        texts: texts, standard: Repository.standard.standard, division: "440113")
      let item = try #require(workspace.items.first)
      let wanted = layers.dropFirst().reduce(layers[0]) { $0.laid(under: $1) }
      let found = item.record.records(.materials)
      #expect(found.compactMap { $0.string(.name) } == wanted.materials.map(\.name))
      #expect(found.map { $0.string(.remark) } == wanted.materials.map(\.remark))
    }
  }

  private static func layer(using random: inout SplitMix) -> Model {
    var model = Model()
    for name in ["甲表", "乙证", "丙书", "丁图"].shuffled(using: &random) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: model.materials.append((name, "备注\(Int.random(in: 0..<9, using: &random))"))
      case 1: model.materials.append((name, nil))
      case 2: model.removed.insert(name)
      default: break
      }
    }
    return model
  }

  @Test func removingEverythingLeavesNothing() {
    let base = (0..<40).map { "材料\($0)" }
    let example = Example(
      "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"442106041002\"\n申请材料:\n"
        + base.map { "  - \($0)\n" }.joined()
        + "# 文件: districts/44/4401/440113/items/a.yaml\n基本编码: \"442106041002\"\n申请材料:\n"
        + base.reversed().map { "  - 删除: \($0)\n" }.joined())
    let item = example.workspace(Repository.standard.standard).items.first
    #expect(item?.layers.count == 2)
    #expect(item?.record[.materials] == nil)
  }

  /// Any text in any layer: no crash, and the same findings whatever the order of the files.
  @Test func anyLayersAreReadAndChecked() async {
    let pieces = [
      "删除: ", "- ", "申请材料:\n", "  - ", "{", "}", "[", "]", "名称: 甲表\n", "必要性: 必要\n", "承诺办结时限",
      "\n", "情形:\n", "不需材料: ", "设定依据", ": ", ", ", "甲表", "  ", "无", "份数: 1\n", "偏离:\n",
    ]
    var random = SplitMix(seed: 7)
    let paths = [
      "catalogue/44/442106041002.yaml", "districts/44/4401/items/a.yaml",
      "districts/44/4401/440113/items/a.yaml", "districts/44/4401/440113/440113101/items/a.yaml",
    ]
    for _ in 0..<60 {
      let texts = paths.map { path in
        let noise = (0..<Int.random(in: 0...25, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        return (path: path, bytes: Array("基本编码: \"442106041002\"\n\(noise)\n".utf8))
      }
      let found = await Self.findings(texts)
      #expect(await Self.findings(texts.reversed()) == found)
    }
  }

  private static func findings(_ texts: [(path: String, bytes: [UInt8])]) async -> [String] {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    return await Checker.check(workspace, workers: 1, asOf: Example.day).map {
      "\(workspace.files.path($0.location.file)) \($0.location.range.start) \($0.rule.code) "
        + $0.message(in: .chinese)
    }.sorted()
  }
}
