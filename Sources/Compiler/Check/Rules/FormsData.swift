import Source
import Standard
import YAML

extension Check {
  /// ZS84: one datum asked more than once.
  static let formData: [Check] = [
    .workspace(
      .warning, "ZS8405", "datum-twice-in-form",
      zh: "“{field}”与“{other}”问的都是“{datum}”",
      en: "“{field}” and “{other}” both ask for “{datum}”",
      why: Wording(
        zh: "同一张表里同一项内容填两遍，两处写得不一样时窗口不知道信哪一个。",
        en: "Asked twice in one form, answers may differ, and nobody knows which counts."),
      help: Wording(
        zh: "删去一处；问的不是同一个人、同一件东西的，把“数据项”写清楚，如“代办人姓名”。",
        en: "Drop one; where they are about different people or things, name the data apart."),
      flags: [
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: phone, 名称: 联系电话, 类型: 电话, 依据: 受理条件, 数据项: 联系电话}
          - 标识: post
            名称: 邮寄
            字段:
              - {标识: mobile, 名称: ↓收件人手机, 类型: 电话, 依据: 受理条件, 数据项: 申请人联系电话}
          """)
      ],
      allows: [
        // What excludes each other is asked once; entries of a group are about different people.
        ExampleForm.grouping(
          """
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
              - {标识: ground, 名称: 情形, 类型: 单选, 选项: [就业, 就读], 依据: 受理条件}
              - {标识: employer, 名称: 单位, 类型: 文本, 依据: 受理条件, 数据项: 工作单位, 显示条件: {字段: ground, 等于: 就业}}
              - {标识: school, 名称: 学校, 类型: 文本, 依据: 受理条件, 数据项: 工作单位, 显示条件: {字段: ground, 等于: 就读}}
          - 标识: members
            名称: 家庭成员
            可重复: 6
            字段:
              - {标识: memberName, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
          """)
      ]
    ) { workspace, findings in
      for form in workspace.statedForms {
        for (datum, first, second) in Form(form.record, workspace.standard).repeatedData {
          guard let location = second.location,
            let stated = form.fields.first(where: { $0.record.location == location })
          else { continue }
          let other = form.fields.first { $0.record.location == first.location }
          findings.report(
            at: stated.place,
            [
              "field": .text(stated.label), "other": .text(first.label), "datum": .text(datum),
            ],
            labels: other.map {
              [Diagnostic.Label($0.place, Wording(zh: "已在此处问过", en: "asked here"))]
            } ?? [], element: .datum)
        }
      }
    },
    .overview(
      .hint, "ZS8406", "data-twice-in-item",
      zh: "“{item}”的“{form}”和“{other}”都要填{data}",
      en: "“{form}” and “{other}” of “{item}” both ask for {data}",
      why: Wording(
        zh: "办一个事项，同样的内容要在几张表上各填一遍。",
        en: "For one item the same is written out in several forms."),
      help: Wording(
        zh: "能并成一张表的并成一张；不能并的，留下能认出申请人的几项，其余删去。",
        en: "Make one form of them, or keep only what identifies the applicant in the second."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/a.yaml}
          - {名称: 居住证登记表, 必要性: 必要, 空白表格: forms/b.yaml}
        # 文件: districts/44/forms/a.yaml
        标识: apply
        名称: 居住证申请表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
              - {标识: home, 名称: 现住址, 类型: 地址, 依据: 受理条件, 数据项: 现住址}
              - {标识: phone, 名称: 电话, 类型: 电话, 依据: 受理条件, 数据项: 联系电话}
        # 文件: districts/44/forms/b.yaml
        标识: register
        名称: ↓居住证登记表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
              - {标识: home, 名称: 居住地址, 类型: 地址, 依据: 受理条件, 数据项: 居住地址}
              - {标识: phone, 名称: 电话, 类型: 电话, 依据: 受理条件, 数据项: 联系电话}
        """
      ],
      allows: [
        // A signature needs a name and a number.
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/a.yaml}
          - {名称: 承诺书, 必要性: 必要, 空白表格: forms/b.yaml}
        # 文件: districts/44/forms/a.yaml
        标识: apply
        名称: 居住证申请表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
              - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 数据项: 公民身份号码}
              - {标识: phone, 名称: 电话, 类型: 电话, 依据: 受理条件, 数据项: 联系电话}
        # 文件: districts/44/forms/b.yaml
        标识: promise
        名称: 承诺书
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 数据项: 姓名}
              - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 数据项: 公民身份号码}
        """
      ]
    ) { overview, workspace, findings in
      var reported: Set<[String]> = []
      var models: [String: Form] = [:]
      func model(_ path: String, _ record: Record) -> Form {
        if let known = models[path] { return known }
        let form = Form(record, workspace.standard)
        models[path] = form
        return form
      }
      for pair in overview.formPairs where reported.insert([pair.first, pair.second]).inserted {
        guard let first = workspace.forms[pair.first], let second = workspace.forms[pair.second]
        else { continue }
        let (one, other) = (model(pair.first, first), model(pair.second, second))
        let known = Set(one.dataOnce.map(\.datum))
        let shared = other.dataOnce.filter { known.contains($0.datum) }
        // Two tell whose form it is; more is the same once again.
        guard shared.count > 2 else { continue }
        let labels = shared.prefix(Findings.shownPlaces).map { "“\($0.datum)”" }
        findings.report(
          at: second[.name]?.location ?? second.head,
          [
            "item": .text(pair.item), "form": .text(one.name),
            "other": .text(other.name),
            "data": .wording(
              zh: labels.joined(separator: "、"), en: labels.joined(separator: ", ")),
          ],
          labels: [
            Diagnostic.Label(
              first[.name]?.location ?? first.head, Wording(zh: "另一张表", en: "the other form"))
          ], element: .datum)
      }
    },
    .event(
      .hint, "ZS8407", "datum-that-cannot-be-asked-once",
      zh: "“{event}”的“{form}”和“{other}”都问“{datum}”，写法不同，合成一张表时要填两次",
      en:
        "“{form}” and “{other}” of “{event}” ask for “{datum}” in ways that do not agree: the joint form asks twice",
      why: Wording(
        zh: "一件事的表合成一张，同一项只填一次；类型、选项或者格式不一样的并不起来。",
        en:
          "The forms of a life event become one that asks each datum once; where types, options or patterns differ they stay apart."
      ),
      help: Wording(
        zh: "与制表的部门商量，把类型、选项和格式改成一样。", en: "Agree on one type, one set of options and one pattern."),
      flags: [
        Fragment.event(
          "{标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 受理条件, 数据项: 性别}",
          "{标识: sex, 名称: ↓性别, 类型: 文本, 依据: 受理条件, 数据项: 性别}")
      ],
      allows: [
        Fragment.event(
          "{标识: phone, 名称: 电话, 类型: 电话, 依据: 受理条件, 数据项: 联系电话}",
          "{标识: mobile, 名称: 手机, 类型: 文本, 最长: 20, 依据: 受理条件, 数据项: 联系电话}")
      ]
    ) { workspace, findings in
      guard !workspace.events.isEmpty, workspace.forms.count > 1 else { return }
      let items = EventItems(workspace.items)
      for event in workspace.events {
        var seen: Set<String> = []
        for place in items.places(of: event) {
          let plan = EventPlan(event, in: place, items, of: workspace)
          guard let merged = EventForm(plan, workspace), merged.parts.count > 1 else { continue }
          for (datum, first, second) in merged.dividedData {
            let one = merged.parts[first.part]
            let other = merged.parts[second.part]
            guard seen.insert("\(datum)\n\(one.path)\n\(other.path)").inserted else { continue }
            let stated = StatedForm(path: other.path, record: other.record)
            let earlier = StatedForm(path: one.path, record: one.record)
            guard let place = stated.fields.first(where: { $0.id == second.field })?.place else {
              continue
            }
            findings.report(
              at: place,
              [
                "event": .text(event.name), "form": .text(one.form.name),
                "other": .text(other.form.name), "datum": .text(datum),
              ],
              labels: earlier.fields.first { $0.id == first.field }.map {
                [Diagnostic.Label($0.place, Wording(zh: "另一张表", en: "the other form"))]
              } ?? [], element: .datum)
          }
        }
      }
    },
  ]
}

/// Shared beginnings of examples.
private enum Fragment {
  /// A life event of two items, each with a form of one field.
  static func event(_ first: String, _ second: String) -> String {
    """
    # 文件: districts/44/4401/440113/items/a.yaml
    事项名称: 申领居住证
    基本编码: "442106041002"
    申请材料:
      - {名称: 申领表, 必要性: 必要, 空白表格: forms/a.yaml}
    # 文件: districts/44/4401/440113/items/b.yaml
    事项名称: 签注居住证
    基本编码: "442106041001"
    申请材料:
      - {名称: 签注表, 必要性: 必要, 空白表格: forms/b.yaml}
    # 文件: districts/44/forms/a.yaml
    标识: apply
    名称: 申领表
    分组:
      - 标识: applicant
        名称: 申请人
        字段:
          - \(first)
    # 文件: districts/44/forms/b.yaml
    标识: endorse
    名称: 签注表
    分组:
      - 标识: applicant
        名称: 申请人
        字段:
          - \(second)
    # 文件: events/44/residence.yaml
    名称: 来粤居住
    一句话说明: 来广东居住的人办居住证。
    事项: ["442106041002", "442106041001"]
    """
  }
}

extension Form {
  /// The data that are asked once, not in each entry of a group, with their fields.
  fileprivate var dataOnce: [(datum: String, field: FormField)] {
    var seen: Set<String> = []
    return groups.filter { $0.repeats == nil }.flatMap(\.fields).compactMap { field in
      field.datum.map { ($0, field) }
    }.filter { seen.insert($0.0).inserted }
  }

  /// Data that two fields ask for which one applicant may both see.
  fileprivate var repeatedData: [(datum: String, first: FormField, second: FormField)] {
    let kinds = Dictionary(fields.map { ($0.id, $0.kind) }) { first, _ in first }
    var firsts: [String: (FormField, FormCondition?)] = [:]
    var found: [(String, FormField, FormField)] = []
    for group in groups where group.repeats == nil {
      for field in group.fields {
        guard let datum = field.datum else { continue }
        let condition = group.condition(of: field)
        guard let (first, other) = firsts[datum] else {
          firsts[datum] = (field, condition)
          continue
        }
        if let both = FormCondition.all(other, condition),
          both.cases.allSatisfy({ $0.clash(kinds) != nil })
        {
          continue
        }
        found.append((datum, first, field))
      }
    }
    return found
  }
}

extension EventForm {
  /// Data that several questions of the joint form ask for, because single forms ask in different ways.
  fileprivate var dividedData: [(datum: String, first: Origin, second: Origin)] {
    var firsts: [String: Origin] = [:]
    var found: [(String, Origin, Origin)] = []
    for group in form.groups where group.repeats == nil {
      for field in group.fields {
        guard let datum = field.datum, let origin = origins[field.id]?.first else { continue }
        guard let first = firsts[datum] else {
          firsts[datum] = origin
          continue
        }
        guard first.part != origin.part else { continue }
        let (one, other) = first.part < origin.part ? (first, origin) : (origin, first)
        found.append((datum, one, other))
      }
    }
    return found
  }
}
