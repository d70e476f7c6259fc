package import Source
package import Standard

/// Where a check puts what it finds.
package struct Findings: Sendable {
  /// As many places as somebody looks at; a message says how many there are.
  static let shownPlaces = 20

  package private(set) var diagnostics: [Diagnostic] = []
  /// The day to judge by: what is in force, expired or in the future on it.
  package let day: CalendarDate
  /// The files that findings stand in; what a fix may remove without a loss is seen there.
  let files: SourceFiles
  /// What several checks of the same run make of the workspace.
  private let shared: Derivations
  /// The number of the check whose rule is reported.
  var check: Int
  /// What findings are about unless a check says otherwise.
  private let subject: Diagnostic.Subject

  init(_ run: CheckRun, check: Int, subject: Diagnostic.Subject = Diagnostic.Subject()) {
    day = run.day
    files = run.files
    shared = run.shared
    self.check = check
    self.subject = subject
  }

  /// Something that several checks make of the workspace on the day, made by the first of them.
  func derived<Value: Sendable>(_ make: () -> Value) -> Value { shared.value(make) }

  /// Reports the rule at a place.
  ///
  /// - Parameters:
  ///   - arguments: the values of the placeholders in the rule's wording
  ///   - note: what stands at the place, shown beside the carets
  ///   - labels: other places that belong to the finding
  ///   - others: other places that have the same cause and are left out as findings of their own
  ///   - element: the element that it is about
  package mutating func report(
    at location: Location,
    _ arguments: [String: Argument] = [:],
    note: Wording? = nil,
    labels: [Diagnostic.Label] = [],
    others: [Location] = [],
    fix: Fix? = nil,
    element: KnownElement? = nil,
    about subject: Diagnostic.Subject? = nil
  ) {
    var about = subject ?? self.subject
    about.element = about.element ?? element?.id
    diagnostics.append(
      Diagnostic(
        Check.all[check].rule, at: location, arguments, note: note, labels: labels, others: others,
        fix: fix,
        subject: about))
  }

  /// Reports the rule at a part of an entry's text, given as offsets into the text's bytes; the whole
  /// entry is flagged where its text is spelled differently in the file.
  package mutating func report(
    at entry: Entry,
    part: Range<Int>,
    _ arguments: [String: Argument] = [:],
    note: Wording? = nil,
    labels: [Diagnostic.Label] = [],
    fix: Fix? = nil,
    element: KnownElement? = nil
  ) {
    report(
      at: entry.location(of: part), arguments, note: note, labels: labels, fix: fix,
      element: element)
  }
}
