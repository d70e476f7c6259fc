package import Standard

/// What a check may take from earlier ones, and what it is to leave for later ones.
package struct Recollection: Sendable {
  /// Where what is taken over comes from.
  enum Source: Sendable {
    /// There is nothing to take over.
    case nothing
    /// What the last check of the workspace on this machine left.
    case last(KeptHead)
    /// What checks of its parts left, with their names: one that does not fit makes the run fail.
    case parts([(name: String, bytes: [UInt8])])
  }

  let source: Source
  /// The part to look at; nil for all of the workspace.
  var shard: Shard?
  /// The absolute paths of the files that have changed since the last check, and of no others; nil where that is not
  /// known.
  var changed: Set<String>?
  /// The day to judge by.
  package let day: CalendarDate
  /// What tells this program from any other.
  package let program: String

  /// - Parameter last: what the last check left; nil where there is none
  package init(last: [UInt8]?, day: CalendarDate, program: String) {
    let head = last.flatMap { KeptHead($0) }
    source = head.map { .last($0) } ?? .nothing
    changed = head.flatMap { Observations.current?.changed(since: $0.digest) }
    self.day = day
    self.program = program
  }

  /// Looks at one part alone.
  package init(shard: Shard, day: CalendarDate, program: String) {
    source = .nothing
    self.shard = shard
    self.day = day
    self.program = program
  }

  /// Takes over what checks of parts left.
  package init(
    parts: [(name: String, bytes: [UInt8])], day: CalendarDate, program: String
  ) {
    source = .parts(parts)
    self.day = day
    self.program = program
  }

  /// All files of the workspace, where they are surely those of the last check.
  ///
  /// - Parameter settings: where the settings are, which say where the files are
  func paths(settings: String) -> [String]? {
    guard case .last(let head) = source, let changed, !changed.contains(settings) else {
      return nil
    }
    return head.paths.filter { !$0.hasPrefix(WorkspaceAssembly.builtInPrefix) }
  }

  var isOfNothing: Bool {
    if case .nothing = source { true } else { false }
  }
}
