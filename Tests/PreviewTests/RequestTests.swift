import Testing

@testable import Preview

/// What a request asks for, however it is spelled.
@Suite struct RequestTests {
  @Test(arguments: [
    ("/", ""), ("/site/a/b.html", "site/a/b.html"), ("/preview/%E5%B1%85", "preview/居"),
    ("/a%2Fb", "a/b"), ("/..%2f..%2Fetc/passwd", "../../etc/passwd"), ("/a?b=c", "a"),
    ("/site/../zhun.yaml", "site/../zhun.yaml"),
  ])
  func decodes(_ target: String, _ path: String) {
    #expect(Request(method: "GET", target: target, hosts: [])?.path == path)
  }

  @Test(arguments: [
    "", "*", "http://localhost/", "//evil.example/", "/%", "/%4", "/%zz", "/%ff", "/%00", "/a%0Ab",
    "/?a=%zz", "site/",
  ])
  func refuses(_ target: String) {
    #expect(Request(method: "GET", target: target, hosts: []) == nil)
  }

  @Test func readsTheQuery() {
    let request = Request(
      method: "GET", target: "/?q=%E5%B1%85+%E4%BD%8F&lang=zh&lang=en&x", hosts: [])
    #expect(request?.query == ["q": "居 住", "lang": "zh", "x": ""])
  }

  @Test func encodesWhatItDecodes() {
    let path = "-/standards/区 划/a%b?c#d.yaml"
    let encoded = Request.encoded(path)
    #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && ![0x3F, 0x23].contains($0) })
    #expect(Request(method: "GET", target: "/" + encoded, hosts: [])?.path == path)
  }
}
