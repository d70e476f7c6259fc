import ArgumentParser
import Source

/// The root of all commands.
struct Zhun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhun",
    abstract: "Checks, compares and publishes definitions of government service items.",
    discussion: """
      Typical uses:
        zhun init --division 440113    begin a workspace for a district
        zhun new 440125044001          begin the file of an item, to be filled in
        zhun check                     check the workspace around this folder
        zhun check standards/districts report findings below one folder only
        zhun check item.yaml           check one file by the built-in standard
        zhun build                     publish pages and data into build/
        zhun import exchange FOLDER    read published records into a workspace
        zhun serve                     show the pages while items are being written
        zhun diff --item 442106041002  how districts carry out one item
        zhun changes origin/main       what changed for applicants since then
        zhun link 1.zhun 2.zhun        one report of what several machines checked
        zhun explain ZS3101            why a finding matters and what to do
        zhun why FILE#/承诺办结时限    which layers set a value
        zhun rules                     all that is checked
        zhun schema                    what may be written, for the completion of editors
        zhun templates                 what pages are made of, to change their look
        zhun test                      try the rules in data on their examples

      Exit codes: 0 done, 1 findings, 2 could not do the job, 130 interrupted.
      """,
    version: "zhun \(Version.current)",
    // A new command is a file in Commands/ and its name here.
    subcommands: [
      InitCommand.self,
      NewCommand.self,
      CheckCommand.self,
      BuildCommand.self,
      ImportCommand.self,
      ServeCommand.self,
      DiffCommand.self,
      ChangesCommand.self,
      LinkCommand.self,
      ExplainCommand.self,
      WhyCommand.self,
      RulesCommand.self,
      TestCommand.self,
      ElementsCommand.self,
      SchemaCommand.self,
      TemplatesCommand.self,
      VersionCommand.self,
    ])

  @OptionGroup(title: "Global options") var options: GlobalOptions

  /// The command that somebody meant whose first word is none.
  static func meantCommand(_ arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    return names.contains(first) ? nil : Spelling.nearest(to: first, among: names)
  }
}

/// A command that does something: its options, and what it does with a session.
protocol Subcommand: ParsableCommand {
  var options: GlobalOptions { get }
  func run(in session: Session) async throws -> ExitStatus
}
