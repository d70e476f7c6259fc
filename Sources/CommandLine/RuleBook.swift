import Compiler
import Source
import Templates

/// Every rule that any part of the program checks: of items, of the standard, of templates.
enum RuleBook {
  static let all: [Rule] = (Rule.all + Rule.templates).sorted { $0.code < $1.code }

  /// The rule of a code or slug.
  static func find(_ name: String) -> Rule? {
    all.first { $0.code == name.uppercased() || $0.slug == name.lowercased() }
  }

  /// What people may call rules by.
  static var names: [String] { all.flatMap { [$0.code, $0.slug] } }
}
