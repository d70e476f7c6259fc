import Source
import Standard
import YAML

extension Check {
  /// ZS81: what a form asks, each field by itself.
  static let formFields: [Check] = [
    .workspace(
      .error, "ZS8101", "field-id-twice-in-form",
      zh: "标识“{id}”在另一组里已经用过",
      en: "The id “{id}” is used in another group already",
      why: Wording(
        zh: "答案按标识存放，重复的只能留下一个，后面的字段不会出现在网页和数据里。",
        en: "Answers are kept by id: the later field would not appear on pages or in data."),
      help: Wording(
        zh: "换一个标识，如在前面加上这一组的名字。", en: "Choose another id, such as one that begins with its group."),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件}
          - 标识: agent
            名称: 代办人
            字段:
              - {标识: ↓name, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: applicant, 名称: 姓名, 类型: 文本, 依据: 受理条件}
          - 标识: agent
            名称: 代办人
            字段:
              - {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        var parts: [String: (part: Int, location: Location)] = [:]
        for (part, group) in form.groups.enumerated()
        where (group.integer(.repeats) ?? 1) > 1 {
          guard let entry = group[.id], let id = group.string(.id) else { continue }
          parts[id] = (-1 - part, entry.location)
        }
        for field in form.fields {
          guard let id = field.id, let entry = field.record[.id] else { continue }
          guard let (part, first) = parts[id] else {
            parts[id] = (field.part, entry.location)
            continue
          }
          // Twins within one group are entries of one list that are the same, which the reader tells.
          guard part != field.part else { continue }
          findings.report(
            at: entry.location, ["id": .text(id)],
            labels: [Diagnostic.Label(first, Wording(zh: "已用在此处", en: "used here"))],
            element: .id)
        }
      }
    },
    .workspace(
      .error, "ZS8102", "choice-without-options",
      zh: "“{field}”是{kind}，没有写选项",
      en: "“{field}” takes a choice ({kind}) and states no options",
      why: Wording(zh: "申请人没有可选的内容，这一项填不了。", en: "There is nothing to choose: nobody can answer."),
      help: Wording(
        zh: "写上选项，一行一个；让申请人自己写的，把类型改成文本。",
        en: "State the options, one a line, or make it a text."),
      flags: [
        ExampleForm.asking(
          """
          - {标识: sex, 名称: ↓性别, 类型: 单选, 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 受理条件}
          - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        for field in form.fields where field.kind?.isChoice == true {
          guard field.record[.options] == nil else { continue }
          findings.report(
            at: field.place,
            [
              "field": .text(field.label),
              "kind": .wording(field.record.code(.type)?.name ?? Wording(zh: "", en: "")),
            ], element: .options)
        }
      }
    },
    .workspace(
      .warning, "ZS8103", "choice-of-one",
      zh: "“{field}”只有一个选项“{option}”",
      en: "“{field}” has one option only, “{option}”",
      why: Wording(
        zh: "只有一个答案的问题不用问；有别的情况的人又选不了。",
        en:
          "A question with one answer need not be asked, and whoever is in another case cannot answer."
      ),
      help: Wording(
        zh: "补上其他选项，或者删去这个字段；要申请人确认的，用多选，或者写进声明。",
        en:
          "Add the other options or drop the field; what is to be confirmed takes several choices, or belongs to the declaration."
      ),
      flags: [
        ExampleForm.asking(
          """
          - {标识: kind, 名称: 业务类型, 类型: 单选, 选项: ↓新办, 依据: 受理条件}
          """)
      ],
      allows: [
        // A box to tick.
        ExampleForm.asking(
          """
          - {标识: post, 名称: 领取方式, 类型: 多选, 选项: [邮寄给我], 依据: 受理条件}
          - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        for field in form.fields where field.kind == .singleChoice {
          let options = field.record.texts(.options)
          guard let entry = field.record[.options], let first = options.first,
            Set(options).count == 1
          else { continue }
          findings.report(
            at: entry.location, ["field": .text(field.label), "option": .text(first.string)],
            element: .options)
        }
      }
    },
    .workspace(
      .error, "ZS8104", "unreadable-form-pattern",
      zh: "“{field}”的格式读不懂：{problem}",
      en: "The pattern of “{field}” cannot be read: {problem}",
      why: Wording(
        zh: "网页、数据规范和核验用同一个格式，读不懂就都不检查，错的答案会收进来。",
        en:
          "Pages, schemas and checks share the pattern: where it cannot be read wrong answers get in."
      ),
      help: Wording(
        zh: "按提示改正；公民身份号码、电话、日期等改用相应的类型，就不用写格式。",
        en:
          "Correct it; citizen numbers, phones and dates have types of their own, without a pattern."
      ),
      flags: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 许可证号, 类型: 文本, 格式: "[A-Z]{2}↓([0-9]{6}", 依据: 受理条件}
          - {标识: other, 名称: 文号, 类型: 文本, 格式: '(.)↓\\1', 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 许可证号, 类型: 文本, 格式: "[A-Z]{2}([0-9]{6}|[0-9]{8})", 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        guard let entry = field.record[.pattern], let text = entry.text else { continue }
        do throws(Pattern.Problem) { _ = try Pattern(text.string) } catch {
          let end = text.bytes.count
          findings.report(
            at: entry, part: min(error.offset, end)..<end,
            [
              "field": .text(field.label), "problem": .wording(zh: error.zh, en: error.en),
            ], element: .pattern)
        }
      }
    },
    .workspace(
      .error, "ZS8105", "example-refused",
      zh: "“{field}”的示例“{example}”{reason}",
      en: "The example of “{field}”, “{example}”, {reason}",
      why: Wording(
        zh: "样表照示例填写，申请人照着样表填，会被网页和窗口退回；也可能是格式写错了，会拦住正确的答案。",
        en:
          "The filled sample shows it, and whoever follows the sample is refused; or the pattern is wrong and refuses right answers."
      ),
      help: Wording(
        zh: "改示例，或者改类型、格式、长度和选项。公民身份号码用 11010519491231002X 或者 440524188001010014，不要编，更不要用真的。",
        en:
          "Correct the example, or the type, pattern, lengths or options. For citizen numbers use 11010519491231002X or 440524188001010014, never a real one."
      ),
      flags: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 示例: ↓110105194912310021}
          - {标识: born, 名称: 出生日期, 类型: 日期, 依据: 受理条件, 示例: ↓2023-02-30}
          - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 受理条件, 示例: ↓女性}
          - {标识: licence, 名称: 许可证号, 类型: 文本, 格式: "[A-Z]{2}[0-9]{6}", 依据: 受理条件, 示例: ↓粤A123456}
          """),
        ExampleForm.grouping(
          """
          - 标识: shop
            名称: 店铺
            字段:
              - {标识: code, 名称: 统一社会信用代码, 类型: 统一社会信用代码, 依据: 受理条件, 示例: ↓11440100MB2C91014X}
              - {标识: area, 名称: 面积, 类型: 整数, 最小: 1, 依据: 受理条件, 示例: ↓"0"}
              - {标识: price, 名称: 租金, 类型: 金额, 依据: 受理条件, 示例: ↓"1,200元"}
              - {标识: name, 名称: 字号, 类型: 文本, 最长: 4, 依据: 受理条件, 示例: ↓某某小吃店}
          """),
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 示例: 11010519491231002X}
          - {标识: born, 名称: 出生日期, 类型: 日期, 依据: 受理条件, 示例: 1949-12-31}
          - {标识: kinds, 名称: 供应品种, 类型: 多选, 选项: [热食, 冷食, 饮品], 依据: 受理条件, 示例: [热食, 饮品]}
          - {标识: more, 名称: 经营方式, 类型: 多选, 选项: [堂食, 外卖], 依据: 受理条件, 示例: 堂食、外卖}
          - {标识: area, 名称: 面积, 类型: 整数, 依据: 受理条件, 示例: 120}
          - {标识: price, 名称: 租金, 类型: 金额, 依据: 受理条件, 示例: 1200.50}
          - {标识: phone, 名称: 电话, 类型: 电话, 依据: 受理条件, 示例: 020-12345678}
          - {标识: mail, 名称: 邮箱, 类型: 电子邮箱, 依据: 受理条件, 示例: name@example.cn}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        let model = Dictionary(
          Form(form.record, workspace.standard).fields.map { ($0.location, $0) }
        ) { first, _ in first }
        for field in form.fields {
          guard let asked = model[field.record.location] else { continue }
          for entry in field.record.entries(.example) {
            guard let text = entry.text, let reason = asked.refusal(of: text.string) else {
              continue
            }
            findings.report(
              at: entry.location,
              [
                "field": .text(field.label), "example": .text(text.string),
                "reason": .wording(reason),
              ], element: .example)
          }
        }
      }
    },
    .workspace(
      .error, "ZS8106", "answer-impossible",
      zh: "“{field}”的{least} {low} 大于{most} {high}，填什么都不对",
      en: "“{field}”: {least} {low} is above {most} {high}, so that no answer fits",
      why: Wording(zh: "申请人怎么填都会被退回。", en: "Whatever is answered is refused."),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: shop
            名称: 店铺
            字段:
              - {标识: name, 名称: 字号, 类型: 文本, 最短: ↓20, 最长: 10, 依据: 受理条件}
              - {标识: staff, 名称: 人数, 类型: 整数, 最小: ↓100, 最大: 10, 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.grouping(
          """
          - 标识: shop
            名称: 店铺
            字段:
              - {标识: name, 名称: 字号, 类型: 文本, 最短: 10, 最长: 10, 依据: 受理条件}
              - {标识: staff, 名称: 人数, 类型: 整数, 最小: -5, 最大: 10, 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        for (least, most) in [
          (KnownElement.minimumLength, KnownElement.maximumLength), (.minimum, .maximum),
        ] {
          guard let low = field.record.integer(least), let high = field.record.integer(most),
            low > high, let lower = field.record.field(least),
            let upper = field.record.field(most)
          else { continue }
          findings.report(
            at: lower.entry.location,
            [
              "field": .text(field.label), "least": .wording(lower.element.title),
              "most": .wording(upper.element.title), "low": .number(low), "high": .number(high),
            ], element: least)
        }
      }
    },
    .workspace(
      .warning, "ZS8107", "limit-without-effect",
      zh: "“{field}”是{kind}，“{element}”不起作用",
      en: "“{element}” has no effect on “{field}”, which is of the type {kind}",
      why: Wording(
        zh: "写的人以为有限制，网页和数据规范并不检查。",
        en: "Whoever wrote it relies on a limit that neither pages nor schemas check."),
      help: Wording(
        zh: "最小、最大用于整数；最短、最长、格式用于文字。改类型，或者删去这一行。",
        en: "Minimum and maximum are for whole numbers, lengths and patterns for texts."),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: shop
            名称: 店铺
            字段:
              - {标识: staff, 名称: 人数, 类型: 文本, 最小: ↓1, 依据: 受理条件}
              - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 最长: ↓2, 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.grouping(
          """
          - 标识: shop
            名称: 店铺
            字段:
              - {标识: staff, 名称: 人数, 类型: 整数, 最小: 1, 依据: 受理条件}
              - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 最长: 18, 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        guard let kind = field.kind, let type = field.record.code(.type) else { continue }
        var without: [KnownElement] = []
        if kind != .integer { without += [.minimum, .maximum] }
        if !kind.isText { without += [.minimumLength, .maximumLength, .pattern] }
        for known in without {
          guard let stated = field.record.field(known) else { continue }
          findings.report(
            at: stated.entry.location,
            [
              "field": .text(field.label), "kind": .wording(type.name),
              "element": .wording(stated.element.title),
            ], element: known)
        }
      }
    },
    .workspace(
      .warning, "ZS8108", "english-options-differ",
      zh: "“{field}”有 {count} 个选项，英文选项 {english} 个",
      en: "“{field}” has {count} options and {english} in English",
      why: Wording(
        zh: "英文选项按先后与选项对应，个数不同就会对错。",
        en:
          "English options belong to the options in their order: with another number they go astray."
      ),
      flags: [
        ExampleForm.asking(
          """
          - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 英文选项: ↓[Male], 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 英文选项: [Male, Female], 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        guard let english = field.record[.englishOptions] else { continue }
        let count = field.record.entries(.options).count
        guard english.entries.count != count else { continue }
        findings.report(
          at: english.location,
          [
            "field": .text(field.label), "count": .number(count),
            "english": .number(english.entries.count),
          ], element: .englishOptions)
      }
    },
    .workspace(
      .warning, "ZS8109", "unknown-autofill",
      zh: "“{field}”的自动填充“{value}”不是 HTML 的写法",
      en: "HTML has no autofill “{value}”, as “{field}” states",
      why: Wording(
        zh: "浏览器不认识的类别不起作用，网页上不写它。",
        en: "Browsers do nothing with a token that they do not know, and pages leave it out."),
      help: Wording(
        zh: "姓名写 name，电话写 tel，邮箱写 email，住址写 street-address，出生日期写 bday；没有合适的，删去这一行。",
        en:
          "Write name, tel, email, street-address or bday; where none fits, leave it out."),
      flags: [
        ExampleForm.asking(
          """
          - {标识: name, 名称: 姓名, 类型: 文本, 自动填充: ↓姓名, 依据: 受理条件}
          - {标识: phone, 名称: 电话, 类型: 电话, 自动填充: ↓phone, 依据: 受理条件}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: name, 名称: 姓名, 类型: 文本, 自动填充: name, 依据: 受理条件}
          - {标识: phone, 名称: 单位电话, 类型: 电话, 自动填充: work tel, 依据: 受理条件}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        guard let stated = field.record[.autocomplete],
          let value = field.record.string(.autocomplete),
          !Autofill.isKnown(value)
        else { continue }
        findings.report(
          at: stated.location, ["field": .text(field.label), "value": .text(value)],
          element: .autocomplete)
      }
    },
  ]
}

extension FormField {
  /// What speaks against a text as an answer; nil where nothing does.
  fileprivate func refusal(of text: String) -> Wording? {
    let answer: FormAnswers.Answer =
      switch answer(text) {
      case let answer?: answer
      case nil: .text(text)
      }
    switch faults(of: answer).first {
    case nil: return nil
    case .wrongKind where kind == .integer, .pattern where pattern == nil:
      let wrong = kind.rule.wrong ?? Wording(zh: "格式不对", en: "has the wrong form")
      return Wording(zh: "不对：\(wrong.zh)", en: "does not fit: \(wrong.en)")
    case .check:
      return kind == .date
        ? Wording(zh: "不是日历上有的一天", en: "is no day of the calendar")
        : Wording(zh: "校验位不对", en: "has a wrong check character")
    case .notAChoice: return Wording(zh: "不在选项里", en: "is none of the options")
    case .chosenTwice: return Wording(zh: "有重复的选项", en: "names an option twice")
    case .tooLong:
      return Wording(
        zh: "超过 \(maximumLength ?? 0) 个字", en: "has more than \(maximumLength ?? 0) characters")
    case .tooShort:
      return Wording(
        zh: "不足 \(minimumLength ?? 1) 个字", en: "has fewer than \(minimumLength ?? 1) characters")
    case .tooSmall:
      return Wording(zh: "小于 \(minimum ?? 0)", en: "is below \(minimum ?? 0)")
    case .tooGreat:
      return Wording(zh: "大于 \(maximum ?? 0)", en: "is above \(maximum ?? 0)")
    case .pattern: return Wording(zh: "不符合所写的格式", en: "does not fit the pattern")
    default: return Wording(zh: "不是这一类型的答案", en: "is no answer of this type")
    }
  }
}
