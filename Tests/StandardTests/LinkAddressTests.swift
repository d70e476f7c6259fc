import Standard
import Testing
import YAML

@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("https://www.gdzwfw.gov.cn/portal?a=http://b", "www.gdzwfw.gov.cn"),
    ("HTTP://ZWFW.gd.gov.cn:8080", "zwfw.gd.gov.cn"), ("http://user@gd.gov.cn#a", "gd.gov.cn"),
    ("https://广州市人民政府.政务/", "广州市人民政府.政务"), ("http://210.76.74.1/", "210.76.74.1"),
    ("mailto:a@gd.gov.cn?subject=问", ""), ("tel:12345", ""),
  ])
  func whatLeadsSomewhereHasAHost(_ text: String, _ host: String) {
    #expect(LinkAddress.read(Text(text)) == .address(LinkAddress(host: host)))
  }

  @Test(arguments: [
    ("https://", LinkAddress.Problem.noHost), ("https://:80/", .noHost),
    ("http://http://a.cn", .schemeTwice), ("https://a.cn，", .character("，")),
    ("https://a.cn/、b", .character("、")), ("https://ａ.cn/", .character("ａ")),
    ("https://a.cn.", .character(".")), ("https://intranet/", .host("intranet")),
    ("https://a..cn/", .host("a..cn")), ("https://999.1.1.1/", .host("999.1.1.1")),
    ("https://-a.cn/", .host("-a.cn")), ("https://a.cn:0/", .port("0")),
    ("https://a.cn:/", .port("")), ("mailto:a", .mail), ("mailto:@gd.gov.cn", .mail),
    ("tel:-", .phone),
  ])
  func whatLeadsNowhereSaysWhy(_ text: String, _ problem: LinkAddress.Problem) {
    #expect(LinkAddress.read(Text(text)) == .problem(problem))
  }

  @Test func whatIsNoLinkIsNotRead() { #expect(LinkAddress.read(Text("www.gd.gov.cn")) == nil) }

  @Test(arguments: ["10.0.0.1", "127.0.0.1", "172.31.1.1", "192.168.0.1", "localhost", "oa.lan"])
  func networksOfOfficesAreInternal(_ host: String) {
    #expect(LinkAddress(host: host).isInternal)
  }

  @Test(arguments: ["172.15.1.1", "11.0.0.1", "192.169.0.1", "localhost.cn", "10.cn"])
  func othersAreNot(_ host: String) { #expect(!LinkAddress(host: host).isInternal) }
}
