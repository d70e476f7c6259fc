import ArgumentParser
import Compiler
import Reports
import Source
import Standard
import YAML

/// `zhun diff`: how the districts carry out the same item, element by element.
struct DiffCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare districts with the catalogue and with one another.",
    discussion: """
      Each item is compared with its catalogue record. Where the catalogue is silent, what more than \
      half of at least three districts say is the measure; where there is no majority, the table says \
      so. Several items are shown as a matrix of items and districts, one item element by element.

      What is selected is what is shown and what decides the exit code: 1 if something selected \
      differs that must not, 0 if not. It is compared with all districts, selected or not.

      Examples:
        zhun diff
        zhun diff --item 442106041002
        zhun diff --district 番禺区 --district 从化区 --class standard
        zhun diff --element 申请材料.必要性 --kind different --kind missing
        zhun diff --against 从化区
        zhun diff --html report.html --format csv=differences.csv
        zhun diff --all --color always | less -RS
        zhun diff --against-rev HEAD~20
        zhun diff --merge 番禺区,从化区 --decisions csv=decisions.csv
      """)

  @ArgumentParser.Argument(
    help: "Files and folders whose items are shown; without any, the whole workspace.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Selection") var selection: DiffSelectionOptions

  @Option(
    help: ArgumentHelp(
      "What to compare with: standard, consensus or a district; else the catalogue and, where it is silent, the majority.",
      valueName: "measure"))
  var against: String?

  @Flag(name: .customLong("all"), help: "Show what is the same and local elements too.")
  var showsAll = false

  @Option(
    name: .customLong("against-rev"),
    help: ArgumentHelp(
      "Show what changed for applicants since a git revision instead, item by district.",
      valueName: "revision"))
  var againstRevision: String?

  @Flag(help: "Say since when each difference stands as it does, as git knows it.")
  var dates = false

  @Option(help: DiffRequest.help)
  var format: [DiffRequest] = []

  @Option(
    help: ArgumentHelp("Write a page for browsers into this file.", valueName: "file"),
    completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp(
      "With --format sarif: mark the findings that this file holds as known.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @OptionGroup(title: "Merging districts") var merger: MergerOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if merger.merge != nil {
      guard !shapesTable, againstRevision == nil, selection.item.isEmpty,
        selection.district.isEmpty
      else {
        throw ValidationError(
          "--merge goes with --decisions alone, which writes its list in other formats: --decisions json=FILE."
        )
      }
    }
    if againstRevision != nil {
      guard !shapesTable else {
        throw ValidationError(
          "--against-rev goes with --item and --district alone; zhun changes writes other formats.")
      }
    }
    let requests = try requests()
    try FormatRequests.validate(requests)
    let needsFindings = requests.contains(where: \.format.needsFindings)
    if needsFindings, against != nil || !selection.kind.isEmpty {
      throw ValidationError(
        "--format sarif holds the findings of zhun check, which knows neither --against nor --kind."
      )
    }
    if !needsFindings, baseline != nil {
      throw ValidationError("--baseline is for --format sarif: other formats hold no findings.")
    }
  }

  /// Whether something is asked for that only a comparison of districts as they are now can show.
  private var shapesTable: Bool {
    !paths.isEmpty || !format.isEmpty || html != nil || against != nil || baseline != nil
      || showsAll
      || dates || !selection.element.isEmpty || !selection.uniformity.isEmpty
      || !selection.kind.isEmpty
  }

  func run(in session: Session) async throws -> ExitStatus {
    if let status = try await merger.run(in: session) { return status }
    if let againstRevision {
      return try await RevisionComparison.showMatrix(
        against: againstRevision, selection, in: session)
    }
    let requests = try requests()
    let reading = try await DiffReading(
      paths, withFindings: requests.contains(where: \.format.needsFindings), baseline, in: session)
    let reader = try DiffSelectionReader(reading.workspace, reading.files, paths: reading.scope)
    let selected = try reader.selection(selection)
    let comparer = Comparer(
      asOf: session.day, includesLocal: true, measure: try reader.measure(against))
    let comparisons = await SelectedComparisons(
      of: reading.workspace.items, by: comparer, selected, workers: session.workers)
    let dates: [Location: LineDate]? =
      if dates {
        try await LineDates.dates(of: comparisons.comparisons, in: reading.workspace, session)
      } else { nil }
    let outcome = DiffOutcome(
      of: reading.workspace, comparisons: comparisons, by: comparer, selected, day: session.day,
      findings: reading.findings?.onDistricts(
        comparisons.comparisons, selected, reading.workspace.standard),
      dates: dates, failures: reading.failures.map(\.message))
    if comparisons.comparisons.isEmpty { try refuseEmpty(outcome, comparisons) }
    try requests.write(outcome, showsAll: showsAll, in: session)
    for failure in reading.failures { session.say(failure.message) }
    guard reading.failures.isEmpty else { return .failed }
    return outcome.isUniform ? .done : .findings
  }

  /// The reports that were asked for, those of shorthands too.
  private func requests() throws -> [DiffRequest] {
    var requests = format
    if let html {
      guard let request = DiffRequest(argument: "html=\(html)") else {
        throw ValidationError("--html takes the name of a file.")
      }
      requests.append(request)
    }
    return requests.isEmpty ? [DiffRequest(.text)] : requests
  }

  /// A report of nothing would look like one without differences.
  private func refuseEmpty(
    _ outcome: DiffOutcome, _ comparisons: SelectedComparisons
  ) throws(Failure) {
    let selection = outcome.selection
    // What could not be read is said anyway. Where nothing in particular was asked for, a workspace with
    // nothing to compare is no failure.
    guard outcome.failures.isEmpty, selection.isNarrow || against != nil else { return }
    guard comparisons.countWithoutRows == 0, let first = outcome.notCompared.first else {
      throw Failure(
        zh: "没有选中任何可以比对的内容：所选事项、地区、要素和类别没有交集",
        en: """
          Nothing is selected: the items, districts, elements and classes asked for have nothing in \
          common
          """)
    }
    let (count, name) = (outcome.notCompared.count, first.name ?? first.basicCode ?? "")
    let reason = first.reason.wording(outcome)
    throw count == 1
      ? Failure(
        zh: "事项 \(name) 无可比对：\(reason.zh)", en: "\(name) has nothing to compare with: \(reason.en)")
      : Failure(
        zh: "所选 \(count) 个事项都无可比对，如 \(name)：\(reason.zh)",
        en:
          "All \(count) items selected have nothing to compare with, such as \(name): \(reason.en)")
  }
}

/// What of a comparison is asked for, as it is written on the command line.
struct DiffSelectionOptions: ParsableArguments {
  @Option(
    name: .customLong("item"),
    help: ArgumentHelp("Show this item, by basic code or name. Repeatable.", valueName: "item"))
  var item: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show this district, by digits or name; a city or province stands for all its districts. Repeatable.",
      valueName: "district"))
  var district: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show this element, by name or id, such as 申请材料 or materials.necessity. Repeatable.",
      valueName: "element"))
  var element: [String] = []

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Show elements of this class: identity, standard, directional, local. Repeatable.",
      valueName: "class"))
  var uniformity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show cells of this kind: \(DiffSelectionReader.kindNames.joined(separator: ", ")). Repeatable.",
      valueName: "kind"))
  var kind: [String] = []
}
