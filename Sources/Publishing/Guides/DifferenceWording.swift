import Compiler
import Source
import Standard

/// One difference from the standard in plain words.
struct DifferenceWording {
  private let row: Comparison.Row
  private let cell: Comparison.Cell

  init(_ row: Comparison.Row, _ cell: Comparison.Cell) {
    self.row = row
    self.cell = cell
  }

  /// Nil where the item does as the standard says.
  var difference: StandardComparison.Difference? {
    guard cell.kind.isDifference else { return nil }
    let isLong = max(standard.count, here.count) > Self.longText && row.aspect == .value
    return StandardComparison.Difference(
      sentence: isLong ? "\(title)与标准不同" : sentence,
      standing: standing, isBetter: isBetter,
      standard: isLong ? standard : nil, here: isLong ? here : nil,
      reason: cell.deviation?.reason, basis: cell.deviation?.basis,
      isDeclared: cell.kind == .declared && !isOfCase)
  }

  /// More than this does not go into a sentence.
  private static let longText = 30

  /// Whether the grounds are those that the case itself states.
  private var isOfCase: Bool { row.path.elements.first?.name == ElementName(.cases) }

  private var standing: StandardComparison.Difference.Standing {
    switch cell.kind {
    case .better: .allowed
    case .declared: .explained
    case .expired: cell.deviation?.until.map { .expired($0) } ?? .unexplained
    case .notComparable: .notComparable
    default: .unexplained
    }
  }

  /// Whether the applicant has less to do or gets more.
  private var isBetter: Bool {
    switch (cell.difference, element.better) {
    case (.better, _), (.missing, .fewer?), (.extra, .more?): true
    default: false
    }
  }

  private var element: Element { row.path.element }
  private var standard: String { row.baseline.value?.zh.withTightNumbers ?? "没有写" }
  private var here: String { cell.value?.zh.withTightNumbers ?? "没有写" }

  private var sentence: String {
    switch row.aspect {
    case .entry: entrySentence
    case .order: "\(element.title.zh)的先后与标准不同：本地是\(here)，标准是\(standard)"
    case .value: valueSentence
    }
  }

  /// An entry of a list that only one side has, or that has another name.
  private var entrySentence: String {
    let name = "“\(row.path.entry ?? "")”"
    let words = Self.words[element.name] ?? ("多一项\(element.title.zh)", "有\(element.title.zh)", "没有")
    return switch cell.difference {
    case .extra: "本地\(words.more)\(name)，标准里没有"
    case .missing, .better: "标准\(words.standard)\(name)，本地\(words.not)"
    case .renamed: "标准里的\(element.title.zh)\(name)，本地叫“\(here)”"
    default: "\(element.title.zh)\(name)与标准不同"
    }
  }

  /// How one speaks of having one more, of the standard having one, and of having none.
  private static let words: [ElementName: (more: String, standard: String, not: String)] = [
    ElementName(.materials): ("多要一份材料", "要", "不要"),
    ElementName(.steps): ("多一个环节", "有环节", "没有"),
    ElementName(.results): ("多给一种结果", "有结果", "没有"),
    ElementName(.fees): ("多收一项", "收", "不收"),
    ElementName(.legalBasis): ("多列一条依据", "列有依据", "没有列"),
    ElementName(.cases): ("多分一种情形", "分有情形", "没有分"),
    ElementName(.specialProcedures): ("多一个程序", "有程序", "没有"),
  ]

  private var valueSentence: String {
    let plain = "\(title)：本地是\(here)，标准是\(standard)"
    switch cell.difference {
    // What states a value has a key; what is taken out has none.
    case .missing where cell.key == nil: return "标准写明\(title)是\(standard)，本地没有写"
    case .better: return plain + (isLimit ? "，比标准快" : "，比标准更方便")
    case .worse: return plain + (isLimit ? "，比标准慢" : "，不如标准方便")
    default: return plain
    }
  }

  private var isLimit: Bool { element.kind == .duration }

  /// 申请材料“居住证”的份数·原件.
  private var title: String {
    var title = ""
    var isInside = false
    for part in row.path.parts {
      switch part {
      case .element(let element):
        title += (title.isEmpty ? "" : isInside ? "的" : "·") + element.title.zh
        isInside = false
      case .entry(let name):
        title += "“\(name)”"
        isInside = true
      }
    }
    return title
  }
}
