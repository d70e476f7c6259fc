import ArgumentParser
import Compiler
import Reports
import Source

/// A kind of report that has several formats, each known by its name.
protocol ListedFormat: Sendable {
  static var all: [Self] { get }
  var name: String { get }
}

extension ReportFormat: ListedFormat {}
extension DiffFormat: ListedFormat {}

/// A report that was asked for: `text` on standard output, or `sarif=out.sarif` into a file.
struct FormatRequest<Format: ListedFormat>: ExpressibleByArgument {
  let format: Format
  /// Where it goes; nil for standard output.
  let path: String?

  init(_ format: Format, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = Format.all.first(where: { $0.name == name }) else {
      return nil
    }
    self.format = format
    path = parts.count == 2 ? String(parts[1]) : nil
    if path == "" { return nil }
  }

  static var allValueStrings: [String] { Format.all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { format.name }

  /// What the option says of itself.
  static var help: ArgumentHelp {
    ArgumentHelp(
      "How to write the report: \(allValueStrings.joined(separator: ", ")); =FILE writes it into a file. May be given several times.",
      valueName: "format[=file]")
  }
}

typealias ReportRequest = FormatRequest<ReportFormat>
typealias DiffRequest = FormatRequest<DiffFormat>

/// Several reports of one run.
enum FormatRequests {
  /// Two reports on one stream or in one file would garble each other.
  static func validate<Format>(_ requests: [FormatRequest<Format>]) throws {
    if requests.count(where: { $0.path == nil }) > 1 {
      throw ValidationError(
        "Only one report can go to standard output: write others as --format NAME=FILE.")
    }
    let paths = requests.compactMap(\.path)
    if Set(paths).count < paths.count {
      throw ValidationError("Two reports cannot go into the same file.")
    }
  }

  /// Writes every report; what goes into a file is never coloured.
  static func write<Format>(
    _ requests: [FormatRequest<Format>],
    in session: Session,
    _ write: (Format, _ goesIntoFile: Bool, _ take: @escaping ([UInt8]) -> Void) -> Void
  ) throws(Failure) {
    for request in requests {
      if let path = request.path {
        let file = try FileReplacement(of: WorkPath.joined(session.folder, path))
        write(request.format, true) { file.add($0) }
        try file.end()
      } else {
        write(request.format, false) { session.output.write($0) }
      }
    }
  }
}

extension [ReportRequest] {
  func write(_ outcome: CheckOutcome, in session: Session) throws(Failure) {
    try FormatRequests.write(self, in: session) { format, goesIntoFile, take in
      var options = session.reportOptions
      if goesIntoFile {
        options.isColored = false
        options.width = 100
      }
      format.write(outcome, options, to: take)
    }
  }
}

extension [DiffRequest] {
  func write(_ outcome: DiffOutcome, showsAll: Bool, in session: Session) throws(Failure) {
    try FormatRequests.write(self, in: session) { format, goesIntoFile, take in
      var options = session.diffOptions(showsAll: showsAll)
      if goesIntoFile {
        options.isColored = false
        options.width = 100
      }
      format.write(outcome, options, to: take)
    }
  }
}

extension Session {
  /// How comparisons are to look on standard output: tables use the whole width.
  func diffOptions(showsAll: Bool) -> DiffOptions {
    let columns = environment.variables["COLUMNS"].flatMap { Int($0) } ?? output.columns
    return DiffOptions(
      language: language, isColored: isColored(output), width: min(240, max(60, columns)),
      showsAll: showsAll, isVerbose: isVerbose)
  }
}
