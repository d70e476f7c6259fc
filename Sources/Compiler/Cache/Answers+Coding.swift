extension Observations.Answers {
  /// Which of the answers there are.
  fileprivate struct Parts: OptionSet {
    let rawValue: UInt8
    static let kind = Parts(rawValue: 1)
    static let target = Parts(rawValue: 2)
    static let file = Parts(rawValue: 4)
    static let digest = Parts(rawValue: 8)
    static let names = Parts(rawValue: 16)
    static let listing = Parts(rawValue: 32)
    static let place = Parts(rawValue: 64)
  }
}

extension ByteWriter {
  mutating func add(_ answers: Observations.Answers) {
    var parts: Observations.Answers.Parts = []
    if answers.kind != nil { parts.insert(.kind) }
    if answers.target != nil { parts.insert(.target) }
    if answers.file != nil { parts.insert(.file) }
    if answers.digest != nil { parts.insert(.digest) }
    if answers.names != nil { parts.insert(.names) }
    if answers.listing != nil { parts.insert(.listing) }
    if answers.place != nil { parts.insert(.place) }
    add(byte: parts.rawValue)
    if let kind = answers.kind { add(byte: kind.rawValue) }
    if let kind = answers.target { add(byte: kind.rawValue) }
    if let stamp = answers.file { add(stamp) }
    if let digest = answers.digest { bytes += digest }
    if let stamp = answers.names { add(stamp) }
    if let digest = answers.listing { bytes += digest }
    if let place = answers.place { add(place) }
  }
}

extension ByteReader {
  mutating func answers() -> Observations.Answers? {
    guard let byte = byte() else { return nil }
    let parts = Observations.Answers.Parts(rawValue: byte)
    var answers = Observations.Answers()
    if parts.contains(.kind) { answers.kind = kind() }
    if parts.contains(.target) { answers.target = kind() }
    if parts.contains(.file) { answers.file = stamp() }
    if parts.contains(.digest) { answers.digest = bytes(Digest.length) }
    if parts.contains(.names) { answers.names = stamp() }
    if parts.contains(.listing) { answers.listing = bytes(Digest.length) }
    if parts.contains(.place) { answers.place = text() }
    return isGood ? answers : nil
  }

  /// The stamp of a regular file of which nothing else but the bytes was asked, as of nearly all; nil of any other,
  /// which then stands before the reader still.
  mutating func stampOfPlainFile() -> FileStamp? {
    let start = place
    let plain: Observations.Answers.Parts = [.file, .digest]
    if byte() == plain.rawValue, let stamp = stamp(), skip(Digest.length) != nil {
      return stamp
    }
    go(to: start)
    return nil
  }

  /// Where a name stands, without the zero that ends it.
  mutating func name() -> Range<Int>? {
    guard let count = number(), count >= 0, let start = skip(Int(clamping: count)) else {
      return nil
    }
    let end = place
    return byte() == 0 ? start..<end : nil
  }
}
