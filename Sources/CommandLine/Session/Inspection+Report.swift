import Compiler
import Reports
import Source

extension Inspection {
  /// Writes the reports that were asked for and says what else there is to say.
  ///
  /// - Parameter baseline: what was known before
  func report(
    _ options: FindingOptions, _ baseline: KnownFindings?, in session: Session
  ) throws -> ExitStatus {
    // Without any format, a text on standard output.
    let requests = options.format.isEmpty ? [ReportRequest(.text)] : options.format
    try requests.write(outcome, in: session)
    for failure in failures + unread { session.say(failure.message) }
    if let settled = baseline?.settled(by: verdict), settled > 0 {
      session.note(
        Wording(
          zh: "基线中有 \(settled) 个问题已经没有了，可以重新写一次基线",
          en:
            "\(settled == 1 ? "1 finding of the baseline is" : "\(settled) findings of the baseline are") gone: it can be written anew"
        ))
    }
    if let remark = since?.remark { session.note(remark) }
    if let since = outcome.since, since.changedItems == 0 {
      session.note(
        Wording(
          zh: "自 \(since.revision) 以来没有事项发生变化",
          en: "no item has changed since \(since.revision)"))
    }
    return status(failingAt: options.failure.severity)
  }
}
