import Source
import YAML

extension DataRuleReader {
  /// The list or record that a rule goes through.
  mutating func scope(_ entry: Entry) -> ElementPath? {
    guard let path = path(entry, in: item) else { return nil }
    guard path.last.kind.recordID != nil else {
      report(
        .rulePathMisused, at: entry.location,
        [
          "value": .text(path.text),
          "problem": .wording(
            zh: "下面没有更细的要素，不能作为“范围”", en: "has no elements of its own and cannot be a scope"),
        ])
      return nil
    }
    return path
  }

  /// Follows the names of elements, each below the one before it.
  mutating func path(_ entry: Entry, in shape: RecordShape) -> ElementPath? {
    guard let text = entry.text else { return nil }
    let names = text.bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    var startsAtItem = shape.id == item.id
    var current: RecordShape? = shape
    var elements: [Element] = []
    for (place, bytes) in names.enumerated() {
      let name = text.at(bytes.startIndex..<bytes.endIndex).trimmed
      if place == 0, names.count > 1, shape.element(key: name) == nil,
        name.string == item.title.zh || name.string == item.id
      {
        startsAtItem = true
        current = item
        continue
      }
      let start = bytes.startIndex - text.bytes.startIndex
      let location = entry.location(of: start..<(start + bytes.count))
      guard let shape = current else {
        report(
          .rulePathMisused, at: location,
          [
            "value": .text(elements.last?.title.zh ?? ""),
            "problem": .wording(
              zh: "下面没有更细的要素，不能再写“/\(name.string)”",
              en: "has no elements of its own: nothing can follow it"),
          ])
        return nil
      }
      guard let element = shape.element(key: name) else {
        guard !isQuiet else { return nil }
        let meant = Suggestion(for: name.string, among: shape.keys)
        diagnostics.append(
          Diagnostic(
            .rulePathUnknown, at: location,
            [
              "value": .text(name.string), "record": .wording(shape.title), "hint": meant.hint,
            ], fix: meant.fix(at: location)))
        return nil
      }
      elements.append(element)
      current = element.kind.recordID.flatMap { grammar[shape: $0] }
    }
    guard let last = elements.last else { return nil }
    return ElementPath(
      text: text.string, startsAtItem: startsAtItem, elements: elements, last: last)
  }

  mutating func path(
    _ known: KnownElement, of record: Record, in shape: RecordShape
  ) -> ElementPath? {
    record[known].flatMap { path($0, in: shape) }
  }

  mutating func reportMisuse(_ path: ElementPath, _ entry: Entry?, zh: String, en: String) {
    guard let entry else { return }
    report(
      .rulePathMisused, at: entry.location,
      ["value": .text(path.text), "problem": .wording(zh: zh, en: en)])
  }
}
