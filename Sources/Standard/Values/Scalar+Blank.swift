extension Unicode.Scalar {
  /// Whether the character is white space of any kind; hanzi, which most texts consist of, are told fast.
  var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return !(0x3001..<0xD800).contains(value) && properties.isWhitespace
  }
}
