import Source
import Standard
import TestSupport
import Testing
import YAML

/// The element decides how a value is read, never the look of its text.
@Suite struct BinderTests {
  private func bind(_ text: String) throws -> (Record, [Diagnostic]) {
    let source = SourceText(path: "item.yaml", bytes: Array(text.utf8))
    let reading = Reading(of: source, file: FileID(0))
    var diagnostics = reading.diagnostics
    let binder = Binder(Repository.standard.standard.grammar)
    let record = try #require(binder.bind(reading.tree, as: "item", into: &diagnostics))
    return (record, diagnostics)
  }

  @Test(arguments: ["000125007000", "12E4501", "no", "0x1F", "1_000", "~1", "2024-01-01"])
  func codesAndTextsAreReadVerbatim(_ text: String) throws {
    let (record, _) = try bind("事项版本: \(text)\n基本编码: \(text)")
    #expect(record.string(.version) == text)
    #expect(record.string(.basicCode) == text)
  }

  @Test func chineseAndEnglishKeysMeanTheSame() throws {
    let (chinese, _) = try bind("承诺办结时限: 5 工作日\n申请材料:\n  - 名称: 身份证")
    let (english, _) = try bind("promisedLimit: 5 工作日\nmaterials:\n  - name: 身份证")
    #expect(chinese.duration(.promisedLimit) == english.duration(.promisedLimit))
    #expect(english.records(.materials).first?.string(.name) == "身份证")
  }

  /// What stands one level too high or too deep is told where it belongs.
  @Test(arguments: [
    ("咨询电话: 020-87925868", "，它应写在“咨询方式”或者“监督投诉方式”里面"),
    ("必要性: 必要", "，它应写在“申请材料”里面"),
    ("申请材料:\n  - 名称: 身份证\n    承诺办结时限: 5 工作日", "，它是“事项”的要素，请看缩进是否多了一层"),
    // A name that looks like one of the record is meant for that one.
    ("承诺办结时间: 5 工作日", "，是否为“承诺办结时限”？"),
    // Too many records have telephones for the word to tell anything.
    ("电话: 020-87925868", ""), ("天气: 晴", ""),
  ])
  func whatIsMisplacedIsToldItsPlace(_ text: String, _ hint: String) throws {
    let found = try bind(text).1.filter { $0.rule.code == "ZS1001" }
    #expect(found.count == 1)
    let message = try #require(found.first).message(in: Language.chinese)
    #expect(message.hasSuffix("这一要素\(hint)"), "\(message)")
  }

  /// Lines with full-width colons are keys where the element is a record that has elements of these names.
  @Test(arguments: [
    "申请材料:\n  - 名称: 表\n    份数:\n      原件：1\n      复印件：1", "咨询方式:\n  电话：028-86640000",
    "申请材料:\n  - 名称：居民身份证\n    必要性：必要",
  ])
  func aWrongColonBehindANameIsMended(_ text: String) throws {
    let found = try bind(text).1
    #expect(Set(found.map(\.rule.code)) == ["ZS0103"])
    #expect(found.allSatisfy { $0.fix?.isSafe == true })
  }

  /// Elsewhere they are prose.
  @Test(arguments: [
    "窗口办理流程:\n  第一步：取号\n  第二步：交材料", "受理条件:\n  申请人：年满十六周岁\n  代办人：有合法身份",
    "受理条件:\n  - 申请人：年满十六周岁", "申请材料:\n  - 本市户籍：户口簿",
  ])
  func aColonInProseIsLeftAlone(_ text: String) throws {
    let (record, found) = try bind(text)
    #expect(found.isEmpty)
    #expect(record.fields.count == 1)
  }

  @Test func aScalarFillsTheShorthandOfARecord() throws {
    let (record, diagnostics) = try bind("申请材料: [身份证, 户口簿]\n咨询方式: [020-12345, 020-87925868]")
    #expect(record.records(.materials).compactMap { $0.string(.name) } == ["身份证", "户口簿"])
    #expect(record.record(.contact)?.texts(.phone).count == 2)
    #expect(diagnostics.isEmpty)
  }

  @Test func noneIsAnAnswerOnlyWhereTheStandardSaysSo() throws {
    let (record, _) = try bind("特别程序: 无\n日常用语: []\n事项名称: 无")
    #expect(record.isNone(.specialProcedures))
    #expect(record.isNone(.everydayNames))
    #expect(record.string(.name) == "无")
  }

  @Test func codesAreReadByNameCodeAndOtherNames() throws {
    for spelling in ["承诺件", "\"2\"", "2"] {
      let (record, diagnostics) = try bind("办件类型: \(spelling)")
      #expect(record.code(.processingType)?.name.zh == "承诺件")
      #expect(diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["../secret.yaml", "/etc/passwd", "a/./b.pdf", "a\\b.pdf", "forms/"])
  func attachmentsStayInside(_ path: String) throws {
    let (record, diagnostics) = try bind("申请材料:\n  - 名称: 表\n    空白表格: \(path)")
    #expect(record.records(.materials).first?.attachment(.blankForm) == nil)
    #expect(diagnostics.map(\.rule.code) == ["ZS1007"])
  }

  @Test(
    arguments: [
      ("是否收费", "免费", "否"), ("是否收费", "不收费", "否"), ("是否收费", "收费", "是"), ("预约办理", "无", "否"),
      ("预约办理", "无需预约", "否"), ("进驻政务大厅", "已进驻", "是"), ("网上支付", "暂不支持", "否"), ("网上支付", "可以", "是"),
      ("是否收费", "￥50元", nil), ("网上支付", "免费", nil), ("网上支付", "暂", nil), ("网上支付", "不得不", nil),
      ("物流快递", "见公告", nil),
    ] as [(String, String, String?)])
  func anAnswerIsGuessedFromWhatItDenies(_ key: String, _ answer: String, _ meant: String?) throws {
    let (_, diagnostics) = try bind("\(key): \(answer)")
    #expect(diagnostics.map(\.rule.code) == ["ZS1007"])
    let fix = diagnostics.first?.fix
    #expect(fix?.edits.first?.replacement == meant)
    #expect(fix?.isSafe != true)
  }

  /// “Not needed” for 免提交 may mean either.
  @Test func whatAsksForADenialIsNotGuessed() throws {
    for answer in ["无", "不需要", "提交"] {
      let (_, diagnostics) = try bind("申请材料:\n  - 名称: 表\n    免提交: \(answer)")
      #expect(diagnostics.map(\.rule.code) == ["ZS1007"])
      #expect(diagnostics.first?.fix == nil)
    }
  }

  @Test(
    arguments: [
      ("原件1份，复印件2份", "{原件: 1, 复印件: 2}"), ("原件：一份；复印件：两份", "{原件: 1, 复印件: 2}"), ("复印件2份", "{复印件: 2}"),
      ("１份", "1"), ("原件1份，原件2份", nil), ("原件1份（核对）", nil), ("各一份", nil),
    ] as [(String, String?)])
  func copiesAreCountedAsDocumentsDo(_ text: String, _ written: String?) throws {
    let (_, diagnostics) = try bind("申请材料:\n  - 名称: 表\n    份数: \(text)")
    #expect(diagnostics.map(\.rule.code) == ["ZS1007"])
    #expect(diagnostics.first?.fix?.edits.first?.replacement == written)
  }

  @Test(
    arguments: [
      ("自然人、企业法人", "[自然人, 企业法人]", true), ("自然人或者企业法人", "[自然人, 企业法人]", true),
      ("[自然人;企业法人, 事业法人]", "自然人, 企业法人", true), ("自然人、企业法", "[自然人, 企业法人]", false),
      ("\n  - 自然人、企业法人", nil, nil),
    ] as [(String, String?, Bool?)])
  func joinedValuesAreToldApart(_ text: String, _ written: String?, _ isSafe: Bool?) throws {
    let (_, diagnostics) = try bind("服务对象: \(text)")
    #expect(diagnostics.map(\.rule.code) == ["ZS1025"])
    #expect(diagnostics.first?.fix?.edits.first?.replacement == written)
    #expect(diagnostics.first?.fix?.isSafe == isSafe)
  }

  @Test func whatIsJoinedTwiceOrNoValueIsNotJoined() throws {
    for text in ["自然人、自然人", "自然人、全体市民", "、", "自然人、"] {
      #expect(try bind("服务对象: \(text)").1.map(\.rule.code) == ["ZS1008"], "\(text)")
    }
  }

  @Test func everyValueKnowsItsPlace() throws {
    let text = "事项名称: 申领居住证\n申请材料:\n  - 名称: 身份证\n    份数: {原件: 1}\n"
    let (record, _) = try bind(text)
    let copies = try #require(record.records(.materials).first?.record(.copies))
    let entry = try #require(copies[.originals])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[entry.location.range.indices], as: UTF8.self) == "1")
  }
}
