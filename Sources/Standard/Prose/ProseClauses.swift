package import YAML

/// A prose text taken apart at its marks: clauses between commas and brackets, sentences between stops.
package struct ProseClauses: Sendable {
  package struct Clause: Sendable {
    /// Offsets from the start of the text.
    package let range: Range<Int>
    /// The number of the sentence that it belongs to.
    package let sentence: Int
    /// Whether it stands in brackets inside its sentence.
    package let isBracketed: Bool
  }

  package let text: Text
  package let clauses: [Clause]

  package init(_ text: Text) {
    self.text = text
    let bytes = text.bytes
    let first = bytes.startIndex
    var clauses: [Clause] = []
    var start = first
    var sentence = 0
    var depth = 0
    func end(_ index: Int) {
      guard index > start else { return }
      clauses.append(
        Clause(
          range: (start - first)..<(index - first), sentence: sentence, isBracketed: depth > 0))
    }
    var index = first
    while index < bytes.endIndex {
      guard let mark = Self.mark(bytes, at: index) else {
        if index - start >= Self.longestClause, bytes[index] & 0xC0 != 0x80 {
          end(index)
          start = index
        }
        index += 1
        continue
      }
      end(index)
      index += mark.width
      start = index
      switch mark.kind {
      case .comma: break
      case .stop:
        sentence += 1
        depth = 0
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      }
    }
    end(bytes.endIndex)
    self.clauses = clauses
  }

  /// More bytes than a clause has: what is longer is taken apart there, so that looking around a word costs
  /// the same in any text.
  private static let longestClause = 1800
  /// As many clauses as are looked at before and after one; no sentence of a guide has more.
  private static let widestContext = 20

  private enum Kind { case comma, stop, open, close }

  private static func mark(_ bytes: ArraySlice<UInt8>, at index: Int) -> (kind: Kind, width: Int)? {
    switch bytes[index] {
    case 0x0A, 0x3B, 0x21, 0x3F: return (.stop, 1)
    case 0x28: return (.open, 1)
    case 0x29: return (.close, 1)
    case 0x2C, 0x3A:
      // 1,000 and 9:00 are one.
      let isInside =
        index > bytes.startIndex && bytes.digit(at: index - 1) != nil
        && bytes.digit(at: index + 1) != nil
      return isInside ? nil : (.comma, 1)
    case 0xE3, 0xEF: break
    default: return nil
    }
    switch bytes.wideScalar(at: index) {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F: return (.stop, 3)
    case 0xFF0C, 0xFF1A: return (.comma, 3)
    case 0xFF08: return (.open, 3)
    case 0xFF09: return (.close, 3)
    default: return nil
    }
  }
}

extension ProseClauses {
  /// The place in `clauses` of the clause that holds an offset.
  package func index(holding offset: Int) -> Int? {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < clauses.count && clauses[low].range.contains(offset) ? low : nil
  }

  package func text(_ clause: Int) -> Text { text[clauses[clause].range] }

  /// From the start of the first to the end of the last clause of a clause's sentence.
  package func sentence(of clause: Int) -> Range<Int> {
    let number = clauses[clause].sentence
    var first = clause
    while first > 0, clause - first < Self.widestContext, clauses[first - 1].sentence == number {
      first -= 1
    }
    var last = clause
    while last + 1 < clauses.count, last - clause < Self.widestContext,
      clauses[last + 1].sentence == number
    {
      last += 1
    }
    return clauses[first].range.lowerBound..<clauses[last].range.upperBound
  }

  /// The clauses of the same sentence that stand before one, outside brackets.
  package func clauses(before clause: Int) -> [Int] {
    var result: [Int] = []
    var place = clause - 1
    while place >= 0, clause - place <= Self.widestContext,
      clauses[place].sentence == clauses[clause].sentence
    {
      if !clauses[place].isBracketed { result.append(place) }
      place -= 1
    }
    return result
  }

  /// Whether a clause ends in 的, as one does that names a case: 委托他人办理的.
  package func namesCase(_ clause: Int) -> Bool {
    text(clause).trimmed.bytes.suffix(3).elementsEqual("的".utf8)
  }
}
