import CLibYAML

/// One event of libyaml; places count characters from the start of the text.
@safe struct Event {
  enum Kind {
    case scalar
    case alias
    case sequenceStart
    case mappingStart
    case collectionEnd
    case documentStart
    case documentEnd
    case streamStart
    case streamEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether the event starts and ends on one line.
  let isOnOneLine: Bool
  private(set) var style = Node.Style.plain
  private(set) var hasAnchor = false
  private(set) var hasTag = false
  /// Whether `%YAML` or `%TAG` stands before the document.
  private(set) var hasDirective = false
  private(set) var value = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  init(_ event: yaml_event_t) {
    unsafe start = event.start_mark.index
    unsafe end = event.end_mark.index
    unsafe isOnOneLine = event.start_mark.line == event.end_mark.line
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      kind = .scalar
      let scalar = unsafe event.data.scalar
      style = unsafe Self.style(scalar.style)
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
      unsafe value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      let sequence = unsafe event.data.sequence_start
      style = unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      hasAnchor = unsafe sequence.anchor != nil
      hasTag = unsafe sequence.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      let mapping = unsafe event.data.mapping_start
      style = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      hasAnchor = unsafe mapping.anchor != nil
      hasTag = unsafe mapping.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart
      let document = unsafe event.data.document_start
      let hasTags = unsafe document.tag_directives.start != document.tag_directives.end
      hasDirective = unsafe document.version_directive != nil || hasTags
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
