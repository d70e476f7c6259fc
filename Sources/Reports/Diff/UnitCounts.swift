import Compiler

/// How many units of an overview are of each kind: one element of one item in one implementation.
struct UnitCounts {
  private(set) var ofKinds: [Comparison.Cell.Kind: Int] = [:]

  init(_ outcome: DiffOutcome) {
    for line in outcome.overview.lines {
      for field in line.fields.compactMap(\.self) {
        for (kind, count) in field.counts { ofKinds[kind, default: 0] += count }
      }
    }
  }
}
