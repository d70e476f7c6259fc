import Standard

/// A word of a text: one Chinese character, one number, one run of Latin letters or one mark.
///
/// Characters that mean nothing to a comparison, such as 《》 and blanks, belong to the word before them, or to the first.
struct TextWord: Hashable {
  private(set) var text: String
  private let key: Canonical

  static func == (left: TextWord, right: TextWord) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  var endsSentence: Bool { text.contains { "。；！？;!?\n".contains($0) } }

  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    var run = ""
    // What stands before the first word.
    var opening = ""
    func close(_ run: inout String) {
      guard !run.isEmpty else { return }
      words.append(TextWord(text: run, key: Canonical(name: run)))
      run = ""
    }
    for character in text {
      if belongsToRun(character, after: run.last) {
        run.append(character)
        continue
      }
      close(&run)
      if belongsToRun(character, after: nil) {
        run.append(character)
        continue
      }
      let key = Canonical(mark: character)
      if key.isEmpty, !words.isEmpty {
        words[words.count - 1].text.append(character)
      } else if key.isEmpty {
        opening.append(character)
      } else {
        words.append(TextWord(text: String(character), key: key))
      }
    }
    close(&run)
    if words.isEmpty, !opening.isEmpty {
      return [TextWord(text: opening, key: Canonical(name: opening))]
    }
    if !opening.isEmpty { words[0].text = opening + words[0].text }
    return words
  }

  /// Digits, and letters of alphabets that are written with blanks between words.
  private static func belongsToRun(_ character: Character, after last: Character?) -> Bool {
    let isDigit = character.isWholeNumber && character.unicodeScalars.first?.value ?? 0 < 0x3000
    if let last, last.isWholeNumber, character == "." || character == "．" { return true }
    let isWide = ("０"..."９").contains(character)
    return isDigit || isWide || (character.isLetter && !isIdeograph(character))
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.isIdeographic || $0.value >= 0x3040 }
  }
}

extension Canonical {
  /// The form of a single mark, which a name would lose at its end.
  fileprivate init(mark: Character) {
    let name = Canonical(name: String(mark) + "x")
    self.init(name: name.string == "x" ? "" : String(mark) + "x")
  }
}
