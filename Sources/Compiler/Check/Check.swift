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
}

extension Check {
  /// A check of one item, declared whole in one literal.
  static func item(
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
    run: @escaping @Sendable (Item, inout Findings) -> Void
  ) -> Check {
    let rule = Rule(
      severity, code, slug, zh: zh, en: en, why: why, help: help, ground: ground, flags: flags,
      allows: allows)
    return Check(rule: rule, scope: .item(run))
  }

  /// A check of every telephone number of an item, declared whole in one literal.
  static func phone(
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
    run: @escaping @Sendable (StatedPhone, Item, inout Findings) -> Void
  ) -> Check {
    let rule = Rule(
      severity, code, slug, zh: zh, en: en, why: why, help: help, ground: ground, flags: flags,
      allows: allows)
    return Check(rule: rule, scope: .phone(run))
  }

  /// A check of what several districts say of one item, declared whole in one literal.
  static func comparison(
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
    run: @escaping @Sendable (Comparison, inout Findings) -> Void
  ) -> Check {
    let rule = Rule(
      severity, code, slug, zh: zh, en: en, why: why, help: help, ground: ground, flags: flags,
      allows: allows)
    return Check(rule: rule, scope: .comparison(run))
  }

  /// A check of the whole workspace, declared whole in one literal.
  static func workspace(
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
    run: @escaping @Sendable (Workspace, inout Findings) -> Void
  ) -> Check {
    let rule = Rule(
      severity, code, slug, zh: zh, en: en, why: why, help: help, ground: ground, flags: flags,
      allows: allows)
    return Check(rule: rule, scope: .workspace(run))
  }
}
