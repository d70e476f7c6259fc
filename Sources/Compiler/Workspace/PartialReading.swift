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
  private let paths: Set<String>

  init(
    _ assembly: WorkspaceAssembly, _ files: [WorkspaceFile], _ kept: KeptCheck, _ standard: Standard
  ) {
    self.assembly = assembly
    self.files = files
    self.kept = kept
    binder = FileBinder(standard)
    paths = Set(files.map(\.path))
  }

  /// What became of a file since it was looked at.
  private enum State: Sendable {
    /// It has the same bytes.
    case same(KeptCheck.File)
    case other(Result<ReadFile, Failure>)
  }

  struct Outcome {
    var files: [Int: Result<ReadFile, Failure>] = [:]
    var left = LeftItems()
  }

  /// - Parameter numbers: the files of items and of the catalogue
  func read(_ numbers: [Int]) async -> Outcome {
    var outcome = Outcome()
    let states = await Parallel.map(numbers.count, workers: assembly.workers) { place in
      state(of: numbers[place])
    }
    var same: [FileID: KeptCheck.File] = [:]
    for (number, state) in zip(numbers, states) {
      switch state {
      case .same(let file): same[FileID(number)] = file
      case .other(let file): outcome.files[number] = file
      }
    }
    let inUnits = Set(kept.units.flatMap(\.files))
    let loose = same.keys.filter { !inUnits.contains($0) }.map { Int($0.index) }
    await read(loose, into: &outcome)
    let dirty = dirtyUnits(same, codes(of: outcome.files))
    let again = dirty.flatMap { kept.units[$0].files }.map { Int($0.index) }
    await read(again.filter { outcome.files[$0] == nil }, into: &outcome)
    outcome.left.unreferred = kept.unreferred
    for (number, unit) in kept.units.enumerated() where !dirty.contains(number) {
      outcome.left.units.append(unit)
      for file in unit.files { outcome.left.files[file] = same[file] }
    }
    for (file, state) in outcome.left.files {
      let number = Int(file.index)
      assembly.source.depend(state)
      let source = SourceText(path: files[number].path, bytes: [])
      var left = ReadFile(
        file: files[number], reading: Reading(unread: source, file: file), stamp: nil)
      left.isLeft = true
      outcome.files[number] = .success(left)
    }
    return outcome
  }

  private func read(_ numbers: [Int], into outcome: inout Outcome) async {
    let found = await Parallel.map(numbers.count, workers: assembly.workers) { place in
      assembly.read(files[numbers[place]], numbers[place])
    }
    for (number, file) in zip(numbers, found) { outcome.files[number] = file }
  }

  private func state(of number: Int) -> State {
    let path = files[number].path
    guard let known = kept.files[number] else {
      return .other(assembly.read(files[number], number))
    }
    if let stamp = known.stamp, assembly.source.stamp(path) == stamp { return .same(known) }
    let file = assembly.read(files[number], number)
    guard case .success = file, let state = assembly.source.state(path),
      state.digest == known.digest
    else { return .other(file) }
    return .same(state)
  }

  /// The basic codes that files state.
  private func codes(of files: [Int: Result<ReadFile, Failure>]) -> Set<String> {
    Set(
      files.values.compactMap { file in
        guard let file = try? file.get() else { return nil }
        return binder.bind(file.reading, file.file.role).record?.string(.basicCode)
      })
  }

  /// - Parameter fresh: the codes that files state which have changed or come
  private func dirtyUnits(_ same: [FileID: KeptCheck.File], _ fresh: Set<String>) -> Set<Int> {
    var dirty = Set(
      kept.units.indices.filter { number in
        let unit = kept.units[number]
        return unit.isRead || !unit.files.allSatisfy { same[$0] != nil }
          || unit.facts.code.map(fresh.contains) ?? false
          || !unit.facts.attachments.allSatisfy(isSame)
      })
    let codes = fresh.union(dirty.compactMap { kept.units[$0].facts.code })
    for (number, unit) in kept.units.enumerated() {
      guard let main = unit.facts.code.flatMap(Self.mainItem), codes.contains(main) else {
        continue
      }
      dirty.insert(number)
    }
    // Who is looked at again asks for the name of the main item.
    let mains = Set(
      codes.union(dirty.compactMap { kept.units[$0].facts.code }).compactMap(Self.mainItem))
    for (number, unit) in kept.units.enumerated() {
      guard let code = unit.facts.code, mains.contains(code) else { continue }
      dirty.insert(number)
    }
    return dirty
  }

  private static func mainItem(of code: String) -> String? {
    (try? BasicCode(Text(code)))?.mainItem
  }

  private func isSame(_ attachment: UnitFacts.Attachment) -> Bool {
    let found = attachment.candidates.firstIndex { path in
      paths.contains(path) || assembly.source.holds(path)
    }
    return found == attachment.found
  }
}
