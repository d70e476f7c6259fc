import Compiler

/// Files with one entry a line, as long as the workspace: a part of the entries at a time is in memory.
extension OutputFile {
  /// How many entries are made at a time.
  private static let portion = 32

  /// A file of one JSON value a line.
  static func lines(
    _ path: String, count: Int, _ value: @escaping @Sendable (Int) -> JSON
  ) -> OutputFile {
    // A file of one piece would be taken for a small one.
    OutputFile(path, pieces: max(2, portions(count))) { portion in
      numbers(portion, of: count).flatMap { value($0).lineBytes }
    }
  }

  /// An object whose last member is a list with one entry a line.
  ///
  /// - Parameter members: those before the list; there is at least one
  static func json(
    _ path: String, _ members: @escaping @Sendable () -> [JSON.Member], list name: String,
    count: Int, _ value: @escaping @Sendable (Int) -> JSON
  ) -> OutputFile {
    let last = portions(count) + 1
    return OutputFile(path, pieces: last + 1) { piece in
      if piece == last { return Array((count == 0 ? "]\n}\n" : "\n  ]\n}\n").utf8) }
      if piece == 0 {
        // What an object ends with: a line break, a brace and a line break.
        return JSON.object(members()).file.dropLast(3) + Array(",\n  \"\(name)\": [".utf8)
      }
      var bytes: [UInt8] = []
      for number in numbers(piece - 1, of: count) {
        bytes += (number == 0 ? "\n    " : ",\n    ").utf8
        bytes += value(number).lineBytes.dropLast()
      }
      return bytes
    }
  }

  private static func portions(_ count: Int) -> Int { (count + portion - 1) / portion }

  private static func numbers(_ number: Int, of count: Int) -> Range<Int> {
    let start = min(number * portion, count)
    return start..<min(start + portion, count)
  }
}
