extension Encoding {
  /// Where the text starts: behind its byte-order mark, and behind more of them if programs each
  /// added one, so that the first line starts at its first column.
  static func textStart(_ bytes: [UInt8]) -> Int {
    var start = 0
    while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return start
  }
}
