import Source
import Standard

/// What can be read of a kept check before anything is known of the workspace.
struct KeptHead: Sendable {
  static let form = PlaceMemory.Kind.checks.form

  /// What tells it from any other.
  let digest: [UInt8]
  let day: CalendarDate
  let base: [UInt8]
  /// All files, by the numbers that they had.
  let paths: [String]
  let states: FileStates
  /// What follows.
  let rest: KeptReader

  /// - Parameter bytes: what this program wrote, whole
  init?(_ bytes: [UInt8]) {
    var reader = KeptReader(bytes[Self.form.start...])
    digest = Self.form.digest(of: bytes)
    guard let day = CalendarDate(reader.text()) else { return nil }
    self.day = day
    base = reader.data()
    paths = reader.list { $0.textOnce() }
    guard let states = FileStates(reader.data(), count: paths.count), reader.isGood else {
      return nil
    }
    self.states = states
    rest = reader
  }
}
