/// A run of which a few files have other bytes now; all else that it asked of the file system is answered as it was.
package struct OvertakenRun: Sendable {
  /// The absolute paths of those files.
  let changed: Set<String>
  /// With the answers as they are now; those of `changed` are what they were.
  let record: RunRecord
}
