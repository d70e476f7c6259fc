/// The places in a law that a clause names, such as `第十四条第一、二款`: a set, whatever its spelling.
package struct ClauseNumber: Hashable, Sendable {
  /// How laws are divided, the wider before the narrower.
  package enum Unit: Int, CaseIterable, Comparable, Sendable {
    case annex, book, part, chapter, section, article, point, paragraph, item, subitem

    package static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
  }

  /// One step on the way down: article 14, or 第一百二十条之一.
  package struct Step: Hashable, Comparable, Sendable {
    package let unit: Unit
    package let number: Int
    /// The number after 之 of an article that was inserted later; 0 for all others.
    package let insertion: Int

    package init(_ unit: Unit, _ number: Int, insertion: Int = 0) {
      self.unit = unit
      self.number = number
      self.insertion = insertion
    }

    package static func < (left: Step, right: Step) -> Bool {
      (left.unit, left.number, left.insertion) < (right.unit, right.number, right.insertion)
    }
  }

  /// Each place as the steps that lead to it, in the order of the law; no steps mean the whole law.
  package let paths: [[Step]]

  init(paths: Set<[Step]>) {
    self.paths = paths.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Reads a clause however it is written; nil where the text is not made of numbered units alone.
  package init?(_ text: String) {
    var reader = ClauseReader(text)
    guard let paths = reader.read() else { return nil }
    self.init(paths: paths)
  }

  /// Whether everything that the other clause names belongs to this one.
  package func contains(_ other: ClauseNumber) -> Bool {
    other.paths.allSatisfy { path in paths.contains { path.starts(with: $0) } }
  }

  /// What both clauses name; nil where they have nothing in common.
  package func intersection(_ other: ClauseNumber) -> ClauseNumber? {
    let common =
      paths.filter { path in other.paths.contains { path.starts(with: $0) } }
      + other.paths.filter { path in paths.contains { path.starts(with: $0) } }
    return common.isEmpty ? nil : ClauseNumber(paths: Set(common))
  }
}

extension ClauseNumber: Comparable {
  package static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
    left.paths.lexicographicallyPrecedes(right.paths) { $0.lexicographicallyPrecedes($1) }
  }
}

extension ClauseNumber: CustomStringConvertible {
  /// The spelling of the law: `第十四条第一款、第二款`.
  package var description: String {
    var result = ""
    var last: [Step] = []
    for path in paths {
      guard !path.isEmpty else { return "全文" }
      // What the place before has in common is not said again, but the last step always is.
      let common = zip(last, path).prefix { $0 == $1 }.count
      if !last.isEmpty { result += "、" }
      let isSameUnit = last.count == path.count && last.last?.unit == path.last?.unit
      let start = isSameUnit ? min(common, path.count - 1) : 0
      result += path[start...].map(\.description).joined()
      last = path
    }
    return result
  }
}

extension ClauseNumber.Step: CustomStringConvertible {
  package var description: String {
    let numeral = ChineseNumeral.text(of: number)
    let plain =
      switch unit {
      case .annex: number == 0 ? "附件" : "附件\(number)"
      case .book: "第\(numeral)编"
      case .part: "第\(numeral)部分"
      case .chapter: "第\(numeral)章"
      case .section: "第\(numeral)节"
      case .article: "第\(numeral)条"
      case .point: "第\(numeral)点"
      case .paragraph: "第\(numeral)款"
      case .item: "第（\(numeral)）项"
      case .subitem: "第\(number)目"
      }
    return insertion == 0 ? plain : plain + "之" + ChineseNumeral.text(of: insertion)
  }
}
