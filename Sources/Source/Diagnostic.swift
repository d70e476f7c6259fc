/// Where something stands: a file, a range of its bytes and, where there is one, the node of its tree.
package struct Location: Hashable, Sendable {
  package let file: FileID
  package let range: ByteRange
  /// The number of the node; the highest number stands for none, because places are many and to be small.
  private let nodeNumber: UInt32

  package init(file: FileID, range: ByteRange, node: UInt32? = nil) {
    self.file = file
    self.range = range
    nodeNumber = node ?? .max
  }

  package var node: UInt32? { nodeNumber == .max ? nil : nodeNumber }
}

/// One finding, from the byte scanner to the report: reports only read it.
///
/// It keeps the rule and the arguments, not a sentence, so that language and format are chosen late.
package struct Diagnostic: Sendable {
  /// A second place that belongs to the finding, with a word on what stands there.
  package struct Label: Hashable, Sendable {
    package let location: Location
    package let text: Wording

    package init(_ location: Location, _ text: Wording) {
      self.location = location
      self.text = text
    }
  }

  /// What the finding is about, for filters, reports and statistics.
  package struct Subject: Hashable, Sendable {
    package var item: String?
    package var district: String?
    package var element: String?

    package init(item: String? = nil, district: String? = nil, element: String? = nil) {
      self.item = item
      self.district = district
      self.element = element
    }
  }

  package let rule: Rule
  package var severity: Severity
  package let location: Location
  private let content: Content
  package var subject: Subject
  /// Further items of which the same place is the same finding: it stands in a layer that they share.
  package var alsoAbout: [Subject] = []
  /// What makes it the same finding after lines have moved; empty until a check has put all in order.
  package var fingerprint = ""
  /// The fingerprints that it had while its file stood under divisions that have since been merged.
  package var formerFingerprints: [String] = []

  /// What is said of the place, as one reference: findings are many, and are sorted, filtered and handed on.
  private final class Content: Sendable {
    let arguments: [String: Argument]
    let note: Wording?
    let labels: [Label]
    let others: [Location]
    let fix: Fix?

    init(
      _ arguments: [String: Argument], _ note: Wording?, _ labels: [Label], _ others: [Location],
      _ fix: Fix?
    ) {
      self.arguments = arguments
      self.note = note
      self.labels = labels
      self.others = others
      self.fix = fix
    }
  }

  package init(
    _ rule: Rule,
    at location: Location,
    _ arguments: [String: Argument] = [:],
    note: Wording? = nil,
    labels: [Label] = [],
    others: [Location] = [],
    fix: Fix? = nil,
    subject: Subject = Subject()
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.location = location
    content = Content(arguments, note, labels, others, fix)
    self.subject = subject
  }

  /// The values of the placeholders in the rule's wording.
  package var arguments: [String: Argument] { content.arguments }
  /// What stands at the place itself, shown beside the carets.
  package var note: Wording? { content.note }
  package var labels: [Label] { content.labels }
  /// Other places that the finding is about just as much: one cause that stands in several files.
  package var others: [Location] { content.others }
  package var fix: Fix? { content.fix }
  /// Its own place, those of its labels, and the others.
  package var places: [Location] { [location] + labels.map(\.location) + others }

  package func message(in language: Language) -> String {
    rule.message.filled(arguments, in: language)
  }

  package func help(in language: Language) -> String? {
    rule.help?.filled(arguments, in: language)
  }
}

/// A change of text that would resolve a finding.
package struct Fix: Hashable, Sendable {
  package struct Edit: Hashable, Sendable {
    package let location: Location
    package let replacement: String

    package init(_ location: Location, _ replacement: String) {
      self.location = location
      self.replacement = replacement
    }
  }

  package let title: Wording
  package let edits: [Edit]
  /// Whether the fix can be applied without a person reading it.
  package let isSafe: Bool

  package init(_ title: Wording, _ edits: [Edit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}

extension Diagnostic {
  /// The order of reports: by place, then code; a stable sort keeps what one check found in its order.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.location, right.location)
    if a.file != b.file { return a.file < b.file }
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    if left.rule.code != right.rule.code { return left.rule.code < right.rule.code }
    return a.range.end < b.range.end
  }
}
