/// What a YAML file holds, before it is written.
indirect enum Node {
  case scalar(String)
  /// A code, which is quoted by habit, so that no program takes its leading zeros.
  case code(String)
  case list([Node])
  case map([(key: String, value: Node)])
  /// A short record on one line.
  case flow([(key: String, value: Node)])

  /// Whether it fits behind a key or a dash.
  var isInline: Bool {
    switch self {
    case .scalar, .code, .flow: true
    case .list(let entries): entries.isEmpty
    case .map: false
    }
  }
}
