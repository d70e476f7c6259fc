import Source
import Standard
import YAML

/// A text in words that an item states, as rules on what texts say read it.
struct StatedProse {
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

extension Item {
  /// The texts that say how the item is handled: not its name, nor what a law or another authority says.
  var prose: [StatedProse] {
    var result: [StatedProse] = []
    record.visitValues { entry, element, record in
      guard element.kind == .text || element.kind == .prose, let text = entry.text,
        !Self.otherVoices.contains(record.shape.id),
        record.shape.id != "item" || !Self.notOnHandling.contains(element.name)
      else { return }
      result.append(StatedProse(entry: entry, text: text, element: element, record: record))
    }
    return result
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

  func words(_ id: String) -> Vocabulary? { standard.vocabularies[id] }

  /// Whether a text speaks of a special case that is not what the item itself is about.
  func namesCase(_ text: Text) -> Bool {
    guard let cases = words("special-cases")?.matches(in: text), !cases.isEmpty else {
      return false
    }
    let name = record.text(.name) ?? ""
    return cases.contains { !name.contains($0.term.term) }
  }
}

extension Text {
  func holds(_ words: Vocabulary?) -> Bool { words?.matches(in: self).isEmpty == false }

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
