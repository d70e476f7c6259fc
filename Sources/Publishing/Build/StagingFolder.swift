import Compiler
import Synchronization

/// The new state of an output folder while it is being written beside the old one.
///
/// It comes into being with the first file, so that a run that changes nothing writes nothing. It is
/// locked, so that another run can tell it from what a dead run left behind.
final class StagingFolder: Sendable {
  private struct State {
    var path: String?
    var lock: FolderLock?
    var folders: Set<String> = []
  }

  private let target: String
  private let state = Mutex(State())

  init(beside target: String) { self.target = target }

  /// Where it stands; nil while nothing has been written.
  var path: String? { state.withLock { $0.path } }

  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try FileSystem.write(bytes, to: place(path))
  }

  /// Writes the next bytes of a file, the first ones into a new file.
  func append(_ bytes: [UInt8], to path: String, isFirst: Bool) throws(Failure) {
    try FileSystem.append(bytes, to: place(path), creating: isFirst)
  }

  /// Removes a file that turned out to be what stands already.
  func remove(_ path: String) throws(Failure) {
    try FileSystem.remove(place(path))
  }

  /// Makes the folders of many files at once.
  ///
  /// - Returns: where the new state stands
  func makeFolders(of paths: [String]) throws(Failure) -> String {
    try state.withLock { (state) throws(Failure) in
      let root = try root(&state)
      for path in paths { try makeFolder(of: path, below: root, &state) }
      return root
    }
  }

  /// Removes what was written, after a failure.
  func discard() {
    guard let path else { return }
    // The failure that led here is the one to report; a rest is removed by the next run.
    try? FileSystem.remove(path)
  }

  /// The absolute place of a file, with the folders above it.
  private func place(_ path: String) throws(Failure) -> String {
    try state.withLock { (state) throws(Failure) in
      let root = try root(&state)
      try makeFolder(of: path, below: root, &state)
      return root + "/" + path
    }
  }

  private func root(_ state: inout State) throws(Failure) -> String {
    if let path = state.path { return path }
    let (path, lock) = try create()
    (state.path, state.lock) = (path, lock)
    return path
  }

  private func makeFolder(
    of path: String, below root: String, _ state: inout State
  ) throws(Failure) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = String(path[..<slash])
    if state.folders.insert(folder).inserted { try FileSystem.makeFolders(root + "/" + folder) }
  }

  private func create() throws(Failure) -> (String, FolderLock) {
    let (parent, name) = Self.split(target)
    try FileSystem.makeFolders(parent)
    for number in 0..<1000 {
      let path = "\(parent)/\(Self.prefix(name))\(number)"
      guard try FileSystem.makeNewFolder(path) else { continue }
      // Another run may have taken the folder for a dead one before it was locked.
      if let lock = FolderLock(path) { return (path, lock) }
    }
    throw Failure(zh: "\(parent) 里无法建立临时文件夹", en: "no temporary folder can be made in \(parent)")
  }

  /// Removes what runs left behind that did not come to their end.
  ///
  /// Where such a run had to move the old state away before it moved the new one in, and stopped in
  /// between, the old state is put back first.
  static func cleanUp(beside target: String) throws(Failure) {
    let (parent, name) = split(target)
    guard FileSystem.kind(parent) == .folder else { return }
    for entry in try FileSystem.names(in: parent, isObserved: false) {
      let path = parent + "/" + entry
      if entry == old(name), FileSystem.kind(target) == .missing {
        try FileSystem.move(path, to: target)
      } else if entry == old(name) || entry.hasPrefix(prefix(name)), let lock = FolderLock(path) {
        // Held to the end: a run that has just made the folder must not take it for its own.
        try FileSystem.remove(path)
        withExtendedLifetime(lock) {}
      }
    }
  }

  /// Where the old state stands for a moment on file systems that cannot exchange two folders.
  static func old(of target: String) -> String {
    let (parent, name) = split(target)
    return parent + "/" + old(name)
  }

  /// What the paths of new and old states of a folder begin with.
  static func prefix(beside target: String) -> String {
    let (parent, name) = split(target)
    return "\(parent)/.\(name).zhun-"
  }

  private static func prefix(_ name: String) -> String { ".\(name).zhun-new-" }

  private static func old(_ name: String) -> String { ".\(name).zhun-old" }

  private static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/")
    return ("/" + parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
  }
}
