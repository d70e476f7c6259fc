package import Source
package import Standard

/// Where a check puts what it finds.
package struct Findings: Sendable {
  /// As many places as somebody looks at; a message says how many there are.
  static let shownPlaces = 20

  package private(set) var diagnostics: [Diagnostic] = []
  /// The number of the check whose rule is reported.
  var check: Int
  private let context: Context

  /// What does not change, as one reference: findings are handed on for every value that a check looks at.
  private final class Context: Sendable {
    let run: CheckRun
    /// What several checks make of the part of the workspace that they look at.
    let shared: Derivations
    /// What findings are about unless a check says otherwise.
    let subject: Diagnostic.Subject

    init(_ run: CheckRun, _ shared: Derivations, _ subject: Diagnostic.Subject) {
      self.run = run
      self.shared = shared
      self.subject = subject
    }
  }

  /// - Parameter shared: what checks made of the same part of the workspace before
  init(
    _ run: CheckRun, check: Int, shared: Derivations = Derivations(),
    subject: Diagnostic.Subject = Diagnostic.Subject()
  ) {
    self.check = check
    context = Context(run, shared, subject)
  }

  /// The day to judge by: what is in force, expired or in the future on it.
  package var day: CalendarDate { context.run.day }

  /// The files that findings stand in; what a fix may remove without a loss is seen there.
  var files: SourceFiles { context.run.files }

  /// Something that several checks make of what they look at, on the day, made by the first of them.
  func derived<Value: Sendable>(_ make: () -> Value) -> Value { context.shared.value(make) }

  /// Something that is the same whatever part of the workspace is looked at: of the standard, the registers,
  /// the day.
  func common<Value: Sendable>(_ make: () -> Value) -> Value { context.run.common.value(make) }

  /// The same of items of one standard: what its word lists make of them.
  func derived<Value: Sendable>(under standard: Standard, _ make: () -> Value) -> Value {
    context.shared.under(standard).value(make)
  }

  /// The same of items of one standard anywhere in the workspace.
  func common<Value: Sendable>(under standard: Standard, _ make: () -> Value) -> Value {
    context.run.common.under(standard).value(make)
  }

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
    var about = subject ?? context.subject
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
