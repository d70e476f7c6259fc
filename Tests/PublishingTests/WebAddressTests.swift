import Testing

@testable import Publishing

/// Addresses as people copy them become addresses that every program takes.
@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://例子.测试/办事指南?事项=居住证#材料", "https://a.test/a%20b?x=%E5%B1%85&y=(1)*'!",
    "http://[2001:db8::1]:8080/x", "https://user:word@a.test:443/", "tel:020-12345",
    "mailto:a@b.test",
    "https://a.test", "https://a.test/a:b@c/?x=/?#y/?",
  ])
  func whatIsAnIRIStays(_ address: String) {
    #expect(WebAddress.iri(address) == address)
  }

  @Test(arguments: [
    ("https://a.test/<b>\"{}|\\^`x", "https://a.test/%3Cb%3E%22%7B%7D%7C%5C%5E%60x"),
    ("https://a.test/%zz?%=%2", "https://a.test/%25zz?%25=%252"),
    ("http://[::1/x]#a#b", "http://%5B%3A:1/x%5D#a%23b"),
    ("https://a.test:no/", "https://a.test%3Ano/"),
    (
      "https://a.test/\u{1}\u{200B}\u{202E}\u{3000}x",
      "https://a.test/%01%E2%80%8B%E2%80%AE%E3%80%80x"
    ),
    ("https://a.test/?a[]=1", "https://a.test/?a%5B%5D=1"),
    ("https://a.test/\u{E000}\u{FFFD}", "https://a.test/%EE%80%80%EF%BF%BD"),
  ])
  func whatNoAddressMayHoldIsEncoded(_ address: String, _ expected: String) {
    #expect(WebAddress.iri(address) == expected)
    #expect(WebAddress.iri(expected) == expected)
  }
}
