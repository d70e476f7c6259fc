import Source
import Standard

extension Check {
  /// ZS32: the service forms that an item claims and its elements contradict.
  ///
  /// 就近办 has no rule: no element says that an item cannot be handled nearby.
  static let visitClaims: [Check] = [
    .item(
      .warning, "ZS3205", "one-visit-claimed-with-more",
      zh: "审批服务形式有“{form}”，到办事现场次数却是 {visits}",
      en: "The service forms name “{form}”, yet {visits} visits are needed",
      why: Wording(
        zh: "“最多跑一次”清单收录了要跑几趟的事项，申请人白跑，统计也不实。",
        en: "A list of one-visit items that holds others misleads applicants and statistics."),
      help: Wording(
        zh: "核对次数；确实不止一次的，去掉“{form}”。",
        en: "Check the visits; where they are more than one, drop “{form}”."),
      flags: [
        "审批服务形式: ↓一次办\n到办事现场次数: 2\n必须现场办理原因: 提交材料、领取证件",
        "审批服务形式: [网上办, ↓一次办]\n到办事现场次数: 3\n必须现场办理原因: 考试",
      ],
      allows: [
        "审批服务形式: 一次办\n到办事现场次数: 1\n必须现场办理原因: 核验原件", "审批服务形式: 一次办\n到办事现场次数: 0",
        "审批服务形式: 网上办\n到办事现场次数: 2\n必须现场办理原因: 提交材料、领取证件",
      ]
    ) { item, findings in
      guard let visits = item.record.integer(.visits), visits > 1, let place = item[.visits],
        let (claim, form) = item.serviceForm("一次办")
      else { return }
      findings.report(
        at: claim.location, ["form": .wording(form.name), "visits": .number(visits)],
        labels: [
          Diagnostic.Label(
            place.location, Wording(zh: "\(visits) 次", en: "\(visits) in person"))
        ])
    },
    .item(
      .warning, "ZS3206", "at-once-claimed-with-long-promise",
      zh: "审批服务形式有“{form}”，承诺办结时限却是 {promised}",
      en: "The service forms name “{form}”, yet the promise is {promised}",
      why: Wording(
        zh: "“马上办”说的是当场或者当天办结，申请人会在窗口等结果。",
        en: "Applicants of an item handled at once wait at the window for the result."),
      help: Wording(
        zh: "能当场办结的，改承诺时限和办件类型；不能的，去掉“{form}”。",
        en: "Promise at most a day where that is so; otherwise drop “{form}”."),
      flags: [
        "审批服务形式: ↓马上办\n办件类型: 承诺件\n承诺办结时限: 5 工作日", "审批服务形式: [网上办, ↓马上办]\n承诺办结时限: 3 自然日",
      ],
      allows: [
        "审批服务形式: 马上办\n办件类型: 即办件\n承诺办结时限: 1 工作日", "审批服务形式: 马上办\n承诺办结时限: 当场",
        "审批服务形式: 网上办\n承诺办结时限: 5 工作日", "审批服务形式: 马上办\n承诺办结时限: 1 自然日",
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let place = item[.promisedLimit],
        let limit = item.standard.parameters["immediate-limit"].flatMap({ Duration($0) }),
        // An item typed 即办件 that promises more is an error of its own.
        !item.record.says(.processingType, "即办件"), let (claim, form) = item.serviceForm("马上办")
      else { return }
      let sameScale =
        promised.isOnScale(of: limit)
        ? limit : Duration(thousandths: limit.thousandths, unit: .calendarDay)
      guard promised.exceeds(sameScale) == true else { return }
      findings.report(
        at: claim.location, ["form": .wording(form.name), "promised": .wording(promised.title)],
        labels: [Diagnostic.Label(place.location, promised.title)])
    },
    .item(
      .warning, "ZS3207", "online-claimed-of-offline-item",
      zh: "审批服务形式有“{form}”，这个事项却没有开通网上办理",
      en: "The service forms name “{form}”, yet the item is not handled online",
      why: Wording(zh: "申请人到网上找不到入口。", en: "Applicants look for an entrance that does not exist."),
      help: Wording(
        zh: "已开通的，改正是否网办和办理形式；没有开通的，去掉“{form}”。",
        en: "Say that it is online and among the ways to apply, or drop “{form}”."),
      flags: [
        "审批服务形式: ↓网上办\n是否网办: 否",
        "审批服务形式: ↓网上办\n办理形式: 窗口办理\n到办事现场次数: 1\n必须现场办理原因: 核验原件",
      ],
      allows: [
        "审批服务形式: 网上办\n办理形式: [窗口办理, 网上办理]", "审批服务形式: 网上办\n是否网办: 是", "审批服务形式: 网上办",
        "审批服务形式: 就近办\n是否网办: 否",
      ]
    ) { item, findings in
      guard let offline = item.offline, let (claim, form) = item.serviceForm("网上办") else { return }
      findings.report(
        at: claim.location, ["form": .wording(form.name)],
        labels: [
          Diagnostic.Label(offline.location, Wording(zh: "没有网上办理", en: "not handled online"))
        ])
    },
  ]
}

extension Item {
  /// The entry that names a service form.
  fileprivate func serviceForm(_ name: String) -> (Entry, CodeValue)? {
    for entry in record.entries(.serviceForms) {
      if case .code(let code) = entry.value, code.name.zh == name { return (entry, code) }
    }
    return nil
  }
}
