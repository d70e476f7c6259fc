/// A run that came to its end: what it said, and how it ended.
package struct KnownRun: Equatable, Sendable {
  package let status: Int32
  /// What it wrote to standard output and to standard error.
  package let output: [UInt8]
  package let messages: [UInt8]

  package init(status: Int32, output: [UInt8], messages: [UInt8]) {
    self.status = status
    self.output = output
    self.messages = messages
  }
}

/// A run as it lies on the disk: what it asked of the file system with the answers, then what it said.
///
/// The form is binary and only ever read by the program that wrote it: a line that names the form, the SHA-256 of
/// the rest, and the rest, in which numbers have eight bytes, lowest first, and texts begin with their length.
struct RunRecord {
  /// One path with what was said of it.
  typealias Observation = (path: String, answers: Observations.Answers)

  let run: KnownRun
  /// In the order of the paths.
  let observations: [Observation]
  /// What tells the findings of each item that the run left, or went by, from any others; empty where it did neither.
  let findings: [UInt8]

  static let form = Array("zhun run 2\n".utf8)
  static let digestLength = 32

  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let kind = Parts(rawValue: 1)
    static let target = Parts(rawValue: 2)
    static let file = Parts(rawValue: 4)
    static let digest = Parts(rawValue: 8)
    static let names = Parts(rawValue: 16)
    static let listing = Parts(rawValue: 32)
    static let place = Parts(rawValue: 64)
  }

  init(_ run: KnownRun, _ observations: [Observation], findings: [UInt8]) {
    self.run = run
    self.observations = observations
    self.findings = findings
  }

  /// All of it as bytes.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.add(Int64(run.status))
    writer.add(run.output)
    writer.add(run.messages)
    writer.add(findings)
    writer.add(Int64(observations.count))
    for (path, answers) in observations {
      var parts: Parts = []
      if answers.kind != nil { parts.insert(.kind) }
      if answers.target != nil { parts.insert(.target) }
      if answers.file != nil { parts.insert(.file) }
      if answers.digest != nil { parts.insert(.digest) }
      if answers.names != nil { parts.insert(.names) }
      if answers.listing != nil { parts.insert(.listing) }
      if answers.place != nil { parts.insert(.place) }
      writer.add(path)
      writer.add(byte: parts.rawValue)
      if let kind = answers.kind { writer.add(byte: kind.rawValue) }
      if let kind = answers.target { writer.add(byte: kind.rawValue) }
      if let stamp = answers.file { writer.add(stamp) }
      if let digest = answers.digest { writer.bytes += digest }
      if let stamp = answers.names { writer.add(stamp) }
      if let digest = answers.listing { writer.bytes += digest }
      if let place = answers.place { writer.add(place) }
    }
    return Self.form + Digest.bytes(writer.bytes) + writer.bytes
  }

  /// Nil for anything that this program did not write whole.
  init?(_ bytes: [UInt8]) {
    let start = Self.form.count + Self.digestLength
    guard bytes.count > start, bytes.starts(with: Self.form) else { return nil }
    let rest = Array(bytes[start...])
    guard Digest.bytes(rest).elementsEqual(bytes[Self.form.count..<start]) else { return nil }
    var reader = ByteReader(rest)
    guard let status = reader.number(), let status = Int32(exactly: status),
      let output = reader.bytes(), let messages = reader.bytes(),
      let findings = reader.bytes(), let count = reader.number()
    else { return nil }
    var observations: [Observation] = []
    observations.reserveCapacity(min(max(0, Int(count)), bytes.count / 8))
    var left = count
    while left > 0 {
      left -= 1
      guard let path = reader.text(), let answers = Self.answers(&reader) else { return nil }
      observations.append((path, answers))
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      KnownRun(status: status, output: output, messages: messages), observations,
      findings: findings)
  }

  private static func answers(_ reader: inout ByteReader) -> Observations.Answers? {
    guard let byte = reader.byte() else { return nil }
    let parts = Parts(rawValue: byte)
    var answers = Observations.Answers()
    if parts.contains(.kind) { answers.kind = reader.kind() }
    if parts.contains(.target) { answers.target = reader.kind() }
    if parts.contains(.file) { answers.file = reader.stamp() }
    if parts.contains(.digest) { answers.digest = reader.bytes(digestLength) }
    if parts.contains(.names) { answers.names = reader.stamp() }
    if parts.contains(.listing) { answers.listing = reader.bytes(digestLength) }
    if parts.contains(.place) { answers.place = reader.text() }
    return reader.isGood ? answers : nil
  }
}
