import Standard

/// Two texts with what differs between them marked, in parts that people read as words.
///
/// Chinese has no blanks between words: a character is a word, a number or a run of Latin letters is one
/// too, and a single character between two changes is taken into them. Width, quotation marks, 《》 and
/// white space make no difference, as in the comparison itself.
package struct TextDifference: Sendable {
  /// A part of one of the texts.
  package struct Part: Hashable, Sendable {
    package let text: String
    package let isChanged: Bool
  }

  /// The first text, whole; what the second does not have is marked.
  package let before: [Part]
  /// The second text, whole; what the first does not have is marked.
  package let after: [Part]

  package init(from before: String, to after: String) {
    let old = TextWord.words(of: before)
    let new = TextWord.words(of: after)
    var marks = Self.marks(old, new)
    Self.joinIslands(&marks)
    self.before = Self.parts(old, marks.old)
    self.after = Self.parts(new, marks.new)
  }

  /// Which words of each text are marked.
  private struct Marks {
    var old: [Bool]
    var new: [Bool]
  }

  private static func marks(_ old: [TextWord], _ new: [TextWord]) -> Marks {
    let (head, tail) = common(old, new)
    var marks = Marks(
      old: old.indices.map { $0 >= head && $0 < old.count - tail },
      new: new.indices.map { $0 >= head && $0 < new.count - tail })
    let (oldMiddle, newMiddle) = (head..<old.count - tail, head..<new.count - tail)
    guard !oldMiddle.isEmpty, !newMiddle.isEmpty else { return marks }
    // Sentences first: what is left to compare word by word is short, whatever was moved or added.
    for (left, right) in pairs(sentences(old, oldMiddle), sentences(new, newMiddle), old, new)
    where left.count * right.count <= limit {
      let change = new[right].difference(from: old[left])
      for place in left { marks.old[place] = false }
      for place in right { marks.new[place] = false }
      for step in change {
        switch step {
        case .remove(let offset, _, _): marks.old[left.lowerBound + offset] = true
        case .insert(let offset, _, _): marks.new[right.lowerBound + offset] = true
        }
      }
    }
    return marks
  }

  /// Longer passages that have no sentence in common are marked whole: nobody reads such a patchwork.
  private static let limit = 250_000

  private static func common(_ old: [TextWord], _ new: [TextWord]) -> (head: Int, tail: Int) {
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    return (head, tail)
  }

  private static func sentences(_ words: [TextWord], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where words[place].endsSentence {
      result.append(start..<place + 1)
      start = place + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// Sentences that stand in both, and between them what took the place of what.
  private static func pairs(
    _ before: [Range<Int>],
    _ after: [Range<Int>],
    _ old: [TextWord],
    _ new: [TextWord]
  ) -> [(Range<Int>, Range<Int>)] {
    let change = after.map { Array(new[$0]) }.difference(from: before.map { Array(old[$0]) })
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [(Range<Int>, Range<Int>)] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let (firstLeft, firstRight) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left > firstLeft, right > firstRight {
        result.append(
          (
            before[firstLeft].lowerBound..<before[left - 1].upperBound,
            after[firstRight].lowerBound..<after[right - 1].upperBound
          ))
      }
      if left < before.count, right < after.count { result.append((before[left], after[right])) }
      left += 1
      right += 1
    }
    return result
  }

  /// Marks single words between two marked ones.
  private static func joinIslands(_ marks: inout Marks) {
    join(&marks.old)
    join(&marks.new)
  }

  private static func join(_ marks: inout [Bool]) {
    guard marks.count > 2 else { return }
    for place in 1..<marks.count - 1
    where !marks[place] && marks[place - 1] && marks[place + 1] {
      marks[place] = true
    }
  }

  private static func parts(_ words: [TextWord], _ marks: [Bool]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, marks[end] == marks[start] { end += 1 }
      let text = words[start..<end].map(\.text).joined()
      parts.append(Part(text: text, isChanged: marks[start]))
      start = end
    }
    return parts
  }
}
