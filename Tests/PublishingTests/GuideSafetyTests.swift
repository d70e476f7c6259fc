import Compiler
import Source
import Standard
import TestSupport
import Testing

@testable import Publishing

/// Nothing that an item says becomes markup or a link that runs something.
@Suite struct GuideSafetyTests {
  private static let hostile = #"</p><script>"'&x"#

  @Test(arguments: [true, false])
  func hostileTextIsEscapedEverywhere(_ everyKind: Bool) throws {
    let texts: Set<String> = ["text", "prose", "phone", "hours", "clause", "link", "money"]
    let item = FullItem.text { element, _ in
      everyKind || texts.contains(element.kind.id) ? Self.hostile : nil
    }
    let pages = try GuideRendering.pages(GuideRendering.workspace(item))
    for (address, page) in pages where address.hasSuffix(".html") {
      // The scripts of the templates themselves, and data that is none.
      for piece in page.split(separator: "<script", omittingEmptySubsequences: false).dropFirst() {
        #expect(
          piece.hasPrefix(" src=\"") || piece.hasPrefix(" type=\"application/ld+json\">"),
          "\(address)")
      }
      #expect(!page.contains(#""'&x"#))
      // Every ampersand of a page begins one of the engine’s own references.
      for piece in page.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
        #expect(["amp;", "lt;", "gt;", "quot;", "#39;"].contains { piece.hasPrefix($0) })
      }
    }
    let escaped = "&lt;/p&gt;&lt;script&gt;&quot;&#39;&amp;x"
    let guide = try #require(pages.first { GuideRendering.isGuide($0.key) }?.value)
    // Steps, materials, fees, laws, windows and the rest: far more than the head of the page.
    #expect(guide.split(separator: escaped).count > (everyKind ? 100 : 50))
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "//evil.example/x", "vbscript:x",
    " https://a b.example",
  ])
  func onlyWebAddressesBecomeLinks(_ address: String) throws {
    let item = FullItem.text { element, _ in
      ["link", "attachment"].contains(element.kind.id) ? address : nil
    }
    let page = try GuideRendering.guide(item)
    #expect(page.contains(address.drop { $0 == " " }))
    #expect(!page.contains("href=\"\(address)"))
    #expect(!page.contains("href=\"\(address.drop { $0 == " " })"))
  }

  @Test func webAddressesAreLinks() throws {
    let page = try GuideRendering.guide("网办地址: https://example.org/a?b=1&c=2")
    #expect(
      page.contains("<a class=\"button\" href=\"https://example.org/a?b=1&amp;c=2\">在线办理</a>"))
  }
}
