package import Compiler
package import Source

/// What must be decided when divisions become one, with the files that places stand in.
package struct MergerOutcome: Sendable {
  package let files: SourceFiles
  package let decisions: MergerDecisions

  package init(files: SourceFiles, decisions: MergerDecisions) {
    self.files = files
    self.decisions = decisions
  }
}

/// One way to write down what a merger asks for; a new one is a file of its own and a name in `all`.
package struct MergerFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  package let write: @Sendable (MergerOutcome, Language) -> [UInt8]

  package init(
    _ name: String,
    write: @escaping @Sendable (MergerOutcome, Language) -> [UInt8]
  ) {
    self.name = name
    self.write = write
  }

  package static let all: [MergerFormat] = [.text, .markdown, .json, .csv]

  package static func find(_ name: String) -> MergerFormat? { all.first { $0.name == name } }
}
