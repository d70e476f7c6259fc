/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Events arrive in order, so that the whole file is walked about once; a mark that lies behind the
/// cursor is reached by walking back.
struct Cursor {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var offset: Int

  /// Starts at the first character that libyaml sees.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    offset = start
  }

  /// The byte offset of a character, at most the size of the file.
  mutating func offset(of target: Int) -> Int {
    let bytes = bytes
    let raw = unsafe bytes.span.bytes
    let count = raw.byteCount
    var (index, offset) = (self.index, self.offset)
    while target - index >= 8, offset + 8 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      index += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      offset += 8
    }
    // A word may end inside a character, whose first byte has been counted.
    while offset < count, Self.isContinuation(bytes[offset]) { offset += 1 }
    while index < target, offset < count {
      offset += 1
      while offset < count, Self.isContinuation(bytes[offset]) { offset += 1 }
      index += 1
    }
    while index > target, offset > 0 {
      offset -= 1
      while offset > 0, Self.isContinuation(bytes[offset]) { offset -= 1 }
      index -= 1
    }
    self.index = index
    self.offset = offset
    return offset
  }

  /// Moves to a character whose byte offset is known.
  mutating func jump(to index: Int, _ offset: Int) {
    self.index = index
    self.offset = offset
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
