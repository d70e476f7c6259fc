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

  /// What the items are compared with, after “compared with” and “与”.
  func measure(_ outcome: DiffOutcome) -> String {
    switch outcome.measure {
    case .catalogueThenMajority:
      choose("目录比对，目录未作规定的按多数", "the catalogue, where it is silent with the majority")
    case .standard: choose("目录比对", "the catalogue alone")
    case .consensus: choose("多数地区的写法比对", "what most districts say")
    case .district: choose("\(model(outcome))比对", model(outcome))
    }
  }

  func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}

extension SelectedComparisons.NotCompared.Reason {
  /// The reason in both languages, for messages.
  package func wording(_ outcome: DiffOutcome) -> Wording {
    Wording(
      zh: DiffWords(language: .chinese).reason(self, outcome),
      en: DiffWords(language: .english).reason(self, outcome))
  }
}
