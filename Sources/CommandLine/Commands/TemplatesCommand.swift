import ArgumentParser
import Compiler
import Publishing
import Source

/// `zhun templates`: the files that pages are made of, to take one and change it.
struct TemplatesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates, styles and images of pages, or print one.",
    discussion: """
      A file of the same path in the workspace's own templates/ takes the place of that of the \
      program; zhun check finds what is wrong in it.

      Examples:
        zhun templates
        zhun templates partials/footer.mustache
        zhun templates partials/footer.mustache > templates/partials/footer.mustache
      """)

  @ArgumentParser.Argument(help: "The file to print, as the list names it.")
  var path: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let files = BuiltInTemplates.all
    guard let path else {
      for file in files { session.output.line(file.path) }
      return .done
    }
    let name = path.hasPrefix("templates/") ? String(path.dropFirst("templates/".count)) : path
    guard let file = files.first(where: { $0.path == name }) else {
      let meant = Suggestion(for: name, among: files.map(\.path)).wording
      throw Failure(
        zh: "没有模板“\(name)”\(meant.zh)", en: "There is no template “\(name)”\(meant.en)")
    }
    session.output.write(file.bytes)
    return .done
  }
}
