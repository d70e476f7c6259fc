package import Source
import YAML

/// The elements that one mapping states, each with its value and the places that set it.
package struct Record: Sendable {
  package let shape: RecordShape
  private var stated: [Field]
  private var takenOut: [Removal] = []
  private let place: Location
  /// Keeps what is read of the record; nil for all that nobody keeps an account of.
  private var log: ReadLog?

  package init(shape: RecordShape, fields: [Field] = [], location: Location) {
    self.shape = shape
    stated = fields
    place = location
  }

  package var fields: [Field] {
    get {
      log?.noteEverything()
      return stated
    }
    _modify {
      log?.noteEverything()
      yield &stated
    }
  }

  /// What it takes out of the layers above it; of an effective record, what its layers took out.
  package var removals: [Removal] {
    get {
      log?.noteEverything()
      return takenOut
    }
    _modify {
      log?.noteEverything()
      yield &takenOut
    }
  }

  package var location: Location {
    log?.note(.itself)
    return place
  }

  /// The same record, with an account of what is read of it.
  package func read(by log: ReadLog) -> Record {
    var record = self
    record.log = log
    return record
  }

  package func field(_ name: ElementName) -> Field? {
    log?.note(name)
    var place = 0
    while place < stated.count {
      if stated[place].name.index == name.index { return stated[place] }
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
  let name: ElementName
  package let key: Location
  package let entry: Entry
  /// What the layers below said, lowest first; empty where only one layer states the element.
  package let beneath: [Entry]

  package init(element: Element, key: Location, entry: Entry, beneath: [Entry] = []) {
    self.element = element
    name = element.name
    self.key = key
    self.entry = entry
    self.beneath = beneath
  }
}
