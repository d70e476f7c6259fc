import Glibc

extension Observations.Answers {
  /// What became of an answer when the question was put again.
  enum Again {
    case same
    /// The same in substance, though files were touched or stand elsewhere: the answer as it is now.
    case renewed(Observations.Answers)
    case other
  }

  /// Puts the questions again.
  ///
  /// As long as the stamps are the same nothing is read; where one is not, the bytes or names decide.
  func again(at path: String) -> Again {
    var renewed = self
    var status = stat()
    let isThere = unsafe lstat(path, &status) == 0
    let kind = isThere ? FileSystem.Kind(status) : .missing
    let stamp = FileStamp(status)
    if let known = self.kind, known != kind { return .other }
    if let known = target {
      var status = stat()
      let found = unsafe stat(path, &status) == 0 ? FileSystem.Kind(status) : .missing
      guard found == known else { return .other }
    }
    if let digest, kind != .file || file != stamp {
      guard let found = try? FileSystem.digestBytes(path), found == digest else { return .other }
      renewed.file = kind == .file && stamp.isSettled(at: FileStamp.now) ? stamp : nil
    }
    if let listing, kind != .folder || names != stamp {
      guard let found = try? FileSystem.entries(in: path), Observations.listing(found) == listing
      else { return .other }
      renewed.names = kind == .folder && stamp.isSettled(at: FileStamp.now) ? stamp : nil
    }
    if let place, FileSystem.absolute(path) ?? "" != place { return .other }
    return renewed == self ? .same : .renewed(renewed)
  }
}
