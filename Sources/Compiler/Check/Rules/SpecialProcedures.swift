import Source
import Standard
import YAML

extension Check {
  /// ZS36: special procedures, whose time may be counted apart.
  static let specialProcedures: [Check] = [
    .item(
      .warning, "ZS3620", "incomplete-special-procedure",
      zh: "特别程序“{procedure}”没有写{missing}",
      en: "The special procedure “{procedure}” does not state {missing}",
      why: Wording(
        zh: "特别程序往往不计入办结时限，不写清楚，承诺的天数就不是申请人实际要等的天数。",
        en:
          "Its time is often not counted in the limit: unless that is said, applicants wait longer than promised."
      ),
      help: Wording(
        zh: "补充{missing}；没有依据的程序应当取消。",
        en: "Add {missing}; a procedure without a basis is to be dropped."),
      ground: Wording(
        zh: "《行政许可法》第四十五条（所需时间书面告知申请人）",
        en: "Administrative Licensing Law, article 45: its time is to be told in writing"),
      flags: [
        "特别程序:\n  - 类型: ↓听证\n    时限: 20 工作日\n    依据: 《行政许可法》第四十六条",
        "特别程序: [↓专家评审]",
      ],
      allows: [
        "特别程序: 无", "特别程序: /",
        "特别程序:\n  - 类型: 听证\n    时限: 20 工作日\n    依据: 《行政许可法》第四十六条\n    计入办结时限: 否",
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      for procedure in item.record.records(.specialProcedures)
      where procedure.text(.type).map(item.standard.isPlaceholder) != true {
        let missing = [KnownElement.limit, .basis, .counted].filter { procedure[$0] == nil }
        guard !missing.isEmpty else { continue }
        let titles = missing.compactMap { procedure.shape.element($0)?.title }
        findings.report(
          at: procedure[.type]?.location ?? procedure.location,
          [
            "procedure": .text(procedure.string(.type) ?? ""),
            "missing": .wording(
              zh: titles.map { "“\($0.zh)”" }.joined(separator: "、"),
              en: titles.map { "“\($0.en)”" }.joined(separator: ", ")),
          ], element: .specialProcedures)
      }
    },
    .item(
      .warning, "ZS3621", "unnamed-special-procedure",
      zh: "特别程序只写了“{procedure}”，没有说是什么程序",
      en: "The special procedure is only called “{procedure}”",
      why: Wording(
        zh: "申请人不知道要等什么、要不要配合。", en: "Applicants cannot tell what they wait for."),
      help: Wording(
        zh: "写程序的名称，如听证、检验、检测、鉴定、专家评审、公示；或者在“说明”里写明什么情形下启动。",
        en:
          "Name it: a hearing, a test, an expert review, a publication; or explain it in the note."),
      flags: [
        "特别程序:\n  - 类型: ↓其他审查方式\n    时限: 60 工作日", "特别程序: [↓其他]",
      ],
      allows: [
        "特别程序:\n  - 类型: 其他审查方式\n    时限: 60 工作日\n    说明: 按情形公告15个工作日或者60个工作日",
        "特别程序: [公示]", "特别程序: 无",
      ]
    ) { item, findings in
      guard let unnamed = item.standard.vocabularies["unnamed-procedures"] else { return }
      for procedure in item.record.records(.specialProcedures) {
        guard let entry = procedure[.type], let name = entry.text,
          unnamed.term(spelled: name) != nil,
          procedure.text(.note).map(item.standard.isPlaceholder) ?? true
        else { continue }
        findings.report(
          at: entry.location, ["procedure": .text(name.string)], element: .specialProcedures)
      }
    },
    .item(
      .error, "ZS3622", "counted-procedure-exceeds-promise",
      zh: "“{procedure}”要 {limit} 并计入办结时限，承诺办结时限只有 {promised}",
      en: "“{procedure}” takes {limit} within the limit, yet only {promised} are promised",
      why: Wording(
        zh: "走这个程序的申请人一定等到超期。",
        en: "Every applicant who goes through it waits past the promise."),
      help: Wording(
        zh: "不计入时限的，“计入办结时限”改为“否”；计入的，改正两个时限。",
        en: "Say that it is not counted, or correct the limits."),
      flags: [
        "承诺办结时限: 10 工作日\n特别程序:\n  - {类型: 公示, 时限: ↓15 工作日, 依据: 某条例, 计入办结时限: 是}"
      ],
      allows: [
        "承诺办结时限: 10 工作日\n特别程序:\n  - {类型: 公示, 时限: 15 工作日, 依据: 某条例, 计入办结时限: 否}",
        "承诺办结时限: 10 工作日\n特别程序:\n  - {类型: 公示, 时限: 7 工作日, 依据: 某条例, 计入办结时限: 是}",
        "承诺办结时限: 10 工作日\n特别程序:\n  - {类型: 公示, 时限: 15 自然日, 依据: 某条例, 计入办结时限: 是}",
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let promise = item[.promisedLimit]
      else { return }
      for procedure in item.record.records(.specialProcedures)
      where procedure.boolean(.counted) == true {
        guard let limit = procedure.duration(.limit), let entry = procedure[.limit],
          limit.exceeds(promised) == true
        else { continue }
        findings.report(
          at: entry.location,
          [
            "procedure": .text(procedure.string(.type) ?? ""), "limit": .wording(limit.title),
            "promised": .wording(promised.title),
          ],
          labels: [
            Diagnostic.Label(
              promise.location,
              Wording(zh: "承诺 \(promised.title.zh)", en: "promised \(promised.title.en)"))
          ], element: .specialProcedures)
      }
    },
  ]
}
