import Source
import YAML

extension DataRuleReader {
  /// What stands between braces in the wording of a rule; what nothing fills is reported.
  mutating func placeholders(
    _ record: Record, in shape: RecordShape, _ demand: DataRule.Demand
  ) -> [DataRule.Placeholder] {
    var placeholders: [String: DataRule.Placeholder] = [:]
    let found = demand.finds
    for known in [KnownElement.message, .englishMessage, .help, .englishHelp] {
      guard let entry = record[known], let text = entry.text else { continue }
      for (name, range) in text.placeholders where placeholders[name.string] == nil {
        // Element names come first: they are what an editor knows.
        if let path = quietPath(name, entry, in: shape) {
          placeholders[name.string] = DataRule.Placeholder(
            name: name.string, content: .element(path))
        } else if let value = found.first(where: { [$0.zh, $0.rawValue].contains(name.string) }) {
          placeholders[name.string] = DataRule.Placeholder(
            name: name.string, content: .found(value))
        } else {
          let meant = Suggestion(for: name.string, among: shape.keys + found.map(\.zh))
          report(
            .rulePlaceholderUnfilled, at: entry.location(of: range),
            [
              "value": .text("{\(name.string)}"), "hint": meant.hint,
              "names": .wording(
                zh: found.map { "{\($0.zh)}" }.joined(separator: "、"),
                en: found.map { "{\($0.rawValue)}" }.joined(separator: ", ")),
            ])
        }
      }
    }
    return placeholders.values.sorted { $0.name < $1.name }
  }

  func quietPath(_ name: Text, _ entry: Entry, in shape: RecordShape) -> ElementPath? {
    // Whatever is wrong with the name is one finding: that nothing fills it.
    var copy = self
    copy.isQuiet = true
    return copy.path(Entry(.text(name), at: entry.location), in: shape)
  }
}

extension DataRule.Demand {
  /// What a finding of this kind can tell beside the values of elements.
  fileprivate var finds: [DataRule.Found] {
    switch self {
    case .require: [.element]
    case .forbid, .unique: [.element, .value]
    case .compare: [.element, .value, .bound]
    case .sum: [.element, .sum, .bound]
    case .pattern: [.element, .value]
    case .lookup(let lookup):
      switch lookup.use {
      case .known: [.element, .value, .hint]
      case .canonical: [.element, .value, .term]
      case .code: [.element, .value, .code]
      }
    }
  }
}

extension Text {
  /// The names between braces; braces around anything with a colon are YAML that the wording shows.
  var placeholders: [(name: Text, range: Range<Int>)] {
    var result: [(Text, Range<Int>)] = []
    var open: Int?
    for index in bytes.indices {
      if bytes[index] == 0x7B { open = index }
      guard bytes[index] == 0x7D, let start = open else { continue }
      open = nil
      let name = at((start + 1)..<index)
      guard !name.bytes.contains(0x3A) else { continue }
      result.append((name, (start - bytes.startIndex)..<(index + 1 - bytes.startIndex)))
    }
    return result
  }
}
