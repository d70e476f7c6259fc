/// How much a finding matters: the only lever that a workspace has over a rule.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case hint
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }

  package var name: Wording {
    switch self {
    case .hint: Wording(zh: "提示", en: "hint")
    case .warning: Wording(zh: "警告", en: "warning")
    case .error: Wording(zh: "错误", en: "error")
    }
  }
}
