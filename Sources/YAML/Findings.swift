package import Source

/// The findings of one file, bounded for each rule: a file of nothing but mistakes stays readable.
package struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  let file: FileID
  private let limit: Int
  private var counts: [String: Int] = [:]
  private var leftOut: [String: Location] = [:]

  package init(file: FileID, limit: Int = Limits.standard.findings) {
    self.file = file
    self.limit = limit
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.rule, at: diagnostic.location) { diagnostic }
  }

  /// Adds a finding that is made only where it is shown.
  package mutating func add(_ rule: Rule, at location: Location, _ diagnostic: () -> Diagnostic) {
    let code = rule.code
    counts[code, default: 0] += 1
    if counts[code, default: 0] <= limit {
      diagnostics.append(diagnostic())
    } else if leftOut[code] == nil {
      leftOut[code] = location
    }
  }

  mutating func add(
    _ rule: Rule,
    _ start: Int,
    _ end: Int,
    _ arguments: [String: Argument] = [:],
    note: Wording? = nil,
    labels: [Diagnostic.Label] = [],
    fix: Fix? = nil
  ) {
    add(
      Diagnostic(
        rule, at: location(start, end), arguments, note: note, labels: labels, fix: fix))
  }

  func location(_ start: Int, _ end: Int) -> Location {
    Location(file: file, range: ByteRange(start, end))
  }

  /// All findings by place, with a word on those that were only counted.
  package func sorted() -> [Diagnostic] {
    var all = diagnostics
    for (code, location) in leftOut {
      let count = counts[code, default: 0] - limit
      all.append(
        Diagnostic(
          .findingsLeftOut, at: location, ["code": .text(code), "count": .number(count)]))
    }
    return all.count > 1 ? all.sorted(by: Diagnostic.precedes) : all
  }
}
