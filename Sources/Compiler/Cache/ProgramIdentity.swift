/// What tells one build of this program from any other: the digest of its own file.
package enum ProgramIdentity {
  /// - Parameters:
  ///   - path: the program's file
  ///   - folder: where the digest is kept, with the stamp of the file that it belongs to
  /// - Returns: nil where the program cannot be read or nothing be kept.
  package static func identity(of path: String, keptIn folder: String) -> String? {
    guard let stamp = FileStamp(path) else { return nil }
    let note = folder + "/program"
    var writer = ByteWriter()
    writer.add(stamp)
    if let known = try? FileSystem.read(note, limit: 4096),
      known.count == writer.bytes.count + Digest.length, known.starts(with: writer.bytes)
    {
      return Digest.text(bytes: Array(known[writer.bytes.count...]))
    }
    // Where nothing can be kept, the program is not read each time for nothing.
    guard (try? FileSystem.makeFolders(folder)) != nil,
      (try? FileSystem.replace(note, with: writer.bytes)) != nil,
      let digest = try? FileSystem.digestBytes(path)
    else { return nil }
    try? FileSystem.replace(note, with: writer.bytes + digest)
    return Digest.text(bytes: digest)
  }
}
