import Source
import YAML

/// What an element says in the words in which a file would state it, whatever it was read from: an item,
/// an exchange record or a record of the catalogue.
package indirect enum Content: Hashable, Sendable {
  /// One value in its plainest spelling: the name of a code, `5 工作日`, `是`, `2019-11-29`.
  case text(String)
  /// A value that could not be read as its kind, as it was written.
  case unreadable(String)
  /// 无, where that is an answer.
  case none
  case list([Content])
  case record([Member])

  package struct Member: Hashable, Sendable {
    package let element: Element
    package var content: Content

    package init(_ element: Element, _ content: Content) {
      self.element = element
      self.content = content
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.element === right.element && left.content == right.content
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(element.id)
      hasher.combine(content)
    }
  }
}

extension Content {
  /// What an entry says; nil for what no file could state, such as an infinite number.
  package init?(_ entry: Entry, of element: Element, in grammar: Grammar) {
    switch entry.value {
    case .list(let entries):
      self = .list(entries.compactMap { Content($0, of: element, in: grammar) })
    case .record(let record): self = .record(Self.members(record, in: grammar))
    case .reference(let reference):
      if let target = reference.target {
        self = .record(Self.members(target, in: grammar))
      } else {
        self = .text(reference.text.string)
      }
    case .none: self = .none
    case .unreadable(let text): self = .unreadable(text.string)
    case .text(let text): self = .text(Self.named(text, element, grammar))
    case .code(let value): self = .text(value.name.zh)
    case .integer(let number): self = .text(String(number))
    case .decimal(let number):
      guard number.isFinite else { return nil }
      let digits = number.description
      self = .text(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    case .duration(let duration): self = .text(duration.written)
    case .date(let date): self = .text(date.description)
    case .boolean(let flag): self = .text(flag ? "是" : "否")
    case .attachment(.file(let name)): self = .text(name)
    case .attachment(.link(let address)): self = .text(address)
    case .attachment(.stated(let isThere)): self = .text(isThere ? "有" : "无")
    }
  }

  /// What a record states, in the order of the standard.
  package static func members(_ record: Record, in grammar: Grammar) -> [Member] {
    record.shape.elements.compactMap { element in
      record[element.name].flatMap { Content($0, of: element, in: grammar) }
        .map { Member(element, $0) }
    }
  }

  private static func named(_ text: Text, _ element: Element, _ grammar: Grammar) -> String {
    guard case .element = element.kind else { return text.string }
    return grammar[shape: "item"]?.element(key: text)?.title.zh ?? text.string
  }

  /// The text of one value.
  package var string: String? {
    switch self {
    case .text(let text): text
    default: nil
    }
  }

  package var members: [Member]? {
    guard case .record(let members) = self else { return nil }
    return members
  }

  /// The entries of a list; one value is a list of one.
  package var entries: [Content] {
    switch self {
    case .list(let entries): entries
    case .none: []
    default: [self]
    }
  }

  /// What a record says of an element.
  package subscript(_ id: String) -> Content? {
    members?.first { $0.element.id == id }?.content
  }
}

extension [Content.Member] {
  package subscript(_ id: String) -> Content? { first { $0.element.id == id }?.content }
}

extension Duration {
  /// The limit as files state it: `5 工作日`.
  package var written: String {
    switch unit {
    case .atOnce: "当场"
    case .workingDay: "\(amount) 工作日"
    case .calendarDay: "\(amount) 自然日"
    case .hour: "\(amount) 小时"
    case .minute: "\(amount) 分钟"
    case .month: "\(amount) 月"
    case .year: "\(amount) 年"
    }
  }

  /// The unit alone, as the code list of units names it; nil where an amount says nothing.
  package var writtenUnit: String? {
    unit == .atOnce ? nil : written.split(separator: " ").last.map(String.init)
  }
}
