import Source
import YAML

extension StandardLoader {
  mutating func readElements(_ record: Record) {
    guard let shapeEntry = record[.record], let shapeID = shapeEntry.text?.string else { return }
    guard let place = shapePlaces[shapeID] else {
      report(
        .unknownDefinition, at: shapeEntry.location,
        ["what": .wording(zh: "记录", en: "record"), "value": .text(shapeID)])
      return
    }
    for entry in record.records(.elements) {
      guard let id = entry.string(.id),
        let element = element(entry, id: id, position: shapes[place].elements.count)
      else { continue }
      if let twin = shapes[place].element(id) {
        report(
          .definedTwice, at: entry.location,
          ["what": .wording(zh: "要素", en: "element"), "value": .text(twin.title.zh)])
        continue
      }
      for key in element.keys {
        guard let first = shapes[place].keys[key] else { continue }
        report(
          .spelledTwice, at: entry.location,
          ["value": .text(key), "first": .text(first), "second": .text(element.title.zh)])
      }
      for key in element.keys where shapes[place].keys[key] == nil {
        shapes[place].keys[key] = element.title.zh
      }
      shapes[place].append(element)
    }
  }

  private mutating func element(_ entry: Record, id: String, position: Int) -> Element? {
    guard let kind = kind(entry, id: id) else { return nil }
    let uniformity =
      entry.code(.uniformity).flatMap { Uniformity(rawValue: $0.code) } ?? .local
    let better = entry.code(.better).flatMap { Direction(rawValue: $0.code) }
    if uniformity == .directional, better == nil {
      report(.directionMissing, at: entry.location, ["value": .text(entry.string(.name) ?? id)])
    }
    guard let name = names.intern(id) else {
      report(.tooManyElements, at: entry.location, [:])
      return nil
    }
    let requirement = entry.code(.requirement).flatMap { Requirement(rawValue: $0.code) }
    return Element(
      id: id, name: name, title: entry.wording(), kind: kind,
      aliases: entry.texts(.aliases).map(\.string), description: entry.descriptions(),
      exchangeFields: entry.texts(.exchangeField).map(\.string),
      linkedData: linkedPath(entry),
      several: entry.boolean(.several) ?? false, ordered: entry.boolean(.ordered) ?? false,
      synonyms: entry.string(.synonyms), requirement: requirement ?? .optional,
      exceptions: entry.records(.exceptions).compactMap(\.requirementException),
      requiredWhen: entry.records(.requiredWhen).compactMap(\.condition),
      mayBeNone: entry.boolean(.mayBeNone) ?? false, uniformity: uniformity, better: better,
      bound: entry.string(.bound),
      impact: entry.code(.impact).flatMap { Impact(rawValue: $0.code) },
      section: entry.code(.section)?.code,
      personalData: entry.code(.personalData)?.code, maximumLength: entry.integer(.maximumLength),
      minimum: entry.integer(.minimum), maximum: entry.integer(.maximum),
      source: entry.record(.source)?.factSource, location: entry.location, position: position)
  }

  /// The kind of an element with what it takes; reports what is missing.
  private mutating func kind(_ entry: Record, id: String) -> ValueKind? {
    guard let name = entry.code(.kind)?.code else { return nil }
    switch name {
    case "codeList":
      return need(entry, .codeList, id).map(ValueKind.codeList)
    case "record":
      return need(entry, .of, id).map(ValueKind.record)
    case "reference":
      guard let code = entry.code(.register), let register = Register(rawValue: code.code) else {
        _ = need(entry, .register, id)
        return nil
      }
      return need(entry, .of, id).map { .reference(register, record: $0) }
    default:
      return Self.simpleKinds[name]
    }
  }

  private mutating func need(_ entry: Record, _ known: KnownElement, _ id: String) -> String? {
    if let text = entry.string(known) { return text }
    let missing = entry.shape.element(known)?.title.zh ?? known.id
    report(.kindIncomplete, at: entry.location, ["value": .text(id), "missing": .text(missing)])
    return nil
  }

  private static let simpleKinds: [String: ValueKind] = [
    "text": .text, "prose": .prose, "identifier": .identifier, "basicCode": .basicCode,
    "implementationCode": .implementationCode, "handlingCode": .handlingCode,
    "bodyCode": .bodyCode, "licenceTypeCode": .licenceTypeCode, "divisionCode": .divisionCode,
    "localCode": .localCode, "integer": .integer, "decimal": .decimal, "money": .money,
    "duration": .duration, "date": .date, "hours": .hours, "boolean": .boolean, "phone": .phone,
    "link": .link, "attachment": .attachment, "clause": .clause, "element": .element,
  ]
}

extension Record {
  fileprivate var requirementException: RequirementException? {
    guard let type = string(.type), let code = code(.requirement),
      let requirement = Requirement(rawValue: code.code)
    else { return nil }
    return RequirementException(type: type, requirement: requirement)
  }

  fileprivate var condition: Condition? {
    guard let element = string(.element) else { return nil }
    if let value = string(.equals) { return Condition(element: element, test: .equals(value)) }
    if let value = string(.differs) { return Condition(element: element, test: .differs(value)) }
    if let value = integer(.above) { return Condition(element: element, test: .above(value)) }
    if let value = boolean(.present) { return Condition(element: element, test: .present(value)) }
    return nil
  }
}
