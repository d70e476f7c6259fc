import Compiler
import Source
import Standard

/// The words of a comparison in a table.
struct DiffWords {
  let language: Language
  private let excerpts: MarkedExcerpt

  init(language: Language, isColored: Bool = false) {
    self.language = language
    excerpts = MarkedExcerpt(
      emphasis: Emphasis(isColored: isColored),
      lacking: language == .chinese ? "缺：" : "lacks: ")
  }

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
      case .entry(let name): Visible.text(MarkedExcerpt.cut(name, to: 24))
      }
    }
    if row.aspect == .order { parts.append(row.aspect.title[language]) }
    return parts.joined(separator: " · ")
  }

  /// What a row is measured against, and who says so.
  func baseline(_ row: Comparison.Row) -> String {
    let baseline = row.baseline
    var origin = baseline.origin.title[language]
    switch baseline.origin {
    case .catalogue, .law, .district: break
    case .majority: origin += " \(baseline.count)/\(baseline.stated)"
    // The cells show the values: which is the best is seen there.
    case .best: return choose("无基准，比最优", "no standard; the best counts")
    case .none: return row.uniformity == .local ? "" : origin
    }
    guard let value = baseline.value else { return origin }
    let separator = choose("：", ": ")
    if row.aspect == .entry, value.zh == row.path.entry {
      return origin + separator + choose("有", "present")
    }
    return origin + separator + MarkedExcerpt.cut(Visible.text(value[language]), to: 48)
  }

  /// What one implementation says, marked by a sign and a word.
  func cell(_ cell: Comparison.Cell, in row: Comparison.Row) -> String {
    switch cell.kind {
    case .same:
      guard row.baseline.origin == .none || row.baseline.origin == .best else {
        return cell.kind.title[language]
      }
      return value(cell, in: row) ?? choose("有", "present")
    case .absent, .unstated: return cell.kind.title[language]
    case .different where row.uniformity == .local: return value(cell, in: row) ?? ""
    default: return [mark(cell), value(cell, in: row)].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The value, unless the row says it already.
  private func value(_ cell: Comparison.Cell, in row: Comparison.Row) -> String? {
    guard let value = cell.value, row.aspect != .entry || value.zh != row.path.entry else {
      return nil
    }
    // Without a baseline, a text is marked against the first one that differs from it.
    let other =
      row.baseline.value
      ?? row.cells.lazy.compactMap(\.value).first { $0 != value }
    return excerpts.text(
      Visible.text(value[language]), comparedWith: other.map { Visible.text($0[language]) })
  }

  /// The sign and the word of a difference, such as `↓劣`.
  func mark(_ cell: Comparison.Cell) -> String {
    let gap = language == .chinese ? "" : " "
    var mark = cell.kind.wideSign + gap + cell.kind.title[language]
    if let score = cell.similarity { mark += " " + score.asFraction }
    if let until = cell.deviation?.until {
      mark += language == .chinese ? "（至 \(until)）" : " (until \(until))"
    }
    return mark
  }

  func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
