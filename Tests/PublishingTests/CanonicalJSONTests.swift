import Testing

@testable import Publishing

/// RFC 8785: the examples of its text, and what goes through reading and writing.
@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("5", "5"), ("0.5", "0.5"),
    ("333333333.33333329", "333333333.3333333"),
    ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"),
    ("0.000000000000000000000000001", "1e-27"), ("1e21", "1e+21"),
    ("1e20", "100000000000000000000"),
    ("9007199254740993", "9007199254740992"), ("-1.5e-7", "-1.5e-7"), ("0.000001", "0.000001"),
    ("123456.75", "123456.75"), ("12e3", "12000"),
  ])
  func numbersAsECMAScriptPrintsThem(_ spelling: String, _ expected: String) {
    #expect(JSON.canonicalNumber(spelling) == expected)
  }

  @Test func textsAndMembers() throws {
    let json: JSON = [
      "z": "\u{8}\u{C}\n\t\r\u{1}\"\\/é𠮷", "a": [true, .null, .line(["b": 1, "B": 2])],
    ]
    #expect(
      String(decoding: json.canonical, as: UTF8.self)
        == #"{"a":[true,null,{"B":2,"b":1}],"z":"\b\f\n\t\r\u0001\"\\/é𠮷"}"#)
    let read = try #require(JSON(json.file))
    #expect(read.canonical == json.canonical)
    #expect(read["a"]?.elements.count == 3 && read["z"]?.string?.hasSuffix("é𠮷") == true)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "\"\u{1}\"", "nul", "1 2", "\"\\ud800\"", "[\"a\" \"b\"]",
  ])
  func whatIsNoJSON(_ text: String) {
    #expect(JSON(Array(text.utf8))?.canonical == nil)
    #expect(JSON(Array(String(repeating: "[", count: 100_000).utf8))?.canonical == nil)
  }
}
