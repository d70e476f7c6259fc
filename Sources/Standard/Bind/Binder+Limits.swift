import Source
import YAML

extension Binder {
  /// Reports a value that is retired, outside the range or longer than its element allows.
  func reportLimits(
    of element: Element,
    _ value: Value,
    _ text: Text,
    at location: Location,
    _ diagnostics: inout [Diagnostic]
  ) {
    if case .integer(let number) = value {
      let isLow = element.minimum.map { number < $0 } ?? false
      let isHigh = element.maximum.map { number > $0 } ?? false
      if isLow || isHigh {
        diagnostics.append(
          Diagnostic(
            .outOfRange, at: location,
            [
              "element": .wording(element.title), "value": .number(number),
              "range": .wording(range(of: element)),
            ]))
      }
    }
    if case .code(let code) = value, let retired = code.retired {
      diagnostics.append(
        Diagnostic(
          .retiredCode, at: location,
          ["value": .wording(code.name), "date": .text(retired.description)]))
    }
    if let limit = element.maximumLength, text.isLonger(than: limit) {
      diagnostics.append(
        Diagnostic(
          .tooLong, at: location,
          [
            "element": .wording(element.title), "count": .number(text.string.count),
            "limit": .number(limit),
          ]))
    }
  }

  /// Reports entries of one list that are the same entry by the record's identity.
  func reportTwins(
    of element: Element,
    _ entries: [Entry],
    in source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard entries.count > 1 else { return }
    var first: [Text: Location] = [:]
    for (number, entry) in entries.enumerated() {
      guard let identity = entry.identity else { continue }
      if let place = first[identity] {
        diagnostics.append(
          Diagnostic(
            .entryTwice, at: entry.location,
            ["element": .wording(element.title), "entry": .text(identity.shown)],
            labels: [Diagnostic.Label(place, Wording(zh: "首次出现", en: "first stated here"))],
            // Only what says the very same is removed without a person reading it.
            fix: source[place.range] == source[entry.location.range]
              ? removal(of: entry, after: number > 0 ? entries[number - 1] : nil, source) : nil))
      } else {
        first[identity] = entry.location
      }
    }
  }

  private func removal(of entry: Entry, after previous: Entry?, _ source: SourceText) -> Fix? {
    let location = entry.location
    if let fix = Fix.removing(entryAt: location, from: source, isSafe: true) { return fix }
    // In [甲, 甲] the comma goes as well.
    guard let previous else { return nil }
    let gap = ByteRange(Int(previous.location.range.end), Int(location.range.start))
    guard source.string(gap).split(separator: " ") == [","] else { return nil }
    let range = ByteRange(previous.location.range.end, location.range.end)
    return Fix(
      Wording(zh: "删去重复的一项", en: "remove the repeated entry"),
      [Fix.Edit(Location(file: location.file, range: range), "")], isSafe: true)
  }

  private func range(of element: Element) -> Wording {
    switch (element.minimum, element.maximum) {
    case (let low?, let high?): Wording(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
    case (let low?, nil): Wording(zh: "\(low) 以上", en: "at least \(low)")
    case (nil, let high?): Wording(zh: "\(high) 以下", en: "at most \(high)")
    case (nil, nil): Wording(zh: "不限", en: "any")
    }
  }
}

extension Text {
  /// An identity as people read it: its parts separated by a space.
  fileprivate var shown: String { string.split(separator: "\u{1F}").joined(separator: " ") }
}
