package import YAML

/// The basic code of a catalogue item: owner, type, main item and sub-item, twelve digits.
package struct BasicCode: Hashable, Sendable {
  package let text: Text

  package init(_ text: Text) throws(CodeFault) {
    try Self.shape.check(text)
    self.text = text
  }

  /// `00` for the national catalogue, else the first two digits of a province.
  package var owner: String { text[Self.ownerPart].string }
  package var type: String { text[Self.typePart].string }
  package var main: String { text[4..<9].string }
  /// `000` where the main item is not divided.
  package var sub: String { text[9..<12].string }

  /// Owner, type and main item: what the sub-items of one main item share.
  package var family: String { text[0..<9].string }

  /// Whether this is a main item itself and no sub-item of one.
  package var isMainItem: Bool { sub == Self.undivided }
  /// The code of the main item that this one belongs to: its own, where it is one.
  package var mainItem: String { family + Self.undivided }

  private static let undivided = "000"

  package static let ownerPart = 0..<2
  package static let typePart = 2..<4

  private static let shape = CodeShape(12)
}
