/// How an entry of a list is put into words, and how such words are taken apart again.
///
/// `《{law}》[（{number}）]{clause}`: names in braces are elements of the entry, brackets hold what is left out
/// where one of their elements is not stated.
package struct ExchangeTemplate: Hashable, Sendable {
  package indirect enum Part: Hashable, Sendable {
    case words(String)
    /// An element, by the names that lead to it.
    case element([String])
    case optional([Part])
  }

  package let text: String
  package let parts: [Part]
  /// The element that takes a text which the template does not fit.
  package let fallback: String?

  package init?(_ text: String, fallback: String? = nil) {
    var rest = Substring(text)
    guard text.utf8.count <= Self.longest,
      let parts = Self.read(&rest, depth: 0), rest.isEmpty, !parts.isEmpty
    else { return nil }
    self.text = text
    self.parts = parts
    self.fallback = fallback
  }

  /// Longer and deeper than anybody writes how an entry is put into words.
  private static let longest = 2_000
  private static let deepest = 8

  private static func read(_ rest: inout Substring, depth: Int) -> [Part]? {
    guard depth <= deepest else { return nil }
    var parts: [Part] = []
    var words = ""
    func flush() {
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
    }
    while let next = rest.first {
      rest.removeFirst()
      switch next {
      case "{":
        guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else { return nil }
        flush()
        parts.append(.element(rest[..<end].split(separator: "/").map(String.init)))
        rest = rest[rest.index(after: end)...]
      case "[":
        flush()
        guard let inner = read(&rest, depth: depth + 1), !inner.isEmpty else { return nil }
        parts.append(.optional(inner))
      case "]":
        flush()
        return depth > 0 ? parts : nil
      case "}": return nil
      default: words.append(next)
      }
    }
    flush()
    return depth > 0 ? nil : parts
  }

  /// The names of all elements that the template shows.
  package var elements: [[String]] { Self.elements(parts) }

  private static func elements(_ parts: [Part]) -> [[String]] {
    parts.flatMap { part in
      switch part {
      case .words: [[String]]()
      case .element(let path): [path]
      case .optional(let inner): elements(inner)
      }
    }
  }

  /// The words for an entry; nil where it says nothing that the template shows.
  package func words(_ value: ([String]) -> String?) -> String? {
    var isSaid = false
    let text = Self.words(parts, value, &isSaid)
    return isSaid ? text : nil
  }

  private static func words(
    _ parts: [Part], _ value: ([String]) -> String?, _ isSaid: inout Bool
  ) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .element(let path):
        guard let value = value(path) else { continue }
        isSaid = true
        text += value
      case .optional(let inner):
        guard elements(inner).allSatisfy({ value($0) != nil }) else { continue }
        text += words(inner, value, &isSaid)
      }
    }
    return text
  }

  /// What a text says of each element; nil where the template does not fit.
  ///
  /// - Parameter accepts: whether an element can have a value, so that words that only look alike are refused
  package func values(
    of text: String,
    accepts: ([String], String) -> Bool
  ) -> [(path: [String], value: String)]? {
    // Words that look like the template over and over would be tried in every combination.
    guard text.utf8.count <= Self.longestText else { return nil }
    var budget = Self.mostTries
    return Self.match(parts[...], text[...], &budget, accepts)
  }

  private static let longestText = 50_000
  /// How many tries there are; each place of the text that is looked at for words counts as well.
  private static let mostTries = 500_000

  private static func match(
    _ parts: ArraySlice<Part>,
    _ text: Substring,
    _ budget: inout Int,
    _ accepts: ([String], String) -> Bool
  ) -> [(path: [String], value: String)]? {
    budget -= 100
    guard budget > 0 else { return nil }
    guard let first = parts.first else { return text.isEmpty ? [] : nil }
    let rest = parts.dropFirst()
    switch first {
    case .words(let words):
      return text.hasPrefix(words)
        ? match(rest, text.dropFirst(words.count), &budget, accepts) : nil
    case .optional(let inner):
      return match(inner[...] + rest, text, &budget, accepts)
        ?? match(rest, text, &budget, accepts)
    case .element(let path):
      // The shortest value after which the rest fits; templates are short, and so are the texts.
      var ends = [text.endIndex]
      if let words = nextWords(rest) {
        budget -= text.utf8.count
        guard budget > 0 else { return nil }
        ends = ranges(of: words, in: text) + (isOptional(rest) ? ends : [])
      }
      for end in ends where end > text.startIndex {
        let value = String(text[..<end])
        guard budget > 0, accepts(path, value),
          let others = match(rest, text[end...], &budget, accepts)
        else {
          continue
        }
        return [(path, value)] + others
      }
      return nil
    }
  }

  /// The words that have to follow next, or may.
  private static func nextWords(_ parts: ArraySlice<Part>) -> [String]? {
    var found: [String] = []
    for part in parts {
      switch part {
      case .words(let words): return found + [words]
      case .optional(let inner):
        guard case .words(let words)? = inner.first else { return nil }
        found.append(words)
      case .element: return found.isEmpty ? nil : found
      }
    }
    return found.isEmpty ? nil : found
  }

  private static func isOptional(_ parts: ArraySlice<Part>) -> Bool {
    parts.allSatisfy { if case .optional = $0 { true } else { false } }
  }

  private static func ranges(of words: [String], in text: Substring) -> [String.Index] {
    text.indices.filter { index in words.contains { text[index...].hasPrefix($0) } }
  }
}
