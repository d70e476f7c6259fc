import Source
import Standard
import YAML

extension Check {
  /// ZS57: what stands in a text besides words.
  static let textMarkup: [Check] = [
    .value(
      .warning, "ZS5701", "web-markup-in-text",
      zh: "“{element}”里有网页标记“{value}”，发布后会原样显示",
      en: "“{element}” holds the web markup “{value}”, which is shown as it stands",
      why: Wording(
        zh: "从门户后台、网页或者 Word 复制文字时带来的标记，申请人看到的是一串看不懂的符号。",
        en:
          "Markup copied from a portal, a web page or a document reads as gibberish to an applicant."
      ),
      help: Wording(
        zh: "删去标记。分段就换行；列表每行以“- ”开头；链接直接写网址，或者写成“[文字](https://网址)”。",
        en:
          "Remove it. A new line begins a paragraph, “- ” begins a point of a list, and a link is an address or “[words](https://…)”."
      ),
      flags: [
        "受理条件: ↓<p>年满十八周岁。</p>", "受理条件: 年满十八周岁，↓&nbsp;在本市居住。",
        "常见问题:\n  - 问题: 要多久？\n    回答: 五日内。↓<br/>逾期可以投诉。",
        "窗口办理流程: ↓<SPAN style='x'>取号</SPAN>",
      ],
      allows: [
        "受理条件: 年收入<10万元，且人数>3人", "受理条件: 按<居住证暂行条例>办理", "受理条件: 规格为A<B & C>D",
        "受理条件: 年满十八周岁。\n常见问题:\n  - 问题: 在哪里？\n    回答: |\n      - 一楼\n      - 二楼",
      ]
    ) { item, findings in
      guard let markup = item.standard.vocabularies["web-markup"] else { return }
      item.visitTexts(holding: markup) { entry, text, element, _ in
        let found = markup.matches(in: text).lazy.compactMap { text.markup(at: $0.range) }.first
        guard let range = found else { return }
        findings.report(
          at: entry, part: range,
          [
            "element": .wording(element.title),
            "value": .text(String(decoding: text[part: range].bytes, as: UTF8.self)),
          ])
      }
    },
    .value(
      .warning, "ZS5702", "link-in-text-leads-nowhere",
      zh: "“{value}”不会成为链接：目标只能是 https、http、tel、mailto 地址",
      en: "“{value}” becomes no link: it may lead to https, http, tel and mailto addresses only",
      why: Wording(
        zh: "别的目标打不开，或者会在申请人的浏览器里运行程序，发布时一律按文字显示。",
        en:
          "Any other target opens nothing or would run in the applicant's browser; it is shown as text."
      ),
      help: Wording(
        zh: "写完整的地址，如“[网上大厅](https://…)”“[热线](tel:12345)”；不需要链接的，只写文字。",
        en: "Write the whole address, such as “[portal](https://…)” or “[hotline](tel:12345)”."),
      flags: [
        "受理条件: 见↓[办法](ftp://a.gov.cn/b)。",
        "受理条件: 见↓[附件](file:///c/表.doc)。",
      ],
      allows: [
        "受理条件: 见[办法](https://www.gd.gov.cn/a)，或者拨打[热线](tel:12345)。",
        "受理条件: 符合[2024](5)号文件规定", "受理条件: 规格[大](长：10厘米)",
      ]
    ) { item, findings in
      item.visitTexts(holding: .link) { entry, text, _, _ in
        for range in LinkScan.refused(text.bytes) {
          findings.report(
            at: entry, part: range,
            ["value": .text(String(decoding: text[part: range].bytes, as: UTF8.self))])
        }
      }
    },
  ]
}

extension Text {
  /// The whole mark that begins with a word of the list; nil where it only looks like one: `A<B & C>D`.
  fileprivate func markup(at start: Range<Int>) -> Range<Int>? {
    guard self[part: start].bytes.first == UInt8(ascii: "<") else { return start }
    let rest = self[part: start.upperBound..<bytes.count].bytes.prefix(Self.longestMark)
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = rest[..<end]
    let isPlain = inside.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
    let hasAttribute = inside.first == UInt8(ascii: " ") && inside.contains(UInt8(ascii: "="))
    guard isPlain || hasAttribute else { return nil }
    return start.lowerBound..<(start.upperBound + inside.count + 1)
  }

  /// Bytes; a longer one would be shown on several lines and is no better shown whole.
  private static let longestMark = 400
}
