import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing

/// The kinds of answers, patterns as others read them, and the sample of the shipped form.
@Suite struct FormTests {
  @Test func everyKindTakesWhatItsListSaysAndNothingElse() throws {
    let path = Repository.root + "/Tests/Forms/checks.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let lists = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [String: [String]]])
    let checked = FormField.Kind.allCases.filter { $0.rule.pattern != nil }.map(\.rawValue)
    #expect(Set(lists.keys) == Set(checked))
    for (name, list) in lists {
      let field = try #require(Self.form("类型: \(name)").fields.first)
      for text in list["good"] ?? [] {
        let answer = try #require(field.answer(text), "\(name): \(text)")
        #expect(field.faults(of: answer).isEmpty, "\(name): \(text)")
      }
      for text in list["bad"] ?? [] {
        let faults = field.answer(text).map(field.faults)
        #expect(faults?.isEmpty != true, "\(name): \(text)")
      }
    }
  }

  @Test(arguments: [
    ("a|b", "a|b"), ("(a|b)c", "(?:a|b)c"), ("[a-]", "[\\-a]"), ("[(&&]", "[\\&\\(]"),
    ("\\d{2,}x?", "[0-9]{2,}x?"), ("粤[A-Z]·\\w+", "粤[A-Z]·[0-9A-Z_a-z]+"), ("a{3}", "a{3}"),
  ])
  func patternsAreWrittenAsOthersReadThem(_ text: String, _ portable: String) throws {
    let expected = portable.replacing("\\&", with: "&")
    let pattern = try Pattern(text)
    #expect(Set(pattern.portable) == Set(expected))
    // Read again it is the same pattern.
    #expect(try Pattern(pattern.portable).portable == pattern.portable)
  }

  @Test func theSampleOfAFormIsRightAndSkipsWhatIsNotAsked() throws {
    let path = Repository.root + "/standards/districts/44/forms/residence-permit.yaml"
    let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
    let workspace = Example("# 文件: districts/44/forms/a.yaml\n" + text)
      .workspace(Repository.standard.standard)
    let record = try #require(workspace.forms.values.first)
    let form = Form(record, workspace.standard)
    #expect(form.faults(in: form.sample).isEmpty)
    #expect(form.sample["agentName"] == nil && form.sample["homeProof"] != nil)
    #expect(form.field("phone")?.autocomplete == "tel")
    var wrong = form.sample
    wrong["ground"] = .text("连续就读")
    let faults = form.faults(in: wrong)
    #expect(faults.map(\.id) == ["homeProof", "school"])
    #expect(faults.map(\.kind) == [.notAsked, .missing])
  }

  @Test(arguments: ["docs/forms.md", "docs/forms.zh-CN.md"])
  func theExampleOfTheDocumentationIsRight(_ document: String) async throws {
    let page = String(
      decoding: try FileSystem.read(Repository.root + "/" + document), as: UTF8.self)
    let start = try #require(page.range(of: "```yaml\n标识: petLicence"))
    let end = try #require(page[start.upperBound...].range(of: "```"))
    let text = page[start.lowerBound..<end.lowerBound].dropFirst("```yaml\n".count)
    let example = Example("# 文件: districts/44/forms/pet.yaml\n" + text)
    let findings = await example.findings(Repository.standard.standard)
    #expect(findings.filter { $0.rule.code.hasPrefix("ZS8") }.isEmpty)
    let workspace = example.workspace(Repository.standard.standard)
    let form = try #require(workspace.forms.values.map { Form($0, workspace.standard) }.first)
    #expect(form.faults(in: form.sample).isEmpty)
    guard case .entries(let dogs)? = form.sample["dogs"] else {
      Issue.record("no dogs")
      return
    }
    #expect(dogs.map { $0["dogName"] } == [.text("阿黄"), .text("小白")])
  }

  static func form(_ field: String) -> Form {
    let text = """
      # 文件: districts/44/forms/a.yaml
      标识: a
      名称: 甲表
      分组:
        - 标识: g
          名称: 组
          字段:
            - {标识: f, 名称: 项, 依据: 受理条件, \(field)}
      """
    let workspace = Example(text).workspace(Repository.standard.standard)
    return workspace.forms.values.first.map { Form($0, workspace.standard) }
      ?? Form(
        id: "", name: "", english: nil, issuer: nil, notes: [], declarations: [], groups: [])
  }
}
