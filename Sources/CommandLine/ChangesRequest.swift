import ArgumentParser
import Compiler
import Reports
import Source

/// A report on changes that was asked for: `text` on standard output, or `markdown=comment.md` into a file.
struct ChangesRequest: ExpressibleByArgument {
  let format: ChangesFormat
  /// Where it goes; nil for standard output.
  let path: String?

  init(_ format: ChangesFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ChangesFormat.find(String(name)) else { return nil }
    self.format = format
    path = parts.count == 2 ? String(parts[1]) : nil
    if path == "" { return nil }
  }

  static var allValueStrings: [String] { ChangesFormat.all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { format.name }
}

extension [ChangesRequest] {
  /// Two reports on one stream or in one file would garble each other.
  func validate() throws {
    if count(where: { $0.path == nil }) > 1 {
      throw ValidationError(
        "Only one report can go to standard output: write others as --format NAME=FILE.")
    }
    let paths = compactMap(\.path)
    if Set(paths).count < paths.count {
      throw ValidationError("Two reports cannot go into the same file.")
    }
  }

  /// Writes every report; what goes into a file is never coloured.
  func write(_ outcome: ChangesOutcome, in session: Session) throws(Failure) {
    for request in self {
      guard let path = request.path else {
        session.output.write(request.format.write(outcome, session.reportOptions))
        continue
      }
      var options = session.reportOptions
      options.isColored = false
      options.width = 100
      try FileSystem.replace(
        WorkPath.joined(session.folder, path), with: request.format.write(outcome, options))
    }
  }
}
