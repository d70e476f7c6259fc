import Source
import YAML

/// What is said of a text that is no value of its element's kind: how it is written, and what was meant.
extension ValueReader {
  func refusal(of text: Text, _ element: Element) -> Outcome {
    let meant = meant(by: text, element)
    let writing = writing(of: text, element)
    return .refused(
      { location in
        Diagnostic(
          .unreadableValue, at: location,
          [
            "element": .wording(element.title), "value": .text(text.string),
            "demand": .wording(element.kind.demand), "writing": .wording(writing),
          ], fix: fix(text, element, at: location))
      }, meant: meant)
  }

  /// The value of a text that can mean only one, however it is written.
  private func meant(by text: Text, _ element: Element) -> Value? {
    if let narrow = narrow(text, element.kind), let value = plain(narrow, element.kind) {
      return value
    }
    return element.kind == .integer
      ? LooseCount.number(text.narrowed.string).map(Value.integer) : nil
  }

  private func fix(_ text: Text, _ element: Element, at location: Location) -> Fix? {
    if let narrow = narrow(text, element.kind), plain(narrow, element.kind) != nil {
      guard text.isVerbatim else { return nil }
      let range = ByteRange(text.bytes.startIndex, text.bytes.endIndex)
      return Fix(
        replacing: Location(file: location.file, range: range, node: location.node),
        with: narrow.string, isSafe: true)
    }
    switch element.kind {
    case .integer:
      return LooseCount.number(text.narrowed.string).map {
        Fix(replacing: location, with: String($0), isSafe: true)
      }
    case .boolean:
      return LooseAnswer.meaning(of: text.string, on: element).map {
        Fix(replacing: location, with: $0 ? "是" : "否", isSafe: false)
      }
    default: return nil
    }
  }

  /// The text in narrow characters, of kinds that are written in digits; nil where it is so already.
  private func narrow(_ text: Text, _ kind: ValueKind) -> Text? {
    switch kind {
    case .integer, .decimal, .duration, .date: text.narrowed == text ? nil : text.narrowed
    default: nil
    }
  }

  /// How the value is written, with a word on this one where it is clear what was meant.
  private func writing(of text: Text, _ element: Element) -> Wording {
    let string = text.string
    switch element.kind {
    case .boolean:
      guard let answer = LooseAnswer.meaning(of: string, on: element) else {
        return Wording(zh: "“是”或者“否”", en: "是 (yes) or 否 (no)")
      }
      let word = answer ? "是" : "否"
      return Wording(
        zh: "“是”或者“否”，“\(string)”写“\(word)”", en: "是 (yes) or 否 (no); “\(string)” is \(word)")
    case .integer:
      guard let number = LooseCount.number(text.narrowed.string) else { break }
      return Wording(zh: String(number), en: String(number))
    case .attachment:
      guard let path = StrayPath.inside(string) else { break }
      return Wording(
        zh: "文件放进工作区，从区划目录写起，用“/”分隔，如 \(path)",
        en: "\(path), with / between folders, for a file that lies in the folder of the division")
    default: break
    }
    let example = element.example(grammar)
    return Wording(zh: "如 \(example)", en: example)
  }
}

extension ValueKind {
  /// What an element of the kind takes.
  fileprivate var demand: Wording {
    switch self {
    case .boolean: Wording(zh: "“是”或“否”", en: "是 (yes) or 否 (no)")
    case .attachment: Wording(zh: "文件、网址、“有”或“无”", en: "a file, a link, 有 or 无")
    default:
      Wording(
        zh: name.title.zh,
        en: ("aeiou".contains(name.title.en.prefix(1)) ? "an " : "a ") + name.title.en)
    }
  }
}
