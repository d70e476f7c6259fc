import Compiler

/// What a field of an overview shows: of all kinds, or of those that are asked for.
struct FieldReader {
  private let kinds: Set<Comparison.Cell.Kind>

  init(_ kinds: Set<Comparison.Cell.Kind>) { self.kinds = kinds }

  /// The weightiest kind; `unstated` where there is nothing of what is asked for.
  func kind(_ field: Overview.Field) -> Comparison.Cell.Kind {
    guard !kinds.isEmpty else { return field.kind }
    return field.counts.keys.filter(kinds.contains).max { $0.weight < $1.weight } ?? .unstated
  }

  /// How many elements differ, or are of a kind that is asked for.
  func count(_ field: Overview.Field) -> Int {
    guard !kinds.isEmpty else { return field.differing }
    return field.counts.reduce(0) { kinds.contains($1.key) ? $0 + $1.value : $0 }
  }

  func text(_ field: Overview.Field) -> String {
    switch kind(field) {
    case .same, .absent: kinds.isEmpty ? "=" : "=\(count(field))"
    case .unstated: "·"
    case let kind: "\(kind.sign)\(count(field))"
    }
  }

  func style(_ field: Overview.Field) -> Painter.Style? {
    switch kind(field) {
    case .same, .absent, .unstated, .declared: .frame
    case .better: .hint
    case .worse, .notComparable: .warning
    // Where nobody can say who is right, no district is in the wrong.
    case .different, .missing, .extra, .renamed, .expired:
      field.score.against > 0 ? .error : .warning
    }
  }
}
