package import Source

/// One way to write down a comparison; a new one is a file of its own and a name in `all`.
package struct DiffFormat: Sendable {
  /// Its name on the command line.
  package let name: String
  /// Whether it writes the findings of a check, which take a check.
  package let needsFindings: Bool
  private let pieces: @Sendable (DiffOutcome, DiffOptions, ReportSink) -> Void

  /// - Parameter pieces: writes a comparison into the sink
  init(
    _ name: String,
    needsFindings: Bool = false,
    _ pieces: @escaping @Sendable (DiffOutcome, DiffOptions, ReportSink) -> Void
  ) {
    self.name = name
    self.needsFindings = needsFindings
    self.pieces = pieces
  }

  /// - Parameter take: gets the comparison piece by piece
  package func write(
    _ outcome: DiffOutcome, _ options: DiffOptions, to take: @escaping ([UInt8]) -> Void
  ) {
    pieces(outcome, options, ReportSink(take))
  }

  /// The whole comparison.
  package func write(_ outcome: DiffOutcome, _ options: DiffOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    write(outcome, options) { bytes += $0 }
    return bytes
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
