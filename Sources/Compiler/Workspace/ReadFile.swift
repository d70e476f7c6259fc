import Source
import YAML

/// A file as it was read, with what tells whether it has to be read again.
struct ReadFile: Sendable {
  let file: WorkspaceFile
  let reading: Reading
  /// Nil where the file has to be looked at again, whatever the file system says.
  let stamp: FileStamp?
  /// Whether it could be read at all.
  var isRead = true
  /// Whether all of it was taken over from an earlier load.
  var isKept = false
  /// Whether it was left unread, because it is as it was and nobody needs it.
  var isLeft = false

  /// The same file, known to have the same bytes.
  func kept(_ stamp: FileStamp?) -> ReadFile {
    ReadFile(file: file, reading: reading, stamp: stamp, isRead: isRead, isKept: true)
  }
}

extension ReadFile {
  /// A file that is left unread.
  init(left file: WorkspaceFile, _ number: Int) {
    let source = SourceText(path: file.path, bytes: [])
    self.init(
      file: file, reading: Reading(unread: source, file: FileID(number)), stamp: nil, isLeft: true)
  }
}
