import Foundation
import Source
import Standard
import TestSupport
import Testing

/// Fields of the exchange tables that cannot work are found where they are written.
@Suite struct ExchangeFieldTests {
  private func found(_ path: String, _ text: String, _ replacement: String) throws -> [Diagnostic] {
    let file = "standards/national/" + path
    let original = try String(
      contentsOfFile: Repository.root + "/" + file, encoding: .utf8)
    let changed = original.replacing(text, with: replacement)
    #expect(changed != original)
    return Repository.standard(changing: file, to: Array(changed.utf8)).diagnostics
  }

  @Test func anElementNamesAFieldThatNoTableHas() throws {
    let found = try found("elements/basics.yaml", "交换字段: [TASK_NAME]", "交换字段: [TASK_NAMES]")
    let one = try #require(found.first { $0.rule.code == "ZS9109" })
    #expect(one.message(in: .chinese).contains("TASK_NAMES"))
    #expect(found.count { $0.rule.code == "ZS9109" } == 1)
  }

  @Test(arguments: [
    // A number is taken of an element that is no time limit.
    ("要素: 法定办结时限, 取: 数量", "要素: 事项名称, 取: 数量"),
    ("字段名: TASK_STATE", "字段名: task state"),
  ])
  func aFieldThatCanHoldNoValue(_ text: String, _ replacement: String) throws {
    let found = try found("exchange.yaml", text, replacement)
    #expect(
      found.contains { $0.rule.code == "ZS9110" }, "\(found.map { $0.message(in: .english) })")
  }
}
