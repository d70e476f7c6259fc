import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun schema`: what may stand in a file, for editors and tools that know JSON Schema.
struct SchemaCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of file.",
    discussion: """
      With it an editor for YAML completes keys and code lists while you type: it may stand in \
      a file's first line as "# yaml-language-server: $schema=item.schema.json". Inside a workspace \
      it follows the workspace's standard and profiles, elsewhere the standard in this program. \
      Whether a file is right is for zhun check to say: a schema sees one file and no rule.

      Kinds: \(FileSchema.Kind.allCases.map(\.rawValue).joined(separator: ", "))

      Examples:
        zhun schema > item.schema.json
        zhun schema laws
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The kind of file; item unless another is named.", valueName: "kind"))
  var kind: FileSchema.Kind = .item

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let (workspace, status) = try await session.loadStandard()
    session.output.write(FileSchema(of: kind, in: workspace.standard).bytes)
    return status
  }
}

extension FileSchema.Kind: ExpressibleByArgument {}
