import Source

/// What people name rules by in settings: a code, a slug, or the beginning of codes such as `ZS35`.
struct RuleSelector: Hashable, Sendable {
  private let name: String

  init(_ name: String) {
    self.name = name.hasPrefix("zs") ? name.uppercased() : name
  }

  func matches(_ rule: Rule) -> Bool {
    rule.code == name || rule.slug == name || (isGroup && rule.code.hasPrefix(name))
  }

  /// `ZS` and one to three digits: every rule whose code begins so.
  private var isGroup: Bool {
    let digits = name.utf8.dropFirst(2)
    return name.hasPrefix("ZS") && (1...3).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
