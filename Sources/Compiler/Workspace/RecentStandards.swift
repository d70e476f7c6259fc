import Source
import Standard
import Synchronization
import YAML

/// The standards that were loaded last.
///
/// A standard follows from its files alone, with their places among those of the workspace. Whoever
/// reads a workspace again, or as it was in another revision, mostly meets the same files.
enum RecentStandards {
  private struct Loaded: Sendable {
    let files: [StandardFile]
    let outcome: (Standard, [Diagnostic])

    func isOf(_ others: [StandardFile]) -> Bool {
      files.count == others.count
        && zip(files, others).allSatisfy { one, other in
          let (source, otherSource) = (one.tree.source, other.tree.source)
          return one.role == other.role && one.owner == other.owner
            && one.tree.file == other.tree.file && source.path == otherSource.path
            && Text(source.bytes) == Text(otherSource.bytes)
        }
    }
  }

  /// A command needs two at most; a preview and the tests go back and forth between some more.
  private static let limit = 8
  /// The standards, the one that was asked for last at the front.
  private static let loaded = Mutex<[Loaded]>([])

  static func load(_ files: [StandardFile]) -> (Standard, [Diagnostic]) {
    let known = loaded.withLock { $0 }.first { $0.isOf(files) }
    let found = known ?? Loaded(files: files, outcome: StandardLoader.load(files))
    loaded.withLock { loaded in
      loaded.removeAll { $0.isOf(found.files) }
      loaded.insert(found, at: 0)
      loaded = Array(loaded.prefix(limit))
    }
    return found.outcome
  }
}
