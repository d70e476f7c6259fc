import Source
import Standard
import YAML

/// All suppressions of a workspace, in the order of files, and the findings about those that say nothing.
struct Suppressions {
  private(set) var all: [Suppression] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that hold comments for this program.
  private(set) var commented: Set<FileID> = []
  /// How an unused comment is removed, by its place.
  private var removals: [Location: Fix] = [:]
  /// The items by their files.
  private let items: ItemCards

  init(_ workspace: Workspace, _ names: SettingNames, workers: Int) async {
    items = workspace.itemCards
    // What was left unread holds none.
    let files = workspace.files
    let trees = files.trees.filter { !files.isLeft($0.file) }
    let comments = await Parallel.map(trees.count, workers: workers) { number in
      CommentScan(trees[number]).comments { SuppressionComment.mayBe($0) }
    }
    for (tree, comments) in zip(trees, comments) {
      for comment in comments { read(comment, in: tree, names) }
    }
    for setting in workspace.settings.suppressions {
      let faults = names.faults(of: setting.target)
      diagnostics += faults
      guard faults.isEmpty, let rule = setting.target.rules.first else { continue }
      all.append(
        Suppression(
          location: rule.location, reason: setting.reason, until: setting.until,
          rules: [rule.text], target: .scope(FindingScope(setting.target, workspace.standard))))
    }
  }

  private mutating func read(
    _ comment: CommentScan.Comment, in tree: Tree, _ names: SettingNames
  ) {
    commented.insert(tree.file)
    let location = Location(file: tree.file, range: comment.range)
    let text = tree.source.string(
      ByteRange(Int(comment.range.start) + 1, Int(comment.range.end)))
    switch SuppressionComment.read(text) {
    case nil: break
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(
          .malformedSuppression, at: location, ["problem": .wording(problem.wording)]))
    case .success(let read):
      removals[location] = Fix(
        Wording(zh: "删去这条忽略", en: "Remove the suppression"),
        [Fix.Edit(Location(file: tree.file, range: comment.removal), "")], isSafe: true)
      for rule in read.rules {
        let name = FindingTarget.Name(rule, at: location)
        let faults = names.faults(of: FindingTarget(rules: [name]))
        diagnostics += faults
        guard faults.isEmpty else { continue }
        all.append(
          Suppression(
            location: location, reason: read.reason, until: read.until, rules: [rule],
            target: .range(comment.target)))
      }
    }
  }

  /// Sorts findings into those that count and those that are suppressed.
  func apply(
    to diagnostics: consuming [Diagnostic], _ files: SourceFiles, asOf day: CalendarDate
  ) -> Outcome {
    var outcome = Outcome(isUsed: [Bool](repeating: false, count: all.count))
    guard !all.isEmpty else {
      outcome.open = diagnostics
      return outcome
    }
    // Comments by their file: a file has few, a workspace may have many.
    let ofFiles = Dictionary(grouping: all.indices) { number -> FileID? in
      if case .range = all[number].target { all[number].location.file } else { nil }
    }
    for diagnostic in diagnostics {
      var sorted = SuppressedParts(diagnostic, files)
      for place in sorted.parts.indices {
        let part = sorted.parts[place].diagnostic
        let candidates = (ofFiles[part.location.file] ?? []) + (ofFiles[nil] ?? [])
        let fitting = candidates.filter {
          part.rule.canBeSuppressed && all[$0].covers(part, files)
        }
        for number in fitting { outcome.isUsed[number] = true }
        sorted.parts[place].suppression = fitting.first { all[$0].until >= day }.map { all[$0] }
      }
      outcome.suppressed += sorted.suppressed
      if let open = sorted.open(items) { outcome.open.append(open) }
    }
    return outcome
  }

  struct Outcome {
    var open: [Diagnostic] = []
    var suppressed: [SuppressedFinding] = []
    /// Of each suppression, whether there is something that it is for.
    fileprivate(set) var isUsed: [Bool]
  }

  /// The findings about suppressions whose day has passed.
  func expired(asOf day: CalendarDate) -> [Diagnostic] {
    all.filter { $0.until < day }.map { suppression in
      Diagnostic(
        .expiredSuppression, at: suppression.location,
        [
          "rule": .text(suppression.rules.joined(separator: "、")),
          "until": .text(suppression.until.description), "reason": .text(suppression.reason),
        ])
    }
  }

  /// The findings about suppressions that there is nothing to suppress for.
  func unused(_ outcome: Outcome, asOf day: CalendarDate) -> [Diagnostic] {
    // A comment that names several rules goes only when it names no other.
    let counts = Dictionary(grouping: all, by: \.location).mapValues(\.count)
    return zip(all, outcome.isUsed).filter { !$1 && $0.until >= day }.map { suppression, _ in
      Diagnostic(
        .unusedSuppression, at: suppression.location,
        ["rule": .text(suppression.rules.joined(separator: "、"))],
        fix: counts[suppression.location] == 1 ? removals[suppression.location] : nil)
    }
  }
}

extension SuppressionComment {
  /// Whether the bytes behind `#` begin like a comment for this program: a quick look before any reading.
  static func mayBe(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    return text.prefix(4).map { $0 | 0x20 }.elementsEqual("zhun".utf8)
  }
}

extension Rule {
  /// Whether a finding of the rule can be accepted for a time: what stops the reading of a file, and what
  /// is wrong with the standard or the settings themselves, cannot.
  var canBeSuppressed: Bool {
    // That a rule in data has nothing to judge, or cannot judge a value, may be just so.
    group != "ZS9" || self === Rule.ruleJudgesNothing || self === Rule.ruleUndecided
  }
}
