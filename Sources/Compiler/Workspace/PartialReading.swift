import Source
import Standard
import YAML

/// Finds out which files of items a check has to read again, and reads them.
///
/// A code is looked at again where one of its files has changed, come or gone, where a file that it names has come
/// or gone, or where the main item that it belongs to is looked at again.
struct PartialReading {
  private let assembly: WorkspaceAssembly
  /// All files but those of the standard in the program, by their numbers.
  private let files: [WorkspaceFile]
  private let kept: KeptCheck
  private let binder: FileBinder
  private let changed: Set<String>?
  private let paths: Set<String>

  /// - Parameter changed: the only files that may be others than they were, by their absolute paths; nil where that is
  ///   not known
  init(
    _ assembly: WorkspaceAssembly, _ files: [WorkspaceFile], _ kept: KeptCheck,
    _ standard: Standard, changed: Set<String>?
  ) {
    self.assembly = assembly
    self.files = files
    self.kept = kept
    self.changed = changed
    binder = FileBinder(standard)
    paths = changed == nil ? Set(files.map(\.path)) : []
  }

  struct Outcome {
    /// Of every file of items, by its number.
    var files: [Int: Result<ReadFile, Failure>] = [:]
    var left = LeftItems()
  }

  /// - Parameter numbers: the files of items and of the catalogue
  func read(_ numbers: [Int]) async -> Outcome {
    var outcome = Outcome()
    var states = kept.states
    await readChanged(numbers, &states, into: &outcome)
    var isInUnit = [Bool](repeating: false, count: kept.paths.count)
    for unit in kept.units { for file in unit.files { isInUnit[Int(file.index)] = true } }
    await read(numbers.filter { !isInUnit[$0] && outcome.files[$0] == nil }, into: &outcome)
    let dirty = dirtyUnits(outcome.files)
    let again = dirty.flatMap { kept.units[$0].files }.map { Int($0.index) }
    await read(again.filter { outcome.files[$0] == nil }, into: &outcome)
    outcome.left.unreferred = kept.unreferred
    outcome.left.units = kept.units.indices.filter { !dirty.contains($0) }.map { kept.units[$0] }
    outcome.left.replaced = dirty.sorted().map { kept.units[$0] }
    // Rules that look across items may ask for files as well, and for what they are called.
    outcome.left.ofAll = changed == nil ? nil : kept.ofAll
    outcome.left.isLeft = [Bool](repeating: false, count: kept.paths.count)
    for number in numbers {
      guard outcome.files[number] == nil else {
        states[number] = nil
        continue
      }
      outcome.left.isLeft[number] = true
      if changed == nil, let state = states[number] {
        assembly.source.depend(files[number].path, state)
      }
    }
    outcome.left.states = states
    return outcome
  }

  /// Reads the files that are not as they were.
  ///
  /// - Parameter states: what files were like; what they are like now where they were only touched
  private func readChanged(
    _ numbers: [Int], _ states: inout FileStates, into outcome: inout Outcome
  ) async {
    if let changed {
      await read(
        numbers.filter { number in
          !states.isKnown(number) || changed.contains(assembly.source.place(files[number].path))
        }, into: &outcome)
      return
    }
    let known = states
    let found = await Parallel.map(numbers.count, workers: assembly.workers) { place in
      state(of: numbers[place], known[numbers[place]])
    }
    for (number, state) in zip(numbers, found) {
      switch state {
      case .same: break
      case .touched(let state): states[number] = state
      case .other(let file): outcome.files[number] = file
      }
    }
  }

  private func read(_ numbers: [Int], into outcome: inout Outcome) async {
    let found = await Parallel.map(numbers.count, workers: assembly.workers) { place in
      assembly.read(files[numbers[place]], numbers[place])
    }
    for (number, file) in zip(numbers, found) { outcome.files[number] = file }
  }

  /// What became of a file since it was looked at.
  private enum State: Sendable {
    case same
    /// It has the same bytes.
    case touched(FileState)
    case other(Result<ReadFile, Failure>)
  }

  private func state(of number: Int, _ known: FileState?) -> State {
    let path = files[number].path
    if let stamp = known?.stamp, assembly.source.stamp(path) == stamp { return .same }
    let file = assembly.read(files[number], number)
    guard let known, case .success = file, let state = assembly.source.state(path),
      state.digest == known.digest
    else { return .other(file) }
    return .touched(state)
  }

  /// The basic codes that files state.
  private func codes(of files: [Int: Result<ReadFile, Failure>]) -> Set<String> {
    Set(
      files.values.compactMap { file in
        guard let file = try? file.get() else { return nil }
        return binder.bind(file.reading, file.file.role).record?.string(.basicCode)
      })
  }

  /// - Parameter read: the files that have changed or come, or belonged to no code
  private func dirtyUnits(_ read: [Int: Result<ReadFile, Failure>]) -> Set<Int> {
    let fresh = codes(of: read)
    var isRead = [Bool](repeating: false, count: kept.paths.count)
    for number in read.keys { isRead[number] = true }
    var dirty = Set(
      kept.units.indices.filter { number in
        let unit = kept.units[number]
        return unit.isRead || unit.files.contains { isRead[Int($0.index)] }
          || unit.code.map(fresh.contains) ?? false || !hasSameAttachments(unit)
      })
    let codes = fresh.union(dirty.compactMap { kept.units[$0].code })
    for (number, unit) in kept.units.enumerated() {
      guard let main = unit.code.flatMap(Self.mainItem), codes.contains(main) else { continue }
      dirty.insert(number)
    }
    // Who is looked at again asks for the name of the main item.
    let mains = Set(codes.union(dirty.compactMap { kept.units[$0].code }).compactMap(Self.mainItem))
    for (number, unit) in kept.units.enumerated() {
      guard let code = unit.code, mains.contains(code) else { continue }
      dirty.insert(number)
    }
    return dirty
  }

  private static func mainItem(of code: String) -> String? {
    (try? BasicCode(Text(code)))?.mainItem
  }

  private func hasSameAttachments(_ unit: KeptUnit) -> Bool {
    // Where only bytes have changed, no file has come or gone.
    guard changed == nil else { return true }
    return unit.facts.attachments.allSatisfy {
      $0.isFound { paths.contains($0) || assembly.source.holds($0) }
    }
  }
}
