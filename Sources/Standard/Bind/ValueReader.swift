import Source
import YAML

/// Reads the text of one scalar as the kind of its element.
struct ValueReader {
  let grammar: Grammar

  enum Outcome {
    case value(Value)
    /// The finding, once it knows the place, and what the value can only mean.
    case refused((Location) -> Diagnostic, meant: Value? = nil)
    /// Several values of a code list in one text.
    case joined(JoinedValues)
  }

  func read(_ text: Text, as element: Element) -> Outcome {
    switch element.kind {
    case .codeList(let id): return code(text, in: id, element)
    case .reference: return .value(.reference(Reference(text: text)))
    case .element: return elementName(text)
    default: break
    }
    if LostDigits.isFound(in: text, of: element.kind) {
      return .refused {
        Diagnostic(
          .lostDigits, at: $0, ["element": .wording(element.title), "value": .text(text.string)])
      }
    }
    if let value = plain(text, element.kind) { return .value(value) }
    return refusal(of: text, element)
  }

  /// A value of a kind that needs nothing but its text; nil where the text is not of the kind.
  func plain(_ text: Text, _ kind: ValueKind) -> Value? {
    switch kind {
    case .integer: integer(text).map(Value.integer)
    case .decimal: decimal(text).map(Value.decimal)
    case .duration: Duration(text.string).map(Value.duration)
    case .date: CalendarDate(text.string).map(Value.date)
    case .boolean: boolean(text).map(Value.boolean)
    case .identifier: isIdentifier(text) ? .text(text) : nil
    case .link: isLink(text) ? .text(text) : nil
    case .attachment: attachment(text).map(Value.attachment)
    case .text, .prose: .text(text.looked(up: grammar.words))
    default: .text(text)
    }
  }

  private func code(_ text: Text, in id: String, _ element: Element) -> Outcome {
    guard let list = grammar.codeLists[id] else { return .value(.unreadable(text)) }
    if let value = list.find(text) { return .value(.code(value)) }
    if let joined = JoinedValues(text.string, in: list) { return .joined(joined) }
    let meant = Suggestion(for: text.string, among: list.spellings)
    return .refused { location in
      Diagnostic(
        .notInCodeList, at: location,
        [
          "element": .wording(element.title), "value": .text(text.string), "hint": meant.hint,
          "list": .wording(list.name),
          "values": .wording(list.choice),
        ],
        fix: meant.fix(at: location))
    }
  }

  /// The name of an element of items, in Chinese or by id.
  private func elementName(_ text: Text) -> Outcome {
    guard let item = grammar[shape: "item"] else { return .value(.unreadable(text)) }
    guard item.element(key: text) == nil else { return .value(.text(text)) }
    let meant = Suggestion(for: text.string, among: item.keys)
    return .refused { location in
      Diagnostic(
        .unknownElement, at: location, ["value": .text(text.string), "hint": meant.hint],
        fix: meant.fix(at: location))
    }
  }

  private func integer(_ text: Text) -> Int? {
    let string = text.string
    guard string.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else { return nil }
    return Int(string)
  }

  /// A number in digits: neither “nan” nor a power of ten, which a page would print as it is.
  private func decimal(_ text: Text) -> Double? {
    let string = text.string
    let isPlain = string.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    return isPlain ? Double(string).flatMap { $0.isFinite ? $0 : nil } : nil
  }

  private func boolean(_ text: Text) -> Bool? {
    switch text.string {
    case "是", "true", "yes": true
    case "否", "false", "no": false
    default: nil
    }
  }

  private func isIdentifier(_ text: Text) -> Bool {
    guard let first = text.bytes.first, first != 0x2D else { return false }
    return text.bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == 0x2D
    }
  }

  private func isLink(_ text: Text) -> Bool {
    let string = text.string
    guard let scheme = ["https://", "http://", "mailto:", "tel:"].first(where: string.hasPrefix)
    else { return false }
    let rest = string.dropFirst(scheme.count)
    return !rest.isEmpty && !rest.contains { $0.isWhitespace || "<>\"'".contains($0) }
  }

  private func attachment(_ text: Text) -> Attachment? {
    switch text.string {
    case "有", "true": return .stated(true)
    case "无", "false": return .stated(false)
    default: break
    }
    if isLink(text) { return .link(text.string) }
    let parts = text.string.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    return isInside && parts.last?.contains(".") == true && !text.contains("\\")
      ? .file(text.string) : nil
  }
}
