import Source
import Standard
import YAML

extension Check {
  /// ZS72: what must be there only once, and the clauses of the register of laws.
  static let catalogueCodes: [Check] = [
    .overview(
      .error, "ZS7201", "implementation-code-twice",
      zh: "实施编码 {code} 有 {count} 个事项使用",
      en: "{count} items use the implementation code {code}",
      why: Wording(
        zh: "实施编码是事项的身份，重复时发布的页面和数据会互相覆盖。",
        en: "The code identifies an item; with two of one code pages and data overwrite each other."
      ),
      help: Wording(
        zh: "更正复制来的编码；同一事项下的多个办理项，分别填写业务办理项编码。",
        en:
          "Correct the copied code; handling items of one item each state their own handling code."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: TE44011350000011705442106041002
        # 文件: districts/44/4401/440113/items/b.yaml
        实施编码: ↓TE44011350000011705442106041002
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: 11442000MB2C91058B3442189207003
        业务办理项编码: 11442000MB2C91058B344218920700302
        # 文件: districts/44/4401/440117/items/b.yaml
        实施编码: ↓11442000MB2C91058B3442189207003
        业务办理项编码: 11442000MB2C91058B344218920700302
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: TE44011350000011705442106041002
        # 文件: districts/44/4401/440113/items/b.yaml
        实施编码: TE44011350000011905442106041002
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: 11442000MB2C91058B3442189207003
        业务办理项编码: 11442000MB2C91058B344218920700301
        # 文件: districts/44/4401/440113/items/b.yaml
        实施编码: 11442000MB2C91058B3442189207003
        业务办理项编码: 11442000MB2C91058B344218920700302
        """,
      ]
    ) { overview, _, findings in
      let groups = overview.items.twins { item in
        item.code.map { [$0.text, item.handlingCode ?? ""] }
      }
      for twins in groups {
        guard let first = twins.first?.code, let second = twins.dropFirst().first,
          let code = second.code
        else { continue }
        let others = twins.dropFirst(2).prefix(8).compactMap(\.code)
        findings.report(
          at: code.location, ["code": .text(code.text), "count": .number(twins.count)],
          labels: [Diagnostic.Label(first.location, Wording(zh: "首次出现", en: "first stated here"))]
            + others.map {
              Diagnostic.Label($0.location, Wording(zh: "这里也是", en: "here too"))
            }, element: .code, about: second.subject)
      }
    },
    .unit(
      .error, "ZS7202", "item-twice-for-one-body",
      zh: "“{body}”的基本编码 {code} 在同一区划有 {count} 个事项",
      en: "“{body}” has {count} items of the basic code {code} in one division",
      why: Wording(
        zh: "一个部门对一个目录事项只有一份实施清单；两份不一致时，申请人不知道信哪一份。",
        en:
          "One body carries one catalogue item out in one way; with two descriptions nobody knows which counts."
      ),
      help: Wording(
        zh: "合并为一份；确有不同办理项的，分别填写业务办理项编码。",
        en: "Merge them; where handling items do differ, each states its own handling code."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        # 文件: districts/44/4401/440113/items/b.yaml
        基本编码: ↓"442106041002"
        实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        """,
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        实施主体: 化龙镇办事站
        # 文件: districts/44/4401/440113/items/b.yaml
        基本编码: ↓"442106041002"
        实施主体: TE4401135000001170
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        # 文件: districts/44/4401/440113/items/b.yaml
        基本编码: "442106041002"
        实施主体: {名称: 沙湾街办事站, 编码: TE4401135000001190, 性质: 授权组织}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        行使层级: 县级
        实施主体: {名称: 甲局, 编码: "114416007304623542", 性质: 法定机关}
        # 文件: districts/44/4401/440113/items/b.yaml
        基本编码: "442106041002"
        行使层级: 市级
        实施主体: {名称: 甲局, 编码: "114416007304623542", 性质: 法定机关}
        """,
      ]
    ) { workspace, findings in
      let groups = workspace.items.twins { item in
        guard let code = item.basicCode, let body = item.bodyKey else { return nil }
        let levels = item.record.codes(.exerciseLevel).map(\.code).sorted()
        return [
          item.division, code, body, levels.joined(separator: ","),
          item.record.string(.handlingCode) ?? "",
        ]
      }
      for twins in groups {
        guard let first = twins.first, let second = twins.dropFirst().first,
          let entry = second[.basicCode], let code = entry.text?.string,
          let firstEntry = first[.basicCode],
          // Two items of one implementation code are reported as that.
          first.record.string(.code) == nil
            || first.record.string(.code) != second.record.string(.code)
        else { continue }
        let name = second.body?.string(.name) ?? second.record.string(.body) ?? ""
        findings.report(
          at: entry.location,
          ["body": .text(name), "code": .text(code), "count": .number(twins.count)],
          labels: [
            Diagnostic.Label(firstEntry.location, Wording(zh: "首次出现", en: "first stated here"))
          ]
            + twins.dropFirst(2).prefix(8).compactMap { $0[.basicCode] }.map {
              Diagnostic.Label($0.location, Wording(zh: "这里也是", en: "here too"))
            }, element: .basicCode, about: second.subject)
      }
    },
    .workspace(
      .warning, "ZS7203", "unreadable-clause-in-register",
      zh: "法规“{law}”登记的“{clause}”不是条款号",
      en: "“{clause}”, registered for “{law}”, is no number of a clause",
      why: Wording(
        zh: "事项引用条款时按条款号查找登记的条文，读不出就对不上。",
        en: "The text of a clause is looked up by its number."),
      help: Wording(
        zh: "写法如：第十四条第一款；条文写在“内容”。", en: "Write 第十四条第一款; the text belongs in 内容."),
      flags: [
        "# 文件: laws/a.yaml\n法规:\n  - 名称: 某条例\n    条款:\n      - 条款号: ↓总则部分\n      - 条款号: 第一条"
      ],
      allows: ["# 文件: laws/a.yaml\n法规:\n  - 名称: 某条例\n    条款:\n      - 条款号: 第十四条第一、二款"]
    ) { workspace, findings in
      for law in workspace.registers.laws {
        for clause in law.records(.clauses) {
          guard let entry = clause[.clause], let text = entry.text?.string,
            ClauseNumber(text) == nil
          else { continue }
          findings.report(
            at: entry.location,
            ["law": .text(law.string(.name) ?? ""), "clause": .text(text)], element: .clause)
        }
      }
    },
  ]
}

extension Array {
  /// Groups of two or more elements with the same key, in their order.
  fileprivate func twins(_ key: (Element) -> [String]?) -> [[Element]] {
    var places: [[String]: Int] = [:]
    var groups: [[Element]] = []
    for item in self {
      guard let key = key(item) else { continue }
      if let place = places[key] {
        groups[place].append(item)
      } else {
        places[key] = groups.count
        groups.append([item])
      }
    }
    return groups.filter { $0.count > 1 }
  }
}

extension Item {
  /// What tells the item's body from others: its code, else its name.
  fileprivate var bodyKey: String? {
    body?.string(.code) ?? body?.string(.name) ?? record.string(.body)
  }
}
