import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// 申领居住证 in two districts: the comparison shows how their published guides differ, and nothing else.
@Suite struct ShippedPairTests {
  private func comparison(_ comparer: Comparer = Comparer()) async throws -> Comparison {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root)
    let items = workspace.items.filter { $0.basicCode == "442106041002" }
    #expect(items.map(\.division) == ["440113", "440117"])
    return comparer.comparison(of: items)
  }

  private func lines(_ comparison: Comparison) -> [String] {
    comparison.rows.filter { $0.isDiffering && $0.uniformity != .local }.map { row in
      let cells = row.cells.map { cell in
        [cell.kind.rawValue, cell.similarity.map(\.asFraction), cell.value?.zh]
          .compactMap(\.self).joined(separator: " ")
      }
      return ([String(row.path.id.prefix(36)), row.baseline.origin.rawValue] + cells)
        .joined(separator: " | ")
    }
  }

  @Test func itDiffersAsTheGuidesDo() async throws {
    let lines = try await lines(comparison())
    #expect(
      lines == [
        "statutoryLimit | catalogue | different 5 个工作日 | same 10 个工作日",
        "depthLevel | best | worse I级 | same III级",
        "steps[收件].limit | best | same 0.5 个工作日 | worse 1 个工作日",
        "steps[受理].limit | best | same 0.5 个工作日 | worse 1 个工作日",
        "steps[审查].limit | best | worse 2 个工作日 | same 1 个工作日",
        "materials[居住证-申领居住证] | none | extra 居住证-申领居住证 | absent",
        "materials[《广东省居住证业务申请表》] | none | same 《广东省居住证业务申请表》"
          + " | renamed 0.99 《广州市居住证业务申办表》",
        "materials[本人居民身份证或者其它有效身份证明原件及复印件].e | best | worse 否 | same 是",
        "materials[由监护人或者近亲属代为办理的，提交代办人和被代办人的 | best | worse 否 | same 是",
      ])
  }

  /// Article 18, which both cite, says ten working days: without the catalogue, too, one side is wrong.
  @Test func theCitedArticleSaysWhoIsWrong() async throws {
    let comparison = try await comparison(Comparer(measure: .consensus))
    let row = try #require(comparison.rows.first { $0.path.id == "statutoryLimit" })
    #expect(row.baseline.origin == .law)
    #expect(row.baseline.value?.zh == "10 个工作日")
    #expect(row.cells.map(\.kind) == [.different, .same])
  }
}
