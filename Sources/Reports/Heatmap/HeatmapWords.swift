import Compiler
import Source
import Standard

/// The words of the heat map.
struct HeatmapWords {
  let language: Language

  func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var title: String { choose("政务服务事项地区比对", "Service items, district by district") }

  /// What a field of the matrix says aloud, beside the name of its row: 番禺区：3 个要素不同（异 2、劣 1）.
  func name(of field: HeatmapField, place: String) -> String {
    choose("\(place)：", "\(place): ") + summary(of: field)
  }

  /// How many elements differ, and how: 3 个要素不同（异 2、劣 1）.
  func summary(of field: HeatmapField) -> String {
    let count = field.differing
    guard count > 0 else { return choose("没有不同", "no difference") }
    let kinds = field.counts.sorted { $0.key.weight > $1.key.weight }
      .map { "\($0.key.title[language]) \($0.value)" }.joined(separator: choose("、", ", "))
    return elements(count) + choose("不同（\(kinds)）", " differ\(count == 1 ? "s" : "") (\(kinds))")
  }

  func elements(_ count: Int) -> String {
    choose("\(count) 个要素", counted(count, "element"))
  }

  func districts(_ count: Int) -> String {
    choose("\(count) 个地区", counted(count, "district"))
  }

  /// What a class asks for: 统一标准，各地必须相同.
  func meaning(_ uniformity: Uniformity) -> String {
    switch uniformity {
    case .identity, .standard: choose("各地必须相同", "the same everywhere")
    case .directional: choose("可以更优，不能更差", "may be better, not worse")
    case .local: choose("各地自定", "each district’s own")
    }
  }

  func direction(_ direction: Direction) -> String {
    switch direction {
    case .smaller: choose("数值小的更优", "the smaller is better")
    case .larger: choose("数值大的更优", "the larger is better")
    case .yes: choose("“是”更优", "“yes” is better")
    case .more: choose("多的更优", "more is better")
    case .fewer: choose("少的更优", "fewer is better")
    }
  }

  /// What a kind of difference means, for the legend.
  func meaning(_ kind: Comparison.Cell.Kind) -> String {
    switch kind {
    case .same: choose("与基准一致", "as the baseline")
    case .better: choose("比基准对申请人更有利", "better for the applicant")
    case .worse: choose("比基准对申请人不利", "worse for the applicant")
    case .different: choose("与基准不同", "differs from the baseline")
    case .missing: choose("缺少基准有的内容", "lacks what the baseline has")
    case .extra: choose("多出基准没有的内容", "has what the baseline does not")
    case .renamed: choose("可能是同一内容的另一名称", "probably the same under another name")
    case .declared: choose("不同，已声明偏离，在有效期内", "differs, declared and in force")
    case .expired: choose("不同，偏离声明已经到期", "differs, the declaration has expired")
    case .notComparable: choose("单位不同等，无法比较优劣", "cannot be judged, as other units")
    case .absent: choose("没有这一条，也没有基准要求它", "absent, and nothing asks for it")
    case .unstated: choose("没有填写", "not stated")
    }
  }

  /// What a field says whose item the catalogue requires of the district.
  var isLacking: String {
    choose("目录规定应有，没有这个事项", "required by the catalogue and lacking")
  }

  func origin(_ baseline: Comparison.Baseline, of comparison: Comparison) -> String {
    switch baseline.origin {
    case .catalogue: choose("目录", "Catalogue")
    case .law: choose("所引条款", "Cited clause")
    case .district:
      comparison.model.flatMap { $0.standard.divisions[$0.division]?.name }
        ?? choose("比对地区", "The district")
    case .majority:
      choose(
        "多数地区（\(baseline.count)/\(baseline.stated)）",
        "Majority (\(baseline.count) of \(baseline.stated))")
    case .best: choose("无基准，以各地最优为准", "No standard: the best counts")
    case .none: choose("无基准", "No baseline")
    }
  }

  /// A score with one decimal, rounded down so that only a whole is 100.0 %.
  func score(_ score: Consistency.Score) -> String {
    score.value.map { "\($0 / 100).\($0 / 10 % 10)%" } ?? choose("无", "none")
  }

  func line(_ number: Int) -> String { choose("第 \(number) 行", "line \(number)") }

  /// The tag of a text of the data, where it is not in the language of the page.
  func tag(of text: String) -> String? {
    guard language == .english else { return nil }
    let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
    return isChinese ? "zh-CN" : nil
  }

  /// Writes a text of the data.
  func write(data text: String, to page: inout Markup) {
    if let tag = tag(of: text) {
      page.element("span", ["lang": tag], text)
    } else {
      page.write(text)
    }
  }

  func quoted(_ text: String) -> String { "“\(text)”" }
}

extension Comparison.Cell.Kind {
  /// The sign with how many there are; apart, so that a missing one is not read as minus one.
  func signed(_ count: Int) -> String { "\(wideSign)\u{2009}\(count)" }
}
