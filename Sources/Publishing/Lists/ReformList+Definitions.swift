import Compiler
import Source
import Standard

/// The lists of reforms and what each asks of an item.
extension ReformList {
  /// 最多跑一次, after Zhejiang: the number of visits that the item states.
  static let atMostOneVisit = ReformList(
    "at-most-one-visit", Wording(zh: "最多跑一次", en: "At most one visit"),
    definition: Wording(
      zh: "从申请到拿到结果，申请人最多到现场一次的事项。",
      en: "Items for which the applicant comes in person at most once."),
    derivedFrom: Wording(zh: "到办事现场次数不超过1次", en: "the visits stated are at most 1"),
    claim: nil
  ) { item in
    guard let visits = item.record.integer(.visits) else { return .fails(.visitsUnknown) }
    return visits <= 1 ? .qualifies(.visits(visits)) : .fails(.visits(visits))
  }

  /// 马上办: what the promise says comes before what the processing type says.
  static let atOnce = ReformList(
    "at-once", Wording(zh: "马上办", en: "At once"),
    definition: Wording(
      zh: "当场办结，或者承诺在1个工作日以内办结的事项。",
      en: "Items decided on the spot or promised within one working day."),
    derivedFrom: Wording(
      zh: "承诺办结时限不超过1个工作日；没有写承诺办结时限的，看办件类型是否为即办件",
      en: "a promise of at most 1 working day; without a promise, the processing type"),
    claim: "at-once"
  ) { item in
    if let promise = item.record.duration(.promisedLimit) {
      let reason = Wording(
        zh: "承诺\(promise.title.zh.filter { $0 != " " })办结", en: "promised: \(promise.title.en)")
      return promise.exceeds(.workingDays(1)) == false ? .qualifies(reason) : .fails(reason)
    }
    guard let type = item.record.code(.processingType) else {
      return .fails(
        Wording(zh: "没有写承诺办结时限和办件类型", en: "neither promise nor processing type is stated"))
    }
    let reason = Wording(zh: "办件类型为\(type.name.zh)", en: type.name.en)
    return type.code == NationalCode.handledAtOnce ? .qualifies(reason) : .fails(reason)
  }

  /// 网上办: an application that is accepted online, not merely received or looked at there.
  static let online = ReformList(
    "online", Wording(zh: "网上办", en: "Online"),
    definition: Wording(
      zh: "能在网上申请，并且至少在网上受理的事项。只能网上查询、预约、预审的不算。",
      en: "Items that can be applied for online and are at least accepted there."),
    derivedFrom: Wording(
      zh: "是否网办为“是”，且网上办理深度达到互联网受理以上，或者网办深度等级达到III级，或者到办事现场0次",
      en:
        "online is yes, and the online depth reaches acceptance, or the depth level III, or no visit is needed"
    ),
    claim: "online"
  ) { item in
    guard item.offersOnline else {
      return .fails(Wording(zh: "不能网上申请", en: "cannot be applied for online"))
    }
    if let depth = item.record.codes(.onlineDepth).first(where: {
      NationalCode.acceptedOnline.contains($0.code)
    }) {
      return .qualifies(Wording(zh: "网上办理深度：\(depth.name.zh)", en: depth.name.en))
    }
    let level = item.record.code(.depthLevel)
    if let level, NationalCode.deepLevels.contains(level.code) {
      return .qualifies(Wording(zh: "网办深度\(level.name.zh)", en: level.name.en))
    }
    if item.record.integer(.visits) == 0 { return .qualifies(.visits(0)) }
    return .fails(
      level.map { Wording(zh: "网办深度只有\($0.name.zh)", en: "depth is only \($0.name.en)") }
        ?? Wording(zh: "网上办理深度没有达到互联网受理", en: "not accepted online"))
  }

  /// 就近办: in the town, the community or at a terminal.
  static let nearby = ReformList(
    "nearby", Wording(zh: "就近办", en: "Nearby"),
    definition: Wording(
      zh: "在镇（街）、村（社区）或者自助终端就能办的事项。",
      en: "Items that can be handled in the town, the community or at a terminal."),
    derivedFrom: Wording(
      zh: "行使层级为镇级、村级，或者自助终端可以办理，或者有办理地点设在镇（街）、村（社区）",
      en:
        "the level of exercise is town or village, or a terminal or a service point in a town can handle it"
    ),
    claim: "nearby"
  ) { item in
    if let level = item.record.codes(.exerciseLevel).first(where: {
      NationalCode.townLevels.contains($0.code)
    }) {
      return .qualifies(Wording(zh: "行使层级为\(level.name.zh)", en: level.name.en))
    }
    if item.record.boolean(.selfService) == true {
      return .qualifies(Wording(zh: "自助终端可以办理", en: "a terminal can handle it"))
    }
    let words = item.standard.vocabulary("town-places").flatMap(\.spellings)
    let points = item.record.records(.servicePoints).compactMap { $0.string(.name) }
    if let point = points.first(where: { name in words.contains { name.contains($0) } }) {
      return .qualifies(Wording(zh: "办理地点：\(point)", en: "service point: \(point)"))
    }
    return .fails(
      Wording(
        zh: "没有镇（街）、村（社区）的办理地点，也不能在自助终端办理",
        en: "no service point in a town and no terminal"))
  }

  /// 一次办: the one visit must be enough to hand in the papers and to get the result.
  static let oneVisit = ReformList(
    "one-visit", Wording(zh: "一次办", en: "In one visit"),
    definition: Wording(
      zh: "一次到现场（或者不到现场）就能交齐材料并拿到结果的事项；结果要另外跑一次领取的不算。",
      en: "Items for which one visit, or none, covers both handing in and getting the result."),
    derivedFrom: Wording(
      zh: "到办事现场次数不超过1次；次数为1次的，还要当场办结，或者结果可以邮寄、电子送达",
      en:
        "at most 1 visit; with 1 visit, a decision on the spot or delivery by post or electronically"
    ),
    claim: "one-visit"
  ) { item in
    guard let visits = item.record.integer(.visits) else { return .fails(.visitsUnknown) }
    guard visits == 1 else {
      return visits < 1 ? .qualifies(.visits(visits)) : .fails(.visits(visits))
    }
    if item.isDecidedOnTheSpot {
      return .qualifies(Wording(zh: "到现场1次，当场办结", en: "1 visit, decided on the spot"))
    }
    if let delivery = item.record.codes(.delivery).first(where: {
      NationalCode.remoteDelivery.contains($0.code)
    }) {
      return .qualifies(
        Wording(
          zh: "到现场1次，结果\(delivery.name.zh)",
          en: "1 visit, result delivered: \(delivery.name.en)"))
    }
    if item.record.boolean(.post) == true {
      return .qualifies(Wording(zh: "到现场1次，结果可以寄送", en: "1 visit, the result can be sent"))
    }
    return .fails(
      Wording(
        zh: "写明到现场1次，但结果不是当场出，也不能邮寄或电子送达，还要再跑一次领取",
        en: "1 visit is stated, but the result must be fetched on another"))
  }
}

/// Codes of the national lists that the definitions rest on.
private enum NationalCode {
  static let handledAtOnce = "1"
  static let onlineForm = "2"
  /// 互联网受理 and what goes beyond it; 9 is 其他 and says nothing.
  static let acceptedOnline: Set<String> = ["4", "5", "6", "7"]
  /// III级 and IV级.
  static let deepLevels: Set<String> = ["3", "4"]
  static let townLevels: Set<String> = ["5", "6"]
  static let remoteDelivery: Set<String> = ["post", "electronic"]
}

extension Item {
  /// Whether an application can be made online; the ways to apply decide where 是否网办 is not stated.
  fileprivate var offersOnline: Bool {
    record.boolean(.isOnline)
      ?? record.codes(.handlingForms).contains { $0.code == NationalCode.onlineForm }
  }

  /// Whether the applicant can wait for the result.
  fileprivate var isDecidedOnTheSpot: Bool {
    if let promise = record.duration(.promisedLimit) { return promise.unit == .atOnce }
    return record.code(.processingType)?.code == NationalCode.handledAtOnce
  }
}

extension Wording {
  fileprivate static func visits(_ count: Int) -> Wording {
    Wording(zh: "到现场\(count)次", en: count == 1 ? "1 visit" : "\(count) visits")
  }

  fileprivate static let visitsUnknown = Wording(
    zh: "没有写到办事现场次数", en: "the visits are not stated")
}
