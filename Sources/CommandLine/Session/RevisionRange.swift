import ArgumentParser

/// Two states to compare: `A..B`, `A...B` from where both began, `A..` or `A` against the files as they are.
struct RevisionRange: ExpressibleByArgument {
  let before: String
  /// Nil for the files as they are.
  let after: String?
  /// Whether the state before is the last one that both have in common.
  let sinceFork: Bool

  init(before: String, after: String? = nil, sinceFork: Bool = false) {
    self.before = before
    self.after = after
    self.sinceFork = sinceFork
  }

  init?(argument: String) {
    let dots = argument.contains("...") ? "..." : ".."
    guard let range = argument.firstRange(of: dots) else {
      self.init(before: argument)
      return
    }
    let (before, after) = (argument[..<range.lowerBound], argument[range.upperBound...])
    guard !after.contains(".."), !before.isEmpty || !after.isEmpty else { return nil }
    self.init(
      before: before.isEmpty ? "HEAD" : String(before),
      after: after.isEmpty ? nil : String(after), sinceFork: dots == "...")
  }

  var defaultValueDescription: String { before }
}
