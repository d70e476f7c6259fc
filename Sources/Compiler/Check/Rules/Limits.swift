import Source
import Standard

extension Check {
  /// ZS31: time limits.
  static let limits: [Check] = [
    .item(
      .error, "ZS3101", "promise-exceeds-statutory-limit",
      zh: "承诺办结时限 {promised}，超过法定办结时限 {statutory}",
      en: "The promised time limit of {promised} exceeds the statutory {statutory}",
      why: Wording(
        zh: "承诺时限是对法定时限的压缩，不能比法定时限更长。",
        en: "A promise may shorten the limit that the law sets, never extend it."),
      help: Wording(zh: "改为不超过 {statutory}。", en: "Promise at most {statutory}."),
      ground: Wording(
        zh: "《优化营商环境条例》第三十五条", en: "Regulations on Optimising the Business Environment, article 35"
      ),
      flags: [
        """
        法定办结时限: 10 工作日
        承诺办结时限: ↓25 工作日
        """,
        """
        法定办结时限: 1 工作日
        承诺办结时限: ↓10 小时
        """,
        "法定办结时限: 10 自然日\n承诺办结时限: ↓20 工作日", "法定办结时限: 1 月\n承诺办结时限: ↓40 工作日",
      ],
      allows: [
        """
        法定办结时限: 20 工作日
        承诺办结时限: 20 工作日
        """,
        """
        法定办结时限: 1 工作日
        承诺办结时限: 当场
        """,
        "法定办结时限: 30 自然日\n承诺办结时限: 20 工作日", "法定办结时限: 1 月\n承诺办结时限: 31 工作日",
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let entry = item[.promisedLimit],
        let statutory = item.record.duration(.statutoryLimit), let law = item[.statutoryLimit],
        promised.certainlyExceeds(statutory) == true
      else { return }
      findings.report(
        at: entry.location,
        ["promised": .wording(promised.title), "statutory": .wording(statutory.title)],
        note: promised.title,
        labels: [
          Diagnostic.Label(
            law.location,
            Wording(zh: "法定 \(statutory.title.zh)", en: "statutory \(statutory.title.en)"))
        ], element: .promisedLimit)
    },
    .item(
      .hint, "ZS3102", "limits-not-comparable",
      zh: "{what}是 {value}，{bound}是 {limit}，单位不同，无法比较长短",
      en: "{what} is {value}, {bound} is {limit}: the units cannot be compared",
      why: Wording(
        zh: "工作日和自然日不能换算，是否超过时限只能由人判断。",
        en:
          "Working days and calendar days cannot be converted: only a person can tell whether the limit is kept."
      ),
      help: Wording(zh: "尽量改用同一种单位。", en: "State both in the same unit where possible."),
      flags: [
        """
        法定办结时限: 30 自然日
        承诺办结时限: ↓20 工作日
        """,
        """
        承诺办结时限: 5 工作日
        办理流程:
          - 环节名称: 受理
            办理人: 窗口工作人员
            时限: 1 工作日
          - 环节名称: 审查
            办理人: 审批科工作人员
            时限: ↓3 自然日
        """,
      ],
      allows: [
        """
        法定办结时限: 30 自然日
        承诺办结时限: 1 月
        """,
        "法定办结时限: 10 自然日\n承诺办结时限: 20 工作日", "法定办结时限: 20 工作日\n承诺办结时限: 20 自然日",
        """
        法定办结时限: 10 自然日
        承诺办结时限: 当场
        """,
        """
        承诺办结时限: 1 工作日
        办理流程:
          - 环节名称: 受理
            办理人: 窗口工作人员
            时限: 2 小时
        """,
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let entry = item[.promisedLimit]
      else { return }
      if let statutory = item.record.duration(.statutoryLimit), let law = item[.statutoryLimit],
        promised.certainlyExceeds(statutory) == nil
      {
        findings.report(
          at: entry.location,
          [
            "what": .wording(zh: "承诺办结时限", en: "The promise"), "value": .wording(promised.title),
            "bound": .wording(zh: "法定办结时限", en: "the statutory limit"),
            "limit": .wording(statutory.title),
          ], labels: [Diagnostic.Label(law.location, statutory.title)], element: .promisedLimit)
      }
      // One word on the steps is enough: the rest is the same mistake.
      for step in item.record.records(.steps) {
        guard let limit = step.duration(.limit), let place = step[.limit],
          !limit.isOnScale(of: promised)
        else { continue }
        let name = step.string(.name) ?? ""
        findings.report(
          at: place.location,
          [
            "what": .wording(zh: "“\(name)”的时限", en: "The limit of “\(name)”"),
            "value": .wording(limit.title),
            "bound": .wording(zh: "承诺办结时限", en: "the promise"),
            "limit": .wording(promised.title),
          ], labels: [Diagnostic.Label(entry.location, promised.title)], element: .steps)
        break
      }
    },
    .item(
      .error, "ZS3103", "immediate-item-takes-too-long",
      zh: "即办件的承诺办结时限是 {promised}，超过 {limit}",
      en: "An item handled at once promises {promised}, more than {limit}",
      why: Wording(
        zh: "申请人以为当场能办结，结果要等几天。",
        en: "An applicant expects to wait at the window and has to wait for days."),
      help: Wording(
        zh: "当场能办结的，把承诺时限改为不超过 {limit}；不能的，把办件类型改为承诺件。",
        en:
          "Promise at most {limit} where it can be handled at once; otherwise make it an item handled within a promised limit."
      ),
      flags: ["办件类型: 即办件\n承诺办结时限: ↓3 工作日", "办件类型: 即办件\n承诺办结时限: ↓2 自然日"],
      allows: [
        "办件类型: 即办件\n承诺办结时限: 1 工作日", "办件类型: 即办件\n承诺办结时限: 当场",
        "办件类型: 即办件\n承诺办结时限: 1 自然日", "办件类型: 承诺件\n承诺办结时限: 5 工作日",
      ]
    ) { item, findings in
      guard item.record.says(.processingType, "即办件"), let type = item[.processingType],
        let promised = item.record.duration(.promisedLimit), let entry = item[.promisedLimit],
        let limit = item.standard.parameters["immediate-limit"].flatMap({ Duration($0) })
      else { return }
      // A day at most, working or not: here the two scales need no conversion.
      let sameScale =
        promised.isOnScale(of: limit)
        ? limit : Duration(thousandths: limit.thousandths, unit: .calendarDay)
      guard promised.exceeds(sameScale) == true else { return }
      findings.report(
        at: entry.location, ["promised": .wording(promised.title), "limit": .wording(limit.title)],
        labels: [Diagnostic.Label(type.location, Wording(zh: "即办件", en: "handled at once"))],
        element: .promisedLimit)
    },
    .item(
      .error, "ZS3104", "promised-item-without-promise",
      zh: "办件类型是承诺件，却没有承诺办结时限",
      en: "An item handled within a promised limit promises none",
      why: Wording(
        zh: "没有承诺时限，申请人不知道最多等多久，也无从监督。",
        en: "Without a promise an applicant does not know how long to wait at most."),
      help: Wording(
        zh: "补充“承诺办结时限”，写法如：承诺办结时限: 5 工作日",
        en: "Add the promised limit, for example: 承诺办结时限: 5 工作日"),
      flags: [
        "事项类型: 公共服务\n办件类型: ↓承诺件", "事项类型: 公共服务\n法定办结时限: 10 工作日\n办件类型: ↓承诺件",
      ],
      allows: [
        "事项类型: 公共服务\n办件类型: 承诺件\n承诺办结时限: 5 工作日", "事项类型: 公共服务\n办件类型: 即办件",
        "事项类型: 行政许可\n办件类型: 承诺件",
      ]
    ) { item, findings in
      guard item.isCarriedOut, item.record.says(.processingType, "承诺件"),
        item[.promisedLimit] == nil,
        // What is named and left empty, or misspelt, has been reported.
        !item.record.blanks.contains(ElementName(.promisedLimit)),
        let type = item[.processingType],
        let element = item.record.shape.element(.promisedLimit)
      else { return }
      // Where the standard asks for it of every item of the type, its absence is reported already.
      let requirements = RequirementCheck(names: item.standard.grammar.names)
      guard !requirements.demands(element, in: item.record, type: item.type?.name.zh) else {
        return
      }
      findings.report(at: type.location, element: .promisedLimit)
    },
    .item(
      .warning, "ZS3105", "promised-item-handled-at-once",
      zh: "承诺办结时限是{promised}，办件类型却是承诺件",
      en: "The promise is {promised}, yet the item is of the type handled within a promised limit",
      why: Wording(
        zh: "当场办结的事项按承诺件登记，申请人会以为要另跑一趟取结果。",
        en: "Applicants would expect to come again for the result."),
      help: Wording(
        zh: "当场办结的，把办件类型改为即办件；不能当场办结的，写实际的承诺时限。",
        en: "Make it an item handled at once, or state the limit that is really promised."),
      flags: ["办件类型: 承诺件\n承诺办结时限: ↓当场", "办件类型: 承诺件\n承诺办结时限: ↓0 工作日"],
      allows: ["办件类型: 即办件\n承诺办结时限: 当场", "办件类型: 承诺件\n承诺办结时限: 0.5 工作日"]
    ) { item, findings in
      guard item.record.says(.processingType, "承诺件"), let type = item[.processingType],
        let promised = item.record.duration(.promisedLimit), promised.thousandths == 0,
        let entry = item[.promisedLimit]
      else { return }
      findings.report(
        at: entry.location, ["promised": .wording(promised.title)],
        labels: [Diagnostic.Label(type.location, Wording(zh: "承诺件", en: "with a promised limit"))],
        element: .promisedLimit)
    },
  ]
}
