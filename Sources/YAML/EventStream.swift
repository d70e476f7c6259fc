import CLibYAML

/// The events of libyaml over bytes that stay alive around it: the only place that talks to C.
///
/// An event's bytes are valid until the next one is asked for.
@safe struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Starts over a buffer, which must outlive the stream; nil when there is no memory for a parser.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe self.parser = unsafe parser
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe self.event = unsafe event
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe event.deallocate()
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event; nil when the parser has given up (see `failure`).
  mutating func next() -> Event? {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return nil }
    return unsafe Event(event.pointee)
  }

  /// Why there is no next event, in libyaml's own words.
  var failure: SyntaxFailure {
    let parser = unsafe parser.pointee
    return SyntaxFailure(
      problem: unsafe parser.problem.map { unsafe String(cString: $0) } ?? "",
      context: unsafe parser.context.map { unsafe String(cString: $0) } ?? "",
      problemIndex: unsafe parser.problem_mark.index,
      contextIndex: unsafe parser.context.map { _ in unsafe parser.context_mark.index }
    )
  }
}

/// What libyaml said when it stopped; places count characters.
struct SyntaxFailure {
  let problem: String
  let context: String
  let problemIndex: Int
  let contextIndex: Int?
}
