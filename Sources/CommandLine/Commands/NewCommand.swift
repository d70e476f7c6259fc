import ArgumentParser
import Compiler
import Drafting
import Importing
import Source
import Standard
import YAML

/// `zhun new`: the file of an item, to be filled in.
struct NewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin the file of an item.",
    discussion: """
      Writes a file with all that the division itself has to say of the item: each key with what belongs \
      behind it. What the catalogue and the divisions above say is left out. zhun check then points at \
      each place that is still empty.

      Examples:
        zhun new 440125044001 --division 番禺区
        zhun new 440125044001 --division 440113 --file individual-business
        zhun new 440125044001 --catalogue
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The basic code of the item, twelve digits.", valueName: "code"))
  var code: String

  @Option(
    help: ArgumentHelp(
      "The division that carries it out, by its digits or its name; not needed where the workspace has one.",
      valueName: "division"))
  var division: String?

  @Flag(help: "Begin the catalogue record instead: what is the same everywhere.")
  var catalogue = false

  @Option(
    help: ArgumentHelp("The name of the file; without it, the code.", valueName: "name"))
  var file: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if catalogue, division != nil {
      throw ValidationError(
        "A catalogue record belongs to no division: leave out --division or --catalogue.")
    }
    if let file, !PlainName.isOne(file) {
      throw ValidationError(
        "--file takes a name of letters, digits, - and _, such as residence-permit; it becomes part of an address."
      )
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    guard let folder = FileSystem.absolute(session.folder),
      let root = WorkspaceLoader.root(of: folder)
    else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml）；先用 zhun init 建一个",
        en: "There is no workspace here (no zhun.yaml): begin one with zhun init")
    }
    let basicCode = try Self.basicCode(code)
    let base = WorkspaceLoader.folder(root: root)
    let workspace = try await WorkspaceLoader(workers: session.workers)
      .load(WorkspaceFiles.disk(root).concerning("", base: base), root: root)
    let owner: ItemDraft.Owner =
      catalogue ? .catalogue : .division(try division(in: workspace))
    let draft = try await ItemDraft(
      basicCode, of: owner, name: file, root: root, language: session.language,
      workers: session.workers)
    var files = [(path: draft.path, bytes: draft.bytes)]
    if case .division(let digits) = owner,
      workspace.registers.spellings(of: .bodies, division: digits).isEmpty
    {
      let bodies = RegisterDraft(
        bodiesOf: digits, called: workspace.name(ofDivision: digits), base: base,
        workspace.standard, session.language)
      if FileSystem.kind(root + "/" + bodies.path) == .missing {
        files.append((bodies.path, bodies.bytes))
      }
    }
    try DraftFiles.write(files, in: root)
    for file in files { session.output.line(shown(file.path, root, from: folder)) }
    session.note(
      Wording(
        zh: "有 \(draft.blankCount) 处要填写"
          + (draft.inherited.isEmpty ? "" : "；目录或上级已经规定 \(draft.inherited.count) 个要素，不必再写")
          + "。还缺什么、哪里不对，zhun check 逐处指出",
        en: "\(draft.blankCount) places to fill in"
          + (draft.inherited.isEmpty
            ? "" : "; \(draft.inherited.count) elements are stated in the catalogue or above")
          + ". zhun check says what is missing or wrong"))
    return .done
  }

  /// The path as seen from where somebody is.
  private func shown(_ path: String, _ root: String, from folder: String) -> String {
    WorkPath.relative(root + "/" + path, to: folder) ?? path
  }

  private static func basicCode(_ code: String) throws -> BasicCode {
    do throws(CodeFault) {
      return try BasicCode(Text(code))
    } catch {
      throw Failure(
        zh: "基本编码 \(code) \(error.problem.zh)", en: "The basic code \(code) \(error.problem.en)")
    }
  }

  private func division(in workspace: Workspace) throws(Failure) -> String {
    if let division {
      let digits = try DivisionName.digits(division, in: workspace.standard.divisions)
      guard workspace.standard.divisions.isKnown(digits) else {
        throw Failure(
          zh:
            "区划表里没有 \(digits)：在 standards/profiles/\(digits.prefix(2))/divisions.yaml 的“区划”里登记它的代码和名称，并在 zhun.yaml 的“配置档”里写上 \"\(digits.prefix(2))\"",
          en:
            "The divisions lack \(digits): register its 代码 and 名称 under 区划 in standards/profiles/\(digits.prefix(2))/divisions.yaml, and name \"\(digits.prefix(2))\" under 配置档 in zhun.yaml"
        )
      }
      return digits
    }
    let known = Set(workspace.files.roles.compactMap(\.division)).sorted()
    if known.count == 1 { return known[0] }
    let shown = known.prefix(6).map { "\($0) \(workspace.name(ofDivision: $0) ?? "")" }
    throw Failure(
      zh: "哪个地区的？用 --division 写明"
        + (shown.isEmpty
          ? "，例如 --division 440113"
          : "：\(shown.joined(separator: "、"))\(known.count > 6 ? " 等" : "")"),
      en: "Of which division? Say it with --division"
        + (shown.isEmpty
          ? ", such as 440113" : ": \(shown.joined(separator: ", "))\(known.count > 6 ? " …" : "")")
    )
  }
}
