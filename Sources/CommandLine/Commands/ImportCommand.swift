import ArgumentParser
import Compiler
import Importing
import Reports
import Source
import Standard
import YAML

/// `zhun import`: records that others published, as the files of a workspace.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read published records into the files of a workspace.",
    subcommands: [ImportExchangeCommand.self, ImportCatalogueCommand.self])
}

/// What both kinds of import ask for.
struct ImportOptions: ParsableArguments {
  @ArgumentParser.Argument(help: "Files and folders of records.", completion: .file())
  var paths: [String]

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The workspace to write into.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The division of items whose records name none, such as 440113.", valueName: "code"))
  var division: String?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func validate() throws {
    if let division, !division.allSatisfy({ $0.isASCII && $0.isNumber }) {
      throw ValidationError("--division takes the digits of a division, such as 440113.")
    }
  }
}

/// `zhun import exchange`: national exchange records.
struct ImportExchangeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Read national exchange records, CSV or JSON.",
    discussion: """
      What cannot be placed is kept in import/unplaced.csv of the workspace, what was changed to place it in
      import/changes.csv, and the run ends with 1.

      Examples:
        zhun import exchange build/exchange/v1 --out workspace
        zhun import exchange basic.csv material.csv --out workspace --division 440113
      """)

  @OptionGroup var request: ImportOptions
  @Option(
    help: ArgumentHelp(
      "A CSV file that says which column means which field: 事项全称,TASK_NAME.", valueName: "file"),
    completion: .file())
  var columns: String?
  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    try await ImportRun(request, session, columns: columns).run { importer, paths throws(Failure) in
      try importer.exchange(paths)
    }
  }
}

/// `zhun import catalogue`: records of the JSON catalogue.
struct ImportCatalogueCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Read records of the JSON catalogue.",
    discussion: """
      What cannot be placed is kept in import/unplaced.csv of the workspace, and the run ends with 1.

      Examples:
        zhun import catalogue build/catalogue/v1 --out workspace
        zhun import catalogue items.ndjson --out workspace
      """)

  @OptionGroup var request: ImportOptions
  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    try await ImportRun(request, session).run { importer, paths throws(Failure) in
      try importer.catalogue(paths)
    }
  }
}

/// One import: the standard, the records, the files and what is said of them.
private struct ImportRun {
  let request: ImportOptions
  let session: Session
  let columns: String?

  init(_ request: ImportOptions, _ session: Session, columns: String? = nil) {
    self.request = request
    self.session = session
    self.columns = columns
  }

  func run(
    _ read: (Importer, [String]) throws(Failure) -> Importer.Outcome
  ) async throws -> ExitStatus {
    let folder = WorkPath.joined(session.folder, request.folder)
    let isThere = FileSystem.kind(folder + "/" + WorkspaceLoader.settingsName) == .file
    let workspace =
      if isThere {
        try await WorkspaceLoader(workers: session.workers).load(root: folder)
      } else {
        try await session.loadStandard().workspace
      }
    let mapping: ColumnMapping? =
      if let columns {
        try ColumnMapping.read(WorkPath.joined(session.folder, columns), workspace.standard)
      } else {
        nil
      }
    let importer = Importer(workspace.standard, division: request.division, columns: mapping)
    let paths = request.paths.map { WorkPath.joined(session.folder, $0) }
    let (draft, report) = try read(importer, paths)
    var files = draft.files.map { (path: $0.path, bytes: $0.bytes) }
    if !isThere { files += try Self.standard(of: workspace) }
    if !report.unplaced.isEmpty {
      files.append(("import/unplaced.csv", ImportReport.csv(report.unplaced)))
    }
    if !report.changes.isEmpty {
      files.append(("import/changes.csv", ImportReport.csv(report.changes)))
    }
    let otherwise = report.columns.filter { !$0.isExact }
    if !otherwise.isEmpty {
      files.append(("import/columns.csv", ImportReport.csv(report.columns)))
    }
    try ImportedFiles(folder: folder, replaces: request.force).write(files)
    say(draft, report, folder)
    if !report.unplaced.isEmpty, workspace.root == nil {
      session.note(
        Wording(
          zh: "这次只按内置的国家标准读取；记录里有某省自己的要素和代码的，请在带有该省配置档的工作区里重新导入（-C 指明工作区）",
          en:
            "read by the built-in national standard alone; where a province has elements and codes of its own, import again from a workspace with its profile (-C names it)"
        ))
    }
    return report.unplaced.isEmpty ? .done : .findings
  }

  /// The settings of a new workspace, and the standard and profiles that its items were read by.
  private static func standard(
    of workspace: Workspace
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    var owners: Set<String> = []
    for (tree, role) in zip(workspace.files.trees, workspace.files.roles) {
      guard case .standard(_, let owner) = role, !workspace.usesBuiltInStandard || owner != "00"
      else {
        continue
      }
      if owner.utf8.count == 2, owner != "00" { owners.insert(owner) }
      files.append((tree.source.path, Array(tree.source.bytes)))
    }
    var settings = "名称: 导入的工作区\n"
    if !workspace.usesBuiltInStandard { settings += "标准: standards/national\n" }
    if !owners.isEmpty {
      settings += "配置档:\n" + owners.sorted().map { "  - \"\($0)\"\n" }.joined()
    }
    files.append((WorkspaceLoader.settingsName, Array(settings.utf8)))
    return files
  }

  private func say(_ draft: WorkspaceDraft, _ report: ImportReport, _ folder: String) {
    for group in Self.groups(report.unplaced) {
      session.say(
        Wording(
          zh: "未能放置 \(group.place)：\(group.first.reason.zh)“\(Self.excerpt(group.first.value))”"
            + (group.count > 1 ? "，同类共 \(group.count) 处" : ""),
          en:
            "not placed: \(group.place): \(group.first.reason.en) “\(Self.excerpt(group.first.value))”"
            + (group.count > 1 ? "; \(group.count) alike" : "")))
    }
    sayColumns(report.columns)
    for group in Self.groups(report.changes) {
      session.note(
        Wording(
          zh: "已改动 \(group.place)：\(group.first.reason.zh)"
            + (group.count > 1 ? "，同类共 \(group.count) 处" : ""),
          en: "changed: \(group.place): \(group.first.reason.en)"
            + (group.count > 1 ? "; \(group.count) alike" : "")))
    }
    if !report.attachments.isEmpty {
      session.note(
        Wording(
          zh:
            "记录里只有附件的名字，没有附件本身；请把 \(report.attachments.count) 个文件放到相应区划的目录下，例如 \(report.attachments[0])",
          en:
            "records name attached files and do not carry them: put \(report.attachments.count == 1 ? "1 file into the folder of its division:" : "\(report.attachments.count) files into the folders of their divisions, such as") \(report.attachments[0])"
        ))
    }
    let shown = WorkPath.relative(folder, to: session.folder) ?? folder
    let unplaced = report.unplaced.count
    session.note(
      Wording(
        zh: "\(shown)：导入 \(draft.itemCount) 个事项，\(draft.files.count) 个文件"
          + (unplaced > 0 ? "；\(unplaced) 个值未能放置，原样保存在 import/unplaced.csv" : ""),
        en:
          "\(shown): \(counted(draft.itemCount, "item")) imported, \(counted(draft.files.count, "file"))"
          + (unplaced > 0
            ? "; \(counted(unplaced, "value")) not placed, kept in import/unplaced.csv" : "")))
  }

  /// What the columns of each file were taken for, where they are not called by the names of fields.
  private func sayColumns(_ columns: [ImportReport.Column]) {
    var files: [String] = []
    var groups: [String: [ImportReport.Column]] = [:]
    for column in columns {
      if groups[column.file] == nil { files.append(column.file) }
      groups[column.file, default: []].append(column)
    }
    for file in files {
      let columns = groups[file] ?? []
      guard columns.contains(where: { !$0.isExact }) else { continue }
      let unknown = columns.filter { $0.field == nil }.map { "“\($0.column)”" }
      let renamed = columns.first { !$0.isExact && $0.field != nil }
      let table = Set(columns.map(\.table)).sorted().joined(separator: "、")
      let example = renamed.map {
        (
          zh: "，例如“\($0.column)”读作 \($0.field ?? "")",
          en: ", such as “\($0.column)” as \($0.field ?? "")"
        )
      }
      let rest = unknown.prefix(5).joined(separator: "、") + (unknown.count > 5 ? "…" : "")
      session.note(
        Wording(
          zh:
            "\(file) 读作 \(table) 表：\(columns.count) 列认出 \(columns.count - unknown.count) 列\(example?.zh ?? "")"
            + (unknown.isEmpty ? "" : "；没有认出 \(rest)") + "；详见 import/columns.csv",
          en:
            "\(file) read as \(table): \(columns.count - unknown.count) of \(counted(columns.count, "column")) understood\(example?.en ?? "")"
            + (unknown.isEmpty ? "" : "; not understood: \(rest)") + "; see import/columns.csv"))
    }
  }

  private struct Group {
    let place: String
    let first: ImportReport.Note
    var count: Int
  }

  /// Notes of one reason about one field, as one.
  private static func groups(_ notes: [ImportReport.Note]) -> [Group] {
    var groups: [Group] = []
    var places: [[String]: Int] = [:]
    for note in notes {
      let key = [note.table, note.field ?? "", note.reason.en]
      if let place = places[key] {
        groups[place].count += 1
        continue
      }
      places[key] = groups.count
      let field = note.field.map { " \($0)" } ?? ""
      groups.append(Group(place: "\(note.file):\(note.line)\(field)", first: note, count: 1))
    }
    return groups
  }

  private static func excerpt(_ text: String) -> String {
    let line = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
