package import Compiler
package import Source
import Standard

/// What a comparison is to be reported from: the comparisons, with rows of local elements too.
package struct DiffOutcome: Sendable {
  /// The files that places stand in.
  package let files: SourceFiles
  package let comparisons: [Comparison]

  package init(files: SourceFiles, comparisons: [Comparison]) {
    self.files = files
    self.comparisons = comparisons
  }

  /// Whether nothing that must be the same differs and nobody is worse off than the standard.
  package var isUniform: Bool { comparisons.allSatisfy(\.isUniform) }
}

/// One way to write down a comparison; a new one is a file of its own and a name in `all`.
package struct DiffFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  package let write: @Sendable (DiffOutcome, DiffOptions) -> [UInt8]

  package init(
    _ name: String,
    write: @escaping @Sendable (DiffOutcome, DiffOptions) -> [UInt8]
  ) {
    self.name = name
    self.write = write
  }

  package static let all: [DiffFormat] = [.text, .json, .html]

  package static func find(_ name: String) -> DiffFormat? { all.first { $0.name == name } }
}

/// How a comparison is to look, where its format leaves a choice.
package struct DiffOptions: Sendable {
  package var language: Language
  package var isColored: Bool
  /// The columns that a table may take.
  package var width: Int
  /// Whether rows without a difference and local elements are shown too.
  package var showsAll: Bool

  package init(
    language: Language,
    isColored: Bool = false,
    width: Int = 100,
    showsAll: Bool = false
  ) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.showsAll = showsAll
  }

  func shows(_ row: Comparison.Row) -> Bool {
    showsAll || (row.isDiffering && row.uniformity != .local)
  }
}
