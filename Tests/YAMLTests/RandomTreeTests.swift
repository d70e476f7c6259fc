import Source
import Testing
import YAML

/// Random trees, printed in random layouts, read back with ranges that cut out what was printed.
struct RandomTreeTests {
  @Test(arguments: 0..<150)
  func readsBackWhatWasPrinted(_ seed: UInt64) {
    var printer = Printer(random: Random(seed: seed))
    printer.printDocument()
    let reading = Reading(bytes: printer.bytes)
    let text = String(decoding: printer.bytes, as: UTF8.self)
    #expect(reading.diagnostics.isEmpty, "\(text)")
    #expect(reading.tree.faults.isEmpty, "\(text)")
    let scalars = reading.tree.nodes.indices.filter { reading.tree.nodes[$0].kind == .scalar }
    #expect(scalars.map { reading.tree.nodes[$0].range } == printer.ranges, "\(text)")
    #expect(
      scalars.map { reading.tree.text(NodeID(UInt32($0))).string } == printer.texts, "\(text)")
  }
}

/// Prints a random document and remembers where each scalar went.
private struct Printer {
  var random: Random
  var bytes: [UInt8] = []
  var ranges: [ByteRange] = []
  var texts: [String] = []
  private var lineBreak = "\n"
  private var keys = 0

  init(random: Random) { self.random = random }

  mutating func printDocument() {
    if chance(4) { put("\u{FEFF}") }
    lineBreak = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    if chance(4) { put("# 注释 👍" + lineBreak) }
    if chance(4) { put("---" + lineBreak) }
    printBlock(indent: 0, depth: 0)
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func endLine() {
    if chance(5) { put("  # 注") }
    put(lineBreak)
    if chance(6) { put(lineBreak) }
  }

  private mutating func printBlock(indent: Int, depth: Int) {
    let isMapping = depth == 0 || chance(2)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      put(String(repeating: " ", count: indent))
      if isMapping { printKey() } else { put("-") }
      if depth < 4, chance(3) {
        endLine()
        printBlock(indent: indent + Int.random(in: 1...4, using: &random), depth: depth + 1)
      } else {
        printValue(indent: indent)
      }
    }
  }

  private mutating func printKey() {
    keys += 1
    printScalar("键\(keys)", isKey: true)
    put(":")
  }

  private mutating func printValue(indent: Int) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      note("") { _ in }
      endLine()
    case 1: printLiteral(indent: indent + 2)
    case 2:
      put(" ")
      printFlow(depth: 0)
      endLine()
    default:
      put(String(repeating: " ", count: Int.random(in: 1...3, using: &random)))
      printScalar(word(), isKey: false)
      endLine()
    }
  }

  private mutating func printLiteral(indent: Int) {
    let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in word() }
    let margin = String(repeating: " ", count: indent)
    put(" ")
    let separator = lineBreak
    note(lines.joined(separator: "\n") + "\n") { printer in
      printer.put("|" + separator)
      printer.put(lines.map { margin + $0 }.joined(separator: separator))
    }
    put(lineBreak)
  }

  private mutating func printFlow(depth: Int) {
    let isMapping = chance(2)
    put(isMapping ? "{" : "[")
    for index in 0..<Int.random(in: 0...3, using: &random) {
      if index > 0 { put(", ") }
      if isMapping {
        printKey()
        put(" ")
      }
      if depth < 3, chance(3) {
        printFlow(depth: depth + 1)
      } else {
        printScalar(word(), isKey: false)
      }
    }
    put(isMapping ? "}" : "]")
  }

  private mutating func printScalar(_ text: String, isKey: Bool) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: note(text) { $0.put("'" + text + "'") }
    case 1: note(text) { $0.put("\"" + text + "\"") }
    case 2 where !isKey:
      note(text + "\u{A0}\t") { $0.put("\"" + text + "\\_\\t\"") }
    default: note(text) { $0.put(text) }
    }
  }

  private mutating func note(_ text: String, _ print: (inout Self) -> Void) {
    let start = bytes.count
    print(&self)
    ranges.append(ByteRange(start, bytes.count))
    texts.append(text)
  }

  private mutating func word() -> String {
    ["居住证", "5 工作日", "时间：9点", "a", "👍 好", "é:x", "x#y", "12E4501", "办理（一）、二"]
      .randomElement(using: &random) ?? ""
  }
}
