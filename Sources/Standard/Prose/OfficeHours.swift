package import YAML

/// When an office serves the public, read from a text such as 周一至周五 9:00-12:00，13:00-17:00.
package struct OfficeHours: Sendable {
  /// From one time of day to another, in minutes after midnight; an end on the next day is past 1440.
  package struct Period: Hashable, Sendable {
    /// Offsets from the start of the text.
    package let range: Range<Int>
    package let start: Int
    package let end: Int
    /// Periods of one group belong to the same days: only marks stand between them.
    package let group: Int
  }

  package enum Problem: Hashable, Sendable {
    /// A time that no clock shows, such as 25:00.
    case noSuchTime(Range<Int>)
    /// A time of day that no other one ends.
    case open(Range<Int>)
  }

  package internal(set) var periods: [Period] = []
  package internal(set) var problems: [Problem] = []
  /// Whether the text says on which days: 周一至周五, 工作日, 每天.
  package internal(set) var namesDays = false
  /// Whether it says 24小时, 全天 or 全年无休.
  package internal(set) var isAllDay = false

  /// Whether the text says at what time of day somebody can come.
  package var isReadable: Bool { !periods.isEmpty || isAllDay }
}

extension OfficeHours {
  /// Reads every period of the text; whatever else it says is left aside.
  package init(_ text: Text) {
    var scan = OfficeHoursScan(text)
    scan.read()
    self = scan.hours
  }
}

extension OfficeHours.Period {
  /// Whether both have a minute in common on the same days.
  package func overlaps(_ other: OfficeHours.Period) -> Bool {
    group == other.group && start < other.end && other.start < end
  }
}
