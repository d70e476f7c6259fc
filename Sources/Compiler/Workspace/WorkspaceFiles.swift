import Source
import YAML

/// Where the files of a workspace come from: the disk, or bytes that stand for a state of it.
package struct WorkspaceFiles: Sendable {
  /// Lists the YAML files below a folder; nothing where there is no such folder.
  let list: @Sendable (_ folder: String) -> WorkspaceListing
  /// Reads a file, up to the size that is one more than the largest file that is looked at.
  let read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
  /// Whether a regular file stands at a path.
  let holds: @Sendable (_ path: String) -> Bool
  /// What tells that a file is as it was without reading it; nil where nothing does.
  var stamp: @Sendable (_ path: String) -> FileStamp? = { _ in nil }
  /// What this run was told of a file that it read; nil where nobody writes such things down.
  var state: @Sendable (_ path: String) -> FileState? = { _ in nil }
  /// Says that the run depends on a file as if it had read it.
  var depend: @Sendable (_ path: String, _ state: FileState) -> Void = { _, _ in }
  /// The path by which this run was told of a file.
  var place: @Sendable (_ path: String) -> String = { $0 }

  /// The files below a folder of the disk.
  package static func disk(_ root: String) -> WorkspaceFiles {
    @Sendable func place(_ path: String) -> String {
      root.isEmpty || path.hasPrefix("/") ? path : root + "/" + path
    }
    return WorkspaceFiles(
      list: { folder in
        var listing = WorkspaceListing()
        // A link on the way may lead out of the workspace as well.
        var above = ""
        for part in folder.split(separator: "/") {
          above += above.isEmpty ? String(part) : "/" + part
          guard root.isEmpty || FileSystem.kind(place(above)) != .link else {
            listing.refuse(link: above)
            return listing
          }
        }
        if FileSystem.kind(place(folder)) == .folder {
          listing.walk(place(folder), shown: folder)
        }
        return listing
      },
      read: { path throws(Failure) in
        try FileSystem.read(place(path), limit: Limits.standard.bytes + 1)
      },
      holds: { path in
        guard FileSystem.kind(place(path)) == .file else { return false }
        // A link on the way may lead out of the workspace.
        guard !root.isEmpty, let base = FileSystem.absolute(root) else { return true }
        return FileSystem.absolute(place(path)) == base + "/" + path
      },
      stamp: { FileStamp(place($0)) },
      state: { path in
        guard let known = Observations.current?.content(of: place(path)) else { return nil }
        return FileState(stamp: known.stamp, digest: known.digest)
      },
      depend: { path, state in
        Observations.current?.read(place(path), state.stamp, digest: state.digest)
      },
      place: { place($0) })
  }

  /// Files that are held in memory.
  ///
  /// - Parameters:
  ///   - contents: the YAML files by their paths
  ///   - others: the paths of further files, of which only the presence counts
  package static func memory(
    _ contents: [String: [UInt8]], others: Set<String> = []
  ) -> WorkspaceFiles {
    WorkspaceFiles(
      list: { folder in WorkspaceListing(paths: contents.keys.sorted(), below: folder) },
      read: { path throws(Failure) in
        guard let bytes = contents[path] else {
          throw Failure(zh: "没有文件 \(path)", en: "There is no file \(path)")
        }
        return bytes
      },
      holds: { contents[$0] != nil || others.contains($0) })
  }
}
