import Compiler
import Source

extension ReportFormat {
  /// For GitHub Actions: workflow commands, which become annotations of the changed files.
  package static let github = ReportFormat("github") { outcome, options, sink in
    var positions = Positions(outcome.files)
    let language = options.language
    var text = ""
    for diagnostic in outcome.diagnostics {
      let place = positions.place(diagnostic.location)
      text += WorkflowCommand(diagnostic, at: place, in: language).line + "\n"
      sink.pass(&text)
    }
    for reason in outcome.notChecked {
      text += WorkflowCommand(notChecked: reason, in: language).line + "\n"
    }
    if !options.isQuiet { text += SummaryLine(outcome).text(in: language) + "\n" }
    sink.end(text)
  }
}

/// One command to the runner, `::error file=…,line=…::message`.
struct WorkflowCommand {
  private let name: String
  private let properties: [(name: String, value: String)]
  private let message: String

  init(_ diagnostic: Diagnostic, at place: Place, in language: Language) {
    name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    var properties = [
      ("file", place.path), ("line", String(place.start.line)), ("endLine", String(place.end.line)),
    ]
    // GitHub refuses columns of annotations that are about several lines.
    if place.start.line == place.end.line {
      properties.append(("col", String(place.start.column)))
      properties.append(("endColumn", String(place.end.column)))
    }
    properties.append(("title", "\(diagnostic.rule.code) \(diagnostic.rule.slug)"))
    self.properties = properties
    let sentences = [diagnostic.message(in: language), diagnostic.help(in: language)]
    message = sentences.compactMap { $0.map(Visible.text) }.joined(separator: "\n")
  }

  init(notChecked reason: Wording, in language: Language) {
    name = "error"
    properties = [("title", ReportWords.notChecked[language])]
    message = Visible.text(reason[language])
  }

  var line: String {
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, also: [":", ","]))" }
    return "::\(name) \(list.joined(separator: ","))::\(Self.escaped(message))"
  }

  /// The runner reads `%XX` back for these characters and no others.
  private static func escaped(_ text: String, also more: Set<Unicode.Scalar> = []) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || more.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
