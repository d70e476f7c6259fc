package import Source
package import Standard
import YAML

extension Entry {
  /// The value as a report shows it in one line.
  package var shown: Wording {
    switch value {
    case .text(let text), .unreadable(let text): Wording(same: text.string.onOneLine)
    case .code(let code): code.name
    case .integer(let number): Wording(same: String(number))
    case .decimal(let number): Wording(same: String(number))
    case .duration(let duration): duration.title
    case .date(let date): Wording(same: date.description)
    case .boolean(let flag): flag ? Wording(zh: "是", en: "yes") : Wording(zh: "否", en: "no")
    case .attachment(.file(let name)): Wording(same: name)
    case .attachment(.link(let address)): Wording(same: address)
    case .attachment(.stated(true)): Wording(zh: "有", en: "available")
    case .attachment(.stated(false)), .none: Wording(zh: "无", en: "none")
    case .reference(let reference):
      Wording(same: (reference.target?.name ?? reference.text.string).onOneLine)
    case .record(let record): record.shown
    case .list(let entries): Self.shown(entries)
    }
  }
}

extension Entry {
  /// Sentences are kept apart by a stroke, words by a comma.
  private static func shown(_ entries: [Entry]) -> Wording {
    let parts = entries.map(\.shown)
    let isProse = parts.contains { part in part.zh.contains { "，。；".contains($0) } }
    return isProse
      ? Wording(joining: parts, zh: " / ", en: " / ")
      : Wording(joining: parts, zh: "、", en: ", ")
  }
}

extension Record {
  /// The name of the record, or what identifies it.
  package var name: String? {
    if let name = string(.name) { return name }
    let parts = shape.identity.compactMap { self[$0.name]?.shown.zh }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The identity where there is one, else every element with its value.
  fileprivate var shown: Wording {
    if let name { return Wording(same: name.onOneLine) }
    return Wording(
      joining: fields.map { field in
        let (title, value) = (field.element.title, field.entry.shown)
        return Wording(zh: "\(title.zh) \(value.zh)", en: "\(title.en) \(value.en)")
      }, zh: "，", en: ", ")
  }
}

extension Wording {
  /// A text that is the same in both languages.
  init(same text: String) { self.init(zh: text, en: text) }

  package init(joining parts: [Wording], zh: String, en: String) {
    self.init(
      zh: parts.map(\.zh).joined(separator: zh), en: parts.map(\.en).joined(separator: en))
  }
}

extension String {
  /// The text with line breaks as blanks.
  fileprivate var onOneLine: String {
    split { $0.isNewline }.joined(separator: " ")
  }
}
