import Compiler
import Source
import Standard

/// The words of a comparison in a table.
struct DiffWords {
  let language: Language

  /// The class of a group of rows, with what it means.
  func heading(_ uniformity: Uniformity) -> String {
    let title = uniformity.title[language]
    let meaning =
      switch uniformity {
      case .identity, .standard: Wording(zh: "各地必须相同", en: "the same everywhere")
      case .directional: Wording(zh: "可以更优，不能更差", en: "may be better, not worse")
      case .local: Wording(zh: "各地自定", en: "each district’s own")
      }
    return language == .chinese
      ? "\(title)（\(meaning.zh)）"
      : "\(title.prefix(1).uppercased())\(title.dropFirst()) (\(meaning.en))"
  }

  /// What a row is about without its first parts; long names of entries are cut.
  func title(_ row: Comparison.Row, from depth: Int = 0) -> String {
    var parts = row.path.parts.dropFirst(depth).map { part in
      switch part {
      case .element(let element): element.title[language]
      case .entry(let name): Visible.text(cut(name, to: 24))
      }
    }
    if row.aspect == .order { parts.append(language == .chinese ? "顺序" : "order") }
    return parts.joined(separator: " · ")
  }

  /// What a row is measured against, and who says so.
  func baseline(_ row: Comparison.Row) -> String {
    let baseline = row.baseline
    let origin: Wording
    switch baseline.origin {
    case .catalogue: origin = Wording(zh: "目录", en: "catalogue")
    case .law: origin = Wording(zh: "所引条款", en: "cited clause")
    case .district: origin = Wording(zh: "比对地区", en: "the district")
    case .majority:
      let share = "\(baseline.count)/\(baseline.stated)"
      origin = Wording(zh: "多数 \(share)", en: "majority \(share)")
    // The cells show the values: which is the best is seen there.
    case .best: return choose("无基准，比最优", "no standard; the best counts")
    case .none: return row.uniformity == .local ? "" : choose("无基准", "no standard")
    }
    guard let value = baseline.value else { return origin[language] }
    let separator = choose("：", ": ")
    if row.aspect == .entry, value.zh == row.path.entry {
      return origin[language] + separator + choose("有", "present")
    }
    return origin[language] + separator + Visible.text(cut(value[language], to: 48))
  }

  /// What one implementation says, marked by a sign and a word.
  func cell(_ cell: Comparison.Cell, in row: Comparison.Row) -> String {
    let isBare = row.aspect == .entry && cell.value?.zh == row.path.entry
    let value = isBare ? nil : cell.value.map { excerpt($0[language], row.baseline) }
    switch cell.kind {
    case .same:
      guard row.baseline.origin == .none || row.baseline.origin == .best else {
        return cell.kind.title[language]
      }
      return value ?? choose("有", "present")
    case .absent, .unstated: return cell.kind.title[language]
    case .different where row.uniformity == .local: return value ?? ""
    default: return [mark(cell), value].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The sign and the word of a difference, such as `↓劣`.
  func mark(_ cell: Comparison.Cell) -> String {
    let gap = language == .chinese ? "" : " "
    var mark = sign(cell.kind) + gap + cell.kind.title[language]
    if let score = cell.similarity { mark += " " + score.asFraction }
    if let until = cell.deviation?.until {
      mark += language == .chinese ? "（至 \(until)）" : " (until \(until))"
    }
    return mark
  }

  private func sign(_ kind: Comparison.Cell.Kind) -> String {
    switch kind {
    case .same, .absent, .unstated: ""
    case .better: "↑"
    case .worse: "↓"
    case .different: "≠"
    case .missing: "－"
    case .extra: "＋"
    case .renamed: "~"
    case .declared: "○"
    case .expired: "!"
    case .notComparable: "?"
    }
  }

  /// A long text from shortly before where it leaves the baseline.
  private func excerpt(_ text: String, _ baseline: Comparison.Baseline) -> String {
    let limit = 48
    let text = Visible.text(text)
    guard text.count > limit, let standard = baseline.value?[language] else {
      return cut(text, to: limit)
    }
    let common = zip(text, Visible.text(standard)).prefix { $0 == $1 }.count
    let start = min(max(0, common - 8), text.count - limit + 1)
    guard start > 0 else { return cut(text, to: limit) }
    return "…" + cut(String(text.dropFirst(start)), to: limit - 1)
  }

  private func cut(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}
