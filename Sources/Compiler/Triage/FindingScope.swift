import Source
import Standard
import YAML

/// Which findings a setting is for: those of some rules, and maybe of one place and one element.
struct FindingScope: Sendable {
  let rules: [RuleSelector]
  /// A file, or a folder with everything below it.
  let path: String?
  /// Every key that the element may be written by; nil for all elements.
  let keys: Set<String>?

  init(rules: [String], path: String?, element: String?, _ standard: Standard) {
    self.rules = rules.map(RuleSelector.init)
    self.path = path.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    keys = element.map { name in
      let elements = standard.grammar.shapes.values.flatMap(\.elements).filter {
        $0.keys.contains(name)
      }
      return Set(elements.flatMap(\.keys))
    }
  }

  /// Whether the element is one that the standard knows.
  var namesAnElement: Bool { keys.map { !$0.isEmpty } ?? true }

  func covers(_ diagnostic: Diagnostic, _ files: SourceFiles) -> Bool {
    guard rules.contains(where: { $0.matches(diagnostic.rule) }) else { return false }
    if let path, !path.isEmpty {
      let file = files.path(diagnostic.location.file)
      guard file == path || file.hasPrefix(path + "/") else { return false }
    }
    guard let keys else { return true }
    if let element = diagnostic.subject.element, keys.contains(element) { return true }
    return files.pointer(diagnostic.location).split(separator: "/").contains {
      keys.contains(String($0))
    }
  }
}
