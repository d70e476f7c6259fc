import ArgumentParser
import Compiler
import Drafting
import Source
import Standard

/// `zhun init`: the files that begin a workspace.
struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a workspace for one division.",
    discussion: """
      Writes zhun.yaml and the register of the division's bodies, to be filled in; a division that \
      the standard in this program lacks is registered by its name. Nothing that is there is touched.

      Examples:
        zhun init --division 440113
        zhun init qingyang --division 510105 --name 青羊区
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The folder; this one unless another is named.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp("The division, by its digits or its name.", valueName: "division"))
  var division: String

  @Option(
    help: ArgumentHelp("What a division is called that the standard lacks.", valueName: "name"))
  var name: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let place = folder.map { WorkPath.joined(session.folder, $0) } ?? session.folder
    if let root = WorkspaceLoader.root(of: place) {
      throw Failure(
        zh: "\(root) 已经是工作区；开始一个事项用 zhun new",
        en: "\(root) is a workspace already; zhun new begins an item")
    }
    let standard = await WorkspaceLoader(workers: session.workers).load(files: []).standard
    let digits = try DivisionName.digits(division, in: standard.divisions)
    let draft = try WorkspaceStart(for: digits, called: name, standard, session.language)
    try DraftFiles.write(draft.files, in: place)
    for file in draft.files {
      session.output.line(
        WorkPath.relative(place + "/" + file.path, to: session.folder) ?? file.path)
    }
    session.note(
      Wording(
        zh: "工作区已经建好。先填写 bodies.yaml，再用 zhun new 基本编码 开始一个事项；还缺什么，zhun check 逐处指出",
        en:
          "The workspace is there. Fill in bodies.yaml, then begin an item with zhun new and its basic code; zhun check says what is missing"
      ))
    return .done
  }
}
