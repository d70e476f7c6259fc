import Source
import Standard
import YAML

extension Check {
  /// ZS73: how items and the registers fit together.
  static let registerUse: [Check] = [
    .body(
      .error, "ZS7301", "body-of-another-place",
      zh: "“{body}”的区划是 {code}{name}，却用在 {own}{ownName}",
      en: "“{body}” belongs to {code}{name}, but is used in {own}{ownName}",
      why: Wording(
        zh: "实施主体应是本地、上级或者下级的机关；别处的机关办不了这里的事，多半是复制后忘了改。",
        en:
          "The body is of this place, above or below it; another place's cannot act here: most often a forgotten copy."
      ),
      help: Wording(
        zh: "改正区划，或者换成本地的实施主体。", en: "Correct the division, or name the local body."),
      flags: [
        """
        实施主体:
          名称: 街口街办事站
          编码: TE4401840075182240
          性质: 法定机关
          区划: ↓"440117"
        """,
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关, 区划: ↓"440300"}
        """,
      ],
      allows: [
        """
        实施主体:
          名称: 化龙镇办事站
          编码: TE4401135000001170
          性质: 法定机关
          区划: "440113"
        """,
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 广州市公安局番禺区分局, 编码: TE4401135000001170, 性质: 法定机关, 区划: "440100"}
        # 文件: districts/44/4401/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001171, 性质: 法定机关, 区划: "440113"}
          - {名称: 甲镇办事站, 编码: TE4401135000001172, 性质: 法定机关, 区划: "440113108"}
        """,
      ]
    ) { use, workspace, findings in
      guard let entry = use.body[.division], let code = entry.text?.string,
        code.utf8.count >= 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return }
      let other = Division.prefix(of: code)
      let own = use.division
      guard !own.isEmpty, !Division.areInLine(own, other) else { return }
      findings.report(
        at: entry.location,
        [
          "body": .text(use.body.string(.name) ?? ""), "code": .text(code), "own": .text(own),
          "name": workspace.nameOfDivision(other), "ownName": workspace.nameOfDivision(own),
        ], labels: use.labels, element: .body, about: use.subject)
    },
    .overview(
      .hint, "ZS7302", "unused-register-entry",
      zh: "{register}里的“{name}”没有事项使用",
      en: "No item uses “{name}” of the {register}",
      why: Wording(
        zh: "没有人用的登记没有人核对，也可能是事项里的名称写得不一样，没有对上。",
        en: "Nobody keeps an unused entry right, or an item means it under another name."),
      help: Wording(
        zh: "核对事项里是否写成了别的名称；确实不用的，可以删去。",
        en: "See whether items name it differently; remove it where it is not needed."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施主体: 化龙镇办事站
        设定依据: [{法规: 甲条例, 条款号: 第一条}]
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
          - {名称: ↓沙湾街办事站, 编码: TE4401135000001190, 性质: 法定机关}
        # 文件: districts/44/4401/440113/points.yaml
        办理点:
          - {名称: ↓综合窗口, 地点: 工业路20号}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例}
          - {名称: ↓乙条例}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施主体: TE4401135000001170
        办理地点: 综合窗口
        收费依据: 财税〔2014〕77号
        受理条件: 符合《丁办法》的规定。
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
        # 文件: districts/44/4401/440113/points.yaml
        办理点:
          - {名称: 综合窗口, 地点: 工业路20号}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲通知, 文号: 财税〔2014〕77号}
          - {名称: 乙条例, 废止日期: 2020-01-01, 替代法规: 丙条例}
          - {名称: 丙条例}
          - {名称: 丁办法}
        """,
        "# 文件: laws/a.yaml\n法规:\n  - {名称: 甲条例}",
      ]
    ) { overview, workspace, findings in
      guard !overview.items.isEmpty, !workspace.registers.areUnknown else { return }
      for entry in overview.unused {
        guard let name = entry.record[.name] else { continue }
        findings.report(
          at: name.location,
          [
            "name": .text(name.text?.string ?? ""), "register": .wording(entry.register.title),
          ], about: Diagnostic.Subject(district: entry.division))
      }
    },
    .overview(
      .hint, "ZS7303", "unused-form",
      zh: "没有材料使用表单“{name}”",
      en: "No material uses the form “{name}”",
      why: Wording(
        zh: "这张表不会随指南发布，也可能是材料里的空白表格没有写上它。",
        en: "It is published with no guide, or a material forgot to name it as its blank form."),
      help: Wording(
        zh: "在材料的“空白表格”里写上它；确实不用的，可以删去。",
        en: "Name it as the blank form of a material, or remove it."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 申请表, 必要性: 必要, 空白表格: forms/a.yaml}
        # 文件: districts/44/4401/440113/forms/a.yaml
        标识: a
        名称: 甲表
        # 文件: districts/44/4401/440113/forms/b.yaml
        标识: b
        名称: ↓乙表
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 申请表, 必要性: 必要, 空白表格: forms/a.yaml}
        # 文件: districts/44/forms/a.yaml
        标识: a
        名称: 甲表
        """
      ]
    ) { overview, workspace, findings in
      guard !overview.items.isEmpty else { return }
      let used = Set(overview.items.flatMap { $0.forms?.forms ?? [] })
      for (path, form) in workspace.forms.sorted(by: { $0.key < $1.key })
      where !used.contains(path) {
        let entry = form[.name]
        findings.report(
          at: entry?.location ?? form.location,
          ["name": .text(entry?.text?.string ?? path)],
          about: Diagnostic.Subject(district: workspace.files.role(form.location.file).division))
      }
    },
    .unit(
      .hint, "ZS7304", "written-out-though-registered",
      zh: "“{name}”已经在{register}里，这里又写了一遍",
      en: "“{name}” is in the {register} already and is written out again here",
      why: Wording(
        zh: "同样的内容写在两处，改了一处忘了另一处就会不一致。",
        en: "What is written twice is corrected once, and the two no longer agree."),
      help: Wording(zh: "只写名称：{name}", en: "State the name alone: {name}"),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施主体:
          ↓名称: 化龙镇办事站
          编码: TE4401135000001170
          性质: 法定机关
        # 文件: districts/44/4401/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施主体: 化龙镇办事站
        办理地点:
          - {名称: 综合窗口, 地点: 工业路20号}
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
        """
      ]
    ) { workspace, findings in
      let registers = workspace.registers
      guard !registers.areUnknown else { return }
      var seen: Set<FileID> = []
      for item in workspace.items + workspace.unusedCatalogue {
        for layer in item.layers where seen.insert(layer.file).inserted {
          layer.record.visitWrittenOut { entry, register in
            guard let text = entry.text,
              let registered = registers.find(text, in: register, division: item.division)
            else { return }
            findings.report(
              at: entry.location,
              ["name": .text(text.string), "register": .wording(register.title)],
              labels: [
                Diagnostic.Label(
                  registered.location, Wording(zh: "登记在此处", en: "registered here"))
              ], about: item.subject)
          }
        }
      }
    },
  ]
}

extension Workspace {
  fileprivate func nameOfDivision(_ digits: String) -> Argument {
    standard.divisions[digits].map { .wording(zh: "（\($0.name)）", en: " (\($0.name))") } ?? ""
  }
}

extension Record {
  /// Visits what is written out in place although a register could hold it.
  fileprivate func visitWrittenOut(_ visit: (Entry, Register) -> Void) {
    for field in fields where field.element.holdsRecords {
      for entry in field.entry.entries {
        switch entry.value {
        case .record(let record): record.visitWrittenOut(visit)
        case .reference(let reference):
          guard case .reference(let register, _) = field.element.kind,
            reference.target?.location == entry.location
          else { continue }
          visit(entry, register)
        default: continue
        }
      }
    }
  }
}
