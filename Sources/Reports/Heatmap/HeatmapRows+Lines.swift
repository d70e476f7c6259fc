import Compiler
import Source
import Standard

/// A row as lines of the table, each with the texts of one group of districts.
extension HeatmapRows {
  /// A group of districts with its texts, and over how many lines of the table its baseline reaches.
  struct Line {
    let group: CellGroup
    /// The baseline with what the group does not have; nil where that cell comes from the line above.
    var before: [TextDifference.Part]?
    var span = 1
    let after: [TextDifference.Part]
    /// Whose text stands in the place of a baseline, where there is none.
    var reference: String?
  }

  func lines(_ groups: [CellGroup], _ row: Comparison.Row) -> [Line] {
    var lines: [Line] = []
    for group in groups {
      let isRenamed = group.kind == .renamed
      let standard = text(row.baseline.value, row, isRenamed)
      let value = text(group.cell.value, row, isRenamed)
      // That an entry is there or not is no text with differences.
      let isText = row.aspect != .entry || isRenamed
      Self.add(group, standard, value, isMarked: isText, to: &lines)
    }
    return lines
  }

  /// Without a baseline, what the most districts say stands first and the others are held against it.
  func linesWithoutStandard(_ groups: [CellGroup], _ row: Comparison.Row) -> [Line] {
    let isText = row.uniformity != .local && row.aspect != .entry
    let stating = groups.filter { isText && $0.cell.value != nil }
    let most = stating.map(\.columns.count).max() ?? 0
    let first = stating.first { $0.columns.count == most }
    let reference = stating.count > 1 ? first : nil
    var lines: [Line] = []
    if let reference {
      Self.add(reference, nil, text(reference.cell.value, row, false), isMarked: false, to: &lines)
    }
    let standard = reference.flatMap { text($0.cell.value, row, false) }
    for group in groups where group.columns != reference?.columns {
      let value = text(group.cell.value, row, false)
      Self.add(group, value == nil ? nil : standard, value, isMarked: isText, to: &lines)
      if let reference, lines[lines.count - 1].before != nil {
        lines[lines.count - 1].reference = comparison.columns[reference.columns[0]].name
      }
    }
    return lines
  }

  private static func add(
    _ group: CellGroup,
    _ standard: String?,
    _ value: String?,
    isMarked: Bool,
    to lines: inout [Line]
  ) {
    let before = standard.map { standard in
      TextDifference(from: standard, to: isMarked ? value ?? standard : standard).before
    }
    let after = value.map { value in
      TextDifference(from: isMarked ? standard ?? value : value, to: value).after
    }
    let first = lines.lastIndex { $0.before != nil }
    // A baseline without marks, or with the same, is not said twice.
    if let first, before == nil || value == nil || lines[first].before == before {
      lines[first].span += 1
      lines.append(Line(group: group, before: nil, after: after ?? []))
    } else {
      lines.append(Line(group: group, before: before ?? [], after: after ?? []))
    }
  }

  /// A value as the table says it; of an entry that the row is named after, only that it is there.
  private func text(_ value: Wording?, _ row: Comparison.Row, _ isRenamed: Bool) -> String? {
    guard let value else { return nil }
    if !isRenamed, row.aspect == .entry, value.zh == row.path.entry {
      return words.choose("有", "present")
    }
    return value[words.language]
  }
}
