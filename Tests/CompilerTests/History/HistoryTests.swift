import Compiler
import Source
import Standard
import TestSupport
import Testing

/// What changed for the applicant between two states: which class, and whom it reaches.
@Suite struct HistoryTests {
  private func history(_ before: String, _ after: String) async -> History {
    let standard = Repository.standard.standard
    return await History(
      from: Example(before).workspace(standard), to: Example(after).workspace(standard), workers: 1)
  }

  /// Of one item: the classes, kinds and elements of its changes.
  private func changes(_ before: String, _ after: String) async -> [String] {
    let head = "基本编码: \"442106041002\"\n"
    return await history(head + before, head + after).changes.map {
      "\($0.impact) \($0.kind) \($0.path.id)"
    }
  }

  @Test(arguments: [
    ("法定办结时限: 10 工作日", "法定办结时限: 8 工作日", "easing changed statutoryLimit"),
    ("承诺办结时限: 5 工作日", "承诺办结时限: 当场", "easing changed promisedLimit"),
    ("法定办结时限: 10 工作日", "法定办结时限: 10 自然日", "undetermined changed statutoryLimit"),
    ("法定办结时限: 1 月", "法定办结时限: 30 自然日", "undetermined changed statutoryLimit"),
    ("法定办结时限: 2 月", "法定办结时限: 30 自然日", "easing changed statutoryLimit"),
    ("事项状态: 在用", "法定办结时限: 30 自然日\n事项状态: 在用", "undetermined added statutoryLimit"),
    ("到办事现场次数: 1", "到办事现场次数: 2", "tightening changed visits"),
    ("服务对象: [自然人]", "服务对象: [自然人, 企业法人]", "easing changed serviceObjects"),
    (
      "服务对象: [自然人, 企业法人]", "服务对象: [自然人, 其他组织]", "undetermined changed serviceObjects"
    ),
    ("受理条件: [年满十八周岁。]", "受理条件: [年满十八周岁。, 有固定住所。]", "tightening added conditions"),
    ("受理条件: [年满十八周岁。, 有固定住所。]", "受理条件: [年满十八周岁。]", "easing removed conditions"),
    ("受理条件: [年满十八周岁。]", "受理条件: [年满十六周岁。]", "undetermined changed conditions"),
    (
      "受理条件: [符合下列条件之一。, 年满十八周岁。]", "受理条件: [符合下列条件之一。, 年满十八周岁。, 有固定住所。]",
      "undetermined added conditions"
    ),
    ("是否收费: 是", "是否收费: 否", "easing changed isCharged"),
    (
      "收费项目: [{项目名称: 工本费, 标准: 20 元/证}]", "收费项目: [{项目名称: 工本费, 标准: 10 元/证}]",
      "easing changed fees[工本费].standard"
    ),
    (
      "收费项目: [{项目名称: 工本费, 标准: 20 元/证}]", "收费项目: [{项目名称: 工本费, 标准: 20 元/件}]",
      "undetermined changed fees[工本费].standard"
    ),
    ("数量限制: 无", "数量限制: 每年100名", "tightening changed quota"),
    ("办件类型: 承诺件", "办件类型: 即办件", "easing changed processingType"),
    ("事项状态: 在用", "事项状态: 暂停", "tightening changed status"),
    ("是否网办: 是", "是否网办: 否", "tightening changed isOnline"),
    ("告知承诺制: 否", "告知承诺制: 是", "easing changed commitment"),
    ("咨询方式: {电话: 020-84821000}", "咨询方式: {电话: 020-84821001}", "neutral changed contact.phone"),
    ("办理时间: 工作日9:00-17:00", "办理时间: 工作日8:30-17:00", "neutral changed hours"),
    ("窗口办理流程: [到窗口取号。]", "窗口办理流程: [先网上预约。]", "undetermined changed windowProcess"),
    ("事项名称: 申领居住证", "事项名称: 居住证申领", "neutral changed name"),
  ])
  func everyElementHasItsSide(_ before: String, _ after: String, _ expected: String) async {
    #expect(await changes(before, after) == [expected])
    let opposite: String =
      switch expected.prefix(2) {
      case "ti": expected.replacing("tightening", with: "easing")
      case "ea": expected.replacing("easing", with: "tightening")
      default: expected
      }
    let turned =
      opposite.contains(" added ")
      ? opposite.replacing(" added ", with: " removed ")
      : opposite.replacing(" removed ", with: " added ")
    #expect(await changes(after, before) == [turned])
  }

  @Test(arguments: [
    ("{名称: 身份证明}", "{名称: 身份证明}, {名称: 婚姻证明}", "tightening added materials[婚姻证明]"),
    ("{名称: 身份证明}", "{名称: 身份证明}, {名称: 婚姻证明, 免提交: 是}", "neutral added materials[婚姻证明]"),
    (
      "{名称: 婚姻证明, 必要性: 必要}", "{名称: 婚姻证明, 必要性: 非必要}",
      "easing changed materials[婚姻证明].necessity"
    ),
    (
      "{名称: 婚姻证明, 必要性: 必要}", "{名称: 婚姻证明, 必要性: 容缺后补}",
      "easing changed materials[婚姻证明].necessity"
    ),
    (
      "{名称: 婚姻证明, 必要性: 非必要}", "{名称: 婚姻证明, 必要性: 容缺后补}",
      "undetermined changed materials[婚姻证明].necessity"
    ),
    (
      "{名称: 婚姻证明, 份数: {原件: 1}}", "{名称: 婚姻证明, 份数: {原件: 2}}",
      "tightening changed materials[婚姻证明].copies.originals"
    ),
    (
      "{名称: 婚姻证明, 份数: {原件: 1}}", "{名称: 婚姻证明, 份数: {原件: 1, 复印件: 1}}",
      "tightening added materials[婚姻证明].copies.copies"
    ),
    (
      "{名称: 婚姻证明, 份数: {原件: 1}}", "{名称: 婚姻证明, 份数: {原件: 1, 复印件: 0}}",
      "neutral added materials[婚姻证明].copies.copies"
    ),
    (
      "{名称: 婚姻证明}", "{名称: 婚姻证明, 份数: {原件: 1}}",
      "undetermined added materials[婚姻证明].copies.originals"
    ),
    (
      "{名称: 婚姻证明}", "{名称: 婚姻证明, 免提交: 是}", "easing added materials[婚姻证明].exempt"
    ),
    (
      "{名称: 婚姻证明, 形式: 纸质}", "{名称: 婚姻证明, 形式: 纸质/电子化}",
      "easing changed materials[婚姻证明].form"
    ),
    (
      "{名称: 婚姻证明, 形式: 纸质}", "{名称: 婚姻证明, 形式: 电子化}",
      "undetermined changed materials[婚姻证明].form"
    ),
    (
      "{名称: 婚姻证明, 受理标准: [清晰。]}", "{名称: 婚姻证明, 受理标准: [清晰，加盖公章。]}",
      "undetermined changed materials[婚姻证明].acceptance"
    ),
    (
      "{名称: 居住证业务申办表}", "{名称: 居住证业务申请表格}",
      "undetermined renamed materials[居住证业务申请表格]"
    ),
    ("{名称: 《婚姻证明》}", "{名称: 婚姻证明}", "neutral reworded materials[婚姻证明]"),
  ])
  func materialsAreWhatIsAsked(_ before: String, _ after: String, _ expected: String) async {
    #expect(await changes("申请材料: [\(before)]", "申请材料: [\(after)]") == [expected])
  }

  @Test func aMissingListLeavesOpenWhatWasAskedWhereItMustBeStated() async {
    let visits = "到办事现场次数: 1\n"
    #expect(
      await changes(visits, visits + "办理流程: [受理]") == ["undetermined added steps[受理]"])
    #expect(
      await changes(visits, visits + "申请材料: [婚姻证明]")
        == ["tightening added materials[婚姻证明]"])
    #expect(
      await changes("特别程序: 无", "特别程序: [{类型: 听证, 时限: 5 工作日}]")
        == ["tightening added specialProcedures[听证]"])
  }

  @Test func stepsCountAndTheirOrderMatters() async {
    #expect(
      await changes("办理流程: [受理, 审查, 决定]", "办理流程: [受理, 决定]")
        == ["easing removed steps[审查]"])
    #expect(
      await changes("办理流程: [受理, 审查, 决定]", "办理流程: [受理, 决定, 审查]")
        == ["undetermined reordered steps"])
  }

  @Test func layoutIsNoChange() async {
    #expect(
      await changes(
        "法定办结时限: 10 工作日\n服务对象: [自然人, 企业法人]\n受理条件:\n  - 年满十八周岁。\n",
        "# 整理\n受理条件: [\"年满十八 周岁。\"]\n服务对象: [\"2\", 个人]\n\n法定办结时限: '10个工作日'") == [])
  }

  @Test func otherPunctuationIsNeutral() async {
    #expect(
      await changes("受理条件: [年满十八周岁，有住所。]", "受理条件: [年满十八周岁、有住所]")
        == ["neutral reworded conditions"])
  }

  @Test func aValueThatCannotBeReadIsToBeJudged() async {
    #expect(
      await changes("承诺办结时限: 5 工作日", "承诺办结时限: 五六天吧")
        == ["undetermined changed promisedLimit"])
  }

  private static let catalogue = "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"442106041002\"\n"

  private func district(_ digits: String, _ text: String = "", code: String? = nil) -> String {
    "# 文件: districts/44/4401/\(digits)/items/a.yaml\n基本编码: \"442106041002\"\n"
      + "实施编码: \(code ?? "TE4401130000000\(digits)")\n\(text)\n"
  }

  private func places(_ change: Change, _ history: History) -> [String] {
    change.places.map { history.items[$0.item].item.division }
  }

  @Test func aChangeOfTheCatalogueIsOneWithManyPlaces() async {
    let districts =
      district("440113") + district("440114", "法定办结时限: 9 工作日") + district("440115")
    let history = await history(
      Self.catalogue + "法定办结时限: 10 工作日\n" + districts,
      Self.catalogue + "法定办结时限: 8 工作日\n" + districts)
    #expect(history.changes.count == 1)
    #expect(history.changes.first?.origin == .catalogue)
    #expect(history.changes.first.map { places($0, history) } == ["440113", "440115"])
    #expect(history.items.map(\.impact) == [.easing, .easing])
    #expect(history.compared == 3)
  }

  @Test func otherLayersWithTheSameValuesAreNoChange() async {
    let values = "法定办结时限: 10 工作日\n申请材料: [{名称: 身份证明, 份数: {原件: 1}}]\n"
    let history = await history(
      Self.catalogue + values + district("440113", values) + district("440114", values),
      Self.catalogue + values + district("440113") + district("440114", values))
    #expect(history.items.isEmpty)
  }

  @Test func registersReachAllItemsThatUseThem() async {
    let item = "实施主体: 办事站\n"
    func register(_ phone: String) -> String {
      "# 文件: districts/44/4401/440113/bodies.yaml\n实施主体:\n"
        + "  - {名称: 办事站, 编码: TE4401135000001170, 性质: 法定机关, 电话: [\(phone)]}\n"
    }
    let other =
      "# 文件: districts/44/4401/440113/items/b.yaml\n基本编码: \"442106041003\"\n"
      + "实施编码: TE44011350000011705442106041003\n\(item)"
    let items = district("440113", item) + other
    let history = await history(
      register("020-84821000") + items, register("020-84821001") + items)
    #expect(history.changes.map(\.path.id) == ["body.phone"])
    #expect(history.changes.first?.origin == .register)
    #expect(history.changes.first?.places.count == 2)
    #expect(history.changes.first?.impact == .neutral)
  }

  @Test func aLawWithAnotherNumberIsTheSameBasis() async {
    let item = district("440113", "设定依据: [{法规: 某某条例, 条款号: 第五条}]")
    func register(_ number: String) -> String {
      "# 文件: laws/a.yaml\n法规:\n  - {名称: 某某条例, 文号: \(number), 效力级别: 行政法规}\n"
    }
    let history = await history(register("国令第1号") + item, register("国令第2号") + item)
    #expect(history.changes.map { "\($0.kind) \($0.path.element.id)" } == ["changed number"])
    #expect(history.changes.first?.origin == .register)
  }

  @Test func itemsAreFoundByTheirCodesThenByTheirFiles() async {
    let moved = district("440113", "承诺办结时限: 5 工作日")
    let renamed = moved.replacing("items/a.yaml", with: "items/b.yaml")
    #expect(await history(moved, renamed).items.isEmpty)
    let recoded = moved.replacing("TE4401130000000440113", with: "TE4401130000000440119")
    let history = await history(moved, recoded)
    #expect(history.items.map(\.kind) == [.changed])
    #expect(history.items.first?.isRenamed == true)
    #expect(history.changes.map(\.path.id) == ["code"])
  }

  @Test func anotherItemInTheSameFileIsAnother() async {
    let history = await history(
      "基本编码: \"442106041002\"\n事项名称: 申领居住证",
      "基本编码: \"442106041009\"\n事项名称: 注销居住证")
    #expect(history.items.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.added, .removed])
    #expect(history.impact == .tightening)
  }

  @Test func newIsEasingAndGoneIsTightening() async {
    let one = district("440113")
    let both = one + district("440114")
    let added = await history(one, both)
    #expect(added.items.map { "\($0.kind) \($0.impact)" } == ["added easing"])
    let removed = await history(both, one)
    #expect(removed.items.map { "\($0.kind) \($0.impact)" } == ["removed tightening"])
    let cancelled = one + district("440114", "事项状态: 取消")
    #expect(await history(cancelled, one).items.map(\.impact) == [.neutral])
  }

  @Test func aCatalogueWithoutDistrictsIsComparedToo() async {
    let history = await history(
      Self.catalogue + "法定办结时限: 10 工作日\n", Self.catalogue + "法定办结时限: 15 工作日\n")
    #expect(history.changes.map(\.impact) == [.tightening])
    #expect(history.items.first?.item.isCarriedOut == false)
  }

  @Test func whatIsNotReadIsNotCompared() async {
    let standard = Repository.standard.standard
    let old = Example(district("440113") + district("440114")).workspace(standard)
    let new = Example(district("440113")).workspace(standard)
    let history = await History(
      from: old, to: new, unread: ["districts/44/4401/440114/items/a.yaml"], workers: 1)
    #expect(history.items.isEmpty)
    #expect(history.compared == 1)
  }

  @Test func theSameStateHasNoChanges() async {
    for example in [district("440113"), Self.catalogue + "法定办结时限: 10 工作日"] {
      #expect(await history(example, example).items.isEmpty)
    }
  }

  @Test func formsAreComparedByWhatTheyAsk() async {
    let item =
      "# 文件: districts/44/4401/440113/items/a.yaml\n基本编码: \"442106041002\"\n"
      + "申请材料: [{名称: 申请表, 空白表格: forms/a.yaml}]\n"
    func form(_ fields: String) -> String {
      "# 文件: districts/44/4401/440113/forms/a.yaml\n标识: a\n名称: 申请表\n分组:\n"
        + "  - {标识: g, 名称: 一, 字段: [\(fields)]}\n"
    }
    let one = "{标识: x, 名称: 姓名, 类型: 文本, 必填: 否}"
    let needed = one.replacing("否", with: "是")
    let history = await history(item + form(one), item + form(needed))
    #expect(
      history.changes.map { "\($0.impact) \($0.path.id)" }
        == ["tightening materials[申请表].blankForm.groups[一].fields[姓名].required"])
    #expect(history.changes.first?.origin == .form)
  }
}
