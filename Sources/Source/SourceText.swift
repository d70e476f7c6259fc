/// One file as it was read: its path as reports print it, and its bytes.
///
/// The bytes are kept as they are, a byte-order mark and broken encoding included, so that every
/// offset in a report is an offset in the file.
package final class SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The bytes of a range, clamped to the file.
  package subscript(range: ByteRange) -> ArraySlice<UInt8> {
    let start = min(Int(range.start), bytes.count)
    return bytes[start..<max(start, min(Int(range.end), bytes.count))]
  }

  /// The text of a range; broken encoding is shown as U+FFFD.
  package func string(_ range: ByteRange) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// A file's number in one run: files are numbered in the order of their paths.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(clamping: index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}
