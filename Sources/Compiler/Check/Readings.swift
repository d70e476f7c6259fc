import Synchronization
import YAML

/// What texts come to for a reader, read once for each text: many items have the same hours, telephones,
/// clauses and materials.
///
/// A run has one for each type of reading, so that a type is read in one way.
final class Readings<Reading: Sendable>: Sendable {
  private let known = Mutex<[Text: Reading]>([:])

  /// The reading of a text; it must depend on nothing but the text.
  func of(_ text: Text, _ read: (Text) -> Reading) -> Reading {
    if let known = known.withLock({ $0[text] }) { return known }
    let reading = read(text)
    known.withLock { $0[text] = reading }
    return reading
  }
}

extension Findings {
  /// What a text comes to, read once in a run.
  func read<Reading: Sendable>(_ text: Text, _ read: (Text) -> Reading) -> Reading {
    common { Readings<Reading>() }.of(text, read)
  }
}
