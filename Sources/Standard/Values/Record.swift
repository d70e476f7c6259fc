package import Source
import YAML

/// The elements that one mapping states, each with its value and the places that set it.
package struct Record: Sendable {
  package let shape: RecordShape
  package var fields: [Field]
  /// What it takes out of the layers above it; of an effective record, what its layers took out.
  package var removals: [Removal] = []
  package let location: Location

  package init(shape: RecordShape, fields: [Field] = [], location: Location) {
    self.shape = shape
    self.fields = fields
    self.location = location
  }

  package func field(_ name: ElementName) -> Field? {
    var place = 0
    while place < fields.count {
      if fields[place].name.index == name.index { return fields[place] }
      place += 1
    }
    return nil
  }

  package func field(_ known: KnownElement) -> Field? { field(ElementName(known)) }

  package subscript(name: ElementName) -> Entry? { field(name)?.entry }

  /// Its fields in the order of the shape's elements, for who asks for all of them.
  package var fieldsOfShape: [Field?] {
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
