import Templates
import Testing

@Suite("Directions of text")
struct DirectionTests {
  @Test(arguments: [
    // What is open is closed, the innermost first.
    ("正\u{202E}反", "正\u{202E}反\u{202C}"),
    ("\u{2067}a\u{202A}b\u{2068}c", "\u{2067}a\u{202A}b\u{2068}c\u{2069}\u{202C}\u{2069}"),
    // The end of an isolate ends the embeddings in it.
    ("\u{2066}\u{202B}\u{2069}\u{202D}", "\u{2066}\u{202B}\u{2069}\u{202D}\u{202C}"),
    // What closes nothing of the text is not there.
    ("a\u{202C}b\u{2069}c", "abc"),
    ("\u{202A}a\u{2069}b\u{202C}c\u{202C}", "\u{202A}ab\u{202C}c"),
    ("\u{2066}a\u{202C}b\u{2069}", "\u{2066}ab\u{2069}"),
    // A line ends what stands open in it.
    ("\u{202E}一\n二", "\u{202E}一\u{202C}\n二"),
    ("\u{2067}一\u{2029}二\u{2069}", "\u{2067}一\u{2069}\u{2029}二"),
    ("\u{202B}一\u{85}二", "\u{202B}一\u{202C}\u{85}二"),
    // A text that is all in order stays as it is, and so do marks that turn nothing else.
    ("\u{202B}a\u{202C}\u{2068}b\u{2069}", "\u{202B}a\u{202C}\u{2068}b\u{2069}"),
    (
      "“约”…—‰ \u{200F}\u{200E}\u{061C}\u{2028}\u{2065}\u{206A}\u{202F}·",
      "“约”…—‰ \u{200F}\u{200E}\u{061C}\u{2028}\u{2065}\u{206A}\u{202F}·"
    ),
  ])
  func closesWhatATextOpens(text: String, expected: String) throws {
    #expect(Array(try render("{{x}}", ["x": .text(text)]).utf8) == Array(expected.utf8))
  }

  @Test func ofMarkupIsNotTouched() throws {
    #expect(try render("{{{x}}}", ["x": .bytes(Array("\u{202E}".utf8))]) == "\u{202E}")
  }

  @Test func readsNothingBehindTheEndOfText() throws {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xE2, 0x81], [0xC2]] {
      #expect(try render("{{x}}|", ["x": .bytes(bytes)]).hasSuffix("|"))
    }
  }

  @Test(arguments: 0..<400)
  func whateverFollowsATextKeepsItsDirection(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let controls = Array(
      "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars)
    let others = Array("ab材料א\u{200F}“”…\n\r\u{1C}\u{85}\u{2029}\u{2028}<&·".unicodeScalars)
    // Deeper than the 125 levels that the algorithm knows, in some.
    let length = seed % 20 == 0 ? 600 : Int.random(in: 0..<30, using: &generator)
    let scalars = (0..<length).compactMap { _ in
      (Bool.random(using: &generator) ? controls : others).randomElement(using: &generator)
    }
    let text = String(String.UnicodeScalarView(scalars))
    let rendered = try render("{{{x}}}{{y}}", ["x": .bytes([]), "y": .text(text)])
    for before in ["", "\u{202E}", "\u{2067}", "\u{2067}\u{202A}\u{2068}\u{202E}"] {
      for endsParagraphs in [true, false] {
        var alone = Levels(endsParagraphs: endsParagraphs)
        alone.read(before)
        var after = alone
        after.read(rendered)
        // Where the text itself has a line that stays a line, a new paragraph begins with nothing open.
        guard !after.hasEndedParagraph else { continue }
        #expect(after == alone, "\(scalars)")
      }
    }
    // No character closes what the text itself has not opened, such as an element of the template that isolates it.
    for endsParagraphs in [true, false] {
      var levels = Levels(endsParagraphs: endsParagraphs)
      levels.read(rendered)
      #expect(levels.strays == 0, "\(scalars)")
    }
    // All other characters are there, in their order.
    let rest = { (text: String) in
      text.unicodeScalars.filter { !controls.contains($0) }
    }
    let read = rendered.replacing("&lt;", with: "<").replacing("&amp;", with: "&")
    #expect(Array(rest(read)) == Array(rest(text)))
  }
}

/// What is open after a text, by rules X1 to X8 of the Unicode Bidirectional Algorithm: the levels themselves do
/// not matter, only what the stack and the counters hold.
private struct Levels: Equatable {
  private struct Status: Equatable {
    let level: Int
    let override: Unicode.Scalar?
    let isIsolate: Bool
  }

  let endsParagraphs: Bool
  private(set) var hasEndedParagraph = false
  /// How many characters closed nothing.
  private(set) var strays = 0
  private var stack = [Status(level: 0, override: nil, isIsolate: false)]
  private var overflowIsolates = 0
  private var overflowEmbeddings = 0
  private var validIsolates = 0

  init(endsParagraphs: Bool) { self.endsParagraphs = endsParagraphs }

  mutating func read(_ text: String) {
    for scalar in text.unicodeScalars { read(scalar) }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{202B}", "\u{202E}": embed(isOdd: true, scalar)
    case "\u{202A}", "\u{202D}": embed(isOdd: false, scalar)
    // The direction of the first strong character is not looked for: either way it is an isolate.
    case "\u{2067}", "\u{2068}": isolate(isOdd: true)
    case "\u{2066}": isolate(isOdd: false)
    case "\u{2069}": endIsolate()
    case "\u{202C}": endEmbedding()
    case "\n", "\r", "\u{1C}"..."\u{1E}", "\u{85}", "\u{2029}":
      guard endsParagraphs else { break }
      let strays = strays
      self = Levels(endsParagraphs: true)
      self.strays = strays
      hasEndedParagraph = true
    default: break
    }
  }

  private func next(isOdd: Bool) -> Int {
    let level = stack[stack.count - 1].level
    return level + ((level % 2 == 0) == isOdd ? 1 : 2)
  }

  private mutating func embed(isOdd: Bool, _ scalar: Unicode.Scalar) {
    let level = next(isOdd: isOdd)
    if level <= 125, overflowIsolates == 0, overflowEmbeddings == 0 {
      let override = scalar == "\u{202D}" || scalar == "\u{202E}" ? scalar : nil
      stack.append(Status(level: level, override: override, isIsolate: false))
    } else if overflowIsolates == 0 {
      overflowEmbeddings += 1
    }
  }

  private mutating func isolate(isOdd: Bool) {
    let level = next(isOdd: isOdd)
    if level <= 125, overflowIsolates == 0, overflowEmbeddings == 0 {
      validIsolates += 1
      stack.append(Status(level: level, override: nil, isIsolate: true))
    } else {
      overflowIsolates += 1
    }
  }

  private mutating func endIsolate() {
    if overflowIsolates > 0 {
      overflowIsolates -= 1
    } else if validIsolates > 0 {
      overflowEmbeddings = 0
      while stack.popLast()?.isIsolate == false {}
      validIsolates -= 1
    } else {
      strays += 1
    }
  }

  private mutating func endEmbedding() {
    if overflowIsolates > 0 { return }
    if overflowEmbeddings > 0 {
      overflowEmbeddings -= 1
    } else if stack.count > 1, stack[stack.count - 1].isIsolate == false {
      stack.removeLast()
    } else {
      strays += 1
    }
  }
}
