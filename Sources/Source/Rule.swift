/// What one kind of finding is called, says and rests on; its examples are its tests and its manual.
///
/// Everything that lists rules (explain, the rules page, configuration, reports) reads these values.
package final class Rule: Sendable, Identifiable {
  /// A stable code that is never reused, such as `ZS3101`.
  package let code: String
  /// A stable name for people and configuration, after what it flags: `promise-exceeds-statutory-limit`.
  package let slug: String
  package let severity: Severity
  /// One terse phrase with `{placeholders}` for the actual values.
  package let message: Wording
  /// Why this matters to an applicant or an editor.
  package let why: Wording
  /// What to do about it; may use the same placeholders.
  package let help: Wording?
  /// The law, standard or practice that the rule stands on.
  package let ground: Wording?
  /// YAML that must be flagged: `↓` stands before the first character that the finding points at.
  package let flags: [String]
  /// YAML that must not be flagged.
  package let allows: [String]
  /// The file of a standard or workspace that defines the rule; nil for the compiler's own.
  package let origin: String?

  package var id: String { code }
  /// The group that a code belongs to, such as `ZS3`.
  package var group: String { String(code.prefix(3)) }

  package init(
    _ severity: Severity,
    _ code: String,
    _ slug: String,
    zh: String,
    en: String,
    why: Wording,
    help: Wording? = nil,
    ground: Wording? = nil,
    flags: [String],
    allows: [String],
    origin: String? = nil
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.message = Wording(zh: zh, en: en)
    self.why = why
    self.help = help
    self.ground = ground
    self.flags = flags
    self.allows = allows
    self.origin = origin
  }
}
