/// Reads the segments of a clause one after another: numbers, then the unit that they count.
struct ClauseReader {
  private var rest: ArraySlice<Unicode.Scalar>

  private typealias Step = ClauseNumber.Step
  private typealias Unit = ClauseNumber.Unit

  /// How a segment follows the one before it.
  private enum Connection { case child, list, range }

  private struct Segment {
    var numbers: [Int]
    let unit: Unit
    var insertion = 0

    var steps: [Step] { numbers.map { Step(unit, $0, insertion: insertion) } }
  }

  /// More places than any guide names: such a text is no clause.
  private static let limit = 200

  init(_ text: String) {
    rest = text.unicodeScalars.filter { !$0.isBlank }[...]
  }

  mutating func read() -> Set<[ClauseNumber.Step]>? {
    if rest.elementsEqual("全文".unicodeScalars) { return [[]] }
    var paths: Set<[Step]> = []
    var last: [[Step]] = []
    guard let first = segment() else { return nil }
    last = first.steps.map { [$0] }
    paths.formUnion(last)
    while !rest.isEmpty {
      let connection = connection()
      guard var next = segment() else { return nil }
      guard let path = last.last, let step = path.last else { return nil }
      switch connection {
      case .child:
        guard next.unit > step.unit else { return nil }
        paths.subtract(last)
        last = last.flatMap { base in next.steps.map { base + [$0] } }
      case .list:
        let base = Array(path.prefix { $0.unit < next.unit })
        // 第十四条第一款、第（二）项: whose item that is cannot be told.
        guard base.count < path.count else { return nil }
        last = next.steps.map { base + [$0] }
      case .range:
        guard next.unit == step.unit, next.insertion == 0, step.insertion == 0,
          let end = next.numbers.first, next.numbers.count == 1, end > step.number,
          end - step.number < Self.limit
        else { return nil }
        next.numbers = Array((step.number + 1)...end)
        last = next.steps.map { path.dropLast() + [$0] }
      }
      paths.formUnion(last)
      guard paths.count <= Self.limit else { return nil }
    }
    return paths
  }

  /// `第一、二款`, `第（一）至（三）项`, `第120条之一`, `附件2`.
  private mutating func segment() -> Segment? {
    if take("附件") { return Segment(numbers: [number()?.value ?? 0], unit: .annex) }
    var numbers: [Int] = []
    var isRange = false
    var isBracketed = true
    while true {
      _ = take("第")
      guard let number = number() else { return nil }
      isBracketed = isBracketed && number.isBracketed
      if isRange, let low = numbers.last {
        guard low < number.value, number.value - low < Self.limit else { return nil }
        numbers += Array((low + 1)...number.value)
      } else {
        numbers.append(number.value)
      }
      if let unit = unit() {
        var segment = Segment(numbers: numbers, unit: unit)
        if take("之") {
          guard numbers.count == 1, let insertion = self.number() else { return nil }
          segment.insertion = insertion.value
        }
        return segment
      }
      switch connection() {
      case .list: isRange = false
      case .range: isRange = true
      case .child:
        // 第三十八条（一）: brackets alone say that items are meant.
        return isBracketed ? Segment(numbers: numbers, unit: .item) : nil
      }
      guard numbers.count <= Self.limit else { return nil }
    }
  }

  private mutating func connection() -> Connection {
    switch rest.first {
    case "、", "，", ",", "；", ";", "和", "及", "与":
      rest.removeFirst()
      return .list
    case "至", "到", "—", "–", "-", "－", "~", "～":
      rest.removeFirst()
      return .range
    default: return take("以及") ? .list : .child
    }
  }

  private mutating func unit() -> Unit? {
    let unit: Unit
    switch rest.first {
    case "编": unit = .book
    case "章": unit = .chapter
    case "节": unit = .section
    case "条": unit = .article
    case "款": unit = .paragraph
    case "项": unit = .item
    case "目": unit = .subitem
    case "点": unit = .point
    default: return take("部分") ? .part : nil
    }
    rest.removeFirst()
    return unit
  }

  private mutating func number() -> (value: Int, isBracketed: Bool)? {
    let isBracketed = take("（") || take("(")
    let digits = rest.prefix { Self.digit($0) != nil }
    let numerals = rest.prefix(while: ChineseNumeral.isNumeral)
    let value: Int?
    if !digits.isEmpty, digits.count <= 4 {
      value = digits.reduce(0) { $0 * 10 + (Self.digit($1) ?? 0) }
      rest = rest.dropFirst(digits.count)
    } else {
      value = ChineseNumeral.value(of: String(String.UnicodeScalarView(numerals)))
      rest = rest.dropFirst(numerals.count)
    }
    guard let value, value > 0, !isBracketed || take("）") || take(")") else { return nil }
    return (value, isBracketed)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "\u{FF10}"..."\u{FF19}": Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private mutating func take(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard rest.starts(with: scalars) else { return false }
    rest = rest.dropFirst(scalars.count)
    return true
  }
}
