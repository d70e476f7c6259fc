package import Standard

/// What a check may take from an earlier one in another process.
package struct Recollection: Sendable {
  /// What it left, as it was kept; nil where there is nothing, and something is to be kept for the next one.
  package var bytes: [UInt8]?
  /// The day to judge by.
  package let day: CalendarDate

  package init(bytes: [UInt8]?, day: CalendarDate) {
    self.bytes = bytes
    self.day = day
  }
}
