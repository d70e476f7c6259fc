package import YAML

/// The code of a handling item: the implementation code and a sequence of two digits.
package struct HandlingCode: Hashable, Sendable {
  package let text: Text

  package init(_ text: Text) throws(CodeFault) {
    try Self.shape.check(text)
    self.text = text
  }

  package var implementation: Text { text[0..<31] }
  package var bodyCode: BodyCode? { try? BodyCode(text[ImplementationCode.bodyPart]) }
  package var sequence: Text { text[31..<33] }

  private static let shape = CodeShape(33, letters: ImplementationCode.bodyPart)
}
