/// Writes JSON into bytes, in the order in which it is told: the same calls give the same bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.member("code", "ZS3101")
///   json.member("lines") { json in json.array { json in json.integer(14) } }
/// }
/// ```
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether every member and element stands on its own line, indented by two spaces a level.
  private var isPretty: Bool
  private var depth = 0
  /// Whether something stands before the next value in its object or array.
  private var hasSibling = false
  /// Whether the next value follows its key.
  private var isAfterKey = false

  package init(isPretty: Bool = true) { self.isPretty = isPretty }

  /// What has been written since it was last taken: long texts leave in pieces.
  package mutating func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    collection(open: 0x7B, close: 0x7D, content)
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    collection(open: 0x5B, close: 0x5D, content)
  }

  /// Starts a member of an object; its value is written next.
  package mutating func key(_ name: String) {
    startValue()
    quote(name.utf8)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
    isAfterKey = true
  }

  package mutating func string(_ value: String) {
    startValue()
    quote(value.utf8)
  }

  /// A text of a file: where its encoding is broken, U+FFFD stands.
  package mutating func string(_ value: ArraySlice<UInt8>) {
    string(String(decoding: value, as: UTF8.self))
  }

  package mutating func integer(_ value: Int) { literal(String(value)) }

  /// A number; JSON has none for infinity and the like, so that these become null.
  package mutating func decimal(_ value: Double) {
    literal(value.isFinite ? value.description : "null")
  }

  /// A number as it is spelled.
  package mutating func number(_ digits: String) { literal(digits) }

  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// Writes one value on one line, whatever stands around it.
  package mutating func line(_ value: (inout JSONWriter) -> Void) {
    startValue()
    isAfterKey = true
    let wasPretty = isPretty
    isPretty = false
    value(&self)
    isPretty = wasPretty
  }

  /// Ends the text with a line feed: a file's last line, or one record of several.
  package mutating func endLine() {
    bytes.append(0x0A)
    hasSibling = false
  }

  private mutating func literal(_ text: String) {
    startValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func collection(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    startValue()
    bytes.append(open)
    depth += 1
    hasSibling = false
    content(&self)
    depth -= 1
    if hasSibling { breakLine() }
    bytes.append(close)
    hasSibling = true
  }

  private mutating func startValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if hasSibling { bytes.append(0x2C) }
    if depth > 0 { breakLine() }
    hasSibling = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    for _ in 0..<(2 * depth) { bytes.append(0x20) }
  }

  private mutating func quote(_ text: String.UTF8View) { bytes.appendQuoted(text.span) }
}

/// Members in one call.
extension JSONWriter {
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func member(_ name: String, _ value: [String]) {
    key(name)
    array { json in for text in value { json.string(text) } }
  }

  package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    key(name)
    value(&self)
  }
}
