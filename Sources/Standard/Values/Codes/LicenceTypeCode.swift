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

  /// The body that defines the type; nil where the first 18 characters are no code of a body.
  package var bodyCode: BodyCode? { try? BodyCode(body) }

  package static let bodyPart = 0..<18
}
