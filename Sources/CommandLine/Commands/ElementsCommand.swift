import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun elements`: all that may be written.
struct ElementsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "elements",
    abstract: "List all elements of the standard in use.",
    discussion: """
      Inside a workspace these are the elements of its standard and profiles, \
      elsewhere those of the standard in this program.

      Examples:
        zhun elements
        zhun elements --record material
        zhun elements --format markdown > docs/elements.md
      """)

  @Option(help: ArgumentHelp("Only the elements of this record, such as item.", valueName: "id"))
  var record: String?

  @Option(help: ArgumentHelp("How to write them: text, json or markdown.", valueName: "format"))
  var format: ListFormat = .text

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if record != nil, format == .markdown {
      throw ValidationError("The page lists all records: leave out --record.")
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    let (workspace, status) = try await session.loadStandard()
    let elements = try selected(ElementFacts.all(workspace.standard))
    switch format {
    case .text: session.output.write(ElementList.text(elements, in: session.language))
    case .json: session.output.write(ElementList.json(elements))
    case .markdown: session.output.write(ElementsPage.markdown(workspace.standard))
    }
    return status
  }

  private func selected(_ elements: [ElementFacts]) throws(Failure) -> [ElementFacts] {
    guard let record else { return elements }
    let selected = elements.filter { $0.shape.id == record || $0.shape.title.zh == record }
    guard selected.isEmpty else { return selected }
    let meant = Suggestion(
      for: record, among: elements.flatMap { [$0.shape.id, $0.shape.title.zh] }
    ).wording
    throw Failure(
      zh: "没有记录“\(record)”\(meant.zh)",
      en: "There is no record “\(record)”\(meant.en)")
  }
}
