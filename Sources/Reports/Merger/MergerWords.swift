import Compiler
import Source
import Standard

/// The words of a merger: the same in every format.
struct MergerWords {
  let outcome: MergerOutcome
  let language: Language

  var decisions: MergerDecisions { outcome.decisions }

  func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var title: String {
    let names = decisions.sides.map(name).joined(separator: choose("、", ", "))
    guard let target = decisions.target else {
      return choose("合并待定清单：\(names)", "To decide for a merger: \(names)")
    }
    return choose(
      "合并待定清单：\(names)，合为\(name(target))",
      "To decide for a merger: \(names) into \(name(target))")
  }

  private func name(_ side: MergerDecisions.Side) -> String {
    choose("\(side.name)（\(side.division)）", "\(side.name) (\(side.division))")
  }

  /// What there is, and how much of it.
  var counts: [(name: String, count: Int)] {
    [
      (choose("共有事项", "items that several have"), decisions.merged.count),
      (heading(.open), decisions.count(.open)),
      (heading(.recommended), decisions.count(.recommended)),
      (heading(.settled), decisions.count(.settled)),
      (single, decisions.single.count),
      (reconciliations, decisions.reconciliations.count),
      (bodies, decisions.bodies.count(where: \.isUnited)),
      (codes, decisions.codes.count),
      (points, decisions.points.count),
    ]
  }

  func heading(_ kind: MergedItem.Decision.Kind) -> String {
    switch kind {
    case .open: choose("要决定", "to decide")
    case .recommended: choose("建议照办", "recommended")
    case .settled: choose("按标准更正", "to correct by the standard")
    }
  }

  var single: String { choose("只有一部分区划有的事项", "items that not all have") }
  var reconciliations: String { choose("名称相同、基本编码不同", "one name, several basic codes") }
  var bodies: String { choose("要合并的机构", "bodies to unite") }
  var codes: String { choose("要改的实施编码", "implementation codes that change") }
  var points: String { choose("保留的办理点", "service points that stay") }
  var uncoded: String { choose("没有基本编码，未能比对的事项", "items without a basic code: not compared") }

  /// What a column says of a row.
  func value(_ cell: Comparison.Cell, in row: Comparison.Row) -> String {
    if row.aspect == .entry, cell.value?.zh == row.path.entry || cell.location == nil {
      return cell.location == nil ? choose("没有这一项", "no such entry") : choose("有", "present")
    }
    return cell.value?[language] ?? choose("未填", "not stated")
  }

  /// What follows for an element, as one sentence.
  func conclusion(_ decision: MergedItem.Decision, _ item: MergedItem) -> String {
    switch decision.outcome {
    case .open:
      if decision.row.cells.contains(where: { $0.kind == .renamed }) {
        return choose("疑为同一项的两种名称，需要确定", "probably one entry under two names: to be decided")
      }
      return decision.row.uniformity == .local
        ? choose("由本地自定，需要决定", "each district’s own: to be decided")
        : choose("没有统一规定，需要决定", "no standard: to be decided")
    case .declared:
      return choose("有声明的偏离，是否保留需要决定", "a declared deviation: decide whether it goes on")
    case .better(let columns):
      return choose(
        "建议采用\(names(columns, item))的，对申请人更有利",
        "take that of \(names(columns, item)): better for the applicant")
    case .statutory(let value, _):
      return choose(
        "都超过法定值，采用法定的\(value.zh)", "all pass the statutory value: take \(value.en)")
    case .onlyStated(let columns):
      return choose(
        "只有\(names(columns, item))写明，建议沿用", "only \(names(columns, item)) states it: take it over")
    case .settled(let baseline, let wrong):
      let value = baseline.value.map { choose("“\($0.zh)”", "“\($0.en)”") } ?? ""
      return choose(
        "\(origin(baseline))已规定\(value)，\(names(wrong, item))更正",
        "\(origin(baseline)) settles \(value): \(names(wrong, item)) to correct")
    }
  }

  private func origin(_ baseline: Comparison.Baseline) -> String {
    baseline.origin == .law
      ? choose("所引法条", "the cited law") : choose("目录", "the catalogue")
  }

  func names(_ columns: [Int], _ item: MergedItem) -> String {
    columns.map { item.comparison.columns[$0].name }.joined(separator: choose("、", ", "))
  }

  func sides(_ numbers: [Int]) -> String {
    numbers.map { decisions.sides[$0].name }.joined(separator: choose("、", ", "))
  }

  func name(_ item: Item) -> String { item.name ?? item.identifier }

  func name(_ item: MergedItem) -> String {
    item.comparison.name ?? item.comparison.basicCode
  }

  /// What several bodies become.
  func becomes(_ bodies: MergedBodies) -> String {
    bodies.target ?? choose("沿革没有写明改为哪个编码", "沿革 does not say which code")
  }

  func becomes(_ change: MergerDecisions.CodeChange) -> String {
    change.new ?? choose("沿革没有写明", "not said by 沿革")
  }
}
