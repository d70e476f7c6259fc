package import Standard

/// What a check may take from earlier ones, and what it is to leave for later ones.
package struct Recollection: Sendable {
  /// Where what is taken over comes from.
  enum Source: Sendable {
    /// There is nothing to take over.
    case nothing
    /// What the last check of the workspace on this machine left.
    case last([UInt8])
    /// What checks of its parts left, with their names: one that does not fit makes the run fail.
    case parts([(name: String, bytes: [UInt8])])
  }

  let source: Source
  /// The part to look at; nil for all of the workspace.
  var shard: Shard?
  /// The day to judge by.
  package let day: CalendarDate
  /// What tells this program from any other.
  package let program: String

  /// - Parameter last: what the last check left; nil where there is none
  package init(last: [UInt8]?, day: CalendarDate, program: String) {
    source = last.map { .last($0) } ?? .nothing
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

  var isOfNothing: Bool {
    if case .nothing = source { true } else { false }
  }
}
