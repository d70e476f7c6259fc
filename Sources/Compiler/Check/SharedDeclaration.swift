import Source
import Standard
import YAML

/// A declared deviation with all implementations that have it: one that stands in a layer is shared by
/// those below, and is of use if it covers something in any of them.
struct SharedDeclaration {
  let deviation: Comparison.Deviation
  /// The columns that have it, ascending, each with what it covers there.
  private(set) var uses: [(column: Int, declaration: Comparison.Declaration)]

  /// Every declaration once, in the order of columns and files.
  static func all(of comparison: Comparison) -> [SharedDeclaration] {
    var result: [SharedDeclaration] = []
    var places: [Location: Int] = [:]
    for (column, each) in comparison.columns.enumerated() {
      for declaration in each.declarations {
        let location = declaration.deviation.location
        if let place = places[location] {
          result[place].uses.append((column, declaration))
        } else {
          places[location] = result.count
          result.append(
            SharedDeclaration(
              deviation: declaration.deviation, uses: [(column, declaration)]))
        }
      }
    }
    return result
  }

  /// What one of the entries that it names comes to; the whole element where it names none.
  enum Outcome: Hashable {
    /// There is no such entry.
    case unknown
    case used
    case better
    case same
    /// There is nothing to measure it by.
    case notCompared
  }

  var outcomes: [Outcome] {
    uses[0].declaration.parts.indices.map { number in
      let parts = uses.map { $0.declaration.parts[number] }
      guard parts.contains(where: \.isKnown) else { return .unknown }
      if parts.contains(where: { !$0.rows.isEmpty }) { return .used }
      if parts.contains(where: { !$0.better.isEmpty }) { return .better }
      return parts.contains(where: \.isCompared) ? .same : .notCompared
    }
  }

  /// Whether it is about what may be declared, and says so in words that are understood.
  var isJudged: Bool {
    deviation.isAllowed && (deviation.innerName == nil || deviation.inner != nil)
  }

  func subject(_ comparison: Comparison) -> Diagnostic.Subject {
    var subject = comparison.columns[uses[0].column].item.subject
    subject.element = deviation.element.id
    return subject
  }

  /// Removes the declaration with its lines, and 偏离 with it where it is the only one.
  ///
  /// - Parameter isLast: whether all others of its list go too
  func removal(_ comparison: Comparison, _ files: SourceFiles, isLast: Bool) -> Fix? {
    let location = deviation.location
    let source = files[location.file].source
    let title = Wording(zh: "删去这条偏离", en: "Remove the declaration")
    guard isLast else {
      guard let lines = source.lines(ofEntry: location.range, takingComment: false) else {
        return nil
      }
      return removal(of: lines, from: source, title)
    }
    let layers = comparison.columns[uses[0].column].item.layers
    guard
      let field = layers.first(where: { $0.file == location.file })?.record.field(.deviations),
      field.entry.location.file == location.file,
      let lines = source.wholeLines(
        ByteRange(field.key.range.start, max(field.key.range.end, field.entry.location.range.end)))
    else { return nil }
    return removal(of: lines, from: source, title)
  }

  private func removal(of lines: ByteRange, from source: SourceText, _ title: Wording) -> Fix {
    // What somebody noted about the declaration would be lost, or seem to be about what follows.
    let isNoted = source.mayHoldComment(lines) || source.hasCommentAbove(lines)
    return Fix(
      title, [Fix.Edit(Location(file: deviation.location.file, range: lines), "")],
      isSafe: !isNoted)
  }
}
