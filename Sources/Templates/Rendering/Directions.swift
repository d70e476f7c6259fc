/// The characters of a text that set the direction of what follows them, until another closes them.
///
/// One that is left open turns around the rest of its block, which is the template's and not the text's: a name
/// could make a fee read backwards. So whatever a text opens is closed where it ends.
struct Directions {
  enum Control {
    /// U+202A to U+202E without U+202C: an embedding or an override.
    case embedding
    /// U+2066 to U+2068.
    case isolate
    /// U+202C closes the last embedding, but none outside the isolate that it stands in.
    case endOfEmbedding
    /// U+2069 closes the last isolate and the embeddings in it.
    case endOfIsolate

    /// The character of three bytes, the first of which is `0xE2`.
    @inline(__always)
    init?(_ second: UInt8, _ third: UInt8) {
      switch (second, third) {
      case (0x80, 0xAC): self = .endOfEmbedding
      case (0x80, 0xAA...0xAE): self = .embedding
      case (0x81, 0xA6...0xA8): self = .isolate
      case (0x81, 0xA9): self = .endOfIsolate
      default: return nil
      }
    }
  }

  /// Whether each one that is open is an isolate, the innermost last.
  private var isIsolate: [Bool] = []
  private var isolates = 0

  /// Returns false for a closing character that would close what the text has not opened.
  mutating func take(_ control: Control) -> Bool {
    switch control {
    case .embedding: isIsolate.append(false)
    case .isolate:
      isIsolate.append(true)
      isolates += 1
    case .endOfEmbedding:
      guard isIsolate.last == false else { return false }
      isIsolate.removeLast()
    case .endOfIsolate:
      guard isolates > 0 else { return false }
      isolates -= 1
      while isIsolate.popLast() == false {}
    }
    return true
  }

  /// Closes what is open, the innermost first.
  mutating func close(into output: inout [UInt8]) {
    while let isolate = isIsolate.popLast() {
      output.append(contentsOf: isolate ? [0xE2, 0x81, 0xA9] : [0xE2, 0x80, 0xAC])
    }
    isolates = 0
  }
}
