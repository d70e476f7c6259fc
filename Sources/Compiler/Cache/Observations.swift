import Synchronization

/// What a run asked of the file system and what it was told: as long as the answers stay the same, so does
/// everything that was made of them.
///
/// Every question goes through `FileSystem`, which writes it down here, so that none can be forgotten.
package final class Observations: Sendable {
  /// Where the questions of this task, and of those that it starts, are written down.
  @TaskLocal package static var current: Observations?

  private struct State {
    var answers: [String: Answers] = [:]
    /// The folders whose state is not asked for but made, with what names of folders beside them begin with in which
    /// they are made.
    var targets: [String: String] = [:]
    /// Files that were written whole, with the digests of their bytes.
    var written: [String: [UInt8]] = [:]
    /// How the folders were left that the run made.
    var left: [String: Answers] = [:]
    /// The folders that were left in the state that was wanted.
    var finished: Set<String> = []
    var isRepeatable = true
    /// Whether the run goes by what `earlier` found.
    var goesByEarlier = false
    var findings: [UInt8] = []
  }

  private let state = Mutex(State())
  /// The same run as it was before some files changed; nil where nothing is known of it.
  private let earlier: OvertakenRun?

  package init(after earlier: OvertakenRun? = nil) { self.earlier = earlier }

  /// What tells the findings of each item that the run leaves, or goes by, from any others.
  var findings: [UInt8] { state.withLock(\.findings) }

  /// - Parameter findings: what was found of each item, as it is kept for the next run
  package func goBy(findings: [UInt8]) {
    state.withLock { $0.findings = KeptHead.form.digest(of: findings) }
  }

  /// Takes over what the earlier run asked: whatever it depends on, so does this one.
  ///
  /// - Parameter findings: what tells the findings of each item that are to be gone by
  /// - Returns: the absolute paths of the files that have changed since they were found, and of no others; nil where
  ///   that is not known
  package func changed(since findings: [UInt8]) -> Set<String>? {
    guard let earlier, !findings.isEmpty, earlier.record.findings == findings else { return nil }
    state.withLock { $0.goesByEarlier = true }
    return earlier.changed
  }

  /// Says that the run depends on something that nobody will ask for again.
  package func refuseToRepeat() { state.withLock { $0.isRepeatable = false } }

  /// Says that what is in a folder is what the run makes, not what it goes by.
  ///
  /// - Parameter staged: what the paths begin with at which the folder's new state is made
  package func make(folder: String, staged: String) {
    state.withLock { state in
      state.targets[folder] = staged
      let targets = state.targets
      state.answers = state.answers.filter { !Self.isMade($0.key, targets) }
    }
  }

  /// Says how the run left a folder that it makes.
  ///
  /// - Parameter files: all files in it by their paths from the folder, with the digests of their bytes
  package func leave(folder: String, holding files: [(path: String, digest: [UInt8])]) {
    var entries: [Substring: [FileSystem.FolderEntry]] = [:]
    var left: [String: Answers] = [:]
    let now = FileStamp.now
    for file in files {
      let place = folder + "/" + file.path
      let stamp = FileStamp(place).flatMap { $0.isSettledAsWritten(at: now) ? $0 : nil }
      left[place] = Answers(file: stamp, digest: file.digest)
      var path = file.path[...]
      var kind = FileSystem.Kind.file
      while true {
        let (parent, name) = Self.split(path)
        let isNew = entries[parent] == nil
        entries[parent, default: []].append(
          FileSystem.FolderEntry(name: String(name), kind: kind))
        guard isNew, !parent.isEmpty else { break }
        path = parent
        kind = .folder
      }
    }
    for (path, entries) in entries {
      let place = path.isEmpty ? folder : folder + "/" + path
      let stamp = FileStamp(folder: place).flatMap { $0.isSettledAsWritten(at: now) ? $0 : nil }
      left[place] = Answers(names: stamp, listing: Self.listing(entries))
    }
    // What a killed run leaves beside the folder is for the next run to remove: it must not be spared.
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      let parent = String(folder[..<slash])
      if let found = try? FileSystem.entries(in: parent, isObserved: false) {
        left[parent] = Answers(listing: Self.listing(found))
      }
    }
    state.withLock { state in
      state.finished.insert(folder)
      state.left.merge(left) { _, new in new }
    }
  }

  /// Everything that was asked and said; nil where it is of no use to another run.
  func repeatable() -> ObservedFolders? {
    let now = FileStamp.now
    return state.withLock { state in
      guard state.isRepeatable, state.targets.keys.allSatisfy(state.finished.contains)
      else { return nil }
      var answers = state.answers
      for (path, digest) in state.written {
        let stamp = FileStamp(path).flatMap { $0.isSettledAsWritten(at: now) ? $0 : nil }
        answers[path] = Answers(file: stamp, digest: digest)
      }
      answers.merge(state.left) { seen, left in
        var both = left
        (both.kind, both.target, both.place) = (seen.kind, seen.target, seen.place)
        return both
      }
      guard answers.allSatisfy({ $0.key.hasPrefix("/") && !$0.key.utf8.contains(0) })
      else { return nil }
      let own = answers.map { (path: $0.key, answers: $0.value) }
      guard state.goesByEarlier, let earlier else { return ObservedFolders(own) }
      // What has changed was read again, or somebody overlooked it.
      guard earlier.changed.allSatisfy({ answers[$0]?.digest != nil }) else { return nil }
      return earlier.record.observed.updated(by: own, changed: earlier.changed)
    }
  }

  /// What stands for the names in a folder, with what stands there.
  static func listing(_ entries: [FileSystem.FolderEntry]) -> [UInt8] {
    let sorted = entries.sorted { $0.name.precedesInBytes($1.name) }
    let lines = sorted.map { "\($0.kind.rawValue)\($0.name)" }
    return Digest.bytes(Array(lines.joined(separator: "/").utf8))
  }

  private static func split(_ path: Substring) -> (parent: Substring, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (path[..<slash], path[path.index(after: slash)...])
  }

  private static func isMade(_ path: String, _ targets: [String: String]) -> Bool {
    targets.contains { folder, staged in
      path == folder || path.hasPrefix(folder + "/") || path.hasPrefix(staged)
    }
  }

  private func note(_ path: String, _ take: (inout Answers) -> Bool) {
    state.withLock { state in
      guard state.targets.isEmpty || !Self.isMade(path, state.targets) else { return }
      let place = state.answers.index(forKey: path)
      // What is spelled otherwise and means the same is another path.
      if let place, !state.answers[place].key.utf8.elementsEqual(path.utf8) {
        state.isRepeatable = false
      }
      var answers = place.map { state.answers[$0].value } ?? Answers()
      // Whoever is told one thing now and another then cannot be told the same once more.
      if !take(&answers) { state.isRepeatable = false }
      state.answers[path] = answers
    }
  }
}

extension Observations {
  /// What the file system said of one path.
  struct Answers: Equatable {
    /// What stands there, links not followed.
    var kind: FileSystem.Kind?
    /// What stands there, links followed.
    var target: FileSystem.Kind?
    /// The regular file there; nil where a later change of it might not show.
    var file: FileStamp?
    /// The digest of all its bytes.
    var digest: [UInt8]?
    /// The folder there; nil where a later change of its names might not show.
    var names: FileStamp?
    /// What stands for its names.
    var listing: [UInt8]?
    /// Where the path leads once links are followed; the empty path where it leads nowhere.
    var place: String?
  }

  func saw(_ kind: FileSystem.Kind, at path: String) {
    note(path) { answers in
      defer { answers.kind = kind }
      return answers.kind == nil || answers.kind == kind
    }
  }

  func saw(target kind: FileSystem.Kind, at path: String) {
    note(path) { answers in
      defer { answers.target = kind }
      return answers.target == nil || answers.target == kind
    }
  }

  /// - Parameter digest: nil where not all bytes were read
  func read(_ path: String, _ stamp: FileStamp?, digest: [UInt8]?) {
    guard let digest else { return refuseToRepeat() }
    let settled = stamp.flatMap { $0.isSettled(at: FileStamp.now) ? $0 : nil }
    note(path) { answers in
      defer { (answers.file, answers.digest) = (settled, digest) }
      return answers.digest == nil || answers.digest == digest
    }
  }

  /// What was said of the bytes of a file.
  func content(of path: String) -> (stamp: FileStamp?, digest: [UInt8])? {
    state.withLock { state in
      state.answers[path].flatMap { answers in answers.digest.map { (answers.file, $0) } }
    }
  }

  func read(_ entries: [FileSystem.FolderEntry], in folder: String, _ stamp: FileStamp) {
    let settled = stamp.isSettled(at: FileStamp.now) ? stamp : nil
    let listing = Self.listing(entries)
    note(folder) { answers in
      defer { (answers.names, answers.listing) = (settled, listing) }
      return answers.listing == nil || answers.listing == listing
    }
  }

  func followed(_ path: String, to place: String?) {
    note(path) { answers in
      defer { answers.place = place ?? "" }
      return answers.place == nil || answers.place == place ?? ""
    }
  }

  func wrote(_ path: String, digest: [UInt8]) {
    state.withLock { state in
      guard !Self.isMade(path, state.targets) else { return }
      state.written[path] = digest
    }
  }
}
