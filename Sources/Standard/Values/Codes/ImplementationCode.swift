package import YAML

/// The implementation code of an item: the body's code, the exercise level and the basic code.
package struct ImplementationCode: Hashable, Sendable {
  package let text: Text

  package init(_ text: Text) throws(CodeFault) {
    try Self.shape.check(text)
    self.text = text
  }

  package var body: Text { text[Self.bodyPart] }
  package var level: Text { text[Self.levelPart] }
  package var basic: Text { text[Self.basicPart] }

  /// The body; nil where the first 18 characters are no code of a body.
  package var bodyCode: BodyCode? { try? BodyCode(body) }

  package static let bodyPart = 0..<18
  package static let levelPart = 18..<19
  package static let basicPart = 19..<31

  private static let shape = CodeShape(31, letters: bodyPart)
}
