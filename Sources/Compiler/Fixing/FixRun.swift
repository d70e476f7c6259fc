package import Source
package import Standard
import YAML

/// Applies safe fixes in memory until none is left: what `--fix` writes and `--diff` shows.
///
/// Each round looks at the texts as the rounds before have left them, so that a fix is always judged by
/// the very text it changes.
package struct FixRun: Sendable {
  /// What one look at the workspace found: the findings that count, and the files that may be changed.
  package struct View: Sendable {
    package let files: SourceFiles
    package let standard: Standard
    package let diagnostics: [Diagnostic]
    package let changeable: Set<FileID>

    package init(
      files: SourceFiles, standard: Standard, diagnostics: [Diagnostic], changeable: Set<FileID>
    ) {
      self.files = files
      self.standard = standard
      self.diagnostics = diagnostics
      self.changeable = changeable
    }
  }

  /// The changed files by their paths.
  package private(set) var texts: [String: EditedText] = [:]
  /// How many fixes were applied.
  package private(set) var count = 0
  /// Findings whose safe fix was not applied because a file would have become less readable.
  package private(set) var refused: [Diagnostic] = []
  private var overlay = FileOverlay()

  /// After so many rounds something is wrong with a rule: each round applies up to a hundred fixes of
  /// every rule in every file.
  static let limit = 100

  /// - Parameter look: checks the workspace with some texts in the place of files
  package init(
    limit: Int = FixRun.limit, look: (FileOverlay) async throws -> View
  ) async throws {
    var history: [(overlay: FileOverlay, codes: Set<String>)] = []
    while true {
      let view = try await look(overlay)
      let (fixes, refused) = Self.next(view)
      self.refused = refused
      guard !fixes.isEmpty else { return }
      history.append((overlay, Set(fixes.map(\.rule.code))))
      apply(fixes, view.files)
      if let start = history.firstIndex(where: { $0.overlay == overlay }) {
        throw Self.failure(history[start...].map(\.codes), isCircle: true)
      }
      guard history.count < limit else {
        throw Self.failure(history.suffix(1).map(\.codes), isCircle: false)
      }
    }
  }

  /// The fixes of one round, and those that were refused.
  ///
  /// What keeps files from being read comes first, since it hides the rest; suppressions come last, since
  /// one is unused only if nothing else can bring its finding back.
  private static func next(_ view: View) -> (fixes: [Diagnostic], refused: [Diagnostic]) {
    let candidates = view.diagnostics.filter { diagnostic in
      diagnostic.fix?.isSafe == true
        && diagnostic.fixedFiles.allSatisfy(view.changeable.contains)
    }
    var trial = FixTrial(view.files, view.standard)
    var refused: [Diagnostic] = []
    for (_, stage) in Dictionary(grouping: candidates, by: { stage(of: $0.rule) })
      .sorted(by: { $0.key < $1.key })
    {
      var rest = stage
      while !rest.isEmpty {
        let (accepted, unfit) = trial.sort(FixSelection(of: rest).chosen)
        refused += unfit
        guard accepted.isEmpty else { return (accepted, refused) }
        guard !unfit.isEmpty else { break }
        // What stood in the way of others does so no more.
        let gone = Set(unfit.compactMap(\.fix))
        rest.removeAll { $0.fix.map(gone.contains) ?? true }
      }
    }
    return ([], refused)
  }

  private static func stage(of rule: Rule) -> Int {
    switch rule.group {
    case "ZS0": 0
    case "ZS9": 2
    default: 1
    }
  }

  private mutating func apply(_ fixes: [Diagnostic], _ files: SourceFiles) {
    count += fixes.count
    var ofFiles: [FileID: [Diagnostic]] = [:]
    for fix in fixes {
      for file in fix.fixedFiles { ofFiles[file, default: []].append(fix) }
    }
    for (file, fixes) in ofFiles {
      let path = files.path(file)
      var text = texts[path] ?? EditedText(files[file].source.bytes)
      text.apply(FixTrial.edits(of: fixes, in: file))
      texts[path] = text
      overlay[path] = text.bytes
    }
  }

  private static func failure(_ codes: [Set<String>], isCircle: Bool) -> Failure {
    let codes = codes.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    let (zh, en) = (codes.joined(separator: "、"), codes.joined(separator: ", "))
    return isCircle
      ? Failure(
        zh: "\(zh) 的自动修改互相抵消，没有写入任何文件；这是程序的缺陷",
        en:
          "The fixes of \(en) undo each other: no file was written. This is a defect of the program"
      )
      : Failure(
        zh: "\(zh) 的自动修改没有尽头，没有写入任何文件；这是程序的缺陷",
        en: "The fixes of \(en) never end: no file was written. This is a defect of the program")
  }
}
