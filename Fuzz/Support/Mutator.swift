/// Changes an input as an editor or an enemy would: by lines, values, blocks and whole files of it.
///
/// Bytes alone seldom hit anything but the reader's first complaint, so most inputs keep the shape of YAML.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateInput(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var mutation = unsafe Mutation(
    UnsafeBufferPointer(start: start, count: count), seed: UInt64(seed))
  guard count > 0, !mutation.chance(4) else { return unsafe mutateBytes(start, count, limit) }
  for _ in 0...mutation.number(3) { mutation.change() }
  let bytes = mutation.bytes.prefix(limit)
  for (place, byte) in bytes.enumerated() { unsafe start[place] = byte }
  return bytes.count
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

private struct Mutation {
  private var lines: [[UInt8]]
  private var state: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) {
    unsafe lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      unsafe Array($0)
    }
    state = seed
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [0x0A])) }

  mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return limit > 0 ? Int((mixed ^ (mixed >> 31)) % UInt64(limit)) : 0
  }

  mutating func chance(_ one: Int) -> Bool { number(one) == 0 }

  mutating func change() {
    guard !lines.isEmpty else {
      lines = [[]]
      return
    }
    let place = number(lines.count)
    switch number(14) {
    case 0: lines.removeSubrange(block(place))
    case 1: lines.insert(contentsOf: lines[block(place)], at: number(lines.count + 1))
    case 2: repeatBlock(place)
    case 3: lines.swapAt(place, number(lines.count))
    case 4: setValue(place, value(number(lines.count)))
    case 5, 6, 7: setValue(place, Array(hostile[number(hostile.count)].utf8))
    case 8: lines[place].replaceSubrange(key(place), with: lines[place][key(place)].reversed())
    case 9: copyKey(from: number(lines.count), to: place)
    case 10: indent(place)
    case 11: wrap(place)
    case 12: mutateValue(place)
    default: changePart(place)
    }
    // What grows is cut where it stops being of interest.
    if lines.count > 4000 { lines.removeLast(lines.count - 4000) }
  }

  /// A line with those below it that are indented more.
  private func block(_ place: Int) -> Range<Int> {
    let depth = depth(lines[place])
    let end = lines[(place + 1)...].firstIndex { self.depth($0) <= depth }
    return place..<(end ?? lines.count)
  }

  private func depth(_ line: [UInt8]) -> Int { line.prefix { $0 == 0x20 }.count }

  private func key(_ place: Int) -> Range<Int> {
    let line = lines[place]
    let start = line.firstIndex { $0 != 0x20 && $0 != 0x2D } ?? line.count
    return start..<(line[start...].firstIndex(of: 0x3A) ?? start)
  }

  private func valueRange(_ place: Int) -> Range<Int> {
    let line = lines[place]
    let key = key(place)
    let start = key.isEmpty ? key.lowerBound : key.upperBound + 1
    return min(start, line.count)..<line.count
  }

  private func value(_ place: Int) -> [UInt8] {
    Array(lines[place][valueRange(place)].drop { $0 == 0x20 })
  }

  private mutating func setValue(_ place: Int, _ value: [UInt8]) {
    lines[place].replaceSubrange(valueRange(place), with: [0x20] + value)
  }

  private mutating func repeatBlock(_ place: Int) {
    let copy = Array(lines[block(place)])
    let times = min([2, 8, 64, 512][number(4)], 4000 / copy.count)
    for _ in 0..<times { lines.insert(contentsOf: copy, at: place) }
  }

  private mutating func copyKey(from other: Int, to place: Int) {
    lines[place].replaceSubrange(key(place), with: Array(lines[other][key(other)]))
  }

  private mutating func indent(_ place: Int) {
    let more = number(2) == 0
    for number in block(place) {
      if more {
        lines[number].insert(contentsOf: [0x20, 0x20], at: 0)
      } else if lines[number].starts(with: [0x20, 0x20]) {
        lines[number].removeFirst(2)
      }
    }
  }

  private mutating func wrap(_ place: Int) {
    let value = value(place)
    let depth = [1, 1, 2, 20, 62, 70, 2000][number(7)]
    switch number(3) {
    case 0:
      setValue(
        place, Array(repeating: 0x5B, count: depth) + value + Array(repeating: 0x5D, count: depth))
    case 1: setValue(place, Array("{标识: ".utf8) + value + [0x7D])
    default:
      setValue(
        place, [0x5B] + Array([value, value, value].joined(separator: [0x2C, 0x20])) + [0x5D])
    }
  }

  private mutating func mutateValue(_ place: Int) {
    var buffer = value(place)
    let count = buffer.count
    let limit = count + 64
    buffer += Array(repeating: 0, count: 64)
    let changed = unsafe buffer.withUnsafeMutableBufferPointer { pointer in
      guard let start = pointer.baseAddress else { return count }
      return unsafe mutateBytes(start, count, limit)
    }
    setValue(place, Array(buffer.prefix(changed)))
  }

  /// Files of an input: one more border, one less, or two in the other order.
  private mutating func changePart(_ place: Int) {
    let whole = bytes
    var parts = whole.split(separator: 0xFF, omittingEmptySubsequences: false).map { Array($0) }
    let part = number(parts.count)
    switch number(5) {
    case 0: parts.remove(at: part)
    case 1: parts.insert(parts[part], at: number(parts.count + 1))
    case 2: parts.swapAt(part, number(parts.count))
    case 3: parts.insert(Array(parts[part].suffix(number(parts[part].count + 1))), at: part)
    default:
      if !parts[part].isEmpty { parts[part][0] = UInt8(0x41 + number(58)) }
    }
    lines = Array(parts.joined(separator: [0xFF])).split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).map { Array($0) }
  }
}

/// What somebody might write where a value is expected.
private let hostile = [
  "", "~", "\"\"", "''", "[]", "{}", "null", "是", "否", "无", "/", "-", "0", "-1", "1", "00",
  "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
  "18446744073709551615", "4294967296", "2147483648", "99999999999999999999999999999999999999",
  "1e400", "-1e400", "1e-400", "0.1", "NaN", "Infinity", "0x7fffffffffffffff", "1_000", "１２３",
  "2026-06-30", "2026-02-30", "9999-12-31", "0000-00-00", "0001-01-01", "99999-01-01", "2026年2月29日",
  "9:00-17:00", "25:61-24:00", "周一至周日 00:00-24:00", "星期八", "5 工作日", "0 工作日", "-5 天",
  "9223372036854775807 工作日", "9223372036854775807 年", "3 个月", "99999999999 小时", "即时办结",
  "第一条", "第九千九百九十九万九千九百九十九条", "第9223372036854775808条第99999999999款", "一亿亿亿",
  "100元", "9223372036854775807元", "0.0000000000000000001 元/平方米", "-100元", "{原件: 99999999999}",
  "..", "../../../../etc/passwd", "a/b", "con", "%2e%2e%2f", "C:\\", "\"\\0\"", "\"\\x7f\"",
  "\"\\u202E\"",
  "{{{name}}}", "{{#a}}{{/b}}", "{a}", "{", "}", "{}{}", "{name}[（{limit}）][：{note}]", "[{a}[{b}]]",
  "]][[",
  "<script>alert(1)</script>", "]]>", "-->", "&amp;", "\"\\\"\"", "'", "=1+1", "^", "|", "a|b", "*",
  "&a b", "*a",
  "!!binary aGk=", "<<: *a", "? a", "%YAML 1.2", "---", "...", "# a", "|", ">", "|2-", "- - - - a",
  "(", "((((((((((((((((a))))))))))))))))", "(a+)+$", "(.*)*(.*)*(.*)*x", "[a-", "[z-a]",
  "a{1000000}", "a{2,1}", "\\",
  "\\p{Han}", "(?i)a", "(?=a)", "\\1", "^$", "a||b", "[^一-龥]{0,99999}", "?", "+", ".",
  ".*.*.*.*.*.*.*.*x",
  "442106041002", "TE44011350000011705442106041002", "440113", "4401", "44", "00", "999999999999",
  "114401137329704563", "11010519491231002X", "020-12345678", "12345", "+86 20 8888 8888转1",
  "https://example.org/", "http://[::1", "javascript:alert(1)", "mailto:a@b", "xn--",
  "https://例子.中国/%",
  "item", "material", "law", "name", "basicCode", "materials", "事项名称", "申请材料/名称",
  "item/materials/name",
  "事项/申请材料/名称", "materials/materials/materials", "记录", "引用", "代码表", "清单", "文本", "时限", "日期", "删除",
  "统一标准", "择优", "越小越好", "必备", "可选", "错误", "警告", "↓", "↓↓", "要素: ↓值", "# 文件: x.yaml\n",
  "e\u{301}", "\u{FEFF}", "\u{200B}", "\u{2028}", "👨‍👩‍👧‍👦", "𠀀", "ﬀ", "İ", "ß", "　",
]
