import Compiler
import Source
import Standard
import YAML

/// Turns records into JSON by the kinds of their elements, whatever elements a standard has.
///
/// - An element that is not stated has no member.
/// - An element stated as 无 is `null`, a list stated as 无 is `[]`.
/// - A value that could not be read has no member; `omitted` names its place.
struct RecordJSON {
  let standard: Standard
  /// The form that a file named by the item holds, and where the file is published.
  let published: (String) -> (form: String?, address: String?)
  /// The places of values that could not be read, as JSON pointers.
  private(set) var omitted: [String] = []
  /// The way to the value that is being made: put into words only where it could not be read.
  private var way: [Step] = []

  private enum Step {
    case root(String)
    case element(Element)
    case entry(Int)
  }

  init(
    _ standard: Standard,
    published: @escaping (String) -> (form: String?, address: String?) = { _ in (nil, nil) }
  ) {
    self.standard = standard
    self.published = published
  }

  /// The members of a record in the order of the standard.
  mutating func object(_ record: Record, at pointer: String) -> JSON {
    way = [.root(pointer)]
    return object(record)
  }

  /// The value of an element: always an array where the standard allows several.
  mutating func value(_ entry: Entry, of element: Element, at pointer: String) -> JSON? {
    way = [.root(pointer)]
    return value(entry, of: element)
  }

  private mutating func object(_ record: Record) -> JSON {
    var members: [JSON.Member] = []
    members.reserveCapacity(record.fields.count)
    for case let field? in record.fieldsOfShape {
      let element = field.element
      way.append(.element(element))
      if let value = value(field.entry, of: element) { members.append((element.id, value)) }
      way.removeLast()
    }
    return .object(members)
  }

  private mutating func value(_ entry: Entry, of element: Element) -> JSON? {
    guard element.several else { return single(entry, of: element) }
    if case .unreadable = entry.value {
      omit()
      return nil
    }
    var values: [JSON] = []
    for (place, inner) in entry.entries.enumerated() {
      way.append(.entry(place))
      if let value = single(inner, of: element) { values.append(value) }
      way.removeLast()
    }
    return .array(values)
  }

  private mutating func omit() {
    omitted.append(
      way.map { step in
        switch step {
        case .root(let pointer): pointer
        case .element(let element): "/" + element.id
        case .entry(let number): "/\(number)"
        }
      }.joined())
  }

  private mutating func single(_ entry: Entry, of element: Element) -> JSON? {
    switch entry.value {
    case .text(let text): return .text(named(text.string, element))
    case .code(let code): return Self.code(code)
    case .integer(let number): return .integer(number)
    case .decimal(let number): return number.isFinite ? .number(Self.digits(number)) : nil
    case .duration(let duration): return Self.duration(duration)
    case .date(let date): return .text(date.description)
    case .boolean(let flag): return .boolean(flag)
    case .attachment(let attachment): return self.attachment(attachment)
    case .record(let record): return object(record)
    case .reference(let reference): return self.reference(reference, of: element)
    case .none: return .null
    case .list(let entries):
      // One value where the standard has one: the binder has reported the others.
      return entries.first.flatMap { single($0, of: element) }
    case .unreadable:
      omit()
      return nil
    }
  }

  /// The record that is referred to; a name that no register knows is a record of that name alone.
  private mutating func reference(_ reference: Reference, of element: Element) -> JSON? {
    if let target = reference.target { return object(target) }
    guard let shape = element.kind.recordID.flatMap({ standard[shape: $0] }),
      let name = shape.shorthand ?? shape.identity.first
    else { return nil }
    return [name.id: .text(reference.text.string)]
  }

  private func attachment(_ attachment: Attachment) -> JSON {
    switch attachment {
    case .file(let name):
      let (form, address) = published(name)
      return .object(present: [
        ("file", .text(name)), ("form", form.map(JSON.text)), ("address", address.map(JSON.text)),
      ])
    case .link(let address): return ["link": .text(WebAddress.iri(address))]
    case .stated(let isThere): return ["stated": .boolean(isThere)]
    }
  }

  /// An element of items is named by its id, whichever of its names was written; an address is an IRI.
  private func named(_ text: String, _ element: Element) -> String {
    switch element.kind {
    case .element: standard[shape: "item"]?.element(key: .init(text))?.id ?? text
    case .link: WebAddress.iri(text)
    default: text
    }
  }

  static func code(_ code: CodeValue) -> JSON {
    .line(["code": .text(code.code), "name": wording(code.name)])
  }

  static func duration(_ duration: Duration) -> JSON {
    .line([
      "amount": .number(duration.amount), "unit": .text(duration.unit.rawValue),
      "text": wording(duration.title),
    ])
  }

  static func wording(_ wording: Wording) -> JSON {
    .line(["zh": .text(wording.zh), "en": .text(wording.en)])
  }

  /// The shortest decimal spelling of a number: whole numbers without a fraction.
  static func digits(_ number: Double) -> String {
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
