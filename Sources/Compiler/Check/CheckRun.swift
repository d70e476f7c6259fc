import Standard

/// What all checks of one run judge by.
struct CheckRun: Sendable {
  let day: CalendarDate
  let files: SourceFiles
  /// What is the same for all parts of the workspace, made by the first check that asks for it.
  let common = Derivations()
}
