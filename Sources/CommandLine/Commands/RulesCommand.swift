import ArgumentParser
import Reports
import Source

/// `zhun rules`: all that is checked.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules.",
    discussion: """
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
    switch format {
    case .text: session.output.write(RuleList.text(RuleBook.all, in: session.language))
    case .json: session.output.write(RuleList.json(RuleBook.all))
    case .markdown: session.output.write(RulesPage.markdown(RuleBook.all))
    }
    return .done
  }
}
