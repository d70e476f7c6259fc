package import Source

/// One way to write down what a check found; a new one is a file of its own and a name in `all`.
package struct ReportFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  private let pieces: @Sendable (CheckOutcome, ReportOptions, ReportSink) -> Void

  /// - Parameter pieces: writes a report into the sink
  init(
    _ name: String,
    _ pieces: @escaping @Sendable (CheckOutcome, ReportOptions, ReportSink) -> Void
  ) {
    self.name = name
    self.pieces = pieces
  }

  /// - Parameter take: gets the report piece by piece
  package func write(
    _ outcome: CheckOutcome, _ options: ReportOptions, to take: @escaping ([UInt8]) -> Void
  ) {
    pieces(outcome, options, ReportSink(take))
  }

  /// The whole report.
  package func write(_ outcome: CheckOutcome, _ options: ReportOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    write(outcome, options) { bytes += $0 }
    return bytes
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
