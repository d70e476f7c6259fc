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
    if let limit = element.maximumLength {
      let count = text.string.count
      if count > limit {
        diagnostics.append(
          Diagnostic(
            .tooLong, at: location,
            [
              "element": .wording(element.title), "count": .number(count),
              "limit": .number(limit),
            ]))
      }
    }
  }

  /// Reports entries of one list that are the same entry by the record's identity.
  func reportTwins(of element: Element, _ entries: [Entry], _ diagnostics: inout [Diagnostic]) {
    guard entries.count > 1 else { return }
    var first: [Text: Location] = [:]
    for entry in entries {
      guard let identity = entry.identity else { continue }
      if let place = first[identity] {
        diagnostics.append(
          Diagnostic(
            .entryTwice, at: entry.location,
            ["element": .wording(element.title), "entry": .text(identity.shown)],
            labels: [Diagnostic.Label(place, Wording(zh: "首次出现", en: "first stated here"))]))
      } else {
        first[identity] = entry.location
      }
    }
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
