import Source

extension TreeBuilder {
  /// Says why libyaml gave up, by the fault of layout that made it stumble where there is one.
  mutating func explain(_ failure: SyntaxFailure) {
    let problem = cursor.offset(of: failure.problemIndex)
    let context = failure.contextIndex.map { cursor.offset(of: $0) }
    let causes = LineScan(bytes).causes
    let explains: (LineScan.Cause) -> Bool = { cause in
      let range = cause.start...cause.end
      return range.contains(problem) || context.map(range.contains) ?? false
    }
    guard causes.contains(where: explains) else {
      let syntax = SyntaxProblem(
        bytes: bytes, problem: problem, context: context ?? problem, failure: failure)
      return syntax.report(&findings)
    }
    for cause in causes where cause.isCertain || explains(cause) { report(cause.kind) }
  }

  private mutating func report(_ kind: LineScan.Kind) {
    switch kind {
    case .colon(let colon): colon.report(&findings)
    case .dash(let dash):
      // The keys before the place where libyaml gave up have been looked at.
      let isReported = findings.diagnostics.contains {
        $0.rule === Rule.wideSign && Int($0.location.range.start) == dash.start
      }
      if !isReported { dash.report(in: bytes, &findings) }
    case .wide(let start, let end):
      findings.add(.wideIndentation, start, end, fix: WideSpace.fix(bytes, start, end, findings))
    case .tab(let start, let end):
      let spaces = String(repeating: "  ", count: end - start)
      let fix = Fix(
        Wording(zh: "每个制表符改为两个空格", en: "Write two spaces for each tab"),
        [Fix.Edit(findings.location(start, end), spaces)],
        isSafe: false
      )
      findings.add(.tabIndentation, start, end, fix: fix)
    }
  }
}
