package import Source
import Standard

/// A rule together with the code that looks for what it flags.
package struct Check: Sendable {
  package enum Scope: Sendable {
    /// Runs once for each effective item.
    case item(@Sendable (Item, inout Findings) -> Void)
    /// Runs once for each telephone number of each effective item.
    case phone(@Sendable (StatedPhone, Item, inout Findings) -> Void)
    /// Runs once for each basic code, over all its implementations.
    case comparison(@Sendable (Comparison, inout Findings) -> Void)
    /// Runs once for all.
    case workspace(@Sendable (Workspace, inout Findings) -> Void)
  }

  package let rule: Rule
  package let scope: Scope
  /// Whether a rule on items looks at each value by itself: what it finds in one depends on what it asks the
  /// item for by name, but on none of the other values that it visits.
  ///
  /// Such a rule is shown the values alone that no item before had in which it found nothing.
  private(set) var looksAtEachValue = false
}

extension Check {
  /// A check of one item.
  static let item = Declaration<@Sendable (Item, inout Findings) -> Void> { .item($0) }
  /// A check of one item that looks at each of its values by itself.
  static let value = Declaration<@Sendable (Item, inout Findings) -> Void>(looksAtEachValue: true) {
    .item($0)
  }
  /// A check of every telephone number of an item.
  static let phone = Declaration<@Sendable (StatedPhone, Item, inout Findings) -> Void> {
    .phone($0)
  }
  /// A check of one basic code over all districts.
  static let comparison = Declaration<@Sendable (Comparison, inout Findings) -> Void> {
    .comparison($0)
  }
  /// A check of the whole workspace.
  static let workspace = Declaration<@Sendable (Workspace, inout Findings) -> Void> {
    .workspace($0)
  }

  /// What lets a rule and its code be written as one literal: `.item(.error, "ZS3101", …) { … }`.
  struct Declaration<Run: Sendable>: Sendable {
    var looksAtEachValue = false
    let scope: @Sendable (Run) -> Scope

    func callAsFunction(
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
      run: Run
    ) -> Check {
      let rule = Rule(
        severity, code, slug, zh: zh, en: en, why: why, help: help, ground: ground, flags: flags,
        allows: allows)
      return Check(rule: rule, scope: scope(run), looksAtEachValue: looksAtEachValue)
    }
  }
}
