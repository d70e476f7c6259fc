import Compiler
import Source
import Standard

/// How figures are defined, for pages and data alike: what is above the line, below it and left out.
extension PublishedList {
  var numerator: Wording {
    Wording(
      zh: "结论为“\(words.listed.zh)”的\(subject.title.zh)数",
      en: "\(subject.title.en) with the outcome “\(words.listed.en)”")
  }

  var denominator: Wording {
    Wording(
      zh: "已公布的全部\(subject.title.zh)数，无法判断的也算在内，不计入的除外",
      en:
        "all published \(subject.title.en), those that cannot be judged included, those not counted excepted"
    )
  }

  var leftOut: Wording {
    Wording(
      zh: "没有公布的\(subject.title.zh)，和清单定义不涉及的（不计入）",
      en: "\(subject.title.en) that are not published, and those that the list is not about")
  }
}

extension PublishedList.Measure {
  /// How its sums are made.
  var definition: Wording {
    Wording(
      zh: "合计“\(whole.zh)”与“\(part.zh)”，单位：\(unit.zh)；百分比为后者占前者；不能比较、无法判断的不进入合计，项数另列",
      en:
        "sums of “\(whole.en)” and of “\(part.en)” in \(unit.en), and the second in percent of the first; what does not compare or cannot be judged is left out and counted apart"
    )
  }
}

extension ReformList.Outcome {
  /// What the outcome is called on the pages of a list.
  func title(in list: PublishedList) -> Wording {
    switch self {
    case .listed: list.words.listed
    case .notListed: list.words.notListed
    case .undecided: Wording(zh: "无法判断", en: "Cannot be judged")
    case .notCounted: Wording(zh: "不计入", en: "Not counted")
    }
  }
}
