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

  init(
    _ standard: Standard,
    published: @escaping (String) -> (form: String?, address: String?) = { _ in (nil, nil) }
  ) {
    self.standard = standard
    self.published = published
  }

  /// The members of a record in the order of the standard.
  mutating func object(_ record: Record, at pointer: String) -> JSON {
    var members: [JSON.Member] = []
    for element in record.shape.elements {
      guard let entry = record[element.name] else { continue }
      let place = "\(pointer)/\(element.id)"
      if let value = value(entry, of: element, at: place) { members.append((element.id, value)) }
    }
    return .object(members)
  }

  /// The value of an element: always an array where the standard allows several.
  mutating func value(_ entry: Entry, of element: Element, at pointer: String) -> JSON? {
    if element.several {
      if case .unreadable = entry.value {
        omitted.append(pointer)
        return nil
      }
      var values: [JSON] = []
      for (place, inner) in entry.entries.enumerated() {
        if let value = single(inner, of: element, at: "\(pointer)/\(place)") {
          values.append(value)
        }
      }
      return .array(values)
    }
    return single(entry, of: element, at: pointer)
  }

  private mutating func single(_ entry: Entry, of element: Element, at pointer: String) -> JSON? {
    switch entry.value {
    case .text(let text): return .text(named(text.string, element))
    case .code(let code): return Self.code(code)
    case .integer(let number): return .integer(number)
    case .decimal(let number): return number.isFinite ? .number(Self.digits(number)) : nil
    case .duration(let duration): return Self.duration(duration)
    case .date(let date): return .text(date.description)
    case .boolean(let flag): return .boolean(flag)
    case .attachment(let attachment): return self.attachment(attachment)
    case .record(let record): return object(record, at: pointer)
    case .reference(let reference): return self.reference(reference, of: element, at: pointer)
    case .none: return .null
    case .list(let entries):
      // One value where the standard has one: the binder has reported the others.
      return entries.first.flatMap { single($0, of: element, at: pointer) }
    case .unreadable:
      omitted.append(pointer)
      return nil
    }
  }

  /// The record that is referred to; a name that no register knows is a record of that name alone.
  private mutating func reference(
    _ reference: Reference,
    of element: Element,
    at pointer: String
  ) -> JSON? {
    if let target = reference.target { return object(target, at: pointer) }
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
