import Compiler
import Source
import Standard

extension PublishedList {
  /// What items ask less of applicants, by the standard or by what they said at a revision.
  static func reduction(_ kind: Reduction.Kind, since former: FormerItems? = nil) -> PublishedList {
    let words = ReductionWords(kind: kind, former: former?.label)
    let units = words.units
    return PublishedList(
      id: words.id, name: words.name, definition: words.definition, derivation: words.derivation,
      words: Words(
        listed: Wording(zh: "减了", en: "Less"), notListed: Wording(zh: "没有减", en: "Not less")),
      measures: units.map { unit in
        Measure(
          id: unit.rawValue, name: unit.title, whole: words.before,
          part: Wording(zh: "减少", en: "less"), unit: unit.counter)
      }
    ) { item in
      let reduction =
        former.map { Reduction(kind, from: $0[item], to: item) }
        ?? Reduction(kind, ofStandard: item)
      switch reduction.outcome {
      case .incomparable(let reason):
        return Judgement(outcome: .undecided, reason: reason, amounts: units.map { _ in .unknown })
      case .compared(let before, let after, let unit, let shown):
        let reason =
          after < before
          ? Wording(
            zh: "由\(shown.before.zh)减为\(shown.after.zh)",
            en: "from \(shown.before.en) to \(shown.after.en)")
          : after == before
            ? Wording(zh: "没有变化（\(shown.after.zh)）", en: "unchanged (\(shown.after.en))")
            : Wording(
              zh: "由\(shown.before.zh)增为\(shown.after.zh)",
              en: "up from \(shown.before.en) to \(shown.after.en)")
        return Judgement(
          outcome: after < before ? .listed : .notListed, reason: reason.compact,
          amounts: units.map {
            $0 == unit ? .amount(Amount(whole: before, part: before - after)) : .elsewhere
          })
      }
    }
  }
}

/// What the lists of reductions say of themselves.
private struct ReductionWords {
  let kind: Reduction.Kind
  /// The revision that is measured by; nil for the standard.
  let former: String?

  var id: String {
    let id =
      switch kind {
      case .materials: "fewer-materials"
      case .days: "shorter-limits"
      case .visits: "fewer-visits"
      case .steps: "fewer-steps"
      }
    return former == nil ? id : "\(id)-since"
  }

  var name: Wording {
    let name =
      switch kind {
      case .materials: Wording(zh: "减材料", en: "Fewer materials")
      case .days: Wording(zh: "减时限", en: "Shorter limits")
      case .visits: Wording(zh: "减跑动", en: "Fewer visits")
      case .steps: Wording(zh: "减环节", en: "Fewer steps")
      }
    guard let former else { return name }
    return Wording(zh: "\(name.zh)（比\(former)）", en: "\(name.en) (since \(former))")
  }

  var before: Wording {
    if former != nil { return Wording(zh: "原来", en: "before") }
    return kind == .days
      ? Wording(zh: "法定", en: "statutory") : Wording(zh: "目录规定", en: "by the catalogue")
  }

  var units: [Reduction.Unit] {
    switch kind {
    case .materials: [.materials]
    case .days: [.workingDays, .calendarDays]
    case .visits: [.visits]
    case .steps: [.steps]
    }
  }

  private var measuredBy: Wording {
    if let former { return Wording(zh: "版本\(former)", en: "revision \(former)") }
    return kind == .days
      ? Wording(zh: "法定办结时限", en: "the statutory limit")
      : Wording(zh: "目录", en: "the catalogue")
  }

  var definition: Wording {
    let what =
      switch kind {
      case .materials: Wording(zh: "申请人要交的材料", en: "materials that applicants hand in")
      case .days: Wording(zh: "承诺的办结时间", en: "the time that is promised")
      case .visits: Wording(zh: "申请人到现场的次数", en: "visits of applicants")
      case .steps: Wording(zh: "办理环节", en: "steps")
      }
    return Wording(
      zh: "与\(measuredBy.zh)相比，\(what.zh)减少的事项。增加的按负数计入合计；不能比较的不计入，另外写明。",
      en:
        "Items with fewer or shorter \(what.en) than by \(measuredBy.en). What has grown counts as less than nothing in the sum; what does not compare is left out and named."
    )
  }

  var derivation: Wording {
    let old = measuredBy
    switch kind {
    case .materials:
      return Wording(
        zh: "\(old.zh)与现在的申请材料份数之差，情形里的也算，免提交的不算要交",
        en:
          "the number of materials by \(old.en) less the number now, those of cases included, exempt ones not counted"
      )
    case .days:
      return Wording(
        zh: "\(old.zh)与承诺办结时限之差；工作日与自然日分别合计，互相不能比较；8小时算1个工作日，1个月算30个自然日",
        en:
          "\(old.en) less the promised limit; working and calendar days are added apart and do not compare; 8 hours are a working day, a month 30 calendar days"
      )
    case .visits:
      return Wording(
        zh: "\(old.zh)与现在的到办事现场次数之差", en: "the visits by \(old.en) less those now")
    case .steps:
      return Wording(
        zh: "\(old.zh)与现在的办理流程环节数之差", en: "the number of steps by \(old.en) less the number now")
    }
  }
}

extension Reduction.Unit {
  fileprivate var title: Wording {
    switch self {
    case .materials: Wording(zh: "材料", en: "Materials")
    case .workingDays: Wording(zh: "时限（工作日）", en: "Limits in working days")
    case .calendarDays: Wording(zh: "时限（自然日）", en: "Limits in calendar days")
    case .visits: Wording(zh: "跑动", en: "Visits")
    case .steps: Wording(zh: "环节", en: "Steps")
    }
  }

  fileprivate var counter: Wording {
    switch self {
    case .materials: Wording(zh: "份", en: "materials")
    case .workingDays: Wording(zh: "个工作日", en: "working days")
    case .calendarDays: Wording(zh: "个自然日", en: "calendar days")
    case .visits: Wording(zh: "次", en: "visits")
    case .steps: Wording(zh: "个环节", en: "steps")
    }
  }
}

extension Wording {
  /// Without the spaces between figures and Chinese words.
  fileprivate var compact: Wording { Wording(zh: zh.filter { $0 != " " }, en: en) }
}
