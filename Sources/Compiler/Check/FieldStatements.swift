import Standard
import YAML

/// The single values that one field of an item holds: what its records and lists state, but not what
/// registers hold.
///
/// Items that inherit a field have these in common.
final class FieldStatements: Sendable {
  struct Statement: Sendable {
    let entry: Entry
    let text: Text?
    let element: Element
    /// The record that states it; nil for the item itself.
    let record: Record?
  }

  /// What tells without looking at a statement whether it is of interest.
  struct Sign: Sendable {
    let kind: KindSet
    let words: WordSet
    let isOnHandling: Bool
  }

  let statements: [Statement]
  /// One for each statement.
  let signs: [Sign]
  /// The kinds of the statements' elements.
  let kinds: KindSet
  /// The lists of which a text may hold a word: any text, and those on handling.
  let words: WordSet
  let wordsOnHandling: WordSet
  let field: Field
  var name: ElementName { field.element.name }
  /// The bytes of all texts, each with one sign before the next.
  let length: Int

  init(_ field: Field, of item: Record) {
    var statements: [Statement] = []
    var signs: [Sign] = []
    var kinds = KindSet()
    var words = WordSet.none
    var wordsOnHandling = WordSet.none
    var length = 0
    var voice: (shape: RecordShape, voice: StatedProse.Voice)?
    item.visitValues(of: field) { entry, element, record in
      kinds.formUnion(element.kindSet)
      let text = entry.text
      if let text { length += text.bytes.count + 1 }
      var isOnHandling = false
      var own = WordSet.none
      if element.holdsWords, let text {
        own = text.words
        words.formUnion(own)
        if voice?.shape !== record.shape {
          voice = (record.shape, StatedProse.Voice(record.shape))
        }
        isOnHandling = voice?.voice.speaks(in: element) ?? false
        if isOnHandling { wordsOnHandling.formUnion(own) }
      }
      let isOwn = record.shape === item.shape && record.location == item.location
      statements.append(
        Statement(entry: entry, text: text, element: element, record: isOwn ? nil : record))
      signs.append(Sign(kind: element.kindSet, words: own, isOnHandling: isOnHandling))
    }
    self.statements = statements
    self.signs = signs
    self.kinds = kinds
    self.words = words
    self.wordsOnHandling = wordsOnHandling
    self.field = field
    self.length = length
  }
}
