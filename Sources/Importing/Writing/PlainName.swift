/// Names of files that are the same on every machine and in every address: ASCII letters, digits, `-` and `_`.
package enum PlainName {
  package static func isOne(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.first != 0x2D
      && !reserved.contains(text.lowercased())
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }

  /// Names that no file of an office computer may have.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
