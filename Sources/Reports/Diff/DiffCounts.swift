package import Compiler
package import Source
import Standard

/// How many rows differ, by what the difference means.
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

  package init(_ comparisons: [Comparison]) {
    items = comparisons.count
    equalItems = comparisons.count { comparison in
      !comparison.rows.contains { $0.isDiffering && $0.uniformity != .local }
    }
    for row in comparisons.flatMap(\.rows) where row.isDiffering { add(row) }
  }

  private mutating func add(_ row: Comparison.Row) {
    let open = row.cells.compactMap(\.openDifference)
    switch row.uniformity {
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
    if uniform > 0 { parts.append("应当统一而不一致 \(uniform) 项") }
    if worse > 0 { parts.append("不如标准或别处 \(worse) 项") }
    if better > 0 { parts.append("优于标准 \(better) 项") }
    if declared > 0 { parts.append("已声明偏离 \(declared) 项") }
    if equalItems > 0, equalItems < items { parts.append("\(equalItems) 个事项没有不同") }
    let sum = parts.isEmpty ? "应当统一的要素都一致" : parts.joined(separator: "，")
    guard local > 0 else { return "比对 \(items) 个事项：\(sum)" }
    let rest = showsLocal ? "" : "，未列出（加 --all 列出）"
    return "比对 \(items) 个事项：\(sum)；本地要素不同 \(local) 项\(rest)"
  }

  private func english(_ showsLocal: Bool) -> String {
    guard items > 0 else { return "Compared no item: there is nothing to compare with" }
    var parts: [String] = []
    if uniform > 0 { parts.append("\(uniform) that must be the same differ") }
    if worse > 0 { parts.append("\(worse) worse than the standard or elsewhere") }
    if better > 0 { parts.append("\(better) better than the standard") }
    if declared > 0 { parts.append("\(declared) declared") }
    if equalItems > 0, equalItems < items {
      parts.append("\(equalItems) item\(equalItems == 1 ? "" : "s") without a difference")
    }
    let sum = parts.isEmpty ? "all that must be the same is" : parts.joined(separator: ", ")
    let start = "Compared \(items) item\(items == 1 ? "" : "s"): \(sum)"
    guard local > 0 else { return start }
    let rest = showsLocal ? "" : " (not shown, see --all)"
    return "\(start); \(local) local element\(local == 1 ? " differs" : "s differ")\(rest)"
  }
}
