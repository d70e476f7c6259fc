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
    var marks = Marks(
      old: Array(repeating: true, count: old.count), new: Array(repeating: true, count: new.count))
    // Sentences first: what is left to compare word by word is short, whatever was moved or added.
    for (left, right) in pairs(sentences(old), sentences(new), old, new) {
      let (head, tail) = common(old[left], new[right])
      let (oldMiddle, newMiddle) = (left.inner(head, tail), right.inner(head, tail))
      for place in left where !oldMiddle.contains(place) { marks.old[place] = false }
      for place in right where !newMiddle.contains(place) { marks.new[place] = false }
      guard oldMiddle.count * newMiddle.count <= limit else { continue }
      let change = new[newMiddle].difference(from: old[oldMiddle])
      for place in oldMiddle { marks.old[place] = false }
      for place in newMiddle { marks.new[place] = false }
      for step in change {
        switch step {
        case .remove(let offset, _, _): marks.old[oldMiddle.lowerBound + offset] = true
        case .insert(let offset, _, _): marks.new[newMiddle.lowerBound + offset] = true
        }
      }
    }
    return marks
  }

  /// Longer passages that have no sentence in common are marked whole: nobody reads such a patchwork.
  private static let limit = 250_000

  private static func common(
    _ old: ArraySlice<TextWord>,
    _ new: ArraySlice<TextWord>
  ) -> (head: Int, tail: Int) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return (head, tail)
  }

  private static func sentences(_ words: [TextWord]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for place in words.indices where words[place].endsSentence || place == words.count - 1 {
      result.append(start..<place + 1)
      start = place + 1
    }
    return result
  }

  /// Sentences that stand in both, and between them what took the place of what.
  private static func pairs(
    _ before: [Range<Int>],
    _ after: [Range<Int>],
    _ old: [TextWord],
    _ new: [TextWord]
  ) -> [(Range<Int>, Range<Int>)] {
    // Thousands of sentences with nothing in common would take gigabytes to compare.
    guard before.count * after.count <= limit else { return [(old.indices, new.indices)] }
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

extension Range<Int> {
  /// The range without some places at its beginning and at its end.
  fileprivate func inner(_ head: Int, _ tail: Int) -> Range<Int> {
    lowerBound + head..<upperBound - tail
  }
}
