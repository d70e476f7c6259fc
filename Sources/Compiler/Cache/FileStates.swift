/// What tells that a file of an item or of the catalogue is as it was.
struct FileState: Sendable {
  /// Nil where only the digest tells.
  let stamp: FileStamp?
  let digest: [UInt8]
}

/// The states of many files by their numbers, as they lie on the disk: most are only passed on.
///
/// Each takes the same room: what is known of it, the stamp as five numbers of eight bytes, lowest first, the digest.
struct FileStates: Sendable {
  private(set) var bytes: [UInt8]

  private static let stampLength = 40
  private static let length = 1 + stampLength + Digest.length
  private static let (unknown, digest, stamp): (UInt8, UInt8, UInt8) = (0, 1, 2)

  init(count: Int) { bytes = [UInt8](repeating: Self.unknown, count: count * Self.length) }

  /// Nil where they are not those of so many files.
  init?(_ bytes: [UInt8], count: Int) {
    guard bytes.count == count * Self.length else { return nil }
    self.bytes = bytes
  }

  /// Nil of files that everything is judged by, or that are not known.
  subscript(number: Int) -> FileState? {
    get {
      let place = number * Self.length
      guard bytes[place] != Self.unknown else { return nil }
      var reader = ByteReader(bytes, from: place + 1)
      let stamp = reader.stamp()
      return FileState(
        stamp: bytes[place] == Self.stamp ? stamp : nil,
        digest: reader.bytes(Digest.length) ?? [])
    }
    set {
      var writer = ByteWriter()
      let isStamped = newValue?.stamp != nil
      writer.add(byte: newValue == nil ? Self.unknown : isStamped ? Self.stamp : Self.digest)
      writer.add(
        newValue?.stamp ?? FileStamp(device: 0, node: 0, size: 0, modified: 0, changed: 0))
      writer.bytes += newValue?.digest ?? [UInt8](repeating: 0, count: Digest.length)
      let place = number * Self.length
      bytes.replaceSubrange(place..<place + Self.length, with: writer.bytes)
    }
  }

  func isKnown(_ number: Int) -> Bool { bytes[number * Self.length] != Self.unknown }

  /// The same for another machine, where other files stand.
  var withoutStamps: FileStates {
    var states = self
    for number in 0..<bytes.count / Self.length {
      guard let state = self[number] else { continue }
      states[number] = FileState(stamp: nil, digest: state.digest)
    }
    return states
  }
}
