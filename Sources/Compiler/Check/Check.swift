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
    /// Runs once for the items of each basic code: the workspace that it gets holds no others.
    case unit(@Sendable (Workspace, inout Findings) -> Void)
    /// Runs once for each implementing body, registered or written out, with those who name it.
    case body(@Sendable (BodyUse, Workspace, inout Findings) -> Void)
    /// Runs once for each life event: the workspace that it gets holds no other, and the items of its codes.
    case event(@Sendable (Workspace, inout Findings) -> Void)
    /// Runs once for all, over what is known of every item.
    case overview(@Sendable (ItemOverview, Workspace, inout Findings) -> Void)
    /// Runs once for all; the workspace that it gets holds no items.
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
  /// A check of the items of one basic code, as a workspace that holds no others.
  static let unit = Declaration<@Sendable (Workspace, inout Findings) -> Void> { .unit($0) }
  /// A check of one implementing body with those who name it.
  static let body = Declaration<@Sendable (BodyUse, Workspace, inout Findings) -> Void> {
    .body($0)
  }
  /// A check of one life event with the items of its codes.
  static let event = Declaration<@Sendable (Workspace, inout Findings) -> Void> { .event($0) }
  /// A check of what is known of every item.
  static let overview = Declaration<@Sendable (ItemOverview, Workspace, inout Findings) -> Void> {
    .overview($0)
  }
  /// A check of what belongs to no item: settings, registers, forms, life events, the standard.
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
