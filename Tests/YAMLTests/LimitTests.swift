import Source
import Testing
import YAML

struct LimitTests {
  @Test func largeFilesAreNotParsed() {
    let reading = Reading(bytes: Array(repeating: 0x61, count: 5 << 20))
    #expect(reading.codes == ["ZS0301"])
    #expect(!reading.isUsable)
  }

  @Test func manyNodesStopTheReading() {
    var limits = Limits.standard
    limits.nodes = 3
    let reading = Reading("[a, b, c]", limits: limits)
    #expect(reading.codes == ["ZS0303"])
    #expect(reading.diagnostics.first?.location.range == ByteRange(7, 8))
    #expect(Reading("[a, b]", limits: limits).isUsable)
  }

  @Test(arguments: ["[", "{", "- ", "{a: ", "? ", "a: [", "[{"])
  func deepNestingStopsTheReading(_ opening: String) {
    let reading = Reading(String(repeating: opening, count: 10_000))
    #expect(!reading.isUsable)
    #expect(!reading.diagnostics.isEmpty)
  }

  @Test func deepIndentationStopsTheReading() {
    let lines = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }
    #expect(Reading(lines.joined()).codes == ["ZS0302"])
  }

  @Test func findingsAreBoundedAndCounted() {
    let reading = Reading(String(repeating: "a: 1\n", count: 300))
    #expect(reading.codes.filter { $0 == "ZS0202" }.count == 100)
    let last = reading.diagnostics.first { $0.rule.code == "ZS0304" }
    #expect(last?.message(in: .english).contains("199 more") == true)
    #expect(last?.location.range.start == 505)
  }

  @Test func duplicatesAreFoundAmongManyKeys() {
    let lines = (0..<500).map { "k\($0): 1\n" }.joined()
    #expect(Reading(lines).diagnostics.isEmpty)
    #expect(Reading(lines + "k250: 2").codes == ["ZS0202"])
  }
}
