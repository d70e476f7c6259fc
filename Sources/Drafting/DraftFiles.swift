package import Compiler
import Importing

/// Puts new files into a workspace, and never over what is there.
package enum DraftFiles {
  /// - Parameters:
  ///   - files: what is to be written, below the folder; the settings of a workspace come last
  /// - Throws: where one of them is there with other content or a link leads elsewhere; then none is written.
  package static func write(
    _ files: [(path: String, bytes: [UInt8])], in folder: String
  ) throws(Failure) {
    try ImportedFiles.refuseLinks(to: files.map(\.path), in: folder)
    for file in files {
      let place = folder + "/" + file.path
      // What an earlier run left that was ended half-way is as it is to be.
      guard FileSystem.kind(place) != .missing, (try? FileSystem.read(place)) != file.bytes else {
        continue
      }
      throw Failure(
        zh: "\(file.path) 已经存在，没有写入任何文件", en: "\(file.path) is there already: nothing was written")
    }
    for file in files {
      let place = folder + "/" + file.path
      let parent = place.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      try FileSystem.makeFolders(parent.joined(separator: "/"))
      try FileSystem.replace(place, with: file.bytes)
    }
  }
}
