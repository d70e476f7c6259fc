package import Source

/// One way to write down what a check found; a new one is a file of its own and a name in `all`.
package struct ReportFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  package let write: @Sendable (CheckOutcome, ReportOptions) -> [UInt8]

  package init(
    _ name: String,
    write: @escaping @Sendable (CheckOutcome, ReportOptions) -> [UInt8]
  ) {
    self.name = name
    self.write = write
  }

  package static let all: [ReportFormat] = [
    .text, .concise, .json, .sarif, .github, .gitlab, .junit, .csv, .html,
  ]

  package static func find(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

/// How a report is to look, where its format leaves a choice.
package struct ReportOptions: Sendable {
  package var language: Language
  package var isColored: Bool
  /// The columns that lines of source may take before they are cut around what is marked.
  package var width: Int
  /// Whether the closing line with the numbers is left out.
  package var isQuiet: Bool
  /// Whether each finding says why its rule exists.
  package var isVerbose: Bool

  package init(
    language: Language,
    isColored: Bool = false,
    width: Int = 100,
    isQuiet: Bool = false,
    isVerbose: Bool = false
  ) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }
}
