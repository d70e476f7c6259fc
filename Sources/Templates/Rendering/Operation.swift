/// One step of rendering; the templates of a set are one flat list of them.
enum Operation: Sendable {
  case text(Slice)
  /// The indentation of the partial that is being rendered, at the start of one of its lines.
  case indentation
  case escaped(Slice)
  case raw(Slice)
  /// Enters a value or the first of a list, or goes on at `after`.
  case section(Slice, after: UInt32)
  /// Goes back behind the section's start with the next of its list, or leaves it.
  case sectionEnd(start: UInt32)
  case inverted(Slice, after: UInt32)
  /// Renders a partial on its own lines, each indented by so many more bytes.
  case indentedPartial(start: UInt32, Slice)
  /// Renders a partial in the middle of a line, which no indentation reaches.
  case inlinePartial(start: UInt32)
  case end
}

/// A piece of the literals or of the names that all operations share.
struct Slice: Sendable {
  var start: UInt32
  var end: UInt32

  var indices: Range<Int> { Int(start)..<Int(end) }
}

/// The compiled form of a set: operations, what they refer to, and where each block starts.
struct Program: Sendable {
  var operations: [Operation] = []
  var literals: [UInt8] = []
  var names: [Name] = []
  /// The first operation of each template.
  var entries: [Int] = []
}
