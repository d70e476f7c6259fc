import Compiler

/// Files with one entry a line, as long as the workspace: a part of the entries at a time is in memory.
extension OutputFile {
  /// How many entries are made at a time.
  private static let portion = 32

  /// An object whose last member is a list with one entry a line.
  ///
  /// - Parameter members: those before the list; there is at least one
  static func json(
    _ path: String, _ members: @escaping @Sendable () -> [JSON.Member], list name: String,
    count: Int, _ value: @escaping @Sendable (Int) -> JSON
  ) -> OutputFile {
    OutputFile(path, pieces: max(1, portions(count))) { piece in
      if count == 0 { return entry([], 0, of: 0, in: name, members()) }
      var bytes: [UInt8] = []
      for number in numbers(piece, of: count) {
        bytes += entry(value(number).lineBytes, number, of: count, in: name, members())
      }
      return bytes
    }
  }

  /// What one entry of such a list adds to its file: the first what stands before it, the last what ends it.
  ///
  /// - Parameters:
  ///   - line: the entry with a line break; empty where there are none
  static func entry(
    _ line: [UInt8], _ number: Int, of count: Int, in list: String,
    _ members: @autoclosure () -> [JSON.Member]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if number == 0 {
      // What an object ends with: a line break, a brace and a line break.
      bytes = JSON.object(members()).file.dropLast(3) + Array(",\n  \"\(list)\": [".utf8)
      guard count > 0 else { return bytes + "]\n}\n".utf8 }
    }
    bytes += (number == 0 ? "\n    " : ",\n    ").utf8
    bytes += line.dropLast()
    if number == count - 1 { bytes += "\n  ]\n}\n".utf8 }
    return bytes
  }

  private static func portions(_ count: Int) -> Int { (count + portion - 1) / portion }

  private static func numbers(_ number: Int, of count: Int) -> Range<Int> {
    let start = min(number * portion, count)
    return start..<min(start + portion, count)
  }
}
