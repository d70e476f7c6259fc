import Standard
import YAML

/// Every single value that an item states, field by field: what records and lists hold, but not what
/// registers hold.
///
/// Most rules look at values of a few kinds, or at texts that hold certain words. They are found here without
/// walking through the item again.
struct Statements: Sendable {
  private let item: Record
  private let fields: [FieldStatements]
  private let wordsOnHandling: WordSet
  private let words: WordSet

  init(of record: Record) {
    var reader = StatementReader()
    self = reader.statements(of: record)
  }

  fileprivate init(_ item: Record, _ fields: [FieldStatements]) {
    self.item = item
    self.fields = fields
    wordsOnHandling = fields.reduce(into: WordSet.none) { $0.formUnion($1.wordsOnHandling) }
    words = fields.reduce(into: WordSet.none) { $0.formUnion($1.words) }
  }

  /// Visits the values of elements of some kinds, in the order of the item.
  func visit(_ kinds: KindSet, _ visit: (Entry, Element, Record) -> Void) {
    for field in fields where !field.kinds.isDisjoint(with: kinds) {
      for place in field.signs.indices where !field.signs[place].kind.isDisjoint(with: kinds) {
        let statement = field.statements[place]
        visit(statement.entry, statement.element, statement.record ?? item)
      }
    }
  }

  /// Visits the texts in words for whose lists of words a condition holds.
  func visitTexts(
    where holds: (WordSet) -> Bool, _ visit: (Entry, Text, Element, Record) -> Void
  ) {
    guard holds(words) else { return }
    for field in fields where holds(field.words) {
      for place in field.signs.indices where holds(field.signs[place].words) {
        let statement = field.statements[place]
        guard let text = statement.entry.text else { continue }
        visit(statement.entry, text, statement.element, statement.record ?? item)
      }
    }
  }

  /// The texts on handling that may hold a word of one of some lists.
  func prose(holding lists: [Vocabulary]) -> [StatedProse] {
    func holds(_ words: WordSet) -> Bool { lists.contains { $0.mayStand(in: words) } }
    guard holds(wordsOnHandling) else { return [] }
    var result: [StatedProse] = []
    for field in fields where holds(field.wordsOnHandling) {
      for place in field.signs.indices
      where field.signs[place].isOnHandling && holds(field.signs[place].words) {
        let statement = field.statements[place]
        guard let text = statement.entry.text else { continue }
        result.append(
          StatedProse(
            entry: statement.entry, text: text, element: statement.element,
            record: statement.record ?? item))
      }
    }
    return result
  }
}

/// Reads the statements of items that have fields in common: each field once.
struct StatementReader {
  private var known: [ObjectIdentifier: FieldStatements] = [:]

  mutating func statements(of item: Record) -> Statements {
    let fields = item.fields.map { field in
      let key = ObjectIdentifier(field)
      if let known = known[key] { return known }
      let statements = FieldStatements(field, of: item)
      known[key] = statements
      return statements
    }
    return Statements(item, fields)
  }
}

extension Item {
  /// Visits the values of elements of some kinds; of code lists, records and references all.
  func visitValues(of kinds: KindSet, _ visit: (Entry, Element, Record) -> Void) {
    (statements ?? Statements(of: record)).visit(kinds, visit)
  }

  /// Visits the records of some registers that the item refers to by a name.
  func visitRegistered(in registers: Set<Register>, _ visit: (Record) -> Void) {
    visitValues(of: .references) { entry, element, _ in
      guard case .reference(let register, _) = element.kind, registers.contains(register),
        let target = entry.record
      else { return }
      visit(target)
    }
  }

  /// Visits the texts in words that the item states and that may hold a word of a list.
  func visitTexts(holding words: Vocabulary, _ visit: (Entry, Text, Element, Record) -> Void) {
    (statements ?? Statements(of: record)).visitTexts(where: words.mayStand, visit)
  }

  /// Visits the texts in words that the item states and that may hold a sign.
  func visitTexts(holding sign: TextSign, _ visit: (Entry, Text, Element, Record) -> Void) {
    (statements ?? Statements(of: record)).visitTexts(
      where: { $0.contains(sign.rawValue) }, visit)
  }

  /// The texts that say how the item is handled and may hold a word of one of some lists: not its name, nor
  /// what a law or another authority says.
  func prose(holding lists: [Vocabulary]) -> [StatedProse] {
    (statements ?? Statements(of: record)).prose(holding: lists)
  }
}
