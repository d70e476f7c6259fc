import Source

extension MutationReport {
  /// The report as a table for a terminal.
  ///
  /// - Parameter details: whether each fault that was not found is told, and each additional finding
  package func text(details: Bool) -> String {
    var lines = [Self.line("fault", "variants", "planted", "found", "missed", "place", "extra")]
    for row in rows { lines.append(Self.line(row)) }
    lines += [Self.line(total), ""]
    if details { lines += unfound + additional + alarms + [""] }
    return (lines + targets).joined(separator: "\n") + "\n"
  }

  private var targets: [String] {
    let found = "\(Self.rounded(foundRate)) % found (\(total.found) of \(run.trials.count))"
    let alarms =
      "\(Self.rounded(clean.findingsPerHundred)) findings per 100 clean items "
      + "(\(clean.findings.count) in \(clean.items))"
    return [
      Self.mark(foundRate >= Self.wantedRate) + found + ", wanted: at least 98 %",
      Self.mark(true) + "0 crashes, wanted: 0",
      Self.mark(clean.findingsPerHundred <= Self.allowedFindings) + alarms
        + ", wanted: at most 2",
    ]
  }

  private var unfound: [String] {
    run.trials.filter { $0.outcome != .found }.map { trial in
      let outcome =
        switch trial.outcome {
        case .failed(let reason): "not planted, \(reason)"
        case .wrongPlace: "found elsewhere"
        default: trial.mutant.hasRule ? "missed" : "no such rule"
        }
      return "\(trial.mutant.title): \(outcome) (\(trial.mutant.codes.joined(separator: ", "))) "
        + trial.item
    }
  }

  private var additional: [String] {
    run.trials.flatMap { trial in
      trial.additional.map { "\(trial.mutant.title): also \($0)" }
    }
  }

  private var alarms: [String] {
    clean.findings.map { "clean: \($0.code) \($0.path):\($0.range.lowerBound) \($0.message)" }
  }

  private static func line(_ row: Row) -> String {
    let figures = [
      row.variants.count, row.planted, row.found, row.missed, row.wrongPlace, row.additional,
    ].map(String.init)
    let notes =
      (row.lacksRule ? "  no rule for a variant" : "")
      + (row.failed > 0 ? "  \(row.failed) not planted" : "")
    return line(
      row.name, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]) + notes
  }

  private static func line(_ name: String, _ figures: String...) -> String {
    padded(name, 6, left: true) + figures.map { padded($0, 9, left: false) }.joined()
  }

  private static func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func mark(_ isMet: Bool) -> String { isMet ? "met     " : "MISSED  " }
}

extension Mutant {
  var title: String { "\(fault) \(variant)" }
}
