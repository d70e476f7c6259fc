package import Source
package import Standard
import YAML

/// One entry of `沿革`: a division, a body or an item that goes on under another code from a day on.
package struct Succession: Sendable {
  /// What kind of code changes.
  package enum Subject: String, CaseIterable, Sendable {
    case division
    /// The code of a body, 18 characters.
    case body
    /// A basic code, 12 characters, wherever an implementation code holds it.
    case item
    /// The implementation code of one body's item, 31 characters.
    case implementation
  }

  /// A code as somebody wrote it.
  package struct Code: Sendable {
    /// The code as the compiler compares it: a division without the zeros at its end.
    package let text: String
    package let location: Location
  }

  package let subject: Subject
  package let old: Code
  package let new: Code
  /// The first day on which the new code counts.
  package let since: CalendarDate
  /// Where the day is written.
  let dayLocation: Location
  /// The document that says so.
  package let basis: String?
  package let note: String?
  /// The whole entry.
  package let location: Location

  package func isInForce(on day: CalendarDate) -> Bool { since <= day }
}

extension Succession {
  /// The keys of an entry, one of which says what changes.
  static let keys: [KnownElement] = [.division, .body, .item]

  /// Reads an entry; nil where it does not say one thing that becomes another of its kind.
  init?(_ entry: Record) {
    let stated = Self.keys.filter { entry[$0] != nil }
    guard stated.count == 1, let key = stated.first, let old = entry[key],
      let new = entry[.becomes],
      let since = entry.date(.since), let day = entry[.since]?.location,
      let oldText = old.text?.string,
      let newText = new.text?.string, let subject = Self.subject(key, oldText),
      Self.subject(key, newText) == subject
    else { return nil }
    self.subject = subject
    self.old = Code(text: Self.normal(oldText, subject), location: old.location)
    self.new = Code(text: Self.normal(newText, subject), location: new.location)
    self.since = since
    dayLocation = day
    basis = entry.string(.basis)
    note = entry.string(.note)
    location = entry.location
  }

  /// What a code under a key stands for; nil where it does not have the shape of any.
  static func subject(_ key: KnownElement, _ code: String) -> Subject? {
    let isCode = code.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
    }
    let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch (key, code.utf8.count) {
    case (.division, 2), (.division, 4), (.division, 6), (.division, 9), (.division, 12):
      return isNumber ? .division : nil
    case (.body, 18): return isCode ? .body : nil
    case (.item, 12): return isNumber ? .item : nil
    case (.item, 31): return isCode ? .implementation : nil
    default: return nil
    }
  }

  private static func normal(_ code: String, _ subject: Subject) -> String {
    subject == .division ? normal(division: code) : code
  }

  /// The shortest spelling of a division: `44`, `4401`, `440113`, and nine digits for a town.
  static func normal(division code: String) -> String {
    var digits = code
    if digits.utf8.count == 12, digits.hasSuffix("000") { digits = String(digits.dropLast(3)) }
    if digits.utf8.count == 9, digits.hasSuffix("000") { digits = String(digits.dropLast(3)) }
    return digits.utf8.count == 6 ? Division.prefix(of: digits) : digits
  }
}
