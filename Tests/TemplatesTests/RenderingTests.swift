import Source
import Templates
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test func looksNamesUpFromInsideOut() throws {
    let view: View = [
      "title": "居住证", "name": "outer",
      "materials": [["name": "身份证"], ["name": "照片", "title": "inner"], [:]],
    ]
    let page = try render("{{#materials}}{{title}}/{{name}} {{/materials}}{{name}}", view)
    #expect(page == "居住证/身份证 inner/照片 居住证/outer outer")
  }

  @Test func nothingHidesAnOuterName() throws {
    let view: View = ["name": "outer", "body": ["name": nil]]
    #expect(try render("{{#body}}[{{name}}]{{^name}}none{{/name}}{{/body}}", view) == "[]none")
  }

  @Test func buildsViewsFieldByField() throws {
    let remark: String? = nil
    let view = View.object { page in
      page["title"] = .text("first")
      page["title"] = .text("居住证")
      page["remark"] = .text(remark)
      page["gone"] = true
      page["gone"] = nil
    }
    #expect(try render("{{title}}{{^remark}}!{{/remark}}{{gone}}", view) == "居住证!")
  }

  @Test func dottedNamesDoNotFallBack() throws {
    let view: View = ["a": ["b": ["c": 1]], "x": ["a": ["z": true]]]
    #expect(try render("{{a.b.c}}{{#x}}[{{a.b.c}}]{{/x}}", view) == "1[]")
  }

  @Test func emptyTextHidesASectionAndZeroDoesNot() throws {
    let view: View = ["note": "", "fee": 0]
    #expect(try render("{{#note}}note{{/note}}{{#fee}}{{fee}} 元{{/fee}}", view) == "0 元")
  }

  @Test func rendersATreeByAPartialThatIncludesItself() throws {
    let view: View = [
      "name": "广东省",
      "children": [
        ["name": "广州市", "children": [["name": "番禺区", "children": []]]],
        ["name": "深圳市", "children": []],
      ],
    ]
    let partials = ["node": "- {{name}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"]
    #expect(
      try render("{{>node}}\n", view, partials: partials)
        == "- 广东省\n  - 广州市\n    - 番禺区\n  - 深圳市\n")
  }

  @Test func indentsLinesOfPartialsButNotWhatTheyPrint() throws {
    let partials = ["a": "<pre>\n\n{{#x}}{{.}}{{/x}}\n{{>b}}\n|{{>b}}", "b": "1\n2\n"]
    #expect(
      try render("  {{>a}}\n.", ["x": "p\nq"], partials: partials)
        == "  <pre>\n\n  p\nq\n  1\n  2\n  |1\n2\n.")
  }

  @Test func nestsDeeply() throws {
    func nested(_ depth: Int, _ inner: String) -> String {
      String(repeating: "{{#x}}", count: depth) + inner + String(repeating: "{{/x}}", count: depth)
    }
    #expect(try render(nested(64, "{{y}}") + ".", ["x": true, "y": "deep"]) == "deep.")
    let template = "<" + nested(64, "1{{#x}}2{{y}}\n{{^x}}3{{/x}}{{/x}}4{{! }}") + ">"
    #expect(try render(template, ["x": true, "y": "deep"]) == "<14>")
    #expect(compile(template).diagnostics.map(\.rule.code) == ["ZS8913"])
    let open = compile(String(repeating: "{{#x}}", count: 100_000)).diagnostics
    #expect(open.count == 65)
    #expect(Set(open.map(\.rule.code)) == ["ZS8902", "ZS8913"])
  }

  @Test(arguments: ["x", ""])
  func stopsAtPartialsThatMultiply(_ leaf: String) throws {
    var partials = ["a40": leaf]
    for number in 0..<40 {
      partials["a\(number)"] = String(repeating: "{{>a\(number + 1)}}", count: 50)
    }
    let (set, _) = compile("{{>a0}}", partials: partials)
    var output = Array("kept".utf8)
    #expect(throws: TemplateSet.RenderError.tooLarge(template: "page")) {
      try set.render("page", ["x": 1], into: &output)
    }
    #expect(output == Array("kept".utf8))
  }

  @Test func stopsAtAPageThatIsTooLarge() throws {
    let (set, _) = compile("{{#list}}{{text}}{{/list}}")
    let text = View.text(String(repeating: "x", count: 1 << 20))
    var output: [UInt8] = []
    #expect(throws: TemplateSet.RenderError.tooLarge(template: "page")) {
      try set.render(
        "page", ["text": text, "list": .list(Array(repeating: true, count: 70))], into: &output)
    }
    #expect(output.isEmpty)
  }

  @Test func stopsAtPartialsWithoutEnd() throws {
    let (set, _) = compile("a{{>page}}{{>page}}")
    var output = Array("kept".utf8)
    #expect(throws: TemplateSet.RenderError.tooDeep(template: "page")) {
      try set.render("page", ["x": 1], into: &output)
    }
    #expect(output == Array("kept".utf8))
  }

  @Test func saysWhichTemplateIsMissing() {
    var output: [UInt8] = []
    #expect(throws: TemplateSet.RenderError.unknownTemplate("index")) {
      try compile("").set.render("index", .nothing, into: &output)
    }
  }

  @Test func joinsNoTextAcrossTheEndOfASection() throws {
    let template = "a{{^x}}b{{/x}}c{{! }}d\ne"
    #expect(try render(template, ["x": true]) == "acd\ne")
    #expect(try render(template, ["x": false]) == "abcd\ne")
    #expect(try render("{{^x}}b{{/x}}c", ["x": true]) == "c")
  }

  @Test func laterSourcesOverrideEarlierOnes() throws {
    let sources = ["shipped {{#open}}", "own"].enumerated().map { index, text in
      TemplateSource("page", file: FileID(index), SourceText(path: text, bytes: Array(text.utf8)))
    }
    let (set, diagnostics) = TemplateSet.compile(sources)
    var output: [UInt8] = []
    try set.render("page", .nothing, into: &output)
    #expect(output == Array("own".utf8))
    #expect(diagnostics.isEmpty)
    #expect(set.names == ["page"])
  }

  @Test func rendersTheSameFromManyThreads() async throws {
    let (set, _) = compile("{{#list}}{{.}},{{/list}}{{>row}}", partials: ["row": "{{title}}\n"])
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<64 {
        group.addTask {
          var output: [UInt8] = []
          try? set.render("page", ["list": [1, 2, 3], "title": "准"], into: &output)
          return output
        }
      }
      return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(pages == [Array("1,2,3,准\n".utf8)])
  }

  @Test(arguments: 0..<300)
  func survivesAnyTemplate(seed: UInt64) {
    var generator = Generator(state: seed)
    let words = [
      "{{", "}}", "{{{", "}}}", "{{#x}}", "{{/x}}", "{{^y}}", "{{/y}}", "{{>page}}", "{{=<% %>=}}",
      "<%={{ }}=%>", "{{.}}", "x", "\n", "\r\n", " ", "{{!", "{{&x}}", "材", "{{x.y}}", "{{=", "=}}",
    ]
    let template = (0..<Int.random(in: 0..<30, using: &generator))
      .compactMap { _ in words.randomElement(using: &generator) }.joined()
    let (set, diagnostics) = compile(template, model: TemplateExamples.model)
    var output: [UInt8] = []
    try? set.render("page", ["x": [1, 2], "y": nil], into: &output)
    let isInside = diagnostics.allSatisfy { $0.location.range.end <= template.utf8.count }
    #expect(isInside)
  }
}
