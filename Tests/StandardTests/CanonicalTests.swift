import Source
import Standard
import TestSupport
import Testing
import YAML

/// Spellings of the same thing have one canonical form; different things never share one.
@Suite struct CanonicalTests {
  private func canonical(_ text: String, _ known: KnownElement) throws -> Canonical {
    let source = SourceText(path: "item.yaml", bytes: Array(text.utf8))
    let reading = Reading(of: source, file: FileID(0))
    var diagnostics: [Diagnostic] = []
    let binder = Binder(Repository.standard.standard.grammar)
    let record = try #require(binder.bind(reading.tree, as: "item", into: &diagnostics))
    let field = try #require(record.field(known))
    return field.entry.canonical(as: field.element)
  }

  private func pair(
    _ key: String, _ left: String, _ right: String, _ known: KnownElement
  ) throws -> (Canonical, Canonical) {
    (try canonical("\(key): \(left)", known), try canonical("\(key): \(right)", known))
  }

  @Test(arguments: [
    ("《居住证申办表》", "居住证申办表"), ("Ａ４ 纸", "a4纸"), ("身份证（原件）", "身份证(原件)"), ("居住 证", "居住证"),
    ("国发〔2016〕55号", "国发[2016]55号"), ("申请表。", "申请表"), ("“承诺”书", "承诺书"), ("甲、乙", "甲，乙"),
    ("近期二寸照片", "近期２寸照片"), ("第十四条第一款", "第14条第1款"), ("（一）申请表", "1.申请表"), ("③申请表", "3、申请表"),
    ("不低于百分之二十五", "不低于25％"), ("￥80", "¥80"), ("9:00—12:00", "9:00-12:00"), ("居\u{200B}住证", "居住证"),
    ("A4  paper", "a4 paper"),
  ])
  func namesThatMeanTheSameAreEqual(_ left: String, _ right: String) {
    #expect(Canonical(name: left) == Canonical(name: right))
  }

  @Test(arguments: [
    ("居住证", "居住证明"), ("12", "1 2"), ("1.5", "15"), ("甲乙", "乙甲"), ("第一款", "第二款"),
    ("1.5吨货车", "5吨货车"), ("三四线", "34线"), ("12.申请表", "2024.申请表"), ("(2)", "(3)"), ("千分之五", "百分之五"),
  ])
  func namesThatDifferStayDifferent(_ left: String, _ right: String) {
    #expect(Canonical(name: left) != Canonical(name: right))
  }

  @Test(arguments: [
    ("法定办结时限", "5 工作日", "5个工作日", KnownElement.statutoryLimit, true),
    ("法定办结时限", "5 工作日", "5 自然日", .statutoryLimit, false),
    ("法定办结时限", "30 自然日", "1 月", .statutoryLimit, false),
    ("法定办结时限", "当场", "0 工作日", .statutoryLimit, true),
    ("办件类型", "承诺件", "\"2\"", .processingType, true),
    ("服务对象", "[自然人, 企业法人]", "[企业法人, \"1\"]", .serviceObjects, true),
    ("服务对象", "自然人", "[自然人, 自然人]", .serviceObjects, true),
    ("服务对象", "自然人", "企业法人", .serviceObjects, false),
    ("受理条件", "[年满十八周岁；, 有住所。]", "年满十八周岁，有住所", .conditions, true),
    ("受理条件", "[一、年满十八周岁, 二、有住所]", "1.年满18周岁；2.有住所。", .conditions, true),
    ("受理条件", "[持一级证书的，满二年, 持二级证书的，满三年]", "[持一级证书的，满三年, 持二级证书的，满二年]", .conditions, false),
    ("法定办结时限", "五个工作日", "5 工作日", .statutoryLimit, true),
    ("法定办结时限", "二十日", "20 工作日", .statutoryLimit, false),
    ("受理条件", "居住满 1.5 年", "居住满 15 年", .conditions, false),
    ("设定依据", "[{法规: 甲法, 条款号: 第十四条第一、二款}]", "[{法规: 《甲法》, 条款号: 第14条第1款和第2款}]", .legalBasis, true),
    ("办理流程", "[受理, 审查]", "[审查, 受理]", .steps, false),
    ("申请材料", "[表, 证]", "[证, 表]", .materials, true),
    ("特别程序", "无", "[]", .specialProcedures, true),
  ])
  func valuesAreReadByTheirKind(
    _ key: String, _ left: String, _ right: String, _ known: KnownElement, _ isSame: Bool
  ) throws {
    let (left, right) = try pair(key, left, right, known)
    #expect((left == right) == isSame)
  }

  @Test(arguments: [
    ("80 元/件", "100元／件", Optional(false)), ("100 元/件", "80 元/件", true), ("免费", "5 元/证", false),
    ("80 元/件", "80 元/平方米", nil), ("1,000 元", "999.5 元", true),
    ("每件80元", "￥80.00/件", false), ("0.1万元/件", "900 元/件", true), ("80元", "80 元/件", false),
    ("人民币１００元/证", "每证80元", true), ("80元/件", "80 美元/件", nil),
  ])
  func amountsOfOneUnitCompare(_ left: String, _ right: String, _ exceeds: Bool?) throws {
    let (left, right) = (try #require(Quantity(left)), try #require(Quantity(right)))
    #expect(left.exceeds(right) == exceeds)
  }

  @Test(arguments: ["按规定收取", "10元至20元", "每件80元至100元", "999999999亿元", ""])
  func textThatIsNoAmountIsNone(_ text: String) { #expect(Quantity(text) == nil) }
}
