import Source
import Standard
import YAML

extension Check {
  /// ZS82: when a field or a group is asked.
  static let formConditions: [Check] = [
    .workspace(
      .error, "ZS8201", "condition-on-unknown-field",
      zh: "显示条件里的字段“{field}”不在这张表里{hint}",
      en: "The condition names the field “{field}”, which this form does not have{hint}",
      why: Wording(
        zh: "条件判断不了，这一项会一直显示，不该填的人也要填。",
        en: "The condition cannot be judged: it is asked of everybody."),
      help: Wording(zh: "写字段的标识，不写名称。", en: "Write the id of the field, not its label."),
      flags: [
        ExampleForm.afterChoice(
          "- {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件, 显示条件: {字段: ↓whom, 等于: 代办}}")
      ],
      allows: [
        ExampleForm.afterChoice(
          "- {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件, 显示条件: {字段: who, 等于: 代办}}")
      ]
    ) { workspace, findings in
      for condition in workspace.formConditions {
        guard case .unknown(let hint) = condition.problem else { continue }
        findings.report(
          at: condition.place, ["field": .text(condition.name), "hint": hint.hint],
          fix: hint.fix(at: condition.place), element: .shownWhen)
      }
    },
    .workspace(
      .error, "ZS8202", "condition-on-later-field",
      zh: "“{shown}”的显示条件要看{later}“{field}”",
      en: "“{shown}” is asked depending on “{field}”, {later}",
      why: Wording(
        zh: "填到这里时还不知道那一项选了什么；互相以对方为条件的，谁也不会显示。",
        en:
          "Nobody has answered that yet when this is reached; fields that wait for each other never appear."
      ),
      help: Wording(zh: "把作为条件的字段移到前面。", en: "Move the field that decides to the front."),
      flags: [
        ExampleForm.afterChoice(
          """
          - {标识: a, 名称: 甲, 类型: 单选, 选项: [是, 否], 依据: 受理条件, 显示条件: {字段: ↓b, 等于: 是}}
          - {标识: b, 名称: 乙, 类型: 单选, 选项: [是, 否], 依据: 受理条件, 显示条件: {字段: a, 等于: 是}}
          """),
        ExampleForm.afterChoice(
          "- {标识: a, 名称: 甲, 类型: 单选, 选项: [是, 否], 依据: 受理条件, 显示条件: {字段: ↓a, 等于: 是}}"),
      ],
      allows: [
        ExampleForm.afterChoice(
          """
          - {标识: a, 名称: 甲, 类型: 单选, 选项: [是, 否], 依据: 受理条件, 显示条件: {字段: who, 等于: 代办}}
          - {标识: b, 名称: 乙, 类型: 单选, 选项: [是, 否], 依据: 受理条件, 显示条件: {字段: a, 等于: 是}}
          """)
      ]
    ) { workspace, findings in
      for condition in workspace.formConditions {
        guard case .later(let label, let isItself) = condition.problem else { continue }
        findings.report(
          at: condition.place,
          [
            "shown": .text(condition.shown), "field": .text(label),
            "later": isItself
              ? .wording(zh: "自己", en: "which is the field itself")
              : .wording(zh: "排在后面的", en: "which comes later"),
          ], element: .shownWhen)
      }
    },
    .workspace(
      .error, "ZS8203", "condition-on-unknown-choice",
      zh: "“{field}”没有选项“{value}”{hint}",
      en: "“{field}” has no option “{value}”{hint}",
      why: Wording(
        zh: "这个选项谁也选不到，条件按它判断就永远不成立。",
        en: "Nobody can choose it: a condition that waits for it is never met."),
      flags: [
        ExampleForm.afterChoice(
          "- {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件, 显示条件: {字段: who, 等于: ↓委托}}"),
        ExampleForm.afterChoice(
          "- {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件, 显示条件: {字段: who, 等于: [代办, ↓代办人]}}"
        ),
      ],
      allows: [
        ExampleForm.afterChoice(
          "- {标识: agentName, 名称: 代办人姓名, 类型: 文本, 依据: 受理条件, 显示条件: {字段: who, 等于: [代办, 本人]}}")
      ]
    ) { workspace, findings in
      for condition in workspace.formConditions {
        guard case .choices(let label, let options) = condition.problem else { continue }
        for entry in condition.values {
          guard let value = entry.text?.string, !options.contains(value) else { continue }
          let meant = Suggestion(for: value, among: options)
          findings.report(
            at: entry.location,
            ["field": .text(label), "value": .text(value), "hint": meant.hint],
            fix: meant.fix(at: entry.location), element: .shownWhen)
        }
      }
    },
    .workspace(
      .error, "ZS8204", "condition-on-free-answer",
      zh: "显示条件要看“{field}”，它是{kind}，不是单选或者多选",
      en: "The condition looks at “{field}”, which is of the type {kind} and no choice",
      why: Wording(
        zh: "自己写的答案一字之差条件就不成立，网页上也判断不了。",
        en: "A free answer that differs by one character misses the condition."),
      help: Wording(
        zh: "把那个字段改成单选或者多选，或者换一个作为条件的字段。",
        en: "Make that field a choice, or let another field decide."),
      flags: [
        ExampleForm.afterChoice(
          """
          - {标识: relation, 名称: 关系, 类型: 文本, 依据: 受理条件}
          - {标识: b, 名称: 乙, 类型: 文本, 依据: 受理条件, 显示条件: {字段: ↓relation, 等于: 子女}}
          """)
      ],
      allows: [
        ExampleForm.afterChoice("- {标识: b, 名称: 乙, 类型: 文本, 依据: 受理条件, 显示条件: {字段: who, 等于: 代办}}")
      ]
    ) { workspace, findings in
      for condition in workspace.formConditions {
        guard case .free(let label, let kind) = condition.problem else { continue }
        findings.report(
          at: condition.place, ["field": .text(label), "kind": .wording(kind)],
          element: .shownWhen)
      }
    },
    .workspace(
      .error, "ZS8205", "condition-across-repeated-group",
      zh: "“{shown}”的显示条件要看可重复的另一组里的“{field}”",
      en: "“{shown}” depends on “{field}” across the border of a group that repeats",
      why: Wording(
        zh: "可重复的组有几份答案，说不清看哪一份；组里的字段也只能看同一份里的。",
        en: "A group that repeats has several answers, and nobody can tell which of them counts."),
      help: Wording(
        zh: "组里的字段只看同一组里前面的字段；要按组外的选择显示的，把条件写在整个组上。",
        en:
          "Inside, look at earlier fields of the same group only; what a choice outside decides belongs to the group as a whole."
      ),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: members
            名称: 家庭成员
            可重复: 6
            字段:
              - {标识: relation, 名称: 关系, 类型: 单选, 选项: [子女, 配偶], 依据: 受理条件}
          - 标识: other
            名称: 其他
            字段:
              - {标识: school, 名称: 就读学校, 类型: 文本, 依据: 受理条件, 显示条件: {字段: ↓relation, 等于: 子女}}
          """)
      ],
      allows: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: family, 名称: 有无家庭成员, 类型: 单选, 选项: [有, 无], 依据: 受理条件}
          - 标识: members
            名称: 家庭成员
            可重复: 6
            显示条件: {字段: family, 等于: 有}
            字段:
              - {标识: relation, 名称: 关系, 类型: 单选, 选项: [子女, 配偶], 依据: 受理条件}
              - {标识: school, 名称: 就读学校, 类型: 文本, 依据: 受理条件, 显示条件: {字段: relation, 等于: 子女}}
          """)
      ]
    ) { workspace, findings in
      for condition in workspace.formConditions {
        guard case .across(let label) = condition.problem else { continue }
        findings.report(
          at: condition.place, ["shown": .text(condition.shown), "field": .text(label)],
          element: .shownWhen)
      }
    },
    .workspace(
      .error, "ZS8206", "field-never-asked",
      zh: "“{field}”永远不会显示：要“{choice}”同时选 {values}",
      en: "“{field}” is never asked: “{choice}” would have to be {values} at once",
      why: Wording(
        zh: "单选只能选一个，几个条件凑不到一起，这一项谁也填不到，必填的更是永远填不上。",
        en: "One choice cannot be two: nobody can ever fill it in, required or not."),
      help: Wording(
        zh: "核对这一项、它所在的组和它所看的字段各自的显示条件。",
        en: "Compare the conditions of the field, of its group and of the field it looks at."),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: who, 名称: 由谁办理, 类型: 单选, 选项: [本人, 代办], 依据: 受理条件}
          - 标识: agent
            名称: 代办人
            显示条件: {字段: who, 等于: 代办}
            字段:
              - {标识: reason, 名称: ↓本人到场的原因, 类型: 文本, 必填: 是, 依据: 受理条件, 显示条件: {字段: who, 等于: 本人}}
          """)
      ],
      allows: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: who, 名称: 由谁办理, 类型: 单选, 选项: [本人, 亲属代办, 他人代办], 依据: 受理条件}
              - {标识: kinds, 名称: 品种, 类型: 多选, 选项: [热食, 冷食], 依据: 受理条件}
          - 标识: agent
            名称: 代办人
            显示条件: {字段: who, 等于: [亲属代办, 他人代办]}
            字段:
              - {标识: relation, 名称: 与申请人的关系, 类型: 文本, 必填: 是, 依据: 受理条件, 显示条件: {字段: who, 等于: 亲属代办}}
          - 标识: hot
            名称: 热食
            显示条件: {字段: kinds, 等于: 热食}
            字段:
              - {标识: both, 名称: 冷热分开的办法, 类型: 文本, 依据: 受理条件, 显示条件: {字段: kinds, 等于: 冷食}}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        let model = Form(form.record, workspace.standard)
        for (field, choice, values) in model.neverAsked {
          guard let stated = form.fields.first(where: { $0.record.location == field.location })
          else { continue }
          let quoted = values.map { "“\($0)”" }
          findings.report(
            at: stated.place,
            [
              "field": .text(field.label), "choice": .text(choice),
              "values": .wording(
                zh: quoted.joined(separator: "和"), en: quoted.joined(separator: " and ")),
            ], element: .shownWhen)
        }
      }
    },
  ]
}

/// A condition of a form that cannot work, and why.
private struct StatedCondition {
  enum Problem {
    case unknown(Suggestion)
    case later(String, isItself: Bool)
    case free(String, Wording)
    case across(String)
    /// Not all values are options.
    case choices(String, [String])
  }

  /// What is shown on the condition.
  let shown: String
  let name: String
  let place: Location
  let values: [Entry]
  let problem: Problem
}

extension Workspace {
  /// The conditions of all forms that cannot work.
  fileprivate var formConditions: [StatedCondition] { statedForms.flatMap(\.brokenConditions) }
}

extension StatedForm {
  fileprivate var brokenConditions: [StatedCondition] {
    let byID = Dictionary(
      fields.enumerated().compactMap { number, field in field.id.map { ($0, number) } }
    ) { first, _ in first }
    var broken: [StatedCondition] = []
    var reached = 0
    func look(_ owner: Record, _ shown: String, inside part: Int?, isField: Bool) {
      guard let condition = owner.record(.shownWhen), let entry = condition[.field],
        let name = condition.string(.field)
      else { return }
      let values = condition.entries(.equals)
      func add(_ problem: StatedCondition.Problem) {
        broken.append(
          StatedCondition(
            shown: shown, name: name, place: entry.location, values: values, problem: problem))
      }
      guard let number = byID[name] else {
        let labelled = fields.first { $0.label == name }?.id
        return add(.unknown(Suggestion(for: labelled ?? name, among: byID.keys.sorted())))
      }
      let field = fields[number]
      if number >= reached {
        return add(.later(field.label, isItself: isField && number == reached))
      }
      if (part != nil || field.repeats) && field.part != part { return add(.across(field.label)) }
      guard let kind = field.kind, let type = field.record.code(.type) else { return }
      guard kind.isChoice else { return add(.free(field.label, type.name)) }
      let options = field.record.texts(.options).map(\.string)
      if !options.isEmpty,
        values.contains(where: { $0.text.map { !options.contains($0.string) } ?? false })
      {
        add(.choices(field.label, options))
      }
    }
    for (part, group) in groups.enumerated() {
      look(group, group.string(.name) ?? "", inside: nil, isField: false)
      while reached < fields.count, fields[reached].part == part {
        let field = fields[reached]
        look(field.record, field.label, inside: field.repeats ? part : nil, isField: true)
        reached += 1
      }
    }
    return broken
  }
}

extension Form {
  /// The fields that no answers can bring up, each with the choice that would have to be two at once.
  fileprivate var neverAsked: [(field: FormField, choice: String, values: [String])] {
    var whole: [String: FormCondition] = [:]
    var found: [(FormField, String, [String])] = []
    let kinds = Dictionary(fields.map { ($0.id, $0.kind) }) { first, _ in first }
    let labels = Dictionary(fields.map { ($0.id, $0.label) }) { first, _ in first }
    for group in groups {
      for field in group.fields {
        let own = group.condition(of: field)
        let condition = (own?.fields ?? []).reduce(own) { FormCondition.all($0, whole[$1]) }
        whole[field.id] = condition
        let clashes = condition?.cases.map { $0.clash(kinds) } ?? []
        guard let first = clashes.first, let clash = first, clashes.allSatisfy({ $0 != nil })
        else { continue }
        found.append((field, labels[clash.field] ?? clash.field, clash.values))
      }
    }
    return found
  }
}

extension [FormCondition.Test] {
  /// Two tests of one single choice that no choice meets.
  func clash(
    _ kinds: [String: FormField.Kind]
  ) -> (field: String, values: [String])? {
    var allowed: [String: Set<String>] = [:]
    var first: [String: String] = [:]
    for test in self where kinds[test.field] == .singleChoice {
      let before = allowed[test.field] ?? Set(test.values)
      let rest = before.intersection(test.values)
      if rest.isEmpty {
        return (test.field, [first[test.field], test.values.first].compactMap(\.self))
      }
      allowed[test.field] = rest
      first[test.field] = first[test.field] ?? test.values.first
    }
    return nil
  }
}
