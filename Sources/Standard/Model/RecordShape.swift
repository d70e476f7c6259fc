package import Source
package import YAML

/// A kind of record: its elements, what a bare scalar stands for and what makes two entries the same.
package final class RecordShape: Sendable {
  package let id: String
  package let title: Wording
  package let description: Wording?
  /// The classes that such a record has in linked data; empty for a class of its own.
  package let linkedClasses: [String]
  /// The element that a scalar written in place of the record fills.
  package let shorthand: Element?
  /// The elements that make an entry of a list the same entry in another layer or district.
  package let identity: [Element]
  package let elements: [Element]
  private let places: [Text: Int]
  private let placesOfNames: [ElementName: Int]

  package init(
    id: String,
    title: Wording,
    description: Wording? = nil,
    linkedClasses: [String] = [],
    shorthand: String? = nil,
    identity: [String] = [],
    elements: [Element]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.linkedClasses = linkedClasses
    self.elements = elements
    self.shorthand = elements.first { $0.id == shorthand }
    self.identity = identity.compactMap { id in elements.first { $0.id == id } }
    var places: [Text: Int] = [:]
    var placesOfNames: [ElementName: Int] = [:]
    for (place, element) in elements.enumerated() {
      for key in element.keys where places[Text(key)] == nil { places[Text(key)] = place }
      placesOfNames[element.name] = place
    }
    self.places = places
    self.placesOfNames = placesOfNames
  }

  /// The element that a key names, in Chinese or by id.
  package func element(key: Text) -> Element? { places[key].map { elements[$0] } }

  package func element(_ name: ElementName) -> Element? {
    placesOfNames[name].map { elements[$0] }
  }

  package func element(_ known: KnownElement) -> Element? { element(ElementName(known)) }

  package func element(id: String) -> Element? { elements.first { $0.id == id } }

  /// What may be written as a key, for a did-you-mean.
  package var keys: [String] { elements.flatMap(\.keys) }
}

/// Everything that binding needs to know: the records, their elements and the code lists.
package struct Grammar: Sendable {
  package let names: ElementNames
  package let shapes: [String: RecordShape]
  package let codeLists: [String: CodeList]
  /// What texts in words are looked up in as they are read.
  let words: WordIndex

  package init(
    names: ElementNames,
    shapes: [RecordShape],
    codeLists: [CodeList],
    words: WordIndex = WordIndex()
  ) {
    self.names = names
    self.words = words
    self.shapes = Dictionary(shapes.map { ($0.id, $0) }) { first, _ in first }
    self.codeLists = Dictionary(codeLists.map { ($0.id, $0) }) { first, _ in first }
  }

  package subscript(shape id: String) -> RecordShape? { shapes[id] }
}
