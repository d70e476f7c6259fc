import Source
import Standard
import YAML

/// Finds the places of an example in the file that holds it.
struct ExampleSource {
  private let example: RuleExample
  private let whole: Location
  /// The lines of the example as it is written, and where each begins in the file.
  private var lines: [(text: [UInt8], start: Int)] = []

  init(_ example: RuleExample, _ text: RuleText, _ files: SourceFiles) {
    self.example = example
    whole = text.entry.location
    let bytes = files[whole.file].source.bytes
    var rest = Self.lines(of: bytes, in: whole.range)[...]
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Array(line.utf8)
      // An example in a block has the lines of the file behind their indentation; one in quotes with
      // escapes has not, and then the whole is meant.
      guard let place = rest.firstIndex(where: { Self.ends(bytes[$0], with: line) }) else {
        lines = []
        return
      }
      lines.append((line, Self.start(of: line, in: bytes, rest[place])))
      rest = rest[(place + 1)...]
    }
  }

  /// The rest of the line from a place on.
  func location(of place: RuleExample.Place) -> Location {
    guard let (line, column) = example.position(of: place), lines.indices.contains(line),
      column <= lines[line].text.count
    else { return whole }
    let (text, start) = lines[line]
    let end = max(column + 1, text.count)
    return Location(
      file: whole.file, range: ByteRange(start + column, start + end), node: whole.node)
  }

  private static func lines(of bytes: [UInt8], in range: ByteRange) -> [Range<Int>] {
    let end = min(Int(range.end), bytes.count)
    var start = min(Int(range.start), end)
    var lines: [Range<Int>] = []
    for index in start..<end where bytes[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<end)
    return lines
  }

  private static func ends(_ line: ArraySlice<UInt8>, with text: [UInt8]) -> Bool {
    trimmed(line).elementsEqual(trimmed(text[...])) || unquoted(line).elementsEqual(text)
  }

  private static func start(of text: [UInt8], in bytes: [UInt8], _ line: Range<Int>) -> Int {
    let slice = bytes[line]
    let inner = trimmed(slice).elementsEqual(trimmed(text[...])) ? trimmed(slice) : unquoted(slice)
    let indentation = text.count - trimmedStart(text[...]).count
    return trimmed(slice).elementsEqual(trimmed(text[...]))
      ? inner.startIndex - indentation : inner.startIndex
  }

  private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = trimmed(line)
    guard line.count >= 2, let first = line.first, first == line.last,
      first == 0x22 || first == 0x27
    else { return line }
    return line.dropFirst().dropLast()
  }

  private static func trimmedStart(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = trimmedStart(line)
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 {
      line = line.dropLast()
    }
    return line
  }
}
