import Standard
import YAML

/// Every single value that an item states, field by field: what records and lists hold, but not what
/// registers hold.
///
/// Most rules look at values of a few kinds, or at texts that hold certain words. They are found here without
/// walking through the item again.
final class Statements: Sendable {
  fileprivate let item: Record
  fileprivate let fields: [FieldStatements]
  private let kinds: KindSet
  private let wordsOnHandling: WordSet
  private let words: WordSet
  fileprivate let log: ReadLog?

  fileprivate init(_ item: Record, _ fields: [FieldStatements], _ log: ReadLog?) {
    self.item = item
    self.log = log
    self.fields = fields
    var kinds = KindSet()
    var words = WordSet.none
    var wordsOnHandling = WordSet.none
    for field in fields {
      kinds.formUnion(field.kinds)
      words.formUnion(field.words)
      wordsOnHandling.formUnion(field.wordsOnHandling)
    }
    self.kinds = kinds
    self.words = words
    self.wordsOnHandling = wordsOnHandling
  }

  /// Visits the values of elements of some kinds, in the order of the item.
  func visit(_ kinds: KindSet, _ visit: (Entry, Element, Record) -> Void) {
    log?.note(kinds)
    guard !self.kinds.isDisjoint(with: kinds) else { return }
    for field in fields where !field.kinds.isDisjoint(with: kinds) {
      for place in field.signs.indices where !field.signs[place].kind.isDisjoint(with: kinds) {
        visit(
          field.statements[place].entry, field.statements[place].element,
          field.statements[place].record ?? item)
      }
    }
  }

  /// Visits the fields that hold values of some kinds, in the order of the item.
  func visitFields(_ kinds: KindSet, _ visit: (Field) -> Void) {
    log?.note(kinds)
    for field in fields where !field.kinds.isDisjoint(with: kinds) { visit(field.field) }
  }

  /// Visits the texts in words that may hold a word of one of some lists.
  func visitTexts(holding lists: WordSet, _ visit: (Entry, Text, Element, Record) -> Void) {
    log?.note(lists, onHandlingAlone: false)
    guard words.mayHold(lists) else { return }
    for field in fields where field.words.mayHold(lists) {
      for place in field.signs.indices where field.signs[place].words.mayHold(lists) {
        guard let text = field.statements[place].text else { continue }
        visit(
          field.statements[place].entry, text, field.statements[place].element,
          field.statements[place].record ?? item)
      }
    }
  }

  /// The texts on handling that may hold a word of one of some lists.
  func prose(holding lists: WordSet) -> [StatedProse] {
    log?.note(lists, onHandlingAlone: true)
    guard wordsOnHandling.mayHold(lists) else { return [] }
    var result: [StatedProse] = []
    for field in fields where field.wordsOnHandling.mayHold(lists) {
      for place in field.signs.indices
      where field.signs[place].isOnHandling && field.signs[place].words.mayHold(lists) {
        guard let text = field.statements[place].text else { continue }
        result.append(
          StatedProse(
            entry: field.statements[place].entry, text: text,
            element: field.statements[place].element,
            record: field.statements[place].record ?? item))
      }
    }
    return result
  }
}

extension Statements {
  /// At most so many bytes have all texts of an element together, those that registers hold left out.
  func length(of element: Element) -> Int {
    log?.note(element.name)
    for place in fields.indices where fields[place].name == element.name {
      return fields[place].length
    }
    return 0
  }

  /// The statements of some fields of the item alone.
  func showing(fields numbers: [Int]) -> Statements {
    Statements(item, numbers.map { fields[$0] }, log)
  }

  /// The kinds of the values of one field of the item and the words of its texts.
  func signs(ofField place: Int) -> (kinds: KindSet, words: WordSet, onHandling: WordSet) {
    (fields[place].kinds, fields[place].words, fields[place].wordsOnHandling)
  }
}

extension WordSet {
  /// Whether who holds these may hold one of some; lists that cannot be told apart may stand anywhere.
  fileprivate func mayHold(_ lists: WordSet) -> Bool {
    !isDisjoint(with: lists) || lists == .all
  }
}

/// Reads the statements of items that have fields in common: each field once.
struct StatementReader {
  private var known: [ObjectIdentifier: FieldStatements] = [:]

  /// - Parameter log: keeps an account of what is read of the item
  mutating func statements(of item: Record, _ log: ReadLog? = nil) -> Statements {
    let fields = item.fields.map { field in
      let key = ObjectIdentifier(field)
      if let known = known[key] { return known }
      let statements = FieldStatements(field, of: item)
      known[key] = statements
      return statements
    }
    return Statements(log.map(item.read) ?? item, fields, log)
  }
}

extension Item {
  private var stated: Statements {
    if let statements { return statements }
    var reader = StatementReader()
    return reader.statements(of: record)
  }

  /// At most so many bytes have all texts of an element together, those that registers hold left out.
  func length(of element: Element) -> Int {
    stated.length(of: element)
  }

  /// Visits the values of elements of some kinds; of code lists, records and references all.
  func visitValues(of kinds: KindSet, _ visit: (Entry, Element, Record) -> Void) {
    stated.visit(kinds, visit)
  }

  /// Visits the fields that hold values of some kinds.
  func visitFields(of kinds: KindSet, _ visit: (Field) -> Void) { stated.visitFields(kinds, visit) }

  /// Visits the records of some registers that the item refers to by a name.
  func visitRegistered(in registers: Set<Register>, _ visit: (Record) -> Void) {
    visitValues(of: .references) { entry, element, _ in
      guard let register = element.register, registers.contains(register),
        let target = entry.record
      else { return }
      visit(target)
    }
  }

  /// Visits the texts in words that the item states and that may hold a word of a list.
  func visitTexts(holding words: Vocabulary, _ visit: (Entry, Text, Element, Record) -> Void) {
    stated.visitTexts(holding: words.wordSet, visit)
  }

  /// Visits the texts in words that the item states and that may hold a sign.
  func visitTexts(holding sign: TextSign, _ visit: (Entry, Text, Element, Record) -> Void) {
    stated.visitTexts(
      holding: sign.wordSet, visit)
  }

  /// The texts that say how the item is handled and may hold a word of one of some lists: not its name, nor
  /// what a law or another authority says.
  func prose(holding lists: [Vocabulary]) -> [StatedProse] {
    let words = lists.reduce(into: WordSet.none) { $0.formUnion($1.wordSet) }
    return stated.prose(holding: words)
  }
}
