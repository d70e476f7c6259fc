import Source
import Standard
import YAML

/// A text in words that an item states, as rules on what texts say read it.
struct StatedProse: Sendable {
  let entry: Entry
  let text: Text
  let element: Element
  /// The record that states it.
  let record: Record

  /// More limits, amounts or claims than any text of a guide holds: the rest of such a text is not read, so
  /// that looking around each of them stays linear in the text.
  static let limit = 100

  func isOf(_ shape: String, _ known: KnownElement) -> Bool {
    record.shape.id == shape && element.name == ElementName(known)
  }
}

extension StatedProse {
  /// What a record of a shape says on handling: not the name of an item, nor what a law or another authority
  /// says.
  enum Voice {
    case item, part, other

    init(_ shape: RecordShape) {
      self = shape.id == "item" ? .item : otherVoices.contains(shape.id) ? .other : .part
    }

    func speaks(in element: Element) -> Bool {
      switch self {
      case .item: !notOnHandling.contains(element.name)
      case .part: true
      case .other: false
      }
    }
  }

  /// Records that repeat what a law, a court or another rule says.
  private static let otherVoices: Set = [
    "legalBasis", "legalReference", "law", "lawClause", "deviation", "remedy", "body",
    "servicePoint",
    "specialProcedure", "crossRegion",
  ]

  private static let notOnHandling: Set = Set(
    [
      KnownElement.name, .mainItemName, .version, .entrustedBy, .jointBodies, .intermediary,
      .rights,
      .obligations, .businessSystem, .localThemes, .quota,
    ].map { ElementName($0) })
}

extension Item {
  func words(_ id: String) -> Vocabulary? { standard.vocabularies[id] }

  /// Whether a text speaks of a special case that is not what the item itself is about.
  func namesCase(_ text: Text) -> Bool {
    guard let words = words("special-cases") else { return false }
    let cases = words.matches(in: text)
    guard !cases.isEmpty else { return false }
    let name = record.text(.name) ?? ""
    return cases.contains { !name.contains($0.term.term) }
  }
}

extension Text {
  func holds(_ words: Vocabulary?) -> Bool { words?.stands(in: self) ?? false }

  /// Whether the text is made of words of a list alone, with numbers and marks between them.
  func isMade(of words: Vocabulary?) -> Bool {
    var place = 0
    for match in words?.matches(in: self) ?? [] {
      guard self[part: place..<match.range.lowerBound].isNumbering else { return false }
      place = match.range.upperBound
    }
    return self[part: place..<bytes.count].isNumbering
  }

  /// Nothing, or the number of a paragraph: `7.`, `五、`.
  private var isNumbering: Bool {
    let marks: Set<Unicode.Scalar> = [
      "、", ".", "．", " ", "　", "“", "”", "-", "①", "②", "③", "④", "⑤",
    ]
    return string.unicodeScalars.allSatisfy {
      marks.contains($0) || ("0"..."9").contains($0) || "一二三四五六七八九十".unicodeScalars.contains($0)
    }
  }
}
