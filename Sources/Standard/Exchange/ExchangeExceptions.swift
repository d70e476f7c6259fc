import Source
import YAML

/// A value that stands in the table of values: the way to it and what it is.
package struct ExchangeException: Hashable, Sendable {
  package enum State: String, Sendable {
    case stated = ""
    case none, empty, unreadable
  }

  package let path: String
  package let state: State
  package let value: String
}

extension ExchangeRows {
  /// What the fields of the tables do not say exactly: found by reading back what they say.
  package func exceptions(_ layout: ExchangeLayout) -> [ExchangeException] {
    var found: [ExchangeException] = []
    for questions in layout.questions where !questions.all.isEmpty {
      for place in places(questions.scope) {
        for question in questions.all {
          guard let content = content(place.record, question.path) else { continue }
          if !isSaid(content, by: question.fields) {
            Self.flatten(content, path(place, questions, question), &found)
          } else if question.isLaw, let law = unregisteredLaw(place.record, question.path) {
            Self.flatten(law, path(place, questions, question), &found)
          }
        }
      }
    }
    addEmptyLists(layout, &found)
    return found
  }

  private func path(
    _ place: Place, _ questions: ExchangeQuestions, _ question: ExchangeQuestions.Question
  ) -> [String] {
    Self.path(questions.scope, place.positions) + question.names
  }

  /// What a record says beyond the fields of one table, value by value.
  package func rest(beyond table: ExchangeTable) -> [ExchangeException] {
    var found: [ExchangeException] = []
    for element in source.record.shape.elements {
      guard let content = content(source.record, [element]) else { continue }
      let fields = table.fields.filter { $0.path.map(\.id) == [element.id] && $0.isExact }
      if fields.isEmpty || !isSaid(content, by: fields) {
        Self.flatten(named(content), [element.id], &found)
      }
    }
    return found
  }

  /// Laws by their names, as registers have them.
  private func named(_ content: Content) -> Content {
    switch content {
    case .list(let entries): .list(entries.map(named))
    case .record(let members):
      .record(
        members.map { member in
          guard case .reference(.laws, _) = member.element.kind,
            let name = member.content["name"]?.string
          else { return Content.Member(member.element, named(member.content)) }
          return Content.Member(member.element, .text(name))
        })
    default: content
    }
  }

  /// Whether fields, read back, say the same.
  private func isSaid(_ content: Content, by fields: [ExchangeField]) -> Bool {
    guard let first = fields.first else { return false }
    func text(_ part: ExchangeField.Part) -> String? {
      fields.first { $0.part == part }.flatMap { coding.text(content, in: $0) }
    }
    let reading =
      if let amount = text(.amount) {
        coding.duration(amount: amount, unit: text(.unit))
      } else {
        coding.text(content, in: first).flatMap { coding.read($0, in: first) }
      }
    if let reading, reading.content == content { return true }
    // A list of one value and that value are the same to the binder.
    return reading.map { $0.content.entries == content.entries && first.path.last?.several == true }
      ?? false
  }

  /// A law that only the item has, which no register could give back.
  private func unregisteredLaw(_ record: Record, _ path: [Element]) -> Content? {
    guard let last = path.last, case .reference(.laws, _) = last.kind,
      let law = record[last.name]?.record, source.lawName(law) == nil
    else { return nil }
    return .record(Content.members(law, in: grammar))
  }

  /// Lists of records that are stated as 无 or of which nothing could be read have no rows to say so.
  private func addEmptyLists(_ layout: ExchangeLayout, _ found: inout [ExchangeException]) {
    for table in layout.tables where table.subject == .item && table.isOwn {
      addEmpty(table.scope, &found)
    }
    for table in layout.national where table.subject == .item && !table.scope.isEmpty {
      let isOwnToo = layout.own.contains { $0.scope.map(\.id) == table.scope.map(\.id) }
      if !isOwnToo { addEmpty(table.scope, &found) }
    }
  }

  private func addEmpty(_ scope: [Element], _ found: inout [ExchangeException]) {
    guard let last = scope.last else { return }
    let above = Array(scope.dropLast())
    for place in places(above) {
      guard let entry = place.record[last.name] else { continue }
      let path = (Self.path(above, place.positions) + [last.id]).joined(separator: "/")
      if case .none = entry.value {
        found.append(ExchangeException(path: path, state: .none, value: "无"))
      } else if entry.entries.allSatisfy({ $0.record == nil && $0.text == nil }) {
        found.append(ExchangeException(path: path, state: .empty, value: ""))
      }
    }
  }

  private static func path(_ scope: [Element], _ positions: [Int]) -> [String] {
    var rest = positions[...]
    return scope.flatMap { element in
      element.several ? [element.id, rest.popFirst().map { String($0) } ?? ""] : [element.id]
    }
  }

  private static func flatten(
    _ content: Content, _ path: [String], _ found: inout [ExchangeException]
  ) {
    func add(_ state: ExchangeException.State, _ value: String) {
      found.append(
        ExchangeException(path: path.joined(separator: "/"), state: state, value: value))
    }
    switch content {
    case .text(let text): add(.stated, text)
    case .unreadable(let text): add(.unreadable, text)
    case .none: add(.none, "无")
    case .list(let entries):
      if entries.isEmpty { add(.empty, "") }
      for (number, entry) in entries.enumerated() {
        flatten(entry, path + [String(number + 1)], &found)
      }
    case .record(let members):
      for member in members { flatten(member.content, path + [member.element.id], &found) }
    }
  }
}
