import Compiler
package import Reports
package import Source
package import Standard

/// One run of a command: what it was asked for in general, and where it writes.
package final class Session {
  package let environment: Environment
  /// For data: what the command was asked for.
  package let output: Output
  /// For messages: what else there is to say.
  package let messages: Output
  /// What checks left for later ones; nil where nothing is kept.
  var checks: PlaceMemory?
  /// What sites were made from; nil where nothing is kept.
  var sites: PlaceMemory?
  /// What is not taken apart before the process ends.
  private var large: [Any] = []
  /// Nil until the arguments have been read: options that were not read have no values to ask for.
  private var options: GlobalOptions?

  package init(environment: Environment, output: Output, messages: Output) {
    self.environment = environment
    self.output = output
    self.messages = messages
  }

  /// Holds on to what a command made of a whole workspace: to take it apart value by value, right before the process
  /// ends, would be a twentieth of a check.
  func leaveStanding(_ made: Any) { large.append(made) }

  func adopt(_ options: GlobalOptions) { self.options = options }

  package var language: Language { options?.language ?? environment.language }

  package var workers: Int { options?.workers ?? environment.processors }

  /// The day to judge by: that of `--as-of`, else today, so that what ran out yesterday is found today.
  package var day: CalendarDate { options?.day ?? environment.today }

  /// The day of `--as-of`; nil where none was given.
  var givenDay: CalendarDate? { options?.day }

  /// The folder in which runs are kept; nil where none are.
  var cacheFolder: String? {
    options?.usesNoCache == true ? nil : environment.cacheFolder
  }

  package var isQuiet: Bool { options?.isQuiet ?? false }

  package var isVerbose: Bool { options?.isVerbose ?? false }

  /// The folder from which paths count: that of `-C`, else the current one.
  package var folder: String {
    options?.folder.map { WorkPath.joined(environment.folder, $0) } ?? environment.folder
  }

  package func isColored(_ output: Output) -> Bool {
    switch options?.color ?? .automatic {
    case .always: true
    case .never: false
    case .automatic: output.isTerminal && !environment.refusesColor
    }
  }

  /// How reports are to look on standard output.
  package var reportOptions: ReportOptions {
    ReportOptions(
      language: language, isColored: isColored(output),
      width: output.isTerminal ? min(100, max(40, output.columns - 8)) : 100,
      isQuiet: isQuiet, isVerbose: isVerbose)
  }

  /// Says why something could not be done.
  package func say(_ failure: Wording) {
    let painter = Painter(isColored: isColored(messages))
    let sign = painter.paint("zhun:", .error)
    messages.line("\(sign) \(Visible.text(failure[language]))")
  }

  /// Says one thing now and another where the run is repeated because nothing has changed.
  func say(now: () -> Void, again: () -> Void) {
    output.write(.now) { messages.write(.now, now) }
    output.write(.again) { messages.write(.again, again) }
  }

  /// Says something that is no finding and no failure; `--quiet` leaves it out.
  package func note(_ note: Wording) {
    guard !isQuiet else { return }
    messages.line("zhun: \(Visible.text(note[language]))")
  }

  /// Says what only `--verbose` asks for.
  package func detail(_ detail: Wording) {
    guard isVerbose else { return }
    messages.line("zhun: \(Visible.text(detail[language]))")
  }
}
