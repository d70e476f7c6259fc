package import Source
package import Standard
import YAML

/// What in a workspace is not as it was at an earlier state of it, for checks of what somebody has changed.
package struct Changes: Sendable {
  /// Why every item counts as changed.
  package enum Cause: Sendable {
    /// There was no workspace yet.
    case noWorkspace
    /// The earlier settings have errors, so that nobody knows what the items were.
    case brokenSettings
    case settings
    case standard
    /// A suppression in the settings has run out since.
    case suppressions
  }

  /// Why every item counts as changed; nil where the items themselves were compared.
  package let cause: Cause?
  /// Of each item of the workspace, whether it is not what it was.
  package let isChanged: [Bool]
  private let items: Set<Diagnostic.Subject>
  private let itemFiles: Set<FileID>
  private let changedItemFiles: Set<FileID>
  private let changedFiles: Set<FileID>

  /// Everything, where there is no earlier state that can be compared with.
  package init(everythingIn workspace: Workspace, because cause: Cause) {
    self.init(
      workspace, cause: cause,
      isChanged: [Bool](repeating: true, count: workspace.items.count),
      unused: [Bool](repeating: true, count: workspace.unusedCatalogue.count),
      files: Set(workspace.files.trees.map(\.file)))
  }

  /// Compares a workspace with what it was.
  ///
  /// - Parameters:
  ///   - day: the day to judge by
  ///   - earlierDay: the day of the earlier state
  package init(
    from earlier: Workspace, on earlierDay: CalendarDate, to workspace: Workspace,
    on day: CalendarDate, workers: Int
  ) async {
    let old = await WorkspaceState(earlier, on: earlierDay, workers: workers)
    let new = await WorkspaceState(workspace, on: day, workers: workers)
    if let cause = Self.cause(old, new, day) {
      self.init(everythingIn: workspace, because: cause)
      return
    }
    let predecessors = Predecessors(earlier)
    let laws = ChangedLaws(from: earlier.registers, to: workspace.registers)
    let items = workspace.items + workspace.unusedCatalogue
    let isChanged = await Parallel.map(items.count, workers: workers) { number in
      let item = items[number]
      guard let before = predecessors.item(before: item, in: workspace) else { return true }
      let signature = new.signature(of: item)
      return old.signature(of: before) != signature || laws.occur(in: signature)
    }
    let bytes = Dictionary(
      earlier.files.trees.map { ($0.source.path, $0.source.bytes) }, uniquingKeysWith: { $1 })
    let files = workspace.files.trees.filter { bytes[$0.source.path] != $0.source.bytes }
    let count = workspace.items.count
    self.init(
      workspace, cause: nil, isChanged: Array(isChanged[..<count]),
      unused: Array(isChanged[count...]), files: Set(files.map(\.file)))
  }

  private init(
    _ workspace: Workspace, cause: Cause?, isChanged: [Bool], unused: [Bool], files: Set<FileID>
  ) {
    self.cause = cause
    self.isChanged = isChanged
    let changed =
      zip(workspace.items, isChanged).filter(\.1).map(\.0)
      + zip(workspace.unusedCatalogue, unused).filter(\.1).map(\.0)
    items = Set(changed.map(\.subject))
    itemFiles = Set((workspace.items + workspace.unusedCatalogue).map(\.file))
    changedItemFiles = Set(changed.map(\.file))
    changedFiles = files
  }

  /// Whether a finding belongs to what is changed.
  ///
  /// It does where it is of a changed item, where one of its places stands in the file of one, and, where it
  /// is of no item, where the bytes of its own file are not what they were.
  package func concerns(_ diagnostic: Diagnostic) -> Bool {
    if cause != nil { return true }
    if diagnostic.places.contains(where: { changedItemFiles.contains($0.file) }) { return true }
    let subjects = [diagnostic.subject] + diagnostic.alsoAbout
    if subjects.contains(where: { items.contains($0.itemAlone) }) { return true }
    let file = diagnostic.location.file
    return diagnostic.subject.item == nil && !itemFiles.contains(file)
      && changedFiles.contains(file)
  }

  private static func cause(
    _ old: WorkspaceState, _ new: WorkspaceState, _ day: CalendarDate
  ) -> Cause? {
    if old.workspace.hasBrokenSettings { return .brokenSettings }
    if old.workspace.settingsInForce != new.workspace.settingsInForce { return .settings }
    if old.workspace.standardInForce != new.workspace.standardInForce { return .standard }
    return old.losesSuppressions(until: day) ? .suppressions : nil
  }
}

extension Diagnostic.Subject {
  /// The item without the element that a finding is about.
  fileprivate var itemAlone: Diagnostic.Subject {
    Diagnostic.Subject(item: item, district: district)
  }
}
