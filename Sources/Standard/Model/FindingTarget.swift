package import Source
import YAML

/// Which findings a setting names: those of some rules, and maybe of one place and one element.
package struct FindingTarget: Sendable {
  /// A name as somebody wrote it.
  package struct Name: Sendable {
    package let text: String
    package let location: Location

    package init(_ text: String, at location: Location) {
      self.text = text
      self.location = location
    }
  }

  /// Codes, slugs, or beginnings of codes such as `ZS35`.
  package let rules: [Name]
  /// A file, or a folder with everything below it; nil for all files.
  package let path: Name?
  /// An element by its name or id; nil for all elements.
  package let element: Name?

  package init(rules: [Name], path: Name? = nil, element: Name? = nil) {
    self.rules = rules
    self.path = path
    self.element = element
  }

  /// Reads an entry of a list of settings; nil where it names no rule.
  package init?(_ entry: Record) {
    guard let rule = Self.name(.rule, entry) else { return nil }
    self.init(rules: [rule], path: Self.name(.path, entry), element: Self.name(.element, entry))
  }

  private static func name(_ element: KnownElement, _ entry: Record) -> Name? {
    guard let value = entry[element], let text = value.text else { return nil }
    return Name(text.string, at: value.location)
  }
}
