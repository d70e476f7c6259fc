package import Source
import YAML

/// The elements that one mapping states, each with its value and the places that set it.
package struct Record: Sendable {
  /// What records of one content share, so that a record is passed on as a single reference.
  private final class Content: Sendable {
    let shape: RecordShape
    let fields: [Field]
    let removals: [Removal]
    let blanks: [ElementName]
    let location: Location
    /// A bit for each field, by its name: most that is asked for is not stated.
    let names: UInt64

    init(
      _ shape: RecordShape, _ fields: [Field], _ removals: [Removal], _ blanks: [ElementName],
      _ location: Location
    ) {
      self.shape = shape
      self.fields = fields
      self.removals = removals
      self.blanks = blanks
      self.location = location
      names = fields.reduce(0) { $0 | Self.bit($1.name) }
    }

    static func bit(_ name: ElementName) -> UInt64 { 1 << UInt64(name.index & 63) }
  }

  private let content: Content
  /// Keeps what is read of the record; nil for all that nobody keeps an account of.
  private let log: ReadLog?

  package init(
    shape: RecordShape, fields: [Field] = [], removals: [Removal] = [], blanks: [ElementName] = [],
    location: Location
  ) {
    content = Content(shape, fields, removals, blanks, location)
    log = nil
  }

  private init(_ content: Content, _ log: ReadLog?) {
    self.content = content
    self.log = log
  }

  package var shape: RecordShape { content.shape }

  package var fields: [Field] {
    log?.noteEverything()
    return content.fields
  }

  /// What it takes out of the layers above it; of an effective record, what its layers took out.
  package var removals: [Removal] {
    log?.noteEverything()
    return content.removals
  }

  /// What it names and leaves empty, or misspells, which has been reported: such an element states nothing, and is not
  /// asked for again.
  package var blanks: [ElementName] {
    log?.noteEverything()
    return content.blanks
  }

  package var location: Location {
    log?.note(.itself)
    return content.location
  }

  /// The same record with other fields, and other removals unless they are left out.
  package func with(fields: [Field], removals: [Removal]? = nil) -> Record {
    log?.noteEverything()
    return Record(
      Content(
        content.shape, fields, removals ?? content.removals, content.blanks, content.location), log)
  }

  /// The same record, with an account of what is read of it.
  package func read(by log: ReadLog) -> Record {
    Record(content, log)
  }

  package func field(_ name: ElementName) -> Field? {
    log?.note(name)
    guard content.names & Content.bit(name) != 0 else { return nil }
    var place = 0
    while place < content.fields.count {
      if content.fields[place].name.index == name.index { return content.fields[place] }
      place += 1
    }
    return nil
  }

  package func field(_ known: KnownElement) -> Field? { field(ElementName(known)) }

  package subscript(name: ElementName) -> Entry? { field(name)?.entry }

  /// Its fields in the order of the shape's elements, for who asks for all of them.
  package var fieldsOfShape: [Field?] {
    let fields = fields
    var result = [Field?](repeating: nil, count: shape.elements.count)
    for field in fields {
      let place = field.element.position
      if place < result.count, shape.elements[place] === field.element { result[place] = field }
    }
    return result
  }

  package subscript(known: KnownElement) -> Entry? { field(known)?.entry }
}

/// One element of a record: its value, its key, and the layers that it replaced.
///
/// Layers and effective records share the fields that are the same in both.
package final class Field: Sendable {
  package let element: Element
  package let key: Location
  package let entry: Entry
  /// The name of the element; it fills the space behind the entry.
  let name: ElementName
  /// What the layers below said, lowest first; empty where only one layer states the element.
  package let beneath: [Entry]

  package init(element: Element, key: Location, entry: Entry, beneath: [Entry] = []) {
    self.element = element
    self.key = key
    self.entry = entry
    name = element.name
    self.beneath = beneath
  }
}
