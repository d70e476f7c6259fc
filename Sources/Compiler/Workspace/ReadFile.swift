import Source
import YAML

/// A file as it was read, with what tells whether it has to be read again.
///
/// One reference each: a workspace has tens of thousands, and every step of a load passes them on.
final class ReadFile: Sendable {
  let file: WorkspaceFile
  let reading: Reading
  /// Nil where the file has to be looked at again, whatever the file system says.
  let stamp: FileStamp?
  let origin: Origin

  enum Origin {
    case read
    /// It could not be read at all.
    case failed
    /// All of it was taken over from an earlier load.
    case kept
    /// It was left unread, because it is as it was and nobody needs it.
    case left
  }

  init(file: WorkspaceFile, reading: Reading, stamp: FileStamp?, _ origin: Origin = .read) {
    self.file = file
    self.reading = reading
    self.stamp = stamp
    self.origin = origin
  }

  /// A file of which nothing was read.
  convenience init(unread file: WorkspaceFile, _ number: Int, _ origin: Origin) {
    let source = SourceText(path: file.path, bytes: [])
    self.init(
      file: file, reading: Reading(unread: source, file: FileID(number)), stamp: nil, origin)
  }

  /// The same file, known to have the same bytes.
  func kept(_ stamp: FileStamp?) -> ReadFile {
    ReadFile(file: file, reading: reading, stamp: stamp, .kept)
  }
}
