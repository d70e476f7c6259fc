package import Source

/// One way to write down a comparison; a new one is a file of its own and a name in `all`.
package struct DiffFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  /// Whether it writes the findings of a check, which take a check.
  package let needsFindings: Bool
  package let write: @Sendable (DiffOutcome, DiffOptions) -> [UInt8]

  package init(
    _ name: String,
    needsFindings: Bool = false,
    write: @escaping @Sendable (DiffOutcome, DiffOptions) -> [UInt8]
  ) {
    self.name = name
    self.needsFindings = needsFindings
    self.write = write
  }

  package static let all: [DiffFormat] = [.text, .json, .csv, .sarif, .html]

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
  /// Whether the places of values are named.
  package var isVerbose: Bool

  /// Whether lists are not cut short.
  var listsAll: Bool { showsAll || isVerbose }

  package init(
    language: Language,
    isColored: Bool = false,
    width: Int = 100,
    showsAll: Bool = false,
    isVerbose: Bool = false
  ) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.showsAll = showsAll
    self.isVerbose = isVerbose
  }
}
