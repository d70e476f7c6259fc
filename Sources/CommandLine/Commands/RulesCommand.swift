import ArgumentParser
import Reports
import Source

/// `zhun rules`: all that is checked.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules.",
    discussion: """
      Inside a workspace the rules that its data adds are listed, too, with the file \
      that defines them.

      Examples:
        zhun rules
        zhun rules --lang zh
        zhun rules --format json
        zhun rules --format markdown > docs/rules.md
      """)

  @Option(help: ArgumentHelp("How to write them: text, json or markdown.", valueName: "format"))
  var format: ListFormat = .text

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let (workspace, status) = try await session.loadStandard()
    let rules = RuleBook(workspace).rules
    switch format {
    case .text: session.output.write(RuleList.text(rules, in: session.language))
    case .json: session.output.write(RuleList.json(rules))
    case .markdown: session.output.write(RulesPage.markdown(rules))
    }
    return status
  }
}
