package import Source
import YAML

/// Something that a record says is not to be inherited: an element, or an entry of one of its lists.
package struct Removal: Sendable {
  package let element: Element
  /// The entry as far as it is named, which is its identity; nil for the whole element.
  package let entry: Entry?
  /// The name of the element or of the entry as it stands in the file.
  package let location: Location
  /// The entry of the list that says so, which takes a place in the file without being an entry itself.
  package let place: Location

  package init(
    _ element: Element,
    entry: Entry? = nil,
    at location: Location,
    within place: Location? = nil
  ) {
    self.element = element
    self.entry = entry
    self.location = location
    self.place = place ?? location
  }

  /// The key under which a record names what it removes.
  package static let keys = ["删除", "remove"]
  private static let keyTexts = keys.map { Text($0) }

  /// Whether a key is one of them.
  static func names(_ key: Text) -> Bool { keyTexts.contains(key) }

  package static let title = Wording(zh: "删除", en: "remove")
}

extension Record {
  /// Where the record takes a whole element out.
  package func removal(of name: ElementName) -> Removal? {
    removals.first { $0.element.name == name && $0.entry == nil }
  }

  /// The entries that the record takes out of a list.
  package func entryRemovals(of name: ElementName) -> [Removal] {
    removals.isEmpty ? [] : removals.filter { $0.element.name == name && $0.entry != nil }
  }
}
