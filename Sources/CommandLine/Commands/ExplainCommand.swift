import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun explain`: the manual page of a rule, a group of rules or an element.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, a group of rules or an element.",
    discussion: """
      A rule is named by its code or slug, a group by what its codes begin with, \
      an element by its Chinese name or id; \
      where several records have an element of that name, write the record before it.

      Examples:
        zhun explain ZS3101
        zhun explain ZS3
        zhun explain promise-exceeds-statutory-limit --lang zh
        zhun explain 承诺办结时限
        zhun explain material.copies
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("A rule, a group or an element.", valueName: "name"),
    completion: .list(RuleBook.builtIn.rules.map(\.code) + RuleGroup.groups.map(\.code)))
  var name: String

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let painter = Painter(isColored: session.isColored(session.output))
    if let rule = RuleBook.builtIn.find(name) {
      session.output.write(RuleManual.text(rule, in: session.language, painter))
      return .done
    }
    if let group = RuleGroup.find(name) {
      session.output.write(
        GroupManual.text(group, RuleBook.builtIn.rules, in: session.language, painter))
      return .done
    }
    let (workspace, status) = try await session.loadStandard()
    let book = RuleBook(workspace)
    if let rule = book.find(name) {
      session.output.write(RuleManual.text(rule, in: session.language, painter))
      return status
    }
    let elements = ElementFacts.all(workspace.standard)
    let named = elements.filter { $0.isNamed(name) }
    // A name of the item itself is what people mean; others of that name are only mentioned.
    guard let main = named.first(where: { $0.shape.id == "item" }) ?? named.first else {
      throw unknown(elements, book)
    }
    let others = named.filter { $0.qualifiedID != main.qualifiedID }
    session.output.write(ElementManual.text(main, in: session.language, painter))
    if !others.isEmpty {
      let names = others.map(\.qualifiedID).joined(separator: ", ")
      let wording = Wording(zh: "其他记录中的同名要素：", en: "Elements of that name elsewhere: ")
      session.output.line("\n" + wording[session.language] + names)
    }
    return status
  }

  private func unknown(_ elements: [ElementFacts], _ book: RuleBook) -> Failure {
    let names = elements.flatMap { [$0.qualifiedID] + $0.element.keys }
    let meant = Spelling.nearest(
      to: name, among: book.names + RuleGroup.groups.map(\.code) + names)
    return Failure(
      zh: "没有名为“\(name)”的规则、规则组或要素\(meant.map { "，是否为“\($0)”？" } ?? "；全部规则见 zhun rules")",
      en:
        "No rule, group or element is called “\(name)”\(meant.map { "; did you mean “\($0)”?" } ?? "; zhun rules lists all rules")"
    )
  }
}
