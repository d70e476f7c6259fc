import Source
import Standard
import TestSupport
import Testing

@Suite struct FieldCodingTests {
  private let coding = FieldCoding(Repository.standard.standard, owner: "44")

  private func field(_ table: String, _ name: String) throws -> ExchangeField {
    let tables = Repository.standard.standard.exchange
    return try #require(tables.first { $0.id == table }?.field(name))
  }

  @Test func theStandardHasNoFaultInItsTables() {
    #expect(Repository.standard.diagnostics.isEmpty)
    #expect(
      Repository.standard.standard.exchange.map(\.id)
        == ["basic", "extension", "material", "fee", "question", "catalogue"])
  }

  @Test func codesHaveTheDigitsOfTheirOwner() throws {
    let type = try field("basic", "TASK_TYPE")
    #expect(coding.text(.text("公共服务"), in: type) == "21")
    #expect(coding.read("21", in: type)?.content == .text("公共服务"))
    #expect(coding.read("公共服务", in: type)?.content == .text("公共服务"))
    #expect(coding.read("77", in: type) == nil)
  }

  @Test func valuesAreJoinedAndTakenApart() throws {
    let objects = try field("basic", "SERVER_TYPE")
    let both = Content.list([.text("自然人"), .text("企业法人")])
    #expect(coding.text(both, in: objects) == "1^2")
    #expect(coding.read("1^2", in: objects)?.content == both)
    let commas = coding.read("1,2", in: objects)
    #expect(commas?.content == both)
    #expect(commas?.change != nil)
  }

  @Test func aSeparatorInsideAValueIsNeverASeparator() throws {
    let conditions = try field("basic", "ACCEPT_CONDITION")
    let text = coding.text(.list([.text("甲^乙"), .text("丙")]), in: conditions)
    #expect(text == "甲＾乙^丙")
  }

  @Test(arguments: [
    ("5", "1", "5 工作日"), ("１０", "2", "10 自然日"), ("5个工作日", nil, "5 工作日"), ("0", nil, "当场"),
  ]) func limitsAreReadFromTwoFields(_ amount: String, _ unit: String?, _ limit: String) {
    #expect(coding.duration(amount: amount, unit: unit)?.content == .text(limit))
  }

  @Test func anAmountWithoutUnitIsNoLimit() {
    #expect(coding.duration(amount: "5", unit: nil) == nil)
  }

  @Test(arguments: ["2019/1/2", "20190102", "2019-01-02 00:00:00", "２０１９-01-02"])
  func daysAreReadHoweverTheyAreWritten(_ text: String) throws {
    let day = try field("basic", "PLAN_EFFECTIVE_DATE")
    #expect(coding.read(text, in: day)?.content == .text("2019-01-02"))
  }

  @Test func templatesAreTakenApartAgain() throws {
    let template = try #require(ExchangeTemplate("《{law/name}》[（{number}）][{clause}][：{content}]"))
    let accepts = { (path: [String], value: String) in
      path != ["clause"] || ClauseNumber(value) != nil
    }
    let values = template.values(of: "《行政许可法》（主席令第7号）第十二条：下列事项。", accepts: accepts)
    #expect(values?.map(\.value) == ["行政许可法", "主席令第7号", "第十二条", "下列事项。"])
    #expect(
      template.values(of: "《行政许可法》第十二条", accepts: accepts)?.map(\.value) == ["行政许可法", "第十二条"])
    #expect(template.values(of: "行政许可法第十二条", accepts: accepts) == nil)
    #expect(ExchangeTemplate("《{law") == nil)
  }
}
