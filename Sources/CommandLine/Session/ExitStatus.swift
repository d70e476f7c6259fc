/// How a run ended, as scripts see it.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// There are findings at or above the severity that fails.
  case findings = 1
  /// The job could not be done, whatever else was found.
  case failed = 2
}
