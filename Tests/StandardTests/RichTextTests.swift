import Standard
import TestSupport
import Testing

/// What a free text of an item may hold, and what is only shown.
@Suite struct RichTextTests {
  private func paragraph(_ runs: RichText.Run...) -> RichText.Block { .paragraph(runs) }

  @Test func linesAreParagraphs() {
    #expect(
      RichText("第一段。\n\n  \n第二段。").blocks == [
        paragraph(.init(text: "第一段。")), paragraph(.init(text: "第二段。")),
      ])
    #expect(RichText(" \n").blocks.isEmpty)
  }

  @Test func linesWithASignAreOneList() {
    #expect(
      RichText("需要：\n- 身份证\n• 居住证\n另外").blocks == [
        paragraph(.init(text: "需要：")),
        .list([[.init(text: "身份证")], [.init(text: "居住证")]]),
        paragraph(.init(text: "另外")),
      ])
    // A number, a note and a sign with nothing behind it are no points.
    for text in ["-5度以下", "*必填", "- ", "-"] {
      #expect(RichText(text).blocks == [paragraph(.init(text: text))], "\(text)")
    }
  }

  @Test(arguments: [
    ("见https://www.gov.cn/a?b=1&c=2。", "https://www.gov.cn/a?b=1&c=2"),
    ("(http://a.cn/x).", "http://a.cn/x"),
    ("HTTPS://A.CN", "HTTPS://A.CN"),
    ("见 https://a.cn/x, 或者", "https://a.cn/x"),
    ("[点](https://a.cn", "https://a.cn"),
  ])
  func addressesAreLinks(_ text: String, _ address: String) {
    let links = LinkScan.runs(text).filter { $0.target != nil }
    #expect(links == [.init(text: address, target: address)])
    #expect(LinkScan.runs(text).map(\.text).joined() == text)
  }

  @Test func namedLinksReachTheWebATelephoneAndALetterBox() {
    #expect(
      LinkScan.runs("请看[办事大厅](https://a.cn/?q=1)，打[热线](tel:12345)或写信[邮箱](mailto:a@b.cn)。") == [
        .init(text: "请看"), .init(text: "办事大厅", target: "https://a.cn/?q=1"),
        .init(text: "，打"), .init(text: "热线", target: "tel:12345"), .init(text: "或写信"),
        .init(text: "邮箱", target: "mailto:a@b.cn"), .init(text: "。"),
      ])
    #expect(
      LinkScan.runs("[https://a.cn](https://a.cn/b)")
        == [.init(text: "https://a.cn", target: "https://a.cn/b")])
  }

  @Test(arguments: [
    "[点](javascript:alert(1))", "[点](JavaScript:alert`1`)", "[点](data:text/html,x)",
    "[点](//a.cn)", "[点](/a)", "[点](https:a.cn)", "[点](https://)", "[点]( https://)",
    "[点](tel:)", "[点](mailto:a)", "[](https://)", "[点](vbscript:x)",
    "javascript:alert(1)", "<a href=x>点</a>", "https://", "xhttps://a.cn", "[[[[", "](", "]]((",
    "[点](java\u{0}script:alert(1))", "[点](\u{1}javascript:alert(1))",
  ])
  func whateverElseIsWrittenIsShown(_ text: String) {
    let runs = LinkScan.runs(text)
    #expect(runs.allSatisfy { $0.target == nil })
    #expect(runs.map(\.text).joined() == text)
  }

  @Test func noTextIsLostAndNoLinkLeadsElsewhere() {
    let pieces = [
      "[", "]", "(", ")", "https://a.cn", "http:", "//", "javascript:", "tel:1", "mailto:a@b", "字",
      " ", "<b>", "\"", "h", "](", "，", ".",
    ]
    var generator = SplitMix(seed: 5)
    for _ in 0..<3000 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for run in LinkScan.runs(text) {
        if let target = run.target {
          #expect(LinkScan.isAllowed(target) && text.contains(target), "\(text)")
        }
        #expect(text.contains(run.text), "\(text)")
      }
      let shown = LinkScan.runs(text).map { run in
        run.target.map { $0 == run.text ? $0 : "[\(run.text)](\($0))" } ?? run.text
      }
      // A bare address shows itself; a named link with its own address as words is written in full.
      #expect(
        shown.joined() == text
          || text.contains("](" + (LinkScan.runs(text).compactMap(\.target).first ?? "")),
        "\(text)")
    }
  }
}
