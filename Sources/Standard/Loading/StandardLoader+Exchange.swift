import Source
import YAML

/// A table of exchange records before its elements are known: a profile may add fields to it.
struct ExchangeDraft {
  let id: String
  let record: Record
  /// The fields in the order of the table, those of profiles after the nation’s.
  var fields: [Record]
  /// Names of columns that a profile adds to the nation’s fields, and of files to its tables.
  var aliases: [String: [String]] = [:]
}

extension StandardLoader {
  mutating func readExchange(_ record: Record, owner: String) {
    var seen: Set<String> = []
    for table in record.records(.tables) {
      guard let id = table.string(.id) else { continue }
      guard seen.insert(id).inserted else {
        report(
          .definedTwice, at: table.location,
          ["what": .wording(zh: "交换表", en: "exchange table"), "value": .text(id)])
        continue
      }
      let fields = own(table.records(.fields))
      guard let place = exchangePlaces[id] else {
        exchangePlaces[id] = exchangeDrafts.count
        exchangeDrafts.append(ExchangeDraft(id: id, record: table, fields: fields))
        continue
      }
      exchangeDrafts[place].aliases["", default: []] += table.texts(.aliases).map(\.string)
      var places: [String: Int] = [:]
      for (number, field) in exchangeDrafts[place].fields.enumerated() {
        if let name = field.string(.field) { places[name] = number }
      }
      for field in fields {
        guard let name = field.string(.field) else { continue }
        // Names alone are added to the field that is there.
        if places[name] != nil, Self.onlyNames(field) {
          exchangeDrafts[place].aliases[name, default: []] += field.texts(.aliases).map(\.string)
        } else if let twin = places[name] {
          exchangeDrafts[place].fields[twin] = field
        } else {
          exchangeDrafts[place].fields.append(field)
        }
      }
    }
  }

  private static func onlyNames(_ field: Record) -> Bool {
    field[.aliases] != nil && field[.element] == nil && field[.part] == nil
  }

  /// The fields of one table of one file, each once.
  private mutating func own(_ fields: [Record]) -> [Record] {
    var seen: Set<String> = []
    return fields.filter { field in
      guard let name = field.string(.field) else { return false }
      if seen.insert(name).inserted { return true }
      report(
        .definedTwice, at: field.location,
        ["what": .wording(zh: "交换字段", en: "exchange field"), "value": .text(name)])
      return false
    }
  }

  /// The tables, once all elements are known.
  mutating func exchange(_ grammar: Grammar) -> [ExchangeTable] {
    guard let item = grammar[shape: "item"] else { return [] }
    let tables = exchangeDrafts.compactMap { table($0, item, grammar) }
    checkExchangeFields(tables)
    return tables
  }

  private mutating func table(
    _ draft: ExchangeDraft, _ item: RecordShape, _ grammar: Grammar
  ) -> ExchangeTable? {
    var scope: [Element] = []
    if let entry = draft.record[.scope] {
      guard let path = elements(entry, from: item, grammar) else { return nil }
      guard path.last?.kind.recordID != nil, path.last?.several == true else {
        reportImpossible(
          draft.id, "的“范围”不是由记录组成的清单", "has a scope that is no list of records",
          at: entry.location)
        return nil
      }
      scope = path
    }
    let shape = scope.last.flatMap { $0.kind.recordID.flatMap { grammar[shape: $0] } } ?? item
    let fields = draft.fields.compactMap { field($0, draft, shape, item, grammar) }
    return ExchangeTable(
      id: draft.id, title: draft.record.wording(),
      aliases: draft.record.texts(.aliases).map(\.string) + (draft.aliases[""] ?? []),
      description: draft.record.descriptions(),
      subject: draft.record.code(.subject).flatMap { .init(rawValue: $0.code) } ?? .item,
      scope: scope, fields: fields, isOwn: false)
  }

  private mutating func field(
    _ record: Record, _ draft: ExchangeDraft, _ shape: RecordShape, _ item: RecordShape,
    _ grammar: Grammar
  ) -> ExchangeField? {
    guard let name = record.string(.field), let place = record[.field]?.location else { return nil }
    guard
      name.utf8.allSatisfy({
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      })
    else {
      reportImpossible(
        name, "应当只有大写字母、数字和下划线", "may have capital letters, digits and _ only", at: place)
      return nil
    }
    let part =
      record.code(.part).flatMap { ExchangeField.Part(rawValue: $0.code) } ?? .whole
    var paths: [[Element]] = []
    var startsAtItem = false
    for entry in record.entries(.element) {
      let isAbove = entry.text.map { $0.string.hasPrefix("事项/") || $0.string.hasPrefix("item/") }
      guard let path = elements(entry, from: isAbove == true ? item : shape, grammar) else {
        return nil
      }
      startsAtItem = startsAtItem || isAbove == true
      paths.append(path)
    }
    let template = record.string(.template).map { text in
      (text, ExchangeTemplate(text, fallback: record.string(.fallback)))
    }
    let problem = Self.problem(part, paths, template, grammar)
    if let problem {
      reportImpossible(name, problem.zh, problem.en, at: place)
      return nil
    }
    return ExchangeField(
      name: name, path: paths.first ?? [], alternatives: Array(paths.dropFirst()),
      startsAtItem: startsAtItem, part: part, template: template?.1,
      maximumLength: record.integer(.maximumLength),
      aliases: record.texts(.aliases).map(\.string) + (draft.aliases[name] ?? []), location: place)
  }

  private static func problem(
    _ part: ExchangeField.Part,
    _ paths: [[Element]],
    _ template: (text: String, read: ExchangeTemplate?)?,
    _ grammar: Grammar
  ) -> Wording? {
    guard let last = paths.first?.last else {
      return [.row, .item, .division, .file].contains(part)
        ? nil : Wording(zh: "没有写明是哪个要素", en: "names no element")
    }
    if let template {
      guard let read = template.read, let shape = last.kind.recordID.flatMap({ grammar[shape: $0] })
      else {
        return Wording(
          zh: "的“写成”读不懂，或者要素不是记录", en: "has a template that cannot be read, or no record for it")
      }
      for path in read.elements + [read.fallback.map { [$0] } ?? []] where !path.isEmpty {
        guard shape.leaf(path, grammar) != nil else {
          return Wording(
            zh: "的“写成”里，记录没有要素“\(path.joined(separator: "/"))”",
            en: "has a template that names the unknown element “\(path.joined(separator: "/"))”")
        }
      }
      return nil
    }
    switch part {
    case .amount, .unit:
      return last.kind == .duration
        ? nil : Wording(zh: "取数量或者单位，要素却不是时限", en: "takes a part of what is no time limit")
    case .name:
      if case .codeList = last.kind { return nil }
      return Wording(zh: "取名称，要素却不是代码表", en: "takes the name of what is no code")
    case .total:
      return last.kind.recordID != nil
        ? nil : Wording(zh: "取合计，要素却不是记录", en: "adds up what is no record")
    case .whole:
      guard last.kind.recordID != nil else { return nil }
      if case .reference(.laws, _) = last.kind { return nil }
      return Wording(
        zh: "的要素是记录，要写明“写成”或者再往下一级的要素",
        en: "holds a record: it needs a template or an element of the record")
    case .order, .row, .item, .division, .file: return nil
    }
  }

  /// Follows the names of elements from a record; reports the first that is unknown.
  private mutating func elements(
    _ entry: Entry, from shape: RecordShape, _ grammar: Grammar
  ) -> [Element]? {
    guard let text = entry.text?.string else { return nil }
    var names = text.split(separator: "/").map(String.init)
    if names.count > 1, ["事项", "item"].contains(names[0]) { names.removeFirst() }
    var current: RecordShape? = shape
    var path: [Element] = []
    for name in names {
      guard let element = current?.element(key: Text(name)) else {
        report(
          .unknownDefinition, at: entry.location,
          ["what": .wording(zh: "要素", en: "element"), "value": .text(name)])
        return nil
      }
      path.append(element)
      current = element.kind.recordID.flatMap { grammar[shape: $0] }
    }
    return path
  }

  /// Reports fields that elements name and that no table has.
  private mutating func checkExchangeFields(_ tables: [ExchangeTable]) {
    guard !tables.isEmpty else { return }
    // A field that could not be made has been reported.
    let known = Set(
      exchangeDrafts.flatMap(\.fields).compactMap { $0.string(.field) })
    for element in shapes.flatMap(\.elements) {
      guard let location = element.location else { continue }
      for field in element.exchangeFields where !known.contains(field) {
        report(
          .exchangeFieldMissing, at: location,
          ["value": .text(element.title.zh), "field": .text(field)])
      }
    }
  }

  private mutating func reportImpossible(
    _ field: String, _ zh: String, _ en: String, at location: Location
  ) {
    report(
      .exchangeFieldImpossible, at: location,
      ["field": .text(field), "problem": .wording(zh: zh, en: en)])
  }
}

extension RecordShape {
  /// The element at the end of a way of ids.
  fileprivate func leaf(_ path: [String], _ grammar: Grammar) -> Element? {
    var shape: RecordShape? = self
    var element: Element?
    for id in path {
      guard let next = shape?.element(id: id) else { return nil }
      element = next
      shape = next.kind.recordID.flatMap { grammar[shape: $0] }
    }
    return element
  }
}
