import Source
import Standard
import YAML

extension Check {
  /// ZS36: which steps there are, and in which order.
  static let stepOrder: [Check] = [
    .item(
      .warning, "ZS3602", "licence-step-missing",
      zh: "行政许可的办理流程缺少{missing}",
      en: "The process of this licence lacks {missing}",
      why: Wording(
        zh: "许可从受理到送达都有法定程序和时限，缺一个环节，申请人就不知道走到了哪一步、该由谁答复。",
        en:
          "The law orders a licence from acceptance to delivery; without a step nobody knows how far an application is."
      ),
      help: Wording(
        zh: "补充缺少的环节，写明办理人和时限；已经有而名称不同的，改用规范名称。",
        en: "Add the step with who handles it and its limit, or use its standard name."),
      ground: Wording(
        zh: "《行政许可法》第三十二条、第三十四条、第三十七条、第四十四条（受理、审查、决定、送达）",
        en:
          "Administrative Licensing Law, articles 32, 34, 37 and 44: acceptance, examination, decision, delivery"
      ),
      flags: [
        """
        事项类型: 行政许可
        ↓办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 审查, 办理人: 审批人员, 时限: 3 工作日}
          - {环节名称: 决定, 办理人: 审批人员, 时限: 1 工作日}
        """,
        """
        事项类型: 行政许可
        办件类型: 承诺件
        ↓办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 发证, 办理人: 窗口人员, 时限: 1 工作日}
        """,
        """
        事项类型: 行政许可
        ↓办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 审查与决定, 办理人: 审批人员, 时限: 3 工作日}
          - {环节名称: 制证, 办理人: 窗口人员, 时限: 1 工作日}
        """,
      ],
      allows: [
        """
        事项类型: 行政许可
        办理流程:
          - {环节名称: 申请与受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 审查与决定, 办理人: 审批人员, 时限: 3 工作日}
          - {环节名称: 制证发证, 办理人: 窗口人员, 时限: 1 工作日}
        """,
        """
        事项类型: 公共服务
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
        """,
        """
        事项类型: 行政许可
        办件类型: 即办件
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 0.5 工作日}
          - {环节名称: 办结, 办理人: 窗口人员, 时限: 0.5 工作日}
        """,
      ]
    ) { item, findings in
      guard item.isCarriedOut, item.type?.name.zh == "行政许可",
        let field = item.record.field(.steps), let names = item.standard.vocabularies["step-names"],
        let wanted = item.standard.parameters["minimum-licence-steps"]
      else { return }
      let steps = item.record.records(.steps).compactMap { $0.text(.name) }
      let merged = item.standard.parameters["merged-steps"].flatMap { Int($0) } ?? 0
      guard !steps.isEmpty, !item.record.says(.processingType, "即办件") || steps.count > merged
      else { return }
      let missing = wanted.split(separator: " ").filter { choice in
        !choice.split(separator: "|").contains { wanted in
          let spellings =
            names.terms.first { $0.term == wanted[...] }?.spellings ?? [String(wanted)]
          // One step may be several at once: 审查与决定.
          return steps.contains { step in spellings.contains { step.contains($0) } }
        }
      }.compactMap { $0.split(separator: "|").first }
      guard !missing.isEmpty else { return }
      findings.report(
        at: field.key,
        [
          "missing": .wording(
            zh: missing.map { "“\($0)”" }.joined(separator: "、"),
            en: missing.map { "“\($0)”" }.joined(separator: ", "))
        ], element: .steps)
    },
    .item(
      .warning, "ZS3603", "steps-out-of-order",
      zh: "“{step}”排在“{earlier}”后面",
      en: "“{step}” comes after “{earlier}”",
      why: Wording(
        zh: "流程按先后发布，顺序颠倒，申请人和系统都会按错的步骤等待。",
        en: "The process is published in its order; applicants and systems wait for the wrong step."
      ),
      help: Wording(
        zh: "按收件、受理、审查、决定、制证、送达的先后排列。",
        en: "Put the steps in the order of receipt, acceptance, examination, decision, delivery."),
      flags: [
        """
        办理流程:
          - {环节名称: 送达, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: ↓受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 审查, 办理人: 审批人员, 时限: 1 工作日}
        """,
        """
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 审批, 办理人: 审批人员, 时限: 1 工作日}
          - {环节名称: ↓初审, 办理人: 审批人员, 时限: 1 工作日}
          - {环节名称: 发证, 办理人: 窗口人员, 时限: 1 工作日}
        """,
      ],
      allows: [
        """
        办理流程:
          - {环节名称: 收件, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: 初审, 办理人: 审批人员, 时限: 1 工作日}
          - {环节名称: 现场勘验, 办理人: 审批人员, 时限: 1 工作日}
          - {环节名称: 复审, 办理人: 审批人员, 时限: 1 工作日}
          - {环节名称: 发证, 办理人: 窗口人员, 时限: 1 工作日}
        """,
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        办理流程:
          - {环节名称: 受理}
          - {环节名称: 送达}
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        办理流程:
          - {环节名称: 收件, 办理人: 窗口人员, 时限: 1 工作日}
        """,
      ]
    ) { item, findings in
      guard let names = item.standard.vocabularies["step-names"] else { return }
      var furthest: (rank: Int, entry: Entry)?
      for step in item.record.records(.steps) {
        guard let entry = step[.name], let name = entry.text,
          let rank = names.term(spelled: name)?.rank
        else { continue }
        guard let earlier = furthest, rank < earlier.rank else {
          furthest = (rank, entry)
          continue
        }
        // What only the district has follows the standard's steps, wherever it was written.
        guard earlier.entry.location.file == entry.location.file else { continue }
        findings.report(
          at: entry.location,
          ["step": .text(name.string), "earlier": .text(earlier.entry.text?.string ?? "")],
          labels: [
            Diagnostic.Label(
              earlier.entry.location, Wording(zh: "应当在后", en: "should come later"))
          ], element: .steps)
        // The rest would repeat one mistake.
        break
      }
    },
  ]
}
