import Compiler
import Source
import YAML

extension ReportFormat {
  /// For people: each finding with the characters that it is about.
  package static let text = ReportFormat("text") { outcome, options, sink in
    var report = TextReport(outcome, options)
    report.write(to: sink)
  }
}

/// Writes findings as design's example shows them: message, source lines with marks, ground and help.
struct TextReport {
  private let outcome: CheckOutcome
  private let options: ReportOptions
  private let painter: Painter
  private var positions: Positions
  private var output = ""

  init(_ outcome: CheckOutcome, _ options: ReportOptions) {
    self.outcome = outcome
    self.options = options
    painter = Painter(isColored: options.isColored)
    positions = Positions(outcome.files)
  }

  mutating func write(to sink: ReportSink) {
    for alike in outcome.diagnostics.alike {
      write(alike)
      output += "\n"
      sink.pass(&output)
    }
    if !options.isQuiet { output += SummaryLine(outcome).text(in: options.language) + "\n" }
    sink.end(output)
  }

  private mutating func write(_ alike: ArraySlice<Diagnostic>) {
    guard let diagnostic = alike.first else { return }
    let style = Painter.Style(diagnostic.severity)
    let severity = diagnostic.severity.name[options.language]
    for diagnostic in alike {
      output += painter.paint("\(severity)[\(diagnostic.rule.code)]", style)
      let message = Visible.text(diagnostic.message(in: options.language))
      output += " " + painter.paint(message, .strong) + "\n"
    }
    let frames = frames(diagnostic)
    let width = frames.map(\.numberWidth).max() ?? 1
    for frame in frames {
      frame.write(to: &output, numberWidth: width, painter, primary: style)
    }
    writeRemarks(alike, indentation: width)
  }

  /// The line of the finding, with the labels that stand in it, then the lines of other labels.
  private mutating func frames(_ diagnostic: Diagnostic) -> [Frame] {
    let note = Visible.text(diagnostic.note?[options.language] ?? "")
    let primary = Frame.Mark(diagnostic.location, note, isPrimary: true)
    var frames = [Frame(primary, &positions, width: options.width)]
    for label in diagnostic.labels {
      let text = Visible.text(label.text[options.language])
      let mark = Frame.Mark(label.location, text, isPrimary: false)
      let place = frames.indices.first { frames[$0].add(mark, &positions) }
      if place == nil { frames.append(Frame(mark, &positions, width: options.width)) }
    }
    return frames
  }

  private mutating func writeRemarks(_ alike: ArraySlice<Diagnostic>, indentation: Int) {
    guard let diagnostic = alike.first else { return }
    let language = options.language
    var remarks: [(name: Wording, text: String)] = []
    if options.isVerbose { remarks.append((Self.why, diagnostic.rule.why[language])) }
    if let ground = diagnostic.rule.ground { remarks.append((Self.ground, ground[language])) }
    for (place, diagnostic) in zip(alike.indices, alike) {
      guard let help = diagnostic.help(in: language) else { continue }
      let isSaid = place > alike.startIndex && alike[place - 1].help(in: language) == help
      if !isSaid { remarks.append((Self.help, help)) }
    }
    remarks.append((Self.more, more(diagnostic)))
    let width = remarks.map { DisplayWidth.of($0.name[language]) }.max() ?? 0
    for (name, text) in remarks {
      output += String(repeating: " ", count: indentation) + painter.paint("=", .frame) + " "
      output += DisplayWidth.padded(name[language], to: width) + "  " + Visible.text(text) + "\n"
    }
  }

  private static let why = Wording(zh: "原因", en: "why")
  private static let ground = Wording(zh: "依据", en: "ground")
  private static let help = Wording(zh: "帮助", en: "help")
  private static let more = Wording(zh: "更多", en: "more")

  /// Where to read on: the rule, and for a value of an item the layers that set it.
  private func more(_ diagnostic: Diagnostic) -> String {
    let explain = "zhun explain \(diagnostic.rule.code)"
    guard case .item(division: _) = outcome.files.role(diagnostic.location.file) else {
      return explain
    }
    let pointer = outcome.files.pointer(diagnostic.location)
    // A finding at a key is about what is missing below it: no layer has set that.
    let node = outcome.files[diagnostic.location.file].node(at: pointer)
    guard !pointer.isEmpty, node?.index == diagnostic.location.node else { return explain }
    let place = "\(outcome.files.path(diagnostic.location.file))#\(pointer)"
    let isPlain = place.unicodeScalars.allSatisfy {
      !" '\"$&;|<>()*?!`\\".unicodeScalars.contains($0)
    }
    return explain + " · zhun why " + (isPlain ? place : "\"\(place)\"")
  }
}
