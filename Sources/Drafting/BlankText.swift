import Importing
import Source
import Standard

/// A file that somebody is to fill in: keys with nothing behind them, and remarks that say what belongs there.
struct BlankText {
  private let grammar: Grammar
  private let language: Language
  /// How many keys have nothing behind them.
  private(set) var blankCount = 0
  private(set) var text = ""

  init(_ grammar: Grammar, _ language: Language) {
    self.grammar = grammar
    self.language = language
  }

  /// A line that stands above a group of keys.
  mutating func heading(_ title: Wording) {
    if !text.isEmpty { text += "\n" }
    text += "# ── \(title[language]) ──\n"
  }

  /// Sentences, as many to a line as fit.
  mutating func remark(_ sentences: [Wording], indent: Int = 0) {
    var line = ""
    for sentence in sentences.flatMap({ Self.pieces($0[language]) }) {
      if !line.isEmpty, Self.width(line) + Self.width(sentence) > Self.lineWidth {
        end(line, indent)
        line = ""
      }
      line += line.isEmpty || language == .chinese ? sentence : " " + sentence
    }
    if !line.isEmpty { end(line, indent) }
  }

  /// A key with its value.
  mutating func field(_ element: Element, _ value: String) {
    text += "\(element.title.zh): \(value)\n"
  }

  /// A key that is to be filled in, below what belongs behind it.
  ///
  /// - Parameters:
  ///   - names: what a reference may name; where there is nothing to name, the record is written out
  ///   - members: the elements that a record of the element must state
  mutating func blank(
    _ element: Element, names: [String] = [], indent: Int = 0, isEntry: Bool = false,
    _ members: (RecordShape) -> [Element]
  ) {
    let title = Wording(zh: "", en: element.title.en + ".")
    let choice =
      names.isEmpty
      ? [] : [Wording(zh: "已登记：\(Self.joined(names))。", en: "Registered: \(Self.joined(names)).")]
    remark(
      (language == .english ? [title] : []) + element.guidance(grammar) + choice,
      indent: isEntry ? indent - 2 : indent)
    text += String(repeating: " ", count: isEntry ? indent - 2 : indent) + (isEntry ? "- " : "")
    text += element.title.zh + ":"
    let shape = names.isEmpty ? element.recordID.flatMap { grammar[shape: $0] } : nil
    let inner = shape.map(members) ?? []
    text += "\n"
    // Laws and bodies are registered once: an item names them. Of what may be absent there is most often none.
    guard !inner.isEmpty, indent <= Self.deepest, element.register != .laws,
      element.register != .bodies, !element.mayBeNone
    else {
      blankCount += 1
      return
    }
    for (place, member) in inner.enumerated() {
      blank(
        member, indent: indent + (element.several ? 4 : 2), isEntry: element.several && place == 0,
        members)
    }
  }

  /// A register with one entry, whose required elements are to be filled in.
  mutating func entries(_ key: String, of shape: RecordShape?) {
    text += key + ":\n"
    let members = shape?.elements.filter { $0.requirement == .required } ?? []
    for (place, member) in members.enumerated() {
      blank(member, indent: 4, isEntry: place == 0) { _ in [] }
    }
  }

  private mutating func end(_ line: String, _ indent: Int) {
    text += String(repeating: " ", count: indent) + "# " + line + "\n"
  }

  /// Records inside records inside records are more than anybody fills in from top to bottom.
  private static let deepest = 8

  private static let lineWidth = 96

  /// As many names as somebody reads.
  private static func joined(_ names: [String]) -> String {
    names.prefix(12).joined(separator: "、") + (names.count > 12 ? " …" : "")
  }

  /// The columns of a text in a terminal or an editor: Chinese characters take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  /// The sentences of a description, each with its full stop; a long one in pieces between which a line may end.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if piece.isEmpty, character == " " { continue }
      piece.append(character)
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      let isLong = width(piece) > lineWidth * 2 / 3
      let ends =
        switch character {
        case "。": next != "”"
        case ".": next == " "
        case "、", "，", "；": isLong
        case " ": isLong
        default: false
        }
      guard ends else { continue }
      pieces.append(character == " " ? String(piece.dropLast()) : piece)
      piece = ""
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
