import Source
import Standard
import YAML

/// The findings that a setting is for, ready to be asked of each finding.
struct FindingScope: Sendable {
  private let rules: [RuleSelector]
  private let path: String?
  /// Every key that the element may be written by; nil for all elements.
  private let keys: Set<String>?

  init(_ target: FindingTarget, _ standard: Standard) {
    rules = target.rules.map { RuleSelector($0.text) }
    path = target.path.map { Self.folder($0.text) }
    keys = target.element.map { Self.keys(of: $0.text, standard) }
  }

  func covers(_ diagnostic: Diagnostic, _ files: SourceFiles) -> Bool {
    guard rules.contains(where: { $0.matches(diagnostic.rule) }) else { return false }
    if let path, !Self.holds(path, files.path(diagnostic.location.file)) { return false }
    guard let keys else { return true }
    if let element = diagnostic.subject.element, keys.contains(element) { return true }
    return files.pointer(diagnostic.location).split(separator: "/").contains {
      keys.contains(String($0))
    }
  }

  /// A path without the slash that people end folders with.
  static func folder(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether a file is a path or stands below it.
  static func holds(_ path: String, _ file: String) -> Bool {
    path.isEmpty || path == "." || file == path || file.hasPrefix(path + "/")
  }

  /// The keys of all elements that have a name; empty where none has.
  static func keys(of name: String, _ standard: Standard) -> Set<String> {
    let elements = standard.grammar.shapes.values.flatMap(\.elements)
    return Set(elements.filter { $0.keys.contains(name) }.flatMap(\.keys))
  }
}
