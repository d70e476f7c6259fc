import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun test`: whether the rules in data do what their examples say.
struct TestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try the rules in data on their own examples.",
    discussion: """
      Every invalid example of a rule must give exactly the findings that it marks with \
      ↓, every valid one none. The rules are those of the standard, its profiles and the \
      workspace.

      Examples:
        zhun test
        zhun test standards/profiles/44/rules.yaml
        zhun test --format json
      """)

  @ArgumentParser.Argument(
    help: "Files and folders whose rules are tried; without any, all rules.",
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("How to write the report: text or json.", valueName: "format"))
  var format: TestFormat = .text

  @OptionGroup(title: "Global options") var options: GlobalOptions

  enum TestFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run(in session: Session) async throws -> ExitStatus {
    let selection = try Selection(paths, from: session.folder)
    guard case .workspace(let root, let scope) = selection.place else {
      throw Failure(
        zh: "这里不是工作区：数据规则写在工作区的 rules.yaml 里",
        en: "This is no workspace: rules in data stand in the rules.yaml of one")
    }
    session.detail(Wording(zh: "工作区 \(root)", en: "workspace \(root)"))
    let workspace = try await WorkspaceLoader(workers: session.workers).load(root: root)
    let found = workspace.diagnostics + DataRuleChecker.nameClashes(in: workspace)
    let review = Review(workspace, scope: [""], diagnostics: found)
    let broken = found.filter(review.stops).sorted(by: Diagnostic.precedes)
    let rules = workspace.standard.rules.filter { rule in
      let path = workspace.files.path(rule.place.file)
      return scope.contains { WorkPath.holds($0, path) }
    }
    let failures = selection.failures + workspace.failures + review.failures
    if rules.isEmpty, broken.isEmpty {
      for failure in failures { session.say(failure.message) }
      throw nothing(in: scope)
    }
    let examinations = await Parallel.map(rules.count, workers: session.workers) { number in
      RuleExamination(rules[number], in: workspace)
    }
    let report = RuleTestReport(examinations, broken: broken, in: workspace.files)
    switch format {
    case .text: session.output.write(report.text(session.reportOptions))
    case .json: session.output.write(report.json(session.reportOptions))
    }
    for failure in failures { session.say(failure.message) }
    if !failures.isEmpty { return .failed }
    return report.hasFailures ? .findings : .done
  }

  /// Nothing tried is no success.
  private func nothing(in scope: [String]) -> Failure {
    let places = scope.map { $0.isEmpty ? "." : $0 }.joined(separator: " ")
    return Failure(
      zh: "\(places) 下没有数据规则，什么也没有试用",
      en: "There are no rules in data at or below \(places): nothing was tried")
  }
}
