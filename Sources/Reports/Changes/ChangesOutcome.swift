package import Compiler
package import Source
package import Standard

/// What a comparison of two revisions is to be reported from.
package struct ChangesOutcome: Sendable {
  /// One of the two states.
  package struct Side: Sendable {
    /// What it was asked for by; nil for the files as they are.
    package let revision: String?
    /// The hash and the day of the commit.
    package let commit: Commit?
    package let files: SourceFiles
    /// The edition of the standard that its items were read by.
    package let edition: String?

    package init(revision: String?, commit: Commit?, files: SourceFiles, edition: String?) {
      self.revision = revision
      self.commit = commit
      self.files = files
      self.edition = edition
    }
  }

  package struct Commit: Hashable, Sendable {
    package let id: String
    package let day: String

    package init(id: String, day: String) {
      self.id = id
      self.day = day
    }

    /// The hash as people write it.
    var short: String { String(id.prefix(9)) }
  }

  package let history: History
  package let before: Side
  package let after: Side
  /// The last commit that held the file of an item that is gone, by the number of the item.
  package let lastCommits: [Int: Commit]
  /// What else there is to know of the comparison.
  package let remarks: [Wording]
  /// What could not be compared, with the reason.
  package let notCompared: [Wording]
  package let day: CalendarDate

  package init(
    history: History, before: Side, after: Side, lastCommits: [Int: Commit] = [:],
    remarks: [Wording] = [], notCompared: [Wording] = [], day: CalendarDate
  ) {
    self.history = history
    self.before = before
    self.after = after
    self.lastCommits = lastCommits
    self.remarks = remarks
    self.notCompared = notCompared
    self.day = day
  }
}

/// One way to write down what has changed; a new one is a file of its own and a name in `all`.
package struct ChangesFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  package let write: @Sendable (ChangesOutcome, ReportOptions) -> [UInt8]

  package init(
    _ name: String, write: @escaping @Sendable (ChangesOutcome, ReportOptions) -> [UInt8]
  ) {
    self.name = name
    self.write = write
  }

  package static let all: [ChangesFormat] = [.text, .markdown, .json]

  package static func find(_ name: String) -> ChangesFormat? { all.first { $0.name == name } }
}
