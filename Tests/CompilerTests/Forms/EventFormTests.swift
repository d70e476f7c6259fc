import Compiler
import Source
import Standard
import TestSupport
import Testing

/// The joint form of a life event: each datum once, and answers that can be taken apart.
@Suite struct EventFormTests {
  @Test func eachDatumIsAskedOnceAsStrictlyAsEitherFormDoes() throws {
    let first = """
            - {标识: name, 名称: 姓名, 类型: 文本, 最长: 20, 依据: 受理条件, 数据项: 姓名, 示例: 张三}
            - {标识: number, 名称: 证件号码, 类型: 文本, 依据: 受理条件, 数据项: 身份证号码}
            - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 受理条件, 数据项: 性别}
      """
    let second = """
            - {标识: name, 名称: 申请人, 类型: 文本, 必填: 是, 最长: 50, 依据: 受理条件, 数据项: 申请人姓名, 示例: 李四}
            - {标识: id, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 数据项: 公民身份号码}
            - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女, 未说明], 依据: 受理条件, 数据项: 性别}
      """
    let event = try #require(Self.event([first, second]))
    #expect(event.form.fields.map(\.id) == ["name", "number", "sex", "form1-sex"])
    let name = try #require(event.form.field("name"))
    #expect(name.requirement == .required && name.maximumLength == 20)
    #expect(event.form.field("number")?.kind == .citizenNumber)
    #expect(event.form.groups.count == 1)
    #expect(event.origins["name"]?.map(\.field) == ["name", "name"])
    #expect(event.origins["form1-sex"]?.map(\.part) == [1])
  }

  @Test func whatOneFormAsksInACaseIsRequiredInThatCaseAlone() throws {
    let first = """
            - {标识: job, 名称: 单位, 类型: 文本, 依据: 受理条件, 数据项: 工作单位}
      """
    let second = """
            - {标识: works, 名称: 有无工作, 类型: 单选, 必填: 是, 选项: [有, 无], 依据: 受理条件}
            - {标识: employer, 名称: 单位, 类型: 文本, 必填: 是, 依据: 受理条件, 数据项: 工作单位, 显示条件: {字段: works, 等于: 有}}
      """
    let event = try #require(Self.event([first, second]))
    // The question that decides comes before what it decides on.
    #expect(event.form.fields.map(\.id) == ["works", "job"])
    let condition = FormCondition(FormCondition.Test(field: "works", values: ["有"]))
    #expect(event.form.field("job")?.requirement == .requiredWhen(condition))
    let answers = FormAnswers(["works": .text("无"), "job": .text("某某厂")])
    #expect(event.form.faults(in: answers).isEmpty)
    #expect(event.answers(of: 0, in: answers)?["job"] == .text("某某厂"))
    #expect(event.answers(of: 1, in: answers)?["employer"] == nil)
  }

  @Test func whatBothFormsSayOfAnAnswerIsKept() throws {
    let first = """
            - {标识: name, 名称: 姓名, 类型: 文本, 提示: 与身份证一致。, 英文提示: As on your card., 依据: 受理条件, 数据项: 姓名}
      """
    let second = """
            - {标识: name, 名称: 姓名, 类型: 文本, 提示: 写全名, 英文提示: In full., 依据: 受理条件, 数据项: 姓名}
      """
    let third = """
            - {标识: name, 名称: 姓名, 类型: 文本, 提示: 写全名, 依据: 受理条件, 数据项: 姓名}
      """
    let name = try #require(Self.event([first, second])?.form.field("name"))
    #expect(name.hint == "与身份证一致。写全名" && name.englishHint == "As on your card. In full.")
    #expect(Self.event([second, third])?.form.field("name")?.hint == "写全名")
  }

  @Test func theSampleShowsEveryForm() throws {
    let fields = """
            - {标识: size, 名称: 大小, 类型: 文本, 依据: 受理条件, 示例: 大}
      """
    let event = try #require(Self.event([fields, fields, fields]))
    let choice = try #require(event.parts[2].choice)
    #expect(event.form.sample.chosen(choice.field) == choice.values)
    #expect(event.form.faults(in: event.form.sample).isEmpty)
  }

  @Test func rightAnswersTakenApartAreRightAnswersOfEachForm() throws {
    var random = SplitMix(seed: 20_260_630)
    var shared = 0
    for _ in 0..<150 {
      let count = Int.random(in: 2...3, using: &random)
      let forms = (0..<count).map { _ in Self.fields(&random) }
      let event = try #require(Self.event(forms))
      if event.origins.values.contains(where: { $0.count > 1 }) { shared += 1 }
      for _ in 0..<8 {
        let answers = Self.answers(event.form, &random)
        #expect(event.form.faults(in: answers).isEmpty, "\(forms) \(answers)")
        for part in event.parts.indices {
          guard let own = event.answers(of: part, in: answers) else {
            #expect(event.parts[part].choice != nil)
            continue
          }
          let faults = event.parts[part].form.faults(in: own)
          #expect(faults.isEmpty, "\(forms) \(answers) \(own)")
        }
      }
    }
    #expect(shared > 30)
  }
}

extension EventFormTests {
  /// A life event of as many items as forms; the last one is needed in some cases only.
  static func event(_ forms: [String]) -> EventForm? {
    let codes = ["442106041002", "442106041001", "440125044001"]
    var text = ""
    for (number, fields) in forms.enumerated() {
      let isOptional = number == 2
      text += """
        # 文件: districts/44/4401/440113/items/i\(number).yaml
        事项名称: 事项\(number)
        基本编码: "\(codes[number])"
        申请材料:
          - {名称: 申请表\(number), 必要性: \(isOptional ? "非必要, 非必要时办理情形: 有子女的" : "必要"), 空白表格: forms/f\(number).yaml}
        # 文件: districts/44/forms/f\(number).yaml
        标识: form\(number)
        名称: 申请表\(number)
        分组:
          - 标识: g
            名称: 申请人
            字段:
        \(fields.split(separator: "\n").map { "      " + $0.drop { $0 == " " } }.joined(separator: "\n"))

        """
    }
    text += """
      # 文件: events/44/e.yaml
      名称: 一件事
      一句话说明: 合起来办。
      事项: [\(forms.indices.map { "\"\(codes[$0])\"" }.joined(separator: ", "))]
      """
    let workspace = Example(text).workspace(Repository.standard.standard)
    guard let event = workspace.events.first else { return nil }
    let plan = EventPlan(event, in: "440113", EventItems(workspace.items), of: workspace)
    return EventForm(plan, workspace)
  }

  /// Some fields of one form, sharing data and looking at choices before them.
  private static func fields(_ random: inout SplitMix) -> String {
    var choices: [String] = []
    return (0..<Int.random(in: 1...6, using: &random)).map { number in
      let kind = ["单选", "多选", "文本", "公民身份号码", "整数"].randomElement(using: &random) ?? "文本"
      var field = "- {标识: f\(number), 名称: 项\(number), 类型: \(kind), 依据: 受理条件"
      if Bool.random(using: &random) { field += ", 必填: 是" }
      if Bool.random(using: &random) {
        field += ", 数据项: 数据\(Int.random(in: 0...3, using: &random))"
      }
      if kind.hasSuffix("选") {
        field += ", 选项: [甲, 乙\(Int.random(in: 0...3, using: &random) == 0 ? ", 丙" : "")]"
      }
      if Bool.random(using: &random), let other = choices.randomElement(using: &random) {
        field += ", 显示条件: {字段: \(other), 等于: \(Bool.random(using: &random) ? "甲" : "[乙]")}"
      }
      if kind.hasSuffix("选") { choices.append("f\(number)") }
      return field + "}"
    }.joined(separator: "\n")
  }

  /// Right answers to a form, found as somebody fills it in from the top.
  private static func answers(_ form: Form, _ random: inout SplitMix) -> FormAnswers {
    var answers = FormAnswers()
    for group in form.groups {
      for field in group.fields where answers.meet(group.condition(of: field)) {
        let isNeeded =
          switch field.requirement {
          case .required: true
          case .optional: false
          case .requiredWhen(let condition): answers.meet(condition)
          }
        guard isNeeded || Bool.random(using: &random) else { continue }
        let options = field.options.map(\.text)
        switch field.kind {
        case .singleChoice: answers[field.id] = .text(options.randomElement(using: &random) ?? "")
        case .multipleChoice:
          let chosen = options.filter { _ in Bool.random(using: &random) }
          answers[field.id] = .choices(chosen.isEmpty ? Array(options.prefix(1)) : chosen)
        case .citizenNumber: answers[field.id] = .text("11010519491231002X")
        case .integer: answers[field.id] = .integer(7)
        default: answers[field.id] = .text("某某")
        }
      }
    }
    return answers
  }
}
