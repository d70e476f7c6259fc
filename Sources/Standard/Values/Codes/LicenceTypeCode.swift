package import YAML

/// The code of a type of electronic licence: the code of the body that defines it and three digits.
package struct LicenceTypeCode: Hashable, Sendable {
  package let text: Text

  package init(_ text: Text) throws(CodeFault) {
    try CodeShape(21, letters: Self.bodyPart).check(text)
    self.text = text
  }

  package var body: Text { text[Self.bodyPart] }
  package var number: Text { text[18..<21] }

  package static let bodyPart = 0..<18
}
