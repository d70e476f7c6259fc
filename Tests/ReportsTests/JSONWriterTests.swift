import Foundation
import Source
import Testing

@Suite struct JSONWriterTests {
  @Test func writesInTheOrderOfTheCalls() {
    var json = JSONWriter()
    json.object { json in
      json.member("b", "x")
      json.member("a", 1)
      json.member("list") { json in
        json.array { json in
          json.boolean(true)
          json.null()
          json.array { _ in }
          json.object { _ in }
        }
      }
      json.member("missing", String?.none)
      json.member("texts", ["y"])
    }
    let expected = """
      {
        "b": "x",
        "a": 1,
        "list": [
          true,
          null,
          [],
          {}
        ],
        "missing": null,
        "texts": [
          "y"
        ]
      }
      """
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func compactRecordsStandOneOnALine() {
    var json = JSONWriter(isPretty: false)
    for number in 0..<2 {
      json.object { json in
        json.member("n", number)
        json.member("t", "准")
      }
      json.endLine()
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\"n\":0,\"t\":\"准\"}\n{\"n\":1,\"t\":\"准\"}\n")
  }

  @Test func escapesWhatJSONMustNotHold() throws {
    let scalars = (0..<0x30).compactMap { Unicode.Scalar($0) }
    var text = String(String.UnicodeScalarView(scalars))
    text += "\"\\/\u{7F}\u{2028}\u{2029}😀居"
    var json = JSONWriter()
    json.array { json in json.string(text) }
    #expect(!json.bytes.contains { $0 < 0x20 && $0 != 0x0A })
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes))
    #expect(read as? [String] == [text])
  }

  @Test func noTextEndsALineForAnyReader() {
    var json = JSONWriter(isPretty: false)
    json.array { json in json.string("甲\u{85}乙\u{2028}丙\u{2029}丁\u{2027}\u{202A}\u{84}\u{E285}") }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"["甲\u0085乙\u2028丙\u2029丁"# + "\u{2027}\u{202A}\u{84}\u{E285}\"]")
  }

  @Test func brokenEncodingIsReplaced() throws {
    var json = JSONWriter()
    json.array { json in json.string([0x61, 0xB9, 0x62][...]) }
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes))
    #expect(read as? [String] == ["a\u{FFFD}b"])
  }

  @Test func numbersStayNumbers() {
    var json = JSONWriter(isPretty: false)
    json.array { json in
      json.decimal(113.26)
      json.decimal(.infinity)
      json.integer(-3)
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[113.26,null,-3]")
  }
}
