import Source
import Standard
import YAML

extension Check {
  /// ZS54: texts that contradict the time limits.
  static let proseLimits: [Check] = [
    .value(
      .warning, "ZS5401", "limit-in-prose-exceeds-promise",
      zh: "“{element}”里写的 {stated}，超过{bound} {limit}",
      en: "“{element}” says {stated}, more than {bound} of {limit}",
      why: Wording(
        zh: "申请人按文字等，投诉时按承诺算，窗口两头都解释不清。",
        en: "Applicants wait as the text says and complain as the promise says."),
      help: Wording(
        zh: "改成与{bound}一致；只有某种情形或者某个环节才这样长的，写明是哪一种，或者删去文字里的时限。",
        en:
          "Make it agree with {bound}, say for which case or step it holds, or leave the limit out of the text."
      ),
      flags: [
        "承诺办结时限: 5 工作日\n窗口办理流程: 自受理之日起↓10个工作日内，申请人可以到原窗口领取居住证。",
        "承诺办结时限: 5 工作日\n法定办结时限: 20 工作日\n网上办理流程: 受理后，在↓二十个工作日内办结。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 材料齐全、符合条件的，自受理之日起↓15日内作出决定。",
        "承诺办结时限: 3 工作日\n常见问题:\n  - 问题: 多久能办好？\n    回答: 一般↓3—５个工作日办结。",
        "承诺办结时限: 5 工作日\n承诺办结时限说明: 自受理之日起↓10个工作日（不含制证时间）",
        "承诺办结时限: 5 工作日\n窗口办理流程: 三、办理时限：↓10个工作日。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 申请人可在↓10个工作日后到窗口领取证件。",
      ],
      allows: [
        "承诺办结时限: 5 工作日\n窗口办理流程: 自受理之日起5个工作日内，到原窗口领取居住证。",
        "承诺办结时限: 5 工作日\n法定办结时限: 10 工作日\n窗口办理流程: 《居住证暂行条例》规定自受理之日起10个工作日内发放，我区承诺5个工作日办结。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 申请人应当自收到补正通知之日起10日内补正。",
        "承诺办结时限: 5 工作日\n受理条件: 居住证持有人应当在居住每满一年之日前30日内申请签注。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 情况复杂的，自受理之日起20个工作日内办结。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 受理后10个工作日内公示审查结果。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 自作出决定之日起10个工作日内送达。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 自受理之日起7日内办结。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 受理后，申请人应当在30日内到窗口领取证件，逾期作废。",
      ]
    ) { item, findings in
      guard let bound = item.limit(.promised) ?? item.limit(.statutory),
        let words = LimitWords(item, findings.derived(under: item.standard, KnownLimits.init))
      else { return }
      for prose in item.prose(holding: words.signs) {
        for limit in words.limits(in: prose) where limit.kind == .unnamed || limit.kind == .cited {
          let bound = limit.kind == .cited ? item.limit(.statutory) : bound
          guard let bound, limit.duration.surelyExceeds(bound.duration) else { continue }
          findings.report(prose, limit, bound, note: item.note(on: limit, bound))
        }
      }
    },
    .value(
      .warning, "ZS5402", "named-limit-differs",
      zh: "“{element}”里写的{bound}是 {stated}，要素里是 {limit}",
      en: "“{element}” gives {stated} as {bound}, the element gives {limit}",
      why: Wording(
        zh: "同一个时限写了两个数，申请人和督办都不知道按哪一个。",
        en: "One limit with two values: nobody knows which one holds."),
      help: Wording(
        zh: "核对后改成一致；文字里最好不再写时限。",
        en: "Make both agree; better leave the limit out of the text."),
      flags: [
        "承诺办结时限: 5 工作日\n窗口办理流程: 承诺办结时限为↓3个工作日。",
        "法定办结时限: 20 工作日\n窗口办理流程: 五、办理时限。法定办结时限为↓三十个工作日，承诺办结时限为5个工作日。\n承诺办结时限: 5 工作日",
        "承诺办结时限: 5 工作日\n承诺办结时限说明: 承诺期限：↓10 个工作日",
      ],
      allows: [
        "承诺办结时限: 5 工作日\n窗口办理流程: 承诺办结时限为５个工作日。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 变更登记的承诺办结时限为3个工作日。",
        "承诺办结时限: 5 工作日\n窗口办理流程: 经办人变更的，承诺时限为1个工作日。",
        "法定办结时限: 30 工作日\n窗口办理流程: 法定办结时限为30日。",
      ]
    ) { item, findings in
      guard item.limit(.promised) != nil || item.limit(.statutory) != nil,
        let words = LimitWords(item, findings.derived(under: item.standard, KnownLimits.init))
      else { return }
      for prose in item.prose(holding: words.signs) {
        for limit in words.limits(in: prose) {
          guard let bound = item.limit(limit.kind),
            limit.duration.surelyExceeds(bound.duration)
              || bound.duration.surelyExceeds(limit.duration)
          else { continue }
          findings.report(prose, limit, bound)
        }
      }
    },
  ]
}

/// A limit that an element states, with what reports call it.
private struct Bound {
  let duration: Duration
  let location: Location
  let title: Wording
}

extension Item {
  /// The element that a limit in prose is measured by; nil where it has no name of its own.
  fileprivate func limit(_ kind: StatedLimit.Kind) -> Bound? {
    let known: KnownElement
    let title: Wording
    switch kind {
    case .promised:
      known = .promisedLimit
      title = Wording(zh: "承诺办结时限", en: "the promised limit")
    case .statutory:
      known = .statutoryLimit
      title = Wording(zh: "法定办结时限", en: "the statutory limit")
    case .cited, .unnamed: return nil
    }
    guard let duration = record.duration(known), let entry = self[known] else { return nil }
    return Bound(duration: duration, location: entry.location, title: title)
  }

  /// Where the text gives the statutory limit of an item that promises less, that is what to say.
  fileprivate func note(on limit: StatedLimit, _ bound: Bound) -> Wording? {
    guard limit.kind == .unnamed, limit.duration == record.duration(.statutoryLimit) else {
      return nil
    }
    return Wording(
      zh: "这是法定办结时限，承诺的是 \(bound.duration.title.zh)",
      en: "this is the statutory limit; the promise is \(bound.duration.title.en)")
  }
}

extension Findings {
  fileprivate mutating func report(
    _ prose: StatedProse,
    _ limit: StatedLimit,
    _ bound: Bound,
    note: Wording? = nil
  ) {
    report(
      at: prose.entry, part: limit.range,
      [
        "element": .wording(prose.element.title),
        "stated": .wording(limit.duration.title), "bound": .wording(bound.title),
        "limit": .wording(bound.duration.title),
      ], note: note,
      labels: [
        Diagnostic.Label(
          bound.location,
          Wording(
            zh: "\(bound.title.zh) \(bound.duration.title.zh)",
            en: "\(bound.title.en): \(bound.duration.title.en)"))
      ])
  }
}
