import Source
import Templates
import Testing

@Suite("Models of views")
struct ModelTests {
  private let model = TemplateExamples.model

  @Test func suggestsTheNearestName() throws {
    let found = try #require(compile("{{titel}}", model: model).diagnostics.first)
    #expect(found.help(in: .english) == "Did you mean “title”?")
    #expect(found.fix?.edits.map(\.replacement) == ["title"])
    #expect(found.location.range == ByteRange(2, 7))
    let far = try #require(compile("{{zzzzzzz}}", model: model).diagnostics.first)
    #expect(far.help(in: .chinese) == "这里可用：title、chart、online、note、materials。")
  }

  @Test func showsBothPlacesOfAMismatch() throws {
    let found = try #require(compile("{{#online}}\n{{/note}}", model: model).diagnostics.first)
    #expect(found.rule.code == "ZS8904")
    #expect(found.location.range == ByteRange(12, 21))
    #expect(found.labels.map(\.location.range) == [ByteRange(0, 11)])
  }

  @Test func checksAPartialWhereItIsIncluded() {
    let partials = ["row": "{{name}}"]
    let inside = compile("{{#materials}}{{>row}}{{/materials}}", partials: partials, model: model)
    #expect(inside.diagnostics.isEmpty)
    let outside = compile(
      "{{>row}}{{>row}}{{#materials}}{{>row}}{{/materials}}", partials: partials, model: model)
    #expect(outside.diagnostics.map(\.rule.code) == ["ZS8901"])
    #expect(outside.diagnostics.map(\.location.file) == [FileID(1)])
  }

  @Test func checksRecursivePartialsOnce() {
    let partials = ["node": "{{name}}{{nmae}}{{#parts}}{{>node}}{{/parts}}"]
    let found = compile(
      "{{#materials}}{{>node}}{{/materials}}", partials: partials, model: model)
    #expect(found.diagnostics.map(\.location.range.start) == [10])
  }

  @Test func looksAtAPartialInABoundedNumberOfSurroundings() {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    let model = ViewModel(
      ViewModel.Shape(
        "page",
        letters.map { letter in
          .list(
            Name(letter),
            of: ViewModel.Shape(letter, [.text(Name("\(letter)Text"), zh: "甲", en: "a")]),
            zh: "乙", en: "b")
        }))
    func sections(_ count: Int) -> [Diagnostic] {
      let node = letters.prefix(count).map { "{{#\($0)}}{{>node}}{{/\($0)}}" }.joined()
      return compile("{{>node}}", partials: ["node": node], model: model).diagnostics
    }
    // Four sections have 64 orders, ten have nearly ten million.
    #expect(sections(4).isEmpty)
    #expect(Set(sections(10).map(\.rule.code)) == ["ZS8914"])
    #expect(sections(10).count == 10)
  }

  @Test(arguments: ["{{nowhere}}", "{{>nowhere}}", "{{/title}}", "{{a b}}", "{{title"])
  func showsTheFirstMistakesOfManyAlike(_ mistake: String) throws {
    let found = compile(String(repeating: mistake, count: 5_000), model: model).diagnostics
    let codes = Set(found.map(\.rule.code))
    #expect(codes.count == 2 && codes.contains("ZS0304"))
    #expect(found.count == 101)
    let rest = try #require(found.first { $0.rule.code == "ZS0304" })
    #expect(rest.message(in: .english).hasPrefix("4900 more findings"))
  }

  @Test func reportsAPartialOfManyPagesOnce() {
    let sources = ["a": "{{>c}}", "b": "{{>c}}", "c": "{{nowhere}}"].sorted { $0.key < $1.key }
      .enumerated().map { index, text in
        TemplateSource(
          text.key, file: FileID(index), SourceText(path: text.key, bytes: Array(text.value.utf8)))
      }
    let (_, diagnostics) = TemplateSet.compile(sources, models: ["a": model, "b": model])
    #expect(diagnostics.count == 1)
  }

  @Test func checksWithoutAModelOnlyWhatNeedsNone() {
    let found = compile("{{anything}}{{{raw}}}{{#open}}{{>nowhere}}")
    #expect(found.diagnostics.map(\.rule.code) == ["ZS8902", "ZS8905"])
  }

  @Test func listsItsNames() {
    let lines = model.entries.map {
      "\($0.path): \($0.kind.en)\($0.isOptional ? "?" : "") — \($0.meaning.zh)"
    }
    #expect(
      lines == [
        "title: text — 事项名称",
        "chart: markup — 流程图",
        "online: flag — 是否网办",
        "note: text? — 备注",
        "materials[]: list of object material — 申请材料",
        "materials[].name: text — 材料名称",
        "materials[].copies: number — 份数",
        "materials[].parts[]: list of object material — 组成部分",
      ])
  }

  @Test func findsWhereAViewDepartsFromIt() {
    let material: View = ["name": "身份证", "copies": 1, "parts": []]
    let view: View = [
      "title": "居住证", "chart": .bytes([]), "online": true, "note": nil, "materials": [material],
    ]
    #expect(model.departures(of: view) == [])
    let wrong: View = [
      "title": nil, "chart": "", "online": 1, "extra": 1,
      "materials": [["name": "照片", "copies": 2, "parts": [material, "x"]]],
    ]
    #expect(
      model.departures(of: wrong) == [
        "extra: not declared",
        "title: not a value of the kind text",
        "online: not a value of the kind flag",
        "note: missing",
        "materials[0].parts[1]: not a value of the kind object material",
      ])
  }
}
