import Standard
import YAML

/// One document that the name of a material lists.
struct NamedDocument: Sendable {
  /// What stands between it and the document before.
  enum Joint: Int {
    case first
    /// 、
    case listed
    /// 和, 以及, a semicolon: the document before as well as this one.
    case added
    /// 或者: one of them.
    case chosen
    /// 及其: a part of the document before.
    case belonging
  }

  let joint: Joint
  /// The words that name it, as offsets into the name: without originals, copies and counts.
  let range: Range<Int>
  let ending: Vocabulary.Term
  /// Whether it is a form or a statement on another document that it names: 许可证遗失声明.
  let isAboutAnother: Bool
  /// Whether 等 makes it the word for all those before it: 护照等身份证件.
  let closesExamples: Bool
}

/// Reads which documents the name of a material lists, by the endings that names of documents have.
struct MaterialNameReader {
  private let endings: Vocabulary
  private let copyWords: Vocabulary
  private let readings: Readings<[NamedDocument]>

  /// - Parameter findings: of a run in which the same names come again and again
  init?(_ standard: Standard, _ findings: Findings? = nil) {
    guard let endings = standard.vocabularies["document-words"],
      let copyWords = standard.vocabularies["copy-words"]
    else { return nil }
    self.endings = endings
    self.copyWords = copyWords
    readings = findings?.derived(under: standard, Readings.init) ?? Readings()
  }

  /// The documents in the order of the name.
  ///
  /// Pieces between joints that name no document belong to the next that does: 企业名称、住所变更申请书 is
  /// one form, 代办人和被代办人的身份证明 one kind of document.
  func documents(in name: Text) -> [NamedDocument] { readings.of(name, read) }

  private func read(_ name: Text) -> [NamedDocument] {
    let brackets = name.brackets
    let joints = Self.joints.matches(in: name).filter { joint in
      !brackets.contains { $0.outer.contains(joint.range.lowerBound) }
    }
    var documents: [NamedDocument] = []
    var joint = NamedDocument.Joint.first
    var start: Int?
    for place in 0...joints.count {
      let begin = place == 0 ? 0 : joints[place - 1].range.upperBound
      let end = place == joints.count ? name.bytes.count : joints[place].range.lowerBound
      if start == nil, place > 0 {
        let own = Self.kinds[joints[place - 1].word]
        // Of two marks in a row, as in “，或者”, the one that says more counts.
        joint = documents.isEmpty ? .first : own.rawValue > joint.rawValue ? own : joint
      }
      guard begin < end else { continue }
      let core = core(of: begin..<end, in: name, brackets)
      guard !core.isEmpty else {
        // Only 复印件: it goes with the document before.
        if start == nil { joint = .first }
        continue
      }
      start = start ?? begin
      guard let ending = endings.ending(of: name[part: core]), ending.term.rank != 0 else {
        continue
      }
      documents.append(document(core, ending, after: joint, in: name))
      start = nil
      joint = .first
    }
    return documents
  }

  private func document(
    _ core: Range<Int>,
    _ ending: Vocabulary.Match,
    after joint: NamedDocument.Joint,
    in name: Text
  ) -> NamedDocument {
    let text = name[part: core]
    let verb = Self.verbs.matches(in: text).last?.range.upperBound ?? 0
    let range = (core.lowerBound + (verb < text.bytes.count ? verb : 0))..<core.upperBound
    let before = text[part: 0..<ending.range.lowerBound]
    return NamedDocument(
      joint: joint, range: range, ending: ending.term,
      isAboutAnother: ending.term.rank == 3
        && endings.matches(in: before) { $0.rank == 1 }.isEmpty == false,
      closesExamples: Self.etcetera.matches(in: before).contains { $0.word == 0 })
  }

  /// A piece of a name without what says how many originals and copies of it.
  private func core(of piece: Range<Int>, in name: Text, _ brackets: [Text.Bracket]) -> Range<Int> {
    var piece = piece
    while !piece.isEmpty {
      let text = name[part: piece]
      let end = piece.upperBound
      if let bracket = brackets.first(where: { $0.outer.upperBound == end }),
        bracket.outer.lowerBound >= piece.lowerBound
      {
        guard !bracket.isTitle else { return bracket.inner }
        piece = piece.lowerBound..<bracket.outer.lowerBound
      } else if let word = copyWords.ending(of: text) {
        piece = piece.lowerBound..<(end - word.range.count)
      } else if let tail = endings.ending(of: text), tail.term.rank == 2 {
        piece = piece.lowerBound..<(end - tail.range.count)
      } else if let count = text.endingCount {
        piece = piece.lowerBound..<(piece.lowerBound + count)
      } else {
        let trimmed = text.trimmed.bytes
        return
          (piece.lowerBound + trimmed.startIndex - text.bytes.startIndex)..<(piece.lowerBound
          + trimmed.endIndex - text.bytes.startIndex)
      }
    }
    return piece
  }

  private static let marks: [(word: String, joint: NamedDocument.Joint)] = [
    ("、", .listed), ("和", .added), ("与", .added), ("及", .added), ("以及", .added),
    ("并提交", .added), ("并提供", .added), ("+", .added), ("＋", .added), ("，", .added),
    (",", .added), ("；", .added), (";", .added), ("。", .added), ("\n", .added), ("或", .chosen),
    ("或者", .chosen), ("/", .chosen), ("／", .chosen), ("及其", .belonging), ("及相关", .belonging),
  ]
  private static let joints = WordFinder(marks.map(\.word))
  private static let kinds = marks.map(\.joint)
  /// 等 by itself; 高等学校 lists nothing.
  private static let etcetera = WordFinder(["等", "高等", "中等", "初等", "同等"])
  private static let verbs = WordFinder(["提交", "提供", "出具"])
}

extension Text {
  /// Where a number of copies begins that the text ends with, such as 一式两份.
  fileprivate var endingCount: Int? {
    let characters = Array(string.unicodeScalars)
    guard let unit = characters.last, Self.countUnits.contains(unit) else { return nil }
    let numerals = characters.dropLast().reversed().prefix { Self.numerals.contains($0) }.count
    guard numerals > 0 else { return nil }
    var kept = characters.dropLast(1 + numerals)
    if let last = kept.last, Self.countMarks.contains(last) { kept = kept.dropLast() }
    return kept.reduce(0) { $0 + UTF8.width($1) }
  }

  private static let countUnits: Set<Unicode.Scalar> = ["份", "张", "套", "页", "本"]
  private static let countMarks: Set<Unicode.Scalar> = ["各", "共", "式"]
  private static let numerals = Set("0123456789０１２３４５６７８９一二两三四五六七八九十".unicodeScalars)
}

extension Standard {
  /// The standard material that a document's name stands for, whoever it belongs to: 监护人身份证.
  func standardMaterial(named name: Text) -> Vocabulary.Term? {
    guard let materials = vocabularies["standard-materials"] else { return nil }
    if let term = materials.term(spelled: name) { return term }
    let holders = vocabularies["material-holders"]?.spellings ?? []
    var rest = name.bytes
    while let holder = holders.filter({ rest.starts(with: $0.utf8) })
      .max(by: { $0.utf8.count < $1.utf8.count })
    {
      rest = rest.dropFirst(holder.utf8.count)
      if let term = materials.term(spelled: name.at(rest.startIndex..<rest.endIndex)) {
        return term
      }
    }
    return nil
  }

  /// Whether a text says nothing: 无, 略, 待补充.
  func isPlaceholder(_ text: Text) -> Bool {
    vocabularies["placeholders"]?.term(spelled: text) != nil
  }
}
