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

/// A run as it lies on the disk: what it said, then what it asked of the file system with the answers.
///
/// The form is binary and only ever read by the program that wrote it: a line that names the form, the SHA-256 of
/// the rest, and the rest, in which numbers have eight bytes, lowest first, and texts begin with their length.
struct RunRecord: Sendable {
  let run: KnownRun
  /// What tells the findings of each item that the run left, or went by, from any others; empty where it did neither.
  let findings: [UInt8]
  let observed: ObservedFolders

  static let form = KeptForm("run 2")

  init(_ run: KnownRun, findings: [UInt8], _ observed: ObservedFolders) {
    self.run = run
    self.findings = findings
    self.observed = observed
  }

  /// All of it as bytes.
  var bytes: [UInt8] {
    var writer = ByteWriter(Self.form.opening)
    writer.bytes.reserveCapacity(
      observed.bytes.count + run.output.count + run.messages.count + 1024)
    writer.add(Int64(run.status))
    writer.add(run.output)
    writer.add(run.messages)
    writer.add(findings)
    writer.add(observed.bytes)
    Self.form.seal(&writer.bytes)
    return writer.bytes
  }

  /// Nil for anything that this program did not write whole.
  init?(_ bytes: [UInt8]) {
    guard Self.form.isWhole(bytes) else { return nil }
    var reader = ByteReader(bytes, from: Self.form.start)
    guard let status = reader.number(), let status = Int32(exactly: status),
      let output = reader.bytes(), let messages = reader.bytes(),
      let findings = reader.bytes(), let observed = reader.bytes().flatMap({ ObservedFolders($0) }),
      reader.isAtEnd
    else { return nil }
    self.init(
      KnownRun(status: status, output: output, messages: messages), findings: findings, observed)
  }
}
