import Source

extension TreeBuilder {
  /// Says why libyaml gave up, by the cause in the layout where there is one.
  mutating func explain(_ failure: SyntaxFailure) {
    let problem = cursor.offset(of: failure.problemIndex)
    findings.add(
      .invalidYAML, problem, min(problem + 1, bytes.count), ["problem": .text(failure.problem)])
  }
}
