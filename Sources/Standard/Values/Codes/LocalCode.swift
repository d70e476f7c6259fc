package import YAML

/// A code that a place gives out itself: any characters but blanks and full-width letters and digits.
package enum LocalCode {
  /// The first blank or full-width character, with the code as it was most likely meant.
  package static func fault(_ text: Text) -> CodeFault? {
    if text.bytes.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return nil }
    var first: CodeFault?
    var clean = String.UnicodeScalarView()
    var offset = 0
    for scalar in text.string.unicodeScalars {
      let part = offset..<(offset + UTF8.width(scalar))
      offset = part.upperBound
      if CodeShape.isBlank(scalar) {
        first = first ?? CodeFault(.space, part)
      } else if let half = CodeShape.halfWidth(scalar) {
        first = first ?? CodeFault(.fullWidth(String(scalar)), part)
        clean.append(half)
      } else {
        clean.append(scalar)
      }
    }
    return first.map { CodeFault($0.kind, $0.part, repaired: String(clean)) }
  }
}
