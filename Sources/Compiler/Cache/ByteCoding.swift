/// Puts numbers and texts one after the other.
struct ByteWriter {
  var bytes: [UInt8]

  /// - Parameter bytes: what the others are put behind
  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func add(byte: UInt8) { bytes.append(byte) }

  mutating func add(_ number: Int64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func add(_ content: [UInt8]) {
    add(Int64(content.count))
    bytes += content
  }

  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    bytes += text.utf8
  }

  /// Content with its length, as it is put together.
  mutating func addContent(_ write: (inout ByteWriter) -> Void) {
    let start = bytes.count
    add(Int64(0))
    let content = bytes.count
    write(&self)
    unsafe withUnsafeBytes(of: Int64(bytes.count - content).littleEndian) {
      unsafe bytes.replaceSubrange(start..<content, with: $0)
    }
  }

  mutating func add(_ stamp: FileStamp) {
    add(Int64(bitPattern: stamp.device))
    add(Int64(bitPattern: stamp.node))
    add(stamp.size)
    add(stamp.modified)
    add(stamp.changed)
  }
}

/// Reads them back; after the first thing that cannot be read, everything is nil.
struct ByteReader {
  private let content: [UInt8]
  private let end: Int
  private(set) var place: Int
  private(set) var isGood = true

  /// - Parameter end: where the reader stops; nil for the end of the bytes
  init(_ content: [UInt8], from place: Int = 0, to end: Int? = nil) {
    self.content = content
    self.end = min(end ?? content.count, content.count)
    self.place = min(max(0, place), self.end)
  }

  var isAtEnd: Bool { isGood && place == end }

  /// Reads again what was read already.
  mutating func go(to earlier: Int) {
    place = min(max(0, earlier), place)
    isGood = true
  }

  private mutating func fail() -> Int? {
    isGood = false
    return nil
  }

  /// The place of the next bytes, which are passed over.
  mutating func skip(_ count: Int) -> Int? {
    guard isGood, count >= 0, count <= end - place else { return fail() }
    defer { place += count }
    return place
  }

  mutating func byte() -> UInt8? { skip(1).map { content[$0] } }

  mutating func number() -> Int64? {
    guard let start = skip(8) else { return nil }
    return unsafe content.withUnsafeBytes { bytes in
      Int64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: start, as: Int64.self))
    }
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    skip(count).map { Array(content[$0..<$0 + count]) }
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number() else { return nil }
    return bytes(Int(clamping: count))
  }

  mutating func text() -> String? {
    guard let count = number(), let start = skip(Int(clamping: count)) else { return nil }
    return String(decoding: content[start..<start + Int(count)], as: UTF8.self)
  }

  mutating func kind() -> FileSystem.Kind? {
    guard let byte = byte() else { return nil }
    guard let kind = FileSystem.Kind(rawValue: byte) else {
      isGood = false
      return nil
    }
    return kind
  }

  mutating func stamp() -> FileStamp? {
    guard let device = number(), let node = number(), let size = number(),
      let modified = number(), let changed = number()
    else { return nil }
    return FileStamp(
      device: UInt64(bitPattern: device), node: UInt64(bitPattern: node), size: size,
      modified: modified, changed: changed)
  }
}
