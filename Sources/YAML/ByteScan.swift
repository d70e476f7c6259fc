/// One pass over the bytes before any parser: it finds what is no UTF-8 and what deserves a look.
///
/// Runs of ASCII and of hanzi, which are all that most files hold, are skipped by the word.
struct ByteScan {
  /// Where the bytes stop being UTF-8; nothing behind it was looked at.
  private(set) var invalid: Int?
  private(set) var suspects: [Suspect] = []
  private(set) var hasControls = false

  init(_ bytes: [UInt8]) {
    let raw = unsafe bytes.span.bytes
    let count = raw.byteCount
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < count {
      if index + 8 <= count {
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let skip = Self.harmless(UInt64(littleEndian: word))
        if skip > 0 {
          index += skip
          continue
        }
      }
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
      } else if let (scalar, width) = Self.decode(bytes, index) {
        if let suspect = Suspect(scalar, at: index, width: width) { note(suspect) }
        index += width
      } else {
        invalid = index
        return
      }
    }
  }

  private mutating func note(_ suspect: Suspect) {
    if suspect.kind == .control { hasControls = true }
    if let last = suspects.last, last.extends(to: suspect) {
      suspects[suspects.count - 1].end = suspect.end
    } else {
      suspects.append(suspect)
    }
  }

  /// How many bytes of a word can be passed over: printable ASCII, or two characters of three bytes
  /// between U+3000 and U+CFFF; 0 where it must be read one by one.
  @inline(__always)
  private static func harmless(_ word: UInt64) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    if word & high == 0 {
      // Each byte must be at least 0x20 and not 0x7F.
      let below = (word | high) &- 0x2020_2020_2020_2020
      let above = word &+ 0x0101_0101_0101_0101
      return (below & ~above) & high == high ? 8 : 0
    }
    guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return 0 }
    let isPlain = (word & 0xF) &- 3 < 10 && (word >> 24 & 0xF) &- 3 < 10
    return isPlain ? 6 : 0
  }

  /// The character at an offset and its width; nil where the bytes are no UTF-8 (RFC 3629).
  private static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + width <= bytes.count else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = width == 2 || scalar >= (width == 3 ? 0x800 : 0x10000)
    guard isShortest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
    return (scalar, width)
  }
}
