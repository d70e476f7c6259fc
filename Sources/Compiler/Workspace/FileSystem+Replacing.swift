import Glibc

extension FileSystem {
  /// Puts a file in the place of the one that is there, in one step: a reader sees the old or the new.
  ///
  /// The new file has the permissions of the old one. Links and devices are refused.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let replacement = try FileReplacement(of: path)
    replacement.add(bytes)
    try replacement.end()
  }

  /// Replaces a file only if it still holds what was read: somebody may have saved it in between.
  package static func replace(
    _ path: String, holding expected: [UInt8], with bytes: [UInt8]
  ) throws(Failure) {
    var status = stat()
    guard kind(path) == .file, unsafe stat(path, &status) == 0 else {
      throw Failure(
        zh: "\(path) 已不是普通文件，没有写入", en: "\(path) is no regular file any more and was not written")
    }
    // Its folder would let it be replaced, but somebody wants it to stay.
    guard status.st_mode & 0o222 != 0, unsafe access(path, W_OK) == 0 else {
      throw Failure(zh: "\(path) 是只读文件，没有写入", en: "\(path) is read-only and was not written")
    }
    guard try read(path, limit: expected.count + 1) == expected else {
      throw Failure(
        zh: "\(path) 在核验期间被改动过，没有写入：请重新运行",
        en: "\(path) was changed while it was being checked and was not written: run again")
    }
    try replace(path, with: bytes)
  }
}
