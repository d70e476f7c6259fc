import Source
import Standard
import YAML

/// Turns the `item` of a catalogue record back into a record of the standard, so that two states can be compared
/// when one of them is only known as it was published.
///
/// What the standard does not know any more is left out.
struct RecordReader {
  private let standard: Standard
  /// Values have no places in files; each needs one of its own to be told apart.
  private var count = 0

  init(_ standard: Standard) { self.standard = standard }

  mutating func item(_ json: JSON) -> Record? {
    standard[shape: "item"].map { record(json, of: $0) }
  }

  private mutating func record(_ json: JSON, of shape: RecordShape) -> Record {
    let location = nextLocation()
    let values = Dictionary(json.members.map { ($0.name, $0.value) }) { first, _ in first }
    var fields: [Field] = []
    for element in shape.elements {
      guard let value = values[element.id], let entry = entry(value, of: element) else { continue }
      fields.append(Field(element: element, key: entry.location, entry: entry))
    }
    return Record(shape: shape, fields: fields, location: location)
  }

  private mutating func entry(_ json: JSON, of element: Element) -> Entry? {
    if case .null = json { return Entry(.none, at: nextLocation()) }
    guard element.several else {
      return value(json, of: element).map { Entry($0, at: nextLocation()) }
    }
    guard case .array(let elements) = json else { return nil }
    guard !elements.isEmpty else { return Entry(.none, at: nextLocation()) }
    let location = nextLocation()
    var entries: [Entry] = []
    for inner in elements {
      if let value = value(inner, of: element) {
        entries.append(Entry(value, at: nextLocation()))
      }
    }
    return Entry(.list(entries), at: location)
  }

  private mutating func value(_ json: JSON, of element: Element) -> Value? {
    switch element.kind {
    case .codeList(let id): return code(json, in: id).map(Value.code)
    case .integer: return json.integer.map(Value.integer)
    case .decimal:
      guard case .number(let digits) = json else { return nil }
      return Double(digits).map(Value.decimal)
    case .duration: return duration(json).map(Value.duration)
    case .date: return json.string.flatMap(CalendarDate.init).map(Value.date)
    case .boolean:
      guard case .boolean(let flag) = json else { return nil }
      return .boolean(flag)
    case .attachment: return attachment(json).map(Value.attachment)
    case .record(let id):
      return standard[shape: id].map { .record(record(json, of: $0)) }
    case .reference(_, let id):
      guard let shape = standard[shape: id] else { return nil }
      let target = record(json, of: shape)
      let name = shape.shorthand ?? shape.identity.first
      let text = name.flatMap { target[$0.name]?.text } ?? Text("")
      return .reference(Reference(text: text, target: target))
    case .text, .prose, .identifier, .basicCode, .implementationCode, .handlingCode, .bodyCode,
      .licenceTypeCode, .divisionCode, .localCode, .money, .hours, .phone, .link, .clause,
      .element:
      return json.string.map { .text(Text($0)) }
    }
  }

  /// The value of a code list; one that the standard has no more is known by its name.
  private func code(_ json: JSON, in id: String) -> CodeValue? {
    guard let code = json["code"]?.string else { return nil }
    let zh = json["name"]?["zh"]?.string ?? code
    let lists =
      [standard.grammar.codeLists[id]].compactMap(\.self)
      + standard.profileCodeLists.keys.sorted().compactMap {
        standard.profileCodeLists[$0]?[id]
      }
    let values = lists.flatMap(\.values).filter { $0.code == code }
    // Two owners may give one code two meanings.
    if let value = values.first(where: { $0.name.zh == zh }) ?? values.first { return value }
    let en = json["name"]?["en"]?.string ?? zh
    return CodeValue(code: code, name: Wording(zh: zh, en: en), position: .max)
  }

  private func duration(_ json: JSON) -> Duration? {
    guard let unit = json["unit"]?.string.flatMap(Duration.Unit.init(rawValue:)),
      case .number(let amount)? = json["amount"], let number = Double(amount),
      // What a file can say; a folder that somebody has changed may say anything.
      (0..<1_000_000).contains(number)
    else { return nil }
    return Duration(thousandths: Int((number * 1000).rounded()), unit: unit)
  }

  private func attachment(_ json: JSON) -> Attachment? {
    if let file = json["file"]?.string { return .file(file) }
    if let link = json["link"]?.string { return .link(link) }
    guard case .boolean(let isThere)? = json["stated"] else { return nil }
    return .stated(isThere)
  }

  private mutating func nextLocation() -> Location {
    count += 1
    return Location(file: FileID(.max), range: ByteRange(count, count))
  }
}
