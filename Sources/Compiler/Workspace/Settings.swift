package import Source
import Standard
import YAML

/// What `zhun.yaml` says.
package struct Settings: Sendable {
  package var name: Wording?
  /// The folder of the national standard, relative to the workspace; nil for the one in the binary.
  package var standard: String?
  /// The provinces whose additions apply, two digits each.
  package var profiles: [String] = []
  package var severities: [SeveritySetting] = []

  package struct SeveritySetting: Sendable {
    package let rule: String
    package let severity: Severity
    package let location: Location
  }

  init() {}

  init(_ record: Record) {
    if let zh = record.string(.name) { name = Wording(zh: zh, en: record.string(.english) ?? zh) }
    standard = record.string(.standard)
    profiles = record.texts(.profiles).map(\.string)
    severities = record.records(.severities).compactMap { entry in
      guard let rule = entry.string(.rule), let severity = entry.severity else { return nil }
      return SeveritySetting(rule: rule, severity: severity, location: entry.location)
    }
  }
}
