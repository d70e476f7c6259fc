import Compiler
import Source

extension ReportFormat {
  /// For editors and `grep`: one finding a line, `path:line:column: error ZS3101 message`.
  package static let concise = ReportFormat("concise") { outcome, options, sink in
    var positions = Positions(outcome.files)
    var text = ""
    for diagnostic in outcome.diagnostics {
      let place = positions.place(diagnostic.location)
      text += ConciseLine.text(diagnostic, at: place, in: options.language) + "\n"
      sink.pass(&text)
    }
    if !options.isQuiet { text += SummaryLine(outcome).text(in: options.language) + "\n" }
    sink.end(text)
  }
}

/// A finding on one line; the word for its severity is the same in both languages, as programs read it.
enum ConciseLine {
  static func text(_ diagnostic: Diagnostic, at place: Place, in language: Language) -> String {
    let message = diagnostic.message(in: language)
    let line =
      "\(place.address): \(diagnostic.severity.rawValue) \(diagnostic.rule.code) \(message)"
    return Visible.text(line)
  }
}
