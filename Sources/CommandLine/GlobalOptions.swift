package import ArgumentParser
package import Source
package import Standard

/// The options that every command takes.
package struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Work as if started in this folder.", valueName: "dir"),
    completion: .directory)
  package var folder: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language of reports: zh or en.", valueName: "language"))
  package var language: Language?

  @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
  package var color: ColorChoice = .automatic

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to judge by, such as 2024-07-01.", valueName: "date"))
  package var day: CalendarDate?

  @Option(
    name: .customShort("j"),
    help: ArgumentHelp("How many threads to use.", valueName: "n"))
  package var workers: Int?

  @Flag(
    name: .customLong("no-cache"),
    help: "Do the work even if nothing has changed since it was done, and keep nothing.")
  package var usesNoCache = false

  @Flag(name: .customLong("quiet"), help: "Print findings and failures only.")
  package var isQuiet = false

  @Flag(name: .customLong("verbose"), help: "Say more: reasons, folders, the standard in use.")
  package var isVerbose = false

  @Flag(name: .customLong("timings"), help: "Say at the end how long each part took.")
  package var showsTimings = false

  package init() {}

  package mutating func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError("-j takes a number from 1 to 1024.")
    }
    if isQuiet, isVerbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }
}

/// When reports are coloured.
package enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case automatic = "auto"
  case always
  case never
}

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
