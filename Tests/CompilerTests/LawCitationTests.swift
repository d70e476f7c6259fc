import Testing

@testable import Compiler

/// Laws as documents cite them in one line.
@Suite struct LawCitationTests {
  @Test(
    arguments: [
      ("《居住证暂行条例》第二条", "居住证暂行条例", nil, "第二条"),
      ("《居住证暂行条例》（国务院令第663号）第二条第一款", "居住证暂行条例", "国务院令第663号", "第二条第一款"),
      ("居住证暂行条例(国务院令第663号)", "居住证暂行条例", "国务院令第663号", nil),
      ("居住证暂行条例第二条", "居住证暂行条例", nil, "第二条"),
      ("《关于印发〈办法〉的通知》", "关于印发〈办法〉的通知", nil, nil),
      ("《关于贯彻《条例》的意见》第三条", "关于贯彻《条例》的意见", nil, "第三条"),
    ] as [(String, String, String?, String?)])
  func reads(_ text: String, _ title: String, _ note: String?, _ clause: String?) throws {
    let citation = try #require(LawCitation(text))
    #expect(citation.title == title)
    #expect(citation.note == note)
    #expect(citation.clause == clause)
  }

  @Test(arguments: ["", "《》", "《居住证暂行条例", "《居住证暂行条例》等规定", "《条例》（国务院令", "第二条"])
  func refuses(_ text: String) {
    #expect(LawCitation(text) == nil)
  }

  @Test func whatFollowsAClauseIsItsContent() throws {
    #expect(try #require(LawCitation("《条例》第二条：公民可以申领。")).hasContent)
    #expect(try !#require(LawCitation("《条例》第二条")).hasContent)
  }
}
