package import Compiler
package import Source
import Standard

extension Comparison.Baseline.Origin {
  var title: Wording {
    switch self {
    case .catalogue: Wording(zh: "目录", en: "catalogue")
    case .law: Wording(zh: "所引条款", en: "cited clause")
    case .district: Wording(zh: "比对地区", en: "the district")
    case .majority: Wording(zh: "多数", en: "majority")
    case .best: Wording(zh: "最优", en: "the best")
    case .none: Wording(zh: "无基准", en: "no standard")
    }
  }
}

extension Comparison.Row.Aspect {
  var title: Wording {
    switch self {
    case .value: Wording(zh: "内容", en: "value")
    case .entry: Wording(zh: "有无", en: "presence")
    case .order: Wording(zh: "顺序", en: "order")
    }
  }
}

extension Comparison.Cell.Kind {
  /// The sign of a difference, one column wide; nothing where there is none.
  var sign: String {
    switch self {
    case .same, .absent, .unstated: ""
    case .better: "↑"
    case .worse: "↓"
    case .different: "≠"
    case .missing: "-"
    case .extra: "+"
    case .renamed: "~"
    case .declared: "○"
    case .expired: "!"
    case .notComparable: "?"
    }
  }

  /// The sign beside a word, where a hyphen would be lost.
  var wideSign: String {
    switch self {
    case .missing: "－"
    case .extra: "＋"
    default: sign
    }
  }
}

/// What is said of items that could not be compared, and of what the others were compared with.
extension DiffWords {
  var notCompared: String { choose("未比对", "not compared") }

  /// Why an item could not be compared.
  func reason(_ reason: SelectedComparisons.NotCompared.Reason, _ outcome: DiffOutcome) -> String {
    let model = model(outcome)
    switch reason {
    case .noBasicCode: return choose("没有基本编码", "it has no basic code")
    case .oneImplementation:
      return choose(
        "只有 1 地实施，目录中也没有", "one district carries it out and the catalogue does not have it")
    case .noCatalogue: return choose("目录中没有", "the catalogue does not have it")
    case .noModel: return choose("\(model)没有实施", "\(model) does not carry it out")
    case .severalModels:
      return choose("\(model)有几个机关实施，无法定以哪个为准", "several bodies of \(model) carry it out")
    case .onlyModel:
      return choose("除\(model)外没有地方实施", "nobody but \(model) carries it out")
    }
  }

  /// The name of the district that is the measure.
  private func model(_ outcome: DiffOutcome) -> String {
    guard case .district(let digits) = outcome.measure else { return "" }
    return Visible.text(outcome.divisions[digits]?.name ?? digits)
  }

  /// What the items are compared with, as the end of a sentence.
  func measure(_ outcome: DiffOutcome) -> String {
    switch outcome.measure {
    case .catalogueThenMajority:
      choose(
        "与目录比对，目录未作规定的按多数", "compared with the catalogue, where it is silent with the majority")
    case .standard: choose("只与目录比对", "compared with the catalogue alone")
    case .consensus: choose("与多数地区比对", "compared with what most districts say")
    case .district: choose("与\(model(outcome))比对", "compared with \(model(outcome))")
    }
  }
}

extension SelectedComparisons.NotCompared.Reason {
  /// The reason in both languages, for messages.
  package func wording(_ outcome: DiffOutcome) -> Wording {
    Wording(
      zh: DiffWords(language: .chinese).reason(self, outcome),
      en: DiffWords(language: .english).reason(self, outcome))
  }
}
