/// How a matrix of items and districts shares a width: in one block of columns, or in several.
struct MatrixLayout {
  enum Heads: Equatable {
    case names
    /// One character below the other.
    case vertical
    /// Numbers, explained in a list.
    case numbers
  }

  let heads: Heads
  /// The columns of the item’s code and name.
  let item: Int
  /// The columns of each district.
  let field: Int
  /// The districts of each block.
  let blocks: [Range<Int>]

  /// The columns of the sum and of the score at the end of a line, with the gap before each.
  static let total = 6
  static let score = 7
  /// From how many columns on an item is shown by its code and its name.
  static let codeAndName = 30
  /// Between two districts, where names beside one another need it.
  let gap: Int

  /// - Parameters:
  ///   - names: the names of the districts as heads
  ///   - field: the columns of the widest field
  init(names: [String], field: Int, width: Int) {
    let widest = names.map(DisplayWidth.of).max() ?? 0
    let highest = names.map(\.count).max() ?? 0
    let areUnique = Set(names).count == names.count
    let narrow = max(field, 3)
    let numbered = max(narrow, String(names.count).utf8.count)
    // What is easiest to read first: names, then names on end, then several blocks.
    let wide = max(narrow, widest)
    func columns(of field: Int, besides item: Int = Self.codeAndName) -> Int {
      (width - item - Self.total - Self.score) / (field + 1)
    }
    gap = 1
    if areUnique, widest <= 10, columns(of: wide) >= names.count {
      (heads, self.field, blocks) = (.names, wide, [0..<names.count])
    } else if areUnique, highest <= 5, columns(of: narrow) >= names.count {
      (heads, self.field, blocks) = (.vertical, narrow, [0..<names.count])
    } else {
      let isNamed = areUnique && widest <= 10
      heads = isNamed ? .names : .numbers
      self.field = isNamed ? wide : numbered
      blocks = Self.split(names.count, into: max(1, columns(of: self.field, besides: 24)))
    }
    let districts = (blocks.map(\.count).max() ?? 0) * (self.field + gap)
    item = min(48, width - districts - Self.total - Self.score)
  }

  /// Blocks of about the same number of columns, none above the limit.
  private static func split(_ count: Int, into limit: Int) -> [Range<Int>] {
    let blocks = max(1, (count + limit - 1) / limit)
    return (0..<blocks).map { count * $0 / blocks..<count * ($0 + 1) / blocks }
  }
}
