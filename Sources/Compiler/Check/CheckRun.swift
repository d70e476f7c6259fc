import Standard

/// What all checks of one run judge by.
struct CheckRun: Sendable {
  let day: CalendarDate
  let files: SourceFiles
  /// What several checks make of the workspace, made by the first that asks for it.
  let shared = Derivations()
}
