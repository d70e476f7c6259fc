import Source
import Testing
import YAML

/// Every scalar and collection starts and ends on exactly its own bytes.
struct RangeTests {
  /// The source slices of all nodes in document order.
  private func slices(_ text: String) -> [String] {
    let reading = Reading(text)
    #expect(reading.isUsable)
    return reading.tree.nodes.map { reading.tree.source.string($0.range) }
  }

  private func texts(_ text: String) -> [String] {
    let tree = Reading(text).tree
    return tree.nodes.indices.map { tree.text(NodeID(UInt32($0))).string }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func keysAndValues(_ lineBreak: String, _ mark: String) {
    let lines = ["名称: 居住证👍", "时限:  5 工作日  # 注释", "\"类型\": '证照'", "空:", "末: x"]
    let text = mark + lines.joined(separator: lineBreak) + lineBreak
    #expect(
      slices(text).dropFirst() == [
        "名称", "居住证👍", "时限", "5 工作日", "\"类型\"", "'证照'", "空", "", "末", "x",
      ])
    let tree = Reading(text).tree
    #expect(tree.nodes.allSatisfy { !$0.isDecoded })
    #expect(tree.node(at: "/类型").map { tree.text($0).string } == "证照")
  }

  @Test func anEmptyValueStandsBehindItsColon() {
    for text in ["a:\nb: 1", "a:   \n\n# c\nb: 1", "a: # c\nb: 1", "{a: , b: 1}"] {
      let tree = Reading(text).tree
      let value = tree.node(at: "/a").map { tree[$0] }
      let colon = Array(text.utf8).firstIndex(of: 0x3A) ?? 0
      #expect(value?.isEmptyPlain == true)
      #expect(value?.range == ByteRange(colon + 1, colon + 1), "\(text)")
    }
    let list = Reading("-\n- b\n-").tree
    #expect(list.node(at: "/0").map { list[$0].range } == ByteRange(1, 1))
    #expect(list.node(at: "/2").map { list[$0].range } == ByteRange(7, 7))
  }

  @Test func quotesThatLookLikeTheirText() {
    let parts = ["'it'''", "''''", "\"a\\\\\"", "\"\\\"\"", "''", "\"\""]
    let text = "[" + parts.joined(separator: ", ") + "]"
    #expect(slices(text).dropFirst() == parts[...])
    #expect(texts(text).dropFirst() == ["it'", "'", "a\\", "\"", "", ""])
  }

  @Test func blockScalarsEndAtTheirLastCharacter() {
    let text = "甲: |\n  一\n  二\n\n乙: >-\n  三\n  四\n丙: |+\n  五\n\n"
    #expect(slices(text)[2] == "|\n  一\n  二")
    #expect(slices(text)[4] == ">-\n  三\n  四")
    #expect(slices(text)[6] == "|+\n  五")
    #expect(texts(text)[2] == "一\n二\n")
    #expect(texts(text)[4] == "三 四")
    #expect(texts(text)[6] == "五\n\n")
  }

  @Test func plainTextOverSeveralLines() {
    let text = "甲: 一\n  二\n\n  三  # 注\n乙: x"
    #expect(slices(text)[2] == "一\n  二\n\n  三")
    #expect(texts(text)[2] == "一 二\n三")
  }

  @Test func quotesWithEscapes() {
    let text = "{甲: \"一\\n\\u4e8c\", 乙: '它''s', 丙: \"\\P!\", 丁: \"一\n  二\"}"
    #expect(
      slices(text) == [
        text, "甲", "\"一\\n\\u4e8c\"", "乙", "'它''s'", "丙", "\"\\P!\"", "丁", "\"一\n  二\"",
      ])
    #expect(texts(text).dropFirst(2).first == "一\n二")
    #expect(texts(text)[4] == "它's")
    #expect(texts(text)[6] == "\u{2029}!")
    #expect(texts(text)[8] == "一 二")
  }

  @Test func collections() {
    let text = "甲:\n  - [一, {二: 三}, ]\n  - 四: 五\n\n\n乙:\n- 六\n\n"
    #expect(
      slices(text) == [
        "甲:\n  - [一, {二: 三}, ]\n  - 四: 五\n\n\n乙:\n- 六", "甲",
        "- [一, {二: 三}, ]\n  - 四: 五", "[一, {二: 三}, ]", "一", "{二: 三}", "二", "三",
        "四: 五", "四", "五", "乙", "- 六", "六",
      ])
    #expect(slices("[a: b , c]") == ["[a: b , c]", "a: b", "a", "b", "c"])
  }

  @Test func lineBreaksThatOnlyYAMLKnows() {
    let text = "甲: 一\u{2028}  二\u{85}乙: \"三\u{2029}四\"\n丙: 五"
    let tree = Reading(text).tree
    #expect(tree.node(at: "/丙").map { tree.source.string(tree[$0].range) } == "五")
  }

  @Test func propertiesAreNoPartOfTheNode() {
    #expect(slices("甲: !!str &x 一\n乙: !t\n  丙: 丁").dropFirst(2) == ["一", "乙", "丙: 丁", "丙", "丁"])
  }

  @Test func pointersFindTheirNodes() {
    let tree = Reading("甲:\n  - {乙: 1, a/b: 2, c~d: 3}\n  - [x]\n").tree
    for index in tree.nodes.indices {
      let id = NodeID(UInt32(index))
      let found = tree.node(at: tree.pointer(id))
      #expect(found == id || found.map { tree.pointer($0) } == tree.pointer(id))
    }
    #expect(tree.node(at: "/甲/0/a~1b").map { tree.text($0).string } == "2")
    #expect(tree.node(at: "/甲/0/c~0d").map { tree.text($0).string } == "3")
    #expect(tree.node(at: "/甲/2") == nil)
  }
}
