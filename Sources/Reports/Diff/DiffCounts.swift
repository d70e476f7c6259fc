import Compiler
package import Source
import Standard

/// How many rows differ in a way that is asked for, by what the difference means.
package struct DiffCounts: Sendable {
  /// Rows that must be the same and are not.
  package private(set) var uniform = 0
  /// Rows in which somebody is worse off than the standard or the best.
  package private(set) var worse = 0
  /// Rows in which somebody does better than the standard.
  package private(set) var better = 0
  /// Rows that differ only where it is declared.
  package private(set) var declared = 0
  /// Rows of local elements that differ.
  package private(set) var local = 0
  package private(set) var items = 0
  /// Items in which nothing differs but what is local.
  package private(set) var equalItems = 0
  /// Whether only some kinds of cells are asked for.
  private let isOfKinds: Bool

  package init(_ outcome: DiffOutcome) {
    items = outcome.comparisons.count
    isOfKinds = !outcome.selection.kinds.isEmpty
    for comparison in outcome.comparisons {
      var isEqual = true
      for row in comparison.rows where row.isDiffering {
        let cells = row.cells.filter { $0.kind.isDifference && outcome.selection.holds($0) }
        guard !cells.isEmpty else { continue }
        if row.uniformity != .local { isEqual = false }
        add(row.uniformity, cells.compactMap(\.openDifference))
      }
      if isEqual { equalItems += 1 }
    }
  }

  private mutating func add(_ uniformity: Uniformity, _ open: [Comparison.Cell.Kind]) {
    switch uniformity {
    case .local: local += 1
    case .identity, .standard:
      if open.isEmpty { declared += 1 } else { uniform += 1 }
    case .directional:
      if open.isEmpty {
        declared += 1
      } else if open.contains(where: \.isAgainst) {
        worse += 1
      } else if open.contains(.better) {
        better += 1
      }
    }
  }

  /// The closing sentence.
  package func text(showsLocal: Bool, in language: Language) -> String {
    language == .chinese ? chinese(showsLocal) : english(showsLocal)
  }

  private func chinese(_ showsLocal: Bool) -> String {
    guard items > 0 else { return "没有比对任何事项：没有可以对照的内容" }
    var parts: [String] = []
    if uniform > 0 { parts.append("应当统一而不一致 \(uniform) 行") }
    if worse > 0 { parts.append("不如标准或别处 \(worse) 行") }
    if better > 0 { parts.append("优于标准 \(better) 行") }
    if declared > 0 { parts.append("已声明偏离 \(declared) 行") }
    if equalItems > 0, equalItems < items { parts.append("\(equalItems) 个事项没有不同") }
    let none = isOfKinds ? "没有不同" : "应当统一的要素都一致"
    let sum = parts.isEmpty ? none : parts.joined(separator: "，")
    let start = "\(isOfKinds ? "按所选种类" : "")逐行比对 \(items) 个事项：\(sum)"
    guard local > 0 else { return start }
    let rest = showsLocal ? "" : "，未列出（加 --all 列出）"
    return "\(start)；本地要素不同 \(local) 行\(rest)"
  }

  private func english(_ showsLocal: Bool) -> String {
    guard items > 0 else { return "Compared no item: there is nothing to compare with" }
    var parts: [String] = []
    if uniform > 0 {
      parts.append(
        "\(counted(uniform, "row")) that must be the same differ\(uniform == 1 ? "s" : "")")
    }
    if worse > 0 { parts.append("\(counted(worse, "row")) worse than the standard or elsewhere") }
    if better > 0 { parts.append("\(counted(better, "row")) better than the standard") }
    if declared > 0 { parts.append("\(counted(declared, "row")) declared") }
    if equalItems > 0, equalItems < items {
      parts.append("\(counted(equalItems, "item")) without a difference")
    }
    let none = isOfKinds ? "no difference" : "all that must be the same is"
    let sum = parts.isEmpty ? none : parts.joined(separator: ", ")
    let start =
      "Compared \(counted(items, "item"))\(isOfKinds ? " for the kinds selected" : ""): \(sum)"
    guard local > 0 else { return start }
    let rest = showsLocal ? "" : " (not shown, see --all)"
    return
      "\(start); \(counted(local, "row")) of local elements differ\(local == 1 ? "s" : "")\(rest)"
  }
}
