/// An element's id as a small number, the same in every record that has an element of that id.
package struct ElementName: Hashable, Sendable {
  package let index: UInt16

  package init(_ index: UInt16) { self.index = index }

  package init(_ known: KnownElement) { index = known.rawValue }
}

/// The ids of one standard and their numbers.
///
/// The elements that the compiler's own rules read come first, in the order of `KnownElement`; those
/// that only the data knows follow in the order in which they were read.
package struct ElementNames: Sendable {
  private var ids: [String]
  private var numbers: [String: UInt16]

  package init() {
    ids = KnownElement.allCases.map(\.id)
    numbers = [:]
    for (number, id) in ids.enumerated() { numbers[id] = UInt16(number) }
  }

  package subscript(name: ElementName) -> String { ids[Int(name.index)] }

  package func find(_ id: String) -> ElementName? { numbers[id].map(ElementName.init) }

  /// The name of an id; nil where there are as many as can be told apart.
  package mutating func intern(_ id: String) -> ElementName? {
    if let number = numbers[id] { return ElementName(number) }
    guard let number = UInt16(exactly: ids.count) else { return nil }
    ids.append(id)
    numbers[id] = number
    return ElementName(number)
  }
}
