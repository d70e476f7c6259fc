import Source
import Standard
import YAML

/// What becomes of findings once all are there: sorted, told apart, suppressed, judged, limited.
extension Checker {
  /// The findings as the settings and suppressions of the workspace have them.
  static func judged(
    _ found: consuming [Diagnostic],
    _ workspace: Workspace,
    workers: Int,
    asOf day: CalendarDate
  ) async -> (Verdict, commented: Set<FileID>) {
    let files = workspace.files
    let names = SettingNames(workspace, rules: workspace.rules)
    let severities = SeveritySettings(workspace, names)
    let suppressions = await Suppressions(workspace, names, workers: workers)
    let fingerprints = Fingerprints(files, workspace.successions.inForce(on: day))
    found.sort(by: Diagnostic.precedes)
    unite(&found, SubjectOrder(workspace.itemCards))
    await fingerprints.assign(to: &found, workers: workers)
    let sorted = suppressions.apply(to: consume found, files, asOf: day)
    var about = severities.diagnostics + suppressions.diagnostics + suppressions.expired(asOf: day)
    // Outside any workspace, or with a file that cannot be read, many rules have nothing to look at: there,
    // what finds nothing may be needed.
    let wasReadWhole = files.trees.allSatisfy { $0.root != nil || files.isLeft($0.file) }
    if !workspace.registers.areUnknown, wasReadWhole {
      about += suppressions.unused(sorted, asOf: day)
    }
    about.sort(by: Diagnostic.precedes)
    fingerprints.assign(to: &about)
    let suppressed = sorted.suppressed
    var open = (consume sorted).open
    if !about.isEmpty {
      open += about
      open.sort(by: Diagnostic.precedes)
    }
    severities.apply(to: &open, files)
    return (
      Verdict(diagnostics: limited(open, fingerprints), suppressed: suppressed),
      suppressions.commented
    )
  }

  /// As many findings of one rule as somebody reads of one file; the rest is counted.
  private static func limited(
    _ sorted: [Diagnostic], _ fingerprints: Fingerprints
  ) -> [Diagnostic] {
    let limit = Limits.standard.findings
    let long = sorted.byFile.filter { $0.count > limit }
    guard !long.isEmpty else { return sorted }
    var isLeftOut = [Bool](repeating: false, count: sorted.count)
    var remarks: [Diagnostic] = []
    for run in long {
      let ofRules = Dictionary(grouping: run) { sorted[$0].rule.code }.values
      for places in ofRules.filter({ $0.count > limit }).sorted(by: { $0[limit] < $1[limit] }) {
        for place in places[limit...] { isLeftOut[place] = true }
        let first = sorted[places[limit]]
        remarks.append(
          Diagnostic(
            .findingsLeftOut, at: first.location,
            ["code": .text(first.rule.code), "count": .number(places.count - limit)],
            subject: first.subject))
      }
    }
    guard !remarks.isEmpty else { return sorted }
    fingerprints.assign(to: &remarks)
    let kept = zip(sorted, isLeftOut).filter { !$1 }.map(\.0)
    return (kept + remarks).sorted(by: Diagnostic.precedes)
  }

  /// Makes one finding of all that say the same of one place: what stands in a layer is found again in every item
  /// above it.
  ///
  /// - Parameters:
  ///   - sorted: findings in the order of reports
  ///   - order: which of several items it is about first, whichever of them was looked at now
  private static func unite(_ sorted: inout [Diagnostic], _ order: SubjectOrder) {
    // Of the findings of one rule at one place, where each stands now.
    var seen: [[String: Argument]: Int] = [:]
    var first: Diagnostic?
    var count = 0
    for index in sorted.indices {
      let diagnostic = sorted[index]
      let isFirst = !(first.map(diagnostic.isBeside) ?? false)
      if isFirst {
        first = diagnostic
        seen.removeAll(keepingCapacity: true)
      }
      // Most stand alone: what they say need not be compared.
      let isAlone =
        isFirst && (index + 1 == sorted.count || !diagnostic.isBeside(sorted[index + 1]))
      if !isAlone, let number = seen[diagnostic.arguments] {
        unite(diagnostic, with: &sorted[number], order)
        continue
      }
      if !isAlone { seen[diagnostic.arguments] = count }
      sorted[count] = diagnostic
      count += 1
    }
    sorted.removeLast(sorted.count - count)
    for index in sorted.indices where sorted[index].alsoAbout.count > 1 {
      sorted[index].alsoAbout = order.sorted(
        sorted[index].alsoAbout, besides: sorted[index].subject)
    }
  }

  /// Adds to a finding what another of the same says it is about; the one that is about the first item stays.
  private static func unite(
    _ diagnostic: Diagnostic, with first: inout Diagnostic, _ order: SubjectOrder
  ) {
    guard diagnostic.subject != (first.alsoAbout.last ?? first.subject) else { return }
    guard order.rank(of: diagnostic.subject) < order.rank(of: first.subject) else {
      first.alsoAbout.append(diagnostic.subject)
      return
    }
    let (subject, others) = (first.subject, first.alsoAbout)
    first = diagnostic
    first.alsoAbout = others
    first.alsoAbout.append(subject)
  }
}

extension Diagnostic {
  /// Whether two findings are of one rule and at one place.
  fileprivate func isBeside(_ other: Diagnostic) -> Bool {
    location == other.location && rule.code == other.rule.code
  }
}
