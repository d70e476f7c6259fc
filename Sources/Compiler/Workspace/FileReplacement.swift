import Glibc

/// A file that comes in pieces and takes the place of the one that is there once it is whole.
///
/// The new file has the permissions of the old one. Links and devices are refused. One that is given up leaves
/// nothing behind.
package final class FileReplacement {
  private let path: String
  private let staged: StagedFile
  private var digest = Observations.current.map { _ in Digest.Running() }
  private var failure: Failure?
  private var isInPlace = false

  package init(of path: String) throws(Failure) {
    var status = stat()
    let mode: mode_t?
    switch FileSystem.kind(path) {
    case .missing: mode = nil
    case .file: mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    case .folder, .link, .other:
      throw Failure(
        zh: "\(path) 不是普通文件，没有写入", en: "\(path) is no regular file and was not written")
    }
    self.path = path
    staged = try StagedFile(for: path)
    do throws(Failure) { try staged.begin(mode: mode) } catch { failure = error }
  }

  deinit {
    if !isInPlace { try? FileSystem.remove(staged.path) }
  }

  /// Writes a piece behind the others; what goes wrong is said at the end.
  package func add(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    digest?.add(bytes)
    do throws(Failure) { try staged.write(bytes) } catch { failure = error }
  }

  /// Puts the file in its place.
  package func end() throws(Failure) {
    if let failure { throw failure }
    try FileSystem.move(staged.path, to: path)
    isInPlace = true
    if let digest { Observations.current?.wrote(path, digest: digest.bytes) }
  }
}
