import Compiler
import Publishing
import Source
import Standard
import Templates

/// Every rule that any part of the program checks: of items, of the standard, of templates; in a
/// workspace those that its data adds, too.
struct RuleBook {
  /// The compiler's own rules by code, then those of data.
  let rules: [Rule]

  static let builtIn = RuleBook(
    rules: (Rule.all + Rule.templates + Rule.templateFiles).sorted { $0.code < $1.code })

  private init(rules: [Rule]) { self.rules = rules }

  init(_ workspace: Workspace) {
    rules = Self.builtIn.rules + workspace.standard.rules.map(\.rule)
  }

  /// The rule of a code or slug.
  func find(_ name: String) -> Rule? {
    rules.first { $0.code == name.uppercased() || $0.slug == name.lowercased() }
  }

  /// What people may call rules by.
  var names: [String] { rules.flatMap { [$0.code, $0.slug] } }
}
