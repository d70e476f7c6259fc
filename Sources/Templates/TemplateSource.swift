package import Source

/// A template as it was read: the name that pages and partials call it by, and its text.
package struct TemplateSource: Sendable {
  package let name: String
  package let file: FileID
  package let text: SourceText

  package init(_ name: String, file: FileID, _ text: SourceText) {
    self.name = name
    self.file = file
    self.text = text
  }
}
