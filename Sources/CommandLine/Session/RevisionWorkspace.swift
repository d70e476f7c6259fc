import Compiler
import Revisions
import Source
import Standard
import YAML

/// A workspace as it was at a revision, read out of git without a checkout.
struct RevisionWorkspace {
  /// Nil where there was none.
  let workspace: Workspace?
  /// Files that were too large to be read.
  let oversized: [String]

  /// - Parameter known: files whose bytes are at hand, by path; those that a revision holds too are not read
  init(
    of revision: Revision, root: String, known: [String: [UInt8]] = [:], _ session: Session
  ) async throws(RevisionFailure) {
    let files = try await revision.files()
    guard let settings = files.first(where: { $0.path == WorkspaceLoader.settingsName }) else {
      (workspace, oversized) = (nil, [])
      return
    }
    // What was too large to be read was no item then.
    let small = files.filter { $0.size ?? 0 <= Limits.standard.bytes }
    let settingsBytes = try await revision.contents(of: [settings])
    let folder = WorkspaceLoader.folder(ofSettings: settingsBytes.first ?? [])
    let isWanted = { (file: RevisionFile) in
      WorkspaceListing.isYAML(file.path) && WorkPath.holds(folder, file.path)
    }
    oversized = files.filter { $0.size ?? 0 > Limits.standard.bytes && isWanted($0) }.map(\.path)
    let wanted = small.filter(isWanted)
    let isSame = await Parallel.map(wanted.count, workers: session.workers) { number in
      known[wanted[number].path].map { wanted[number].blob.holds($0) } ?? false
    }
    let different = zip(wanted, isSame).filter { !$1 }.map(\.0)
    var contents = [settings.path: settingsBytes.first ?? []]
    for (file, same) in zip(wanted, isSame) where same { contents[file.path] = known[file.path] }
    for (file, bytes) in zip(different, try await revision.contents(of: different)) {
      contents[file.path] = bytes
    }
    let source = WorkspaceFiles.memory(contents, others: Set(files.map(\.path)))
    workspace = try? await WorkspaceLoader(workers: session.workers).load(source, root: root)
  }
}

extension Workspace {
  /// The bytes of its files by path.
  var contents: [String: [UInt8]] {
    Dictionary(
      files.trees.map { ($0.source.path, $0.source.bytes) }, uniquingKeysWith: { $1 })
  }
}
