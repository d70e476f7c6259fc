import Compiler
import Publishing
import Source
package import Standard
import Synchronization

/// Keeps the state of a workspace in step with its files: loads it again after each change, then checks it.
package final class Workbench: Sendable {
  /// What is to be shown, and how.
  package struct Options: Sendable {
    /// The absolute folder of `zhun.yaml`.
    package let root: String
    package let workers: Int
    /// What makes the pages, as they print it.
    package let generator: String
    /// The day that the command was given; nil for today.
    package var day: CalendarDate?
    package let today: @Sendable () -> CalendarDate

    package init(
      root: String, workers: Int, generator: String, day: CalendarDate? = nil,
      today: @escaping @Sendable () -> CalendarDate
    ) {
      self.root = root
      self.workers = workers
      self.generator = generator
      self.day = day
      self.today = today
    }
  }

  /// What a change took, for those who ask.
  package struct Progress: Sendable {
    package let state: PreviewState
    package let duration: Swift.Duration
  }

  package let options: Options
  let broadcast = Broadcast()
  private let shown: Mutex<PreviewState>
  private let work: Work
  /// Called with each new state.
  private let report: @Sendable (Progress) -> Void

  package init(_ options: Options, report: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    self.report = report
    work = Work(options)
    let none = Failure(zh: "正在读取工作区", en: "the workspace is being read")
    shown = Mutex(PreviewState(number: 0, failure: none))
  }

  package var state: PreviewState { shown.withLock { $0 } }

  /// The folder below which the workspace keeps its files now.
  package var places: WatchedPlaces {
    WatchedPlaces(root: options.root, base: WorkspaceLoader.folder(root: options.root))
  }

  /// Reads what has changed, shows it, and checks it.
  ///
  /// Returns when the pages can be looked at; the check goes on, and what is saved in the meantime is read at once.
  package func refresh() async {
    let start = ContinuousClock.now
    let (state, job) = await work.load()
    show(state, .page(number: state.number), since: start)
    guard job != nil else {
      // Nothing was loaded, so that there is nothing to check.
      broadcast.send(.findings(number: state.number))
      return
    }
    Task { await check(since: start) }
  }

  /// Checks until nothing newer is there to be checked; only one check runs at a time.
  private func check(since start: ContinuousClock.Instant) async {
    while let (loaded, number) = await work.next() {
      let (verdict, memory) = await Self.verdict(loaded, await work.memory, options)
      guard let state = await work.checked(verdict, memory, number) else { continue }
      show(state, .findings(number: number), since: start)
    }
  }

  /// One thread is left for pages that somebody asks for meanwhile.
  @concurrent
  private static func verdict(
    _ loaded: LoadedWorkspace, _ memory: CheckMemory?, _ options: Options
  ) async -> (Verdict, CheckMemory?) {
    var memory = memory
    let verdict = await Checker.verdict(
      on: loaded, &memory, workers: max(1, options.workers - 1),
      asOf: options.day ?? options.today())
    return (verdict, memory)
  }

  private func show(
    _ state: PreviewState, _ event: PreviewEvent, since start: ContinuousClock.Instant
  ) {
    let isNewer = shown.withLock { shown in
      // A check that took long must not hide what was saved after it began.
      guard (state.number, state.isChecked ? 1 : 0) >= (shown.number, shown.isChecked ? 1 : 0)
      else { return false }
      shown = state
      return true
    }
    guard isNewer else { return }
    broadcast.send(event)
    report(Progress(state: state, duration: ContinuousClock.now - start))
  }
}

/// What is known of the workspace, in one order: a change after the other.
private actor Work {
  private let options: Workbench.Options
  private var number = 0
  private var loaded: LoadedWorkspace?
  /// The change that made what is loaded: the next one may be on its way.
  private var loadedNumber = 0
  private(set) var memory: CheckMemory?
  /// Where the page of each file stood when it could be read.
  private var addresses: [String: String] = [:]
  private var isChecking = false
  private var checkedNumber = 0

  init(_ options: Workbench.Options) { self.options = options }

  /// Loads the workspace as it is now; the workspace is nil where it cannot be loaded.
  func load() async -> (PreviewState, LoadedWorkspace?) {
    number += 1
    let number = number
    do throws(Failure) {
      let loaded = try await Self.reload(options, after: loaded)
      self.loaded = loaded
      loadedNumber = number
      let publication = publication(loaded, [])
      for item in publication.items { addresses[item.path] = Address.guide(item) }
      let state = PreviewState(
        number: number, publication, verdict: nil, addresses: addresses)
      return (state, loaded)
    } catch {
      return (PreviewState(number: number, failure: error), nil)
    }
  }

  @concurrent
  private static func reload(
    _ options: Workbench.Options, after earlier: LoadedWorkspace?
  ) async throws(Failure) -> LoadedWorkspace {
    try await WorkspaceLoader(workers: options.workers).reload(root: options.root, after: earlier)
  }

  /// What is to be checked next; nil where all is checked, or somebody checks already.
  func next() -> (LoadedWorkspace, Int)? {
    guard !isChecking, checkedNumber < loadedNumber, let loaded else { return nil }
    isChecking = true
    return (loaded, loadedNumber)
  }

  /// Takes in the result of a check; nil where something newer has to be checked instead.
  func checked(_ verdict: Verdict, _ memory: CheckMemory?, _ number: Int) -> PreviewState? {
    isChecking = false
    self.memory = memory
    guard number == loadedNumber, let loaded else { return nil }
    checkedNumber = number
    return PreviewState(
      number: number, publication(loaded, verdict.diagnostics), verdict: verdict,
      addresses: addresses)
  }

  private func publication(_ loaded: LoadedWorkspace, _ findings: [Diagnostic]) -> Publication {
    Publication(
      loaded.workspace, findings, withErrors: true, outputs: SiteFiles.outputs,
      generator: options.generator, day: options.day,
      successions: loaded.workspace.successions.inForce(on: options.day ?? options.today()))
  }
}
