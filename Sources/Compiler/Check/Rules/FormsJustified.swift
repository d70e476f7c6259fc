import Source
import Standard
import YAML

extension Check {
  /// ZS83: why a form asks what it asks.
  static let formJustifications: [Check] = [
    .overview(
      .warning, "ZS8301", "field-that-nothing-justifies",
      zh: "“{field}”的依据“{basis}”，用这张表的事项里没有",
      en: "“{field}” rests on “{basis}”, which no item that uses the form has",
      why: Wording(
        zh: "材料取消了、条件改了、法规换了，表上还照样问，就是多要信息。",
        en:
          "Where the material is dropped, the condition changed or the law replaced, the form asks for too much."
      ),
      help: Wording(
        zh: "写事项里现有的材料名称，或者“受理条件”，或者登记册里的法规和条款；都没有的，删去这个字段。",
        en:
          "Name a material of the item, 受理条件, or a law of the register with its clause; where there is none, drop the field."
      ),
      ground: Wording(
        zh: "《个人信息保护法》第六条：收集个人信息应当限于实现处理目的的最小范围",
        en: "Personal Information Protection Law, article 6: no more than the purpose needs"),
      flags: [
        Fragment.used("- {标识: house, 名称: 房产证号, 类型: 文本, 依据: ↓不动产权证书}"),
        Fragment.used("- {标识: house, 名称: 房产证号, 类型: 文本, 依据: {材料: ↓不动产权证书}}"),
        Fragment.used("- {标识: age, 名称: 年龄, 类型: 整数, 依据: {受理条件: ↓年满六十周岁}}"),
        Fragment.used("- {标识: job, 名称: 职业, 类型: 文本, 依据: {法规: ↓居住登记暂行办法, 条款: 第三条}}"),
      ],
      allows: [
        Fragment.used(
          """
          - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 身份证}
                - {标识: name, 名称: 姓名, 类型: 文本, 依据: [居民身份证原件及复印件, 受理条件]}
                - {标识: since, 名称: 居住起始日期, 类型: 日期, 依据: {受理条件: 居住满半年}}
                - {标识: agent, 名称: 代办人, 类型: 文本, 依据: {材料: 授权委托书}}
                - {标识: job, 名称: 职业, 类型: 文本, 依据: 居住证暂行条例第九条}
                - {标识: home, 名称: 住址, 类型: 文本, 依据: {法规: 《居住证暂行条例》, 条款: 第九条}}
          """),
        // Nobody can say what items say that are not there.
        ExampleForm.asking(
          """
          - {标识: house, 名称: 房产证号, 类型: 文本, 依据: 不动产权证书}
          """),
      ]
    ) { overview, workspace, findings in
      let users = overview.formUsers
      guard !users.isEmpty, !workspace.registers.areUnknown else { return }
      let mentions = findings.common { LawMentions(workspace.registers) }
      for form in workspace.statedForms {
        guard let items = users[form.path] else { continue }
        let grounds = FormGrounds(items, workspace, mentions)
        for field in form.fields {
          for entry in field.record.entries(.justification) {
            guard let record = entry.record else { continue }
            for known in [KnownElement.name, .material, .condition, .law] {
              guard let stated = record[known], let text = stated.text,
                !grounds.hold(text, as: known)
              else { continue }
              findings.report(
                at: stated.location, ["field": .text(field.label), "basis": .text(text.string)],
                labels: items.first.flatMap(\.list).map {
                  [Diagnostic.Label($0, Wording(zh: "事项的材料在此", en: "the item’s materials"))]
                } ?? [], element: .justification)
            }
          }
        }
      }
    },
    .workspace(
      .warning, "ZS8302", "sensitive-data-without-reason",
      zh: "“{field}”是敏感个人信息，没有写理由",
      en: "“{field}” is sensitive personal data, and no reason is given",
      why: Wording(
        zh: "敏感个人信息要有特定的目的和充分的必要性才能收集，并且要告诉本人为什么非问不可。",
        en:
          "Sensitive data may be collected only for a definite purpose and where it is really needed, and people have to be told why."
      ),
      help: Wording(
        zh: "写上“敏感信息理由”，一句话，网页会显示给申请人；写不出的，删去这个字段。",
        en:
          "Give 敏感信息理由 in one sentence, which the page shows; where there is none, drop the field."),
      ground: Wording(
        zh: "《个人信息保护法》第二十八条、第三十条",
        en: "Personal Information Protection Law, articles 28 and 30"),
      flags: [
        ExampleForm.asking(
          """
          - {标识: health, 名称: 既往病史, 类型: 长文本, 依据: 受理条件, 个人信息: ↓敏感}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: health, 名称: 既往病史, 类型: 长文本, 依据: 受理条件, 个人信息: 敏感, 敏感信息理由: 从业人员不得患有传染病。}
          - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件, 个人信息: 一般}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) {
        guard let entry = field.record[.personalData],
          field.record.code(.personalData)?.code == "sensitive",
          field.record[.sensitiveReason] == nil
        else { continue }
        findings.report(
          at: entry.location, ["field": .text(field.label)], element: .sensitiveReason)
      }
    },
    .workspace(
      .error, "ZS8303", "citizen-number-not-personal",
      zh: "“{field}”填公民身份号码，个人信息却写“{class}”",
      en: "“{field}” asks for a citizen number and says of personal data “{class}”",
      why: Wording(
        zh: "按“无”处理的答案不受保护，会被存进日志、导出表格。",
        en: "Answers marked so are not protected: they end up in logs and exports."),
      flags: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 个人信息: ↓无}
          """)
      ],
      allows: [
        ExampleForm.asking(
          """
          - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 受理条件, 个人信息: 一般}
          - {标识: code, 名称: 统一社会信用代码, 类型: 统一社会信用代码, 依据: 受理条件, 个人信息: 无}
          """)
      ]
    ) { workspace, findings in
      for field in workspace.statedForms.flatMap(\.fields) where field.kind == .citizenNumber {
        guard let entry = field.record[.personalData], let code = field.record.code(.personalData),
          code.code == "none"
        else { continue }
        findings.report(
          at: entry.location, ["field": .text(field.label), "class": .wording(code.name)],
          element: .personalData)
      }
    },
    .overview(
      .hint, "ZS8304", "held-data-asked-again",
      zh: "{fields}在“{source}”里已经有，{place}的“{item}”免交“{source}”，却还要申请人填",
      en:
        "“{source}” holds {fields}; “{item}” in {place} exempts applicants from handing it in and asks all the same",
      why: Wording(
        zh: "窗口已经能取得这份证照，上面的内容让申请人再填一遍，既费事又容易填错。",
        en:
          "The office fetches the document already: what it says need not be written out again, and wrongly."
      ),
      help: Wording(
        zh: "网办系统按证照自动填好，请申请人核对即可；用来查询的姓名和号码不算，“已有来源”不要写在它们上。",
        en:
          "Fill it in from the document and let people check it. Names and numbers that the look-up needs do not count: state no 已有来源 for them."
      ),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        申请材料:
          - {名称: 身份证, 必要性: 必要, 免提交: 是}
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/a.yaml}
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 居住证申请表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 依据: 身份证}
              - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 身份证, 已有来源: ↓居民身份证}
              - {标识: born, 名称: 出生日期, 类型: 日期, 依据: 身份证, 已有来源: 居民身份证}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        申请材料:
          - {名称: 居民身份证, 必要性: 必要}
          - {名称: 居民户口簿, 必要性: 必要, 免提交: 是}
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/a.yaml}
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 居住证申请表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女], 依据: 身份证, 已有来源: 居民身份证}
        """
      ]
    ) { overview, workspace, findings in
      let users = overview.formUsers
      guard !users.isEmpty else { return }
      for form in workspace.statedForms {
        guard let items = users[form.path] else { continue }
        // Each source once, with its fields in order.
        var sources: [String] = []
        var held: [String: [(field: StatedForm.Field, entry: Entry)]] = [:]
        for field in form.fields {
          guard let entry = field.record[.heldBy], let text = entry.text else { continue }
          let source = workspace.standard.nameOfMaterial(text).string
          if held[source] == nil { sources.append(source) }
          held[source, default: []].append((field, entry))
        }
        guard !sources.isEmpty else { continue }
        for source in sources {
          let exempting = items.compactMap { item in
            item.exempt.first { $0.names.contains(source) }.map { (item, $0.location) }
          }
          guard let fields = held[source], let first = fields.first,
            let (item, _) = exempting.first
          else { continue }
          let labels = fields.map { "“\($0.field.label)”" }
          findings.report(
            at: first.entry.location,
            [
              "fields": .wording(
                zh: labels.joined(separator: "、"), en: labels.joined(separator: ", ")),
              "source": .text(first.entry.text?.string ?? ""), "place": .text(item.place),
              "item": .text(item.title),
            ],
            labels: exempting.prefix(Findings.shownPlaces).map {
              Diagnostic.Label($0.1, Wording(zh: "已免提交", en: "exempt"))
            },
            others: fields.dropFirst().map(\.entry.location), element: .heldBy)
        }
      }
    },
    .workspace(
      .warning, "ZS8305", "declaration-waives-remedy",
      zh: "声明里写了“{words}”",
      en: "The declaration says “{words}”",
      why: Wording(
        zh: "申请表不能要求申请人放弃复议、诉讼、投诉这些法律给的权利，写了也不作数，还会引起争议。",
        en:
          "A form cannot take away remedies that the law gives: it has no effect and leads to disputes."
      ),
      help: Wording(zh: "删去这句话。", en: "Remove it."),
      flags: [
        """
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 甲表
        分组: []
        声明: 本人承诺以上内容属实，↓不得申请行政复议或者提起诉讼。
        """
      ],
      allows: [
        """
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 甲表
        分组: []
        声明: 本人承诺以上内容属实，已知晓申请行政复议和提起行政诉讼的权利；自愿放弃继承该房屋。
        """,
        """
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 甲表
        分组: []
        声明: 本人不因提交本表而放弃行政复议。
        """,
      ]
    ) { workspace, findings in
      guard let words = workspace.standard.vocabularies["waiver-words"] else { return }
      for form in workspace.statedForms {
        guard let entry = form.record[.declaration], let text = entry.text else { continue }
        for match in words.matches(in: text) where !text.denies(match.range) {
          findings.report(
            at: entry, part: match.range, ["words": .text(text[part: match.range].string)],
            element: .declaration)
        }
      }
    },
  ]
}

/// Shared beginnings of examples.
private enum Fragment {
  /// A form with a field, an item that uses it and a register that has a law.
  static func used(_ field: String) -> String {
    """
    # 文件: districts/44/4401/440113/items/a.yaml
    事项名称: 申领居住证
    受理条件: 在现居住地居住满半年。
    申请材料:
      - {名称: 居民身份证原件及复印件, 必要性: 必要}
      - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/a.yaml}
    情形:
      - {名称: 委托他人代办, 申请材料: [{名称: 授权委托书, 必要性: 必要}]}
    # 文件: laws/residence.yaml
    法规:
      - {名称: 居住证暂行条例, 文号: 国务院令第663号, 效力级别: 行政法规}
    # 文件: districts/44/forms/a.yaml
    标识: permit
    名称: 居住证申请表
    分组:
      - 标识: applicant
        名称: 申请人
        字段:
          \(field)
    """
  }
}

/// What the items that use a form give as grounds to ask.
private struct FormGrounds {
  private let materials: [String]
  private let conditions: [String]
  private let laws: Set<String>
  private let registers: Registers
  private let mentions: LawMentions
  private let names: Vocabulary?

  init(_ users: [FormUser], _ workspace: Workspace, _ mentions: LawMentions) {
    names = workspace.standard.vocabularies["standard-materials"]
    self.mentions = mentions
    registers = workspace.registers
    materials = Array(Set(users.flatMap(\.materials)))
    conditions = Array(Set(users.flatMap(\.conditions)))
    laws = Set(users.flatMap(\.laws))
  }

  func hold(_ text: Text, as known: KnownElement) -> Bool {
    switch known {
    case .material: hasMaterial(text)
    case .condition: hasCondition(text)
    case .law: hasLaw(text)
    default: hasMaterial(text) || hasCondition(text) || hasLaw(text)
    }
  }

  /// By name, by a part of a name that lists several, or by a synonym of either.
  private func hasMaterial(_ text: Text) -> Bool {
    var spellings = [Canonical(name: text.string).string]
    if let term = names?.term(spelled: text) {
      spellings += term.spellings.map { Canonical(name: $0).string }
    }
    return materials.contains { name in
      spellings.contains { $0.count > 1 && (name.contains($0) || $0.contains(name)) }
    }
  }

  private func hasCondition(_ text: Text) -> Bool {
    let words = Canonical(name: text.string).string
    guard !conditions.isEmpty else { return false }
    return words.hasPrefix("受理条件") || words.count > 1 && conditions.contains { $0.contains(words) }
  }

  private func hasLaw(_ text: Text) -> Bool {
    if registers.law(text.string) != nil || !mentions.all(in: text).isEmpty { return true }
    let key = Registers.lawKey(text.string)
    return laws.contains { !$0.isEmpty && key.contains($0) }
  }
}

extension Text {
  private static let denials = ["不", "不因", "没有", "并未", "未"]

  /// Whether the words before a part, within its clause, say the opposite.
  fileprivate func denies(_ part: Range<Int>) -> Bool {
    let clause = piece(around: part, between: .commas)
    let before = self[part: clause.lowerBound..<part.lowerBound].string
    return Self.denials.contains { before.contains($0) }
  }
}
