import Source
import Standard

extension Check {
  /// ZS36: the steps of the process.
  static let steps: [Check] = [
    .item(
      .error, "ZS3601", "steps-exceed-promise",
      zh: "各环节时限合计 {sum}，超过承诺办结时限 {promised}",
      en: "The steps take {sum} together, more than the promised {promised}",
      why: Wording(
        zh: "按环节走完就已经超期，承诺无法兑现，或者环节时限有误。",
        en: "An office that keeps every step still breaks its promise, or a step is wrong."),
      help: Wording(
        zh: "核对各环节时限，使合计不超过 {promised}；确需 {sum}的，修改承诺办结时限。",
        en: "Correct the limits of the steps, or promise {sum}."),
      flags: [
        """
        承诺办结时限: 2 工作日
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 0.5 工作日}
          - {环节名称: 审查, 办理人: 审批人员, 时限: 1.5 工作日}
          - {环节名称: 决定, 办理人: 审批人员, 时限: ↓0.5 工作日}
          - {环节名称: 送达, 办理人: 窗口人员, 时限: 0.5 工作日}
        """,
        """
        承诺办结时限: 1 工作日
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 4 小时}
          - {环节名称: 审查, 办理人: 审批人员, 时限: ↓1 工作日}
        """,
        """
        承诺办结时限: 当场
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 10 分钟}
          - {环节名称: 审查, 办理人: 审批人员, 时限: ↓2 工作日}
        """,
      ],
      allows: [
        """
        承诺办结时限: 5 工作日
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 0.5 工作日}
          - {环节名称: 审查, 办理人: 审批人员, 时限: 4.5 工作日}
        """,
        """
        承诺办结时限: 2 工作日
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 自然日}
          - {环节名称: 审查, 办理人: 审批人员, 时限: 2 工作日}
        """,
        """
        承诺办结时限: 当场
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 10 分钟}
          - {环节名称: 决定, 办理人: 窗口人员, 时限: 20 分钟}
        """,
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let promise = item[.promisedLimit],
        let bound = Self.bound(of: promised, item.standard)
      else { return }
      var limits: [Duration] = []
      var excess: Entry?
      for step in item.record.records(.steps) {
        guard let limit = step.duration(.limit), let entry = step[.limit] else { continue }
        limits.append(limit)
        // Nil where the scales differ: that is said by its own rule.
        guard let sum = Duration.sum(limits) else { return }
        if excess == nil, sum.exceeds(bound) == true { excess = entry }
      }
      guard let excess, let sum = Duration.sum(limits) else { return }
      findings.report(
        at: excess.location,
        ["sum": .wording(sum.title), "promised": .wording(promised.title)],
        note: Wording(zh: "到这一环节已超过承诺时限", en: "here the promise is passed"),
        labels: [
          Diagnostic.Label(
            promise.location,
            Wording(zh: "承诺 \(promised.title.zh)", en: "promised \(promised.title.en)"))
        ], element: .steps)
    }
  ]

  /// What the steps may take together: at once still takes the minutes at the window.
  private static func bound(of promised: Duration, _ standard: Standard) -> Duration? {
    guard promised.unit == .atOnce else { return promised }
    return standard.parameters["immediate-limit"].flatMap { Duration($0) }
  }
}
