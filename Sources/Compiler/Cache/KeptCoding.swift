import Source
import Standard

/// Puts the values of a kept check one after the other: numbers in as few bytes as they need, each text once.
package struct KeptWriter {
  package private(set) var bytes: [UInt8]
  private var texts: [String: Int] = [:]
  /// The files in which it makes no difference where something stands.
  private var moving: Set<FileID> = []

  package init() { bytes = [] }

  /// For what is kept.
  package init(in form: KeptForm) { bytes = form.opening }

  /// For what is only compared.
  init(withoutPlacesIn files: Set<FileID>) {
    bytes = []
    moving = files
  }

  /// All of it, once nothing is to follow.
  package mutating func sealed(in form: KeptForm) -> [UInt8] {
    form.seal(&bytes)
    return bytes
  }

  /// Makes room, so that what is long is not moved again and again.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  package mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func add(_ content: [UInt8]) {
    add(content.count)
    bytes += content
  }

  /// A text that came before is written as its number.
  package mutating func add(_ text: String) {
    if let number = texts[text] { return add(number + 1) }
    texts[text] = texts.count
    add(0)
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ content: ArraySlice<UInt8>) {
    add(content.count)
    bytes += content
  }

  /// A text that no other is the same as.
  mutating func add(once text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func add<Value>(_ value: Value?, _ write: (inout KeptWriter, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  package mutating func add<Value>(
    _ values: some Collection<Value>, _ write: (inout KeptWriter, Value) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }

  mutating func add(_ text: String?) { add(text) { $0.add($1) } }

  mutating func add(_ texts: some Collection<String>) { add(texts) { $0.add($1) } }

  mutating func add(_ location: Location) {
    add(Int(location.file.index))
    guard !moving.contains(location.file) else { return }
    add(Int(location.range.start))
    add(Int(location.range.end) - Int(location.range.start))
    add(location.node.map { Int($0) + 1 } ?? 0)
  }

  /// In the order of files, so that the same places come out as the same bytes.
  mutating func add(_ places: Set<Location>) {
    let sorted = places.sorted {
      ($0.file, $0.range.start, $0.range.end, $0.node ?? .max)
        < ($1.file, $1.range.start, $1.range.end, $1.node ?? .max)
    }
    add(sorted) { $0.add($1) }
  }

  mutating func add(_ wording: Wording) {
    add(wording.zh)
    add(wording.en)
  }
}

/// Reads them back; after the first thing that cannot be read everything is empty, and `isGood` is false.
package struct KeptReader {
  private let content: ArraySlice<UInt8>
  private var place: Int
  private var texts: [String] = []
  /// How many files the record knows.
  var fileCount = 0
  /// What they are called now, by the numbers that they had; nil where they are called as they were.
  var numbers: [FileID?]?
  package private(set) var isGood = true

  package init(_ content: ArraySlice<UInt8>) {
    self.content = content
    place = content.startIndex
  }

  package var isAtEnd: Bool { isGood && place == content.endIndex }

  mutating func fail() {
    isGood = false
    place = content.endIndex
  }

  package mutating func number() -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < content.endIndex, shift < 64 {
      let byte = content[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: number)) }
      shift += 7
    }
    fail()
    return 0
  }

  /// How many values follow, each of which takes a byte at least.
  mutating func count() -> Int {
    let count = number()
    guard count >= 0, count <= content.endIndex - place else {
      fail()
      return 0
    }
    return count
  }

  mutating func flag() -> Bool {
    guard place < content.endIndex else {
      fail()
      return false
    }
    defer { place += 1 }
    return content[place] == 1
  }

  package mutating func data() -> [UInt8] { Array(slice()) }

  /// What is written by itself, to be read in its own time: texts stand for themselves in it.
  mutating func part() -> KeptReader {
    var part = KeptReader(slice())
    part.fileCount = fileCount
    part.numbers = numbers
    return part
  }

  /// All that the reader was given.
  var whole: ArraySlice<UInt8> { content }

  mutating func slice() -> ArraySlice<UInt8> {
    let count = count()
    defer { place += count }
    return content[place..<place + count]
  }

  /// A text that no other is the same as.
  mutating func textOnce() -> String { String(decoding: slice(), as: UTF8.self) }

  package mutating func text() -> String {
    let number = number()
    if number > 0, number <= texts.count { return texts[number - 1] }
    guard number == 0 else {
      fail()
      return ""
    }
    let text = textOnce()
    texts.append(text)
    return text
  }

  package mutating func optional<Value>(_ read: (inout KeptReader) -> Value) -> Value? {
    flag() ? read(&self) : nil
  }

  package mutating func list<Value>(_ read: (inout KeptReader) -> Value) -> [Value] {
    let count = count()
    var values: [Value] = []
    values.reserveCapacity(min(count, 4096))
    for _ in 0..<count where isGood { values.append(read(&self)) }
    return values
  }

  mutating func optionalText() -> String? { optional { $0.text() } }

  mutating func textList() -> [String] { list { $0.text() } }

  mutating func file() -> FileID {
    let number = number()
    guard number >= 0, number < fileCount else {
      fail()
      return .gone
    }
    guard let numbers else { return FileID(number) }
    // What stood in a file that is gone is of no use to anybody.
    return numbers[number] ?? .gone
  }

  mutating func location() -> Location {
    let (file, start, length, node) = (file(), number(), number(), number())
    guard start >= 0, length >= 0,
      start <= Int(UInt32.max), length <= Int(UInt32.max) - start, node >= 0,
      node <= Int(UInt32.max)
    else {
      fail()
      return Location(file: FileID(0), range: ByteRange(0, 0))
    }
    return Location(
      file: file, range: ByteRange(start, start + length),
      node: node == 0 ? nil : UInt32(node - 1))
  }

  mutating func wording() -> Wording { Wording(zh: text(), en: text()) }
}

extension FileID {
  /// Stands for a file of the record that there is no more.
  static let gone = FileID(.max)
}
