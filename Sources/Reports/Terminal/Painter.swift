package import Source

/// Colours text for a terminal, or leaves it alone.
package struct Painter: Sendable {
  package enum Style: Sendable {
    case error, warning, hint
    /// What is said first.
    case strong
    /// The frame around source lines, and second places.
    case frame
    /// What a change adds.
    case added

    fileprivate var code: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .hint: "1;36"
      case .strong: "1"
      case .frame: "34"
      case .added: "32"
      }
    }

    package init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .hint: self = .hint
      }
    }
  }

  package let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  package func paint(_ text: String, _ style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}
