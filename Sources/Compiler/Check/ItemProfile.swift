import Standard
import YAML

/// An item as others of its basic code are held against it: which fields it has.
struct ItemProfile {
  let item: Item
  /// At the place of each element of the record's shape, the field that states it.
  private let fields: [ObjectIdentifier?]
  /// At the same places, the number of the field in the record.
  private let numbers: [Int]
  /// Whether each field stands at a place of its own.
  private let isWhole: Bool

  init(_ item: Item) {
    self.item = item
    let elements = item.record.shape.elements
    var fields = [ObjectIdentifier?](repeating: nil, count: elements.count)
    var numbers = [Int](repeating: 0, count: elements.count)
    var isWhole = item.statements != nil
    for (number, field) in item.record.fields.enumerated() {
      let place = field.element.position
      guard place < elements.count, elements[place] === field.element, fields[place] == nil else {
        isWhole = false
        break
      }
      fields[place] = ObjectIdentifier(field)
      numbers[place] = number
    }
    self.fields = fields
    self.numbers = numbers
    self.isWhole = isWhole
  }

  /// The numbers of the fields that another item has not.
  func fields(besides other: ItemProfile) -> [Int] {
    fields.indices.filter { fields[$0] != nil && fields[$0] != other.fields[$0] }
      .map { numbers[$0] }.sorted()
  }

  /// In what the item may look different from another to somebody who reads both; nil where in everything.
  ///
  /// A field that both inherit is one and the same, and all that it holds is the same in both.
  func difference(from other: ItemProfile) -> Reads? {
    let shape = item.record.shape
    guard isWhole, other.isWhole, shape === other.item.record.shape,
      item.standard === other.item.standard, let own = item.statements,
      let others = other.item.statements
    else { return nil }
    var result = Reads()
    // The numbers of the common fields, in this item and in the other.
    var common: [(Int, Int)] = []
    for place in fields.indices where fields[place] != nil || other.fields[place] != nil {
      if fields[place] == other.fields[place] {
        common.append((numbers[place], other.numbers[place]))
        continue
      }
      result.elements.insert(shape.elements[place].name)
      if fields[place] != nil { result.add(own.signs(ofField: numbers[place])) }
      if other.fields[place] != nil { result.add(others.signs(ofField: other.numbers[place])) }
    }
    // What is first in one item must be first in the other: some findings are told at the first place.
    common.sort { $0.0 < $1.0 }
    guard zip(common, common.dropFirst()).allSatisfy({ $0.1 < $1.1 }) else { return nil }
    result.traits = .itself
    if item.division != other.item.division { result.traits.insert(.division) }
    if item.slug != other.item.slug { result.traits.insert(.slug) }
    if item.isCarriedOut != other.item.isCarriedOut { result.traits.insert(.isCarriedOut) }
    if item.catalogue?.location != other.item.catalogue?.location {
      result.traits.insert(.catalogue)
    }
    return result
  }
}

extension Reads {
  fileprivate mutating func add(
    _ signs: (kinds: KindSet, words: WordSet, onHandling: WordSet)
  ) {
    kinds.formUnion(signs.kinds)
    words.formUnion(signs.words)
    wordsOnHandling.formUnion(signs.onHandling)
  }
}
