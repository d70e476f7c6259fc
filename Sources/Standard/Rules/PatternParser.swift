/// Reads a pattern into its parts.
struct PatternParser {
  indirect enum Node {
    case empty
    case set(Pattern.CharacterSet)
    case start
    case end
    case sequence([Node])
    case choice([Node])
    case repeated(Node, least: Int, most: Int?)
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func parse() throws(Pattern.Problem) -> Node {
    let node = try choice()
    // Only a bracket that nothing opened ends the reading early.
    guard place == scalars.count else { throw problem("“)”没有对应的“(”", "“)” closes nothing") }
    return node
  }

  private mutating func choice() throws(Pattern.Problem) -> Node {
    var parts = [try sequence()]
    while peek == "|" {
      place += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(Pattern.Problem) -> Node {
    var parts: [Node] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      let part = try atom()
      parts.append(try repeated(part))
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(Pattern.Problem) -> Node {
    let start = place
    guard let scalar = take() else { return .empty }
    switch scalar {
    case "(": return try group(from: start)
    case "[": return .set(try bracket(from: start))
    case ".": return .set(Pattern.CharacterSet(ranges: [0x0A...0x0A], isNegated: true))
    case "^": return .start
    case "$": return .end
    case "\\": return .set(try escape())
    case "*", "+", "?", "{":
      throw problem("“\(scalar)”前面没有可以重复的内容", "nothing stands before “\(scalar)” to repeat", start)
    default: return .set(Self.one(scalar))
    }
  }

  private mutating func group(from start: Int) throws(Pattern.Problem) -> Node {
    if peek == "?" {
      place += 1
      guard take() == ":" else {
        throw problem("不支持“(?”开头的写法", "groups that begin with “(?” are not supported", start)
      }
    }
    depth += 1
    guard depth <= 32 else { throw problem("括号层次太多", "brackets are nested too deeply", start) }
    let node = try choice()
    depth -= 1
    guard take() == ")" else { throw problem("“(”没有对应的“)”", "“(” is not closed", start) }
    return node
  }

  private mutating func repeated(_ part: Node) throws(Pattern.Problem) -> Node {
    let start = place
    let node: Node
    switch peek {
    case "*":
      place += 1
      node = .repeated(part, least: 0, most: nil)
    case "+":
      place += 1
      node = .repeated(part, least: 1, most: nil)
    case "?":
      place += 1
      node = .repeated(part, least: 0, most: 1)
    case "{": node = try counted(part)
    default: return part
    }
    if case .start = part { throw problem("“^”不能重复", "“^” cannot be repeated", start) }
    if case .end = part { throw problem("“$”不能重复", "“$” cannot be repeated", start) }
    if let next = peek, "*+?{".unicodeScalars.contains(next) {
      throw problem("重复符号后面不能再写重复符号", "a repetition cannot follow a repetition")
    }
    return node
  }

  private mutating func counted(_ part: Node) throws(Pattern.Problem) -> Node {
    let start = place
    place += 1
    let least = number()
    var most = least
    if peek == "," {
      place += 1
      most = number()
    }
    guard let least, take() == "}", most.map({ $0 >= least }) ?? true else {
      throw problem("次数应写成 {2}、{2,} 或者 {2,4}", "counts are written {2}, {2,} or {2,4}", start)
    }
    guard max(least, most ?? 0) <= 1_000 else {
      throw problem("重复次数太多", "it repeats too often", start)
    }
    return .repeated(part, least: least, most: most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 9 {
      digits.unicodeScalars.append(scalar)
      place += 1
    }
    return Int(digits)
  }

  private mutating func bracket(from start: Int) throws(Pattern.Problem) -> Pattern.CharacterSet {
    var set = Pattern.CharacterSet(ranges: [])
    if peek == "^" {
      place += 1
      set.isNegated = true
    }
    while let scalar = take() {
      if scalar == "]" {
        guard !set.ranges.isEmpty else { throw problem("“[ ]”是空的", "“[ ]” is empty", start) }
        return set
      }
      let members = scalar == "\\" ? try escape() : Self.one(scalar)
      guard !members.isNegated else {
        throw problem(
          "方括号里不能写大写的类，如 \\D", "classes such as \\D cannot stand in brackets", place - 2)
      }
      guard peek == "-", place + 1 < scalars.count, scalars[place + 1] != "]",
        members.ranges.count == 1, let first = members.ranges.first, first.count == 1
      else {
        set.ranges += members.ranges
        continue
      }
      let dash = place
      place += 1
      let next = take() ?? "]"
      let end = next == "\\" ? try escape() : Self.one(next)
      guard end.ranges.count == 1, let last = end.ranges.first, last.count == 1,
        first.lowerBound <= last.upperBound
      else { throw problem("“-”两边不是从小到大的字符", "“-” does not lead from lower to higher", dash) }
      set.ranges.append(first.lowerBound...last.upperBound)
    }
    throw problem("“[”没有对应的“]”", "“[” is not closed", start)
  }

  private mutating func escape() throws(Pattern.Problem) -> Pattern.CharacterSet {
    let start = place - 1
    guard let scalar = take() else { throw problem("“\\”后面没有字符", "nothing follows “\\”", start) }
    switch scalar {
    case "d", "D": return Pattern.CharacterSet(ranges: [0x30...0x39], isNegated: scalar == "D")
    case "s", "S":
      return Pattern.CharacterSet(
        ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x3000...0x3000], isNegated: scalar == "S")
    case "w", "W":
      return Pattern.CharacterSet(
        ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], isNegated: scalar == "W")
    case "n": return Self.one("\n")
    case "t": return Self.one("\t")
    case "a"..."z", "A"..."Z", "0"..."9":
      throw problem("不支持“\\\(scalar)”", "“\\\(scalar)” is not supported", start)
    default: return Self.one(scalar)
    }
  }

  private static func one(_ scalar: Unicode.Scalar) -> Pattern.CharacterSet {
    Pattern.CharacterSet(ranges: [scalar.value...scalar.value])
  }

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take() -> Unicode.Scalar? {
    guard place < scalars.count else { return nil }
    defer { place += 1 }
    return scalars[place]
  }

  private func problem(_ zh: String, _ en: String, _ at: Int? = nil) -> Pattern.Problem {
    let offset = scalars.prefix(at ?? place).reduce(0) { $0 + UTF8.width($1) }
    return Pattern.Problem(offset: offset, zh: zh, en: en)
  }
}
