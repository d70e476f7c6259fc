package import Source
package import Standard
import YAML

/// What `zhun.yaml` says.
package struct Settings: Sendable {
  package var name: Wording?
  /// The folder of the national standard, relative to the workspace; nil for the one in the binary.
  package var standard: String?
  private(set) var standardLocation: Location?
  /// The provinces whose additions apply, two digits each, and where they are named.
  private(set) var profiles: [(owner: String, location: Location)] = []
  package var severities: [SeveritySetting] = []
  package var suppressions: [SuppressionSetting] = []
  /// The divisions that are to have every item that the catalogue names for their level; empty where
  /// nothing is said.
  package var coverage: [ExpectedDivision] = []
  /// Which codes of divisions, bodies and items took the place of which.
  package var successions = Successions()
  /// What is said of the published site.
  package var site = SiteSettings()
  /// Whether records of the catalogue say which lines of which files set each value.
  package var publishesProvenance = false

  /// An entry of `忽略`: findings that are accepted for a time.
  package struct SuppressionSetting: Sendable {
    let target: FindingTarget
    let reason: String
    let until: CalendarDate
  }

  /// An entry of `覆盖`.
  package struct ExpectedDivision: Sendable {
    /// Two, four or six digits.
    package let division: String
    package let location: Location
  }

  /// Whether the folder of the standard is named by a path that leads out of the workspace, or nowhere.
  var standardIsOutside: Bool {
    guard let standard else { return false }
    return standard.utf8.contains(0)
      || standard.split(separator: "/", omittingEmptySubsequences: false)
        .contains { ["", ".", ".."].contains($0) }
  }

  /// Whether the additions of a province apply.
  func hasProfile(_ owner: String) -> Bool { profiles.contains { $0.owner == owner } }

  init() {}

  init(_ record: Record) {
    if let zh = record.string(.name) { name = Wording(zh: zh, en: record.string(.english) ?? zh) }
    standard = record.string(.standard)
    standardLocation = record[.standard]?.location
    profiles = (record[.profiles]?.entries ?? []).compactMap { entry in
      entry.text.map { ($0.string, entry.location) }
    }
    severities = record.records(.severities).compactMap(SeveritySetting.init)
    suppressions = record.records(.suppressions).compactMap { entry in
      guard let target = FindingTarget(entry), let reason = entry.string(.reason),
        let until = entry.date(.until)
      else { return nil }
      return SuppressionSetting(target: target, reason: reason, until: until)
    }
    coverage = (record[.coverage]?.entries ?? []).compactMap { entry in
      entry.text.map {
        ExpectedDivision(division: Division.prefix(of: $0.string), location: entry.location)
      }
    }
    successions = Successions(record.records(.successions))
    site = record.record(.site).map(SiteSettings.init) ?? SiteSettings()
    publishesProvenance = record.record(.catalogue)?.boolean(.provenance) ?? false
  }
}
